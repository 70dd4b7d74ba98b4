import { germanPattern } from '../grammar/german-pattern.ts';

/** A word, a sign, or the break between two paragraphs or lines; `start` and `end` count UTF-16 units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'sign' | 'break';
  /** Compared in place of the token: a blank added or removed before it is a change, too. */
  readonly key: string;
}

const month = '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jänner)';
const number = '\\d+(?:[.,:/–-]\\d+)*(?:,-)?';
const unit = '(?:(?:Tsd\\.|Mio\\.|Mrd\\.) ?)?(?:EUR|Euro|€|%|Prozent|Uhr)(?![\\p{L}\\p{N}])';
const reference = '(?:§§? ?|Art\\. ?|Artikel )\\d+[a-z]?';
const within =
  '(?: (?:Abs\\.|Absatz|Satz|S\\.|Nr\\.|Nummer|Buchst\\.|lit\\.) (?:\\d+[a-z]?|[a-z](?!\\p{L})))*';
const abbreviation =
  '(?:z\\. ?B\\.|d\\. ?h\\.|u\\. ?a\\.|i\\. ?V\\. ?m\\.|(?:Dr|Prof|Nr|Abs|Art|Str|bzw|ca|ggf|usw|inkl|vgl)\\.)';
/** Gender forms, compounds and their cut ends ("Rad- und Gehweg") are one word: `Bürger*innen`, `und/oder`. */
const word =
  "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*(?:(?:[*:_'’.‐‑–-]|/-?)[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*)*(?:[-‐‑](?![\\p{L}\\p{N}]))?";

/** What a German reader takes as one word is one token; otherwise half an amount might be replaced. */
const pattern = germanPattern(
  [
    '(?<break>\\n+)',
    `(?<word>${reference}${within}|\\d{1,2}\\. ${month}(?: \\d{4})?|[+−-]?${number} ?${unit}|${abbreviation}(?![\\p{L}\\p{N}])|${word})`,
    '[^\\s]',
  ].join('|'),
  'gu',
);

/** The tokens of a normalised text; they leave out only single blanks. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern.for(text))) {
    const before = tokens.at(-1);
    const kind = match.groups?.['break'] ? 'break' : match.groups?.['word'] ? 'word' : 'sign';
    // The first token of a line has the same key as one after a blank: it stays where words before it go.
    const joined = before !== undefined && before.kind !== 'break' && before.end === match.index;
    tokens.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      kind,
      key: joined && kind !== 'break' ? `+${match[0]}` : match[0],
    });
  }
  return tokens;
}

export function countWords(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind === 'word').length;
}
