/** Matches most texts: they have no letters but German ones, and the usual signs. */
const isGerman = /^[\n\t -~äöüÄÖÜß„“”‚‘’»«–—…€§°·\u00A0\u202F\u2011\u2212]*$/;

/** No such text has „ẞ“; without it here, a pattern that ignores case would not take „ß“ for a capital. */
const classes: Readonly<Record<string, string>> = {
  L: 'A-Za-zÄÖÜäöüß',
  Lu: 'A-ZÄÖÜẞ',
  Ll: 'a-zäöüß',
};

export interface GermanPattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  /** The pattern itself, for a text of these letters. */
  for(text: string): RegExp;
}

/**
 * A pattern with classes of letters (`\p{L}`). The first use of one takes as long as reading a whole draft, mostly for
 * letters that no draft has. So for a German text it is compiled with German letters only, and matches the same. Each of
 * the two is compiled for the first text that needs it.
 */
export function germanPattern(source: string, flags = 'u'): GermanPattern {
  let german: RegExp | undefined;
  let any: RegExp | undefined;
  const fitting = (text: string): RegExp =>
    isGerman.test(text)
      ? (german ??= new RegExp(withGermanLetters(source), flags))
      : (any ??= new RegExp(source, flags));
  return {
    test: (text) => fitting(text).test(text),
    exec: (text) => fitting(text).exec(text),
    for: fitting,
  };
}

/** The classes get brackets of their own unless they stand in brackets. */
export function withGermanLetters(source: string): string {
  let isClass = false;
  return source.replaceAll(/\\p\{(L[ul]?)\}|\\.|[[\]]/gs, (found: string, name: string | undefined) => {
    if (found === '[') isClass = true;
    if (found === ']') isClass = false;
    const letters = name === undefined ? undefined : classes[name];
    if (letters === undefined) return found;
    return isClass ? letters : `[${letters}]`;
  });
}
