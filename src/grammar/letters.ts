/** The text as it begins a sentence: „die SPD-Fraktion …“ → „Die SPD-Fraktion …“. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('de') + text.slice(first.length);
}

/** A word with an ending; a word in capitals takes it in capitals. */
export function withEnding(stem: string, ending: string): string {
  return stem + (/^\P{Ll}+$/u.test(stem) ? ending.toUpperCase() : ending);
}
