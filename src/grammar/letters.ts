/** The text with a capital, as at the start of a sentence: „die SPD-Fraktion …“ → „Die SPD-Fraktion …“. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('de') + text.slice(first.length);
}

/** A word with an ending; a word in capitals takes it in capitals. */
export function withEnding(stem: string, ending: string): string {
  return stem + (/^\P{Ll}+$/u.test(stem) ? ending.toUpperCase() : ending);
}

/** Whether a letter stands right before a place in a text. Most are recognised without the table of all letters. */
export function followsLetter(text: string, index: number): boolean {
  const before = text[index - 1] ?? ' ';
  if (/[ -@[-`{-~\s„“”–…]/.test(before)) return false;
  return /[a-zäöüß]/i.test(before) || /[\p{L}\u0345]$/v.test(text.slice(Math.max(0, index - 2), index));
}

/** Whether one of the matches has no letter right before it. `pattern` is global. */
export function beginsWord(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    if (!followsLetter(text, found.index)) return true;
    pattern.lastIndex = found.index + 1;
  }
  return false;
}
