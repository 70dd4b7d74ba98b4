/** What a line begins with when it is an item of a list. */
export interface ListMarker {
  /** As typed: `-`, `3.`, `3)`, `(3)`, `3.1`, `b)`, `(b)`, `iv.`, `aa)`. */
  readonly label: string;
  readonly ordered: boolean;
  /** Items of one list have the same. */
  readonly style: string;
  /** How deep in a motion's outline such labels usually stand: 0 for `I.`, the greatest for bullets. */
  readonly rank: number;
  /** 1, a, A, i, I, aa, AA; `2.1`. */
  readonly isFirst: boolean;
  /** Nothing follows on the line. */
  readonly isEmpty: boolean;
  /** Only the rest of the text can tell: `i. V. m.` is not a list, `i.` followed by `ii.` is. */
  readonly successor?: string;
  /** `2` of `2.1`: below such an item it needs no successor. */
  readonly parent?: string;
  /** Can begin a list at the start of a paragraph; `(c)` cannot, but it can go on one. */
  readonly canBegin: boolean;
}

/** Beside Markdown's own bullets those that word processors paste, two of them in the private use area (Symbol, Wingdings). */
const marker =
  /^(?:(?<bullet>[-+*•▪◦‣\uF0A7\uF0B7])|(?<steps>[1-9]\d?(?:\.[1-9]\d?){1,3}\.?)|(?<open>\(?)(?<count>\d{1,9}|[a-z]{1,8}|[A-Z]{1,8})(?<close>[.)]))(?=[ \t]|$)/u;
const months = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const dayAndMonth = new RegExp(`^\\d{1,2}\\.[ \\t]+(?:${months})`, 'u');
const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/iu;
const repeatedLetter = /^(.)\1{0,2}$/u;
/** A number with a point, as some type amounts, is no label. */
const amount =
  /^[\d.]+[ \t]+(?:%|€|(?:Mio|Million(?:en)?|Mrd|Milliarden?|Tsd|Tausend|Prozent|Euro|EUR|Uhr)(?!\p{L}))/u;
const rankOfBullets = 9;

/** @param line a line without the blanks before its first character */
export function listMarkerAt(line: string): ListMarker | undefined {
  const found = marker.exec(line);
  if (!found?.groups) return undefined;
  const { bullet, steps, open = '', count = '', close = '' } = found.groups;
  const label = found[0];
  const isEmpty = line.slice(label.length).trim() === '';
  if (bullet !== undefined) {
    const rank = rankOfBullets;
    return { label, ordered: false, style: bullet, rank, isFirst: true, isEmpty, canBegin: true };
  }
  if (steps !== undefined)
    return amount.test(line) ? undefined : { label, ordered: true, isEmpty, ...stepsMarker(steps) };
  const known = /\d/u.test(count) ? numberMarker(line, open, count, close) : letterMarker(open, count, close);
  return (
    known && {
      label,
      ordered: true,
      isEmpty,
      ...known,
      canBegin: known.canBegin && !(open !== '' && isEmpty),
    }
  );
}

type Numbering = Pick<ListMarker, 'style' | 'rank' | 'isFirst' | 'canBegin' | 'successor' | 'parent'>;

/** `2.1`, `2.1.3`, `2.1.`; the last may be a day, and is none only where its successor follows. */
function stepsMarker(steps: string): Numbering {
  const isDotted = steps.endsWith('.');
  const numbers = steps.split('.').filter((number) => number !== '');
  const above = numbers.slice(0, -1);
  const last = Number(numbers.at(-1));
  const end = isDotted ? '.' : '';
  return {
    style: numbers.map(() => '1').join('.') + end,
    rank: 2 + above.length,
    isFirst: last === 1,
    canBegin: true,
    successor: [...above, last + 1].join('.') + end,
    ...(isDotted ? {} : { parent: above.join('.') }),
  };
}

/** Letters of all scripts are asked for only where a word may go on: their class takes long to be read. */
function isCalendarDay(line: string): boolean {
  const found = dayAndMonth.exec(line);
  if (found === null) return false;
  const behind = line.slice(found[0].length);
  return /^(?:$|[\s\d.,;:)])/u.test(behind) || !/^[\p{L}\p{M}]/u.test(behind);
}

/** A wrapped line that begins `18. Juli 2023` is no item; `(2024)` is a year in brackets. */
function numberMarker(line: string, open: string, count: string, close: string): Numbering | undefined {
  if (isCalendarDay(line)) return undefined;
  if (open !== '' && (close !== ')' || count.length > 2)) return undefined;
  return { style: `${open}1${close}`, rank: 2, isFirst: Number(count) === 1, canBegin: true };
}

function letterMarker(open: string, count: string, close: string): Numbering | undefined {
  const isRoman = roman.test(count);
  if (open !== '' && close !== ')') return undefined;
  if (!isRoman && (close === '.' || !repeatedLetter.test(count))) return undefined;
  const lower = count.toLowerCase();
  const isUpper = lower !== count;
  const isFirst = lower === 'a' || lower === 'aa' || lower === 'i';
  // `ii` may be the second of a list and stays with `i`; `aa` is a level of its own.
  const isDoubled = /^([^ix])\1/u.test(lower);
  const letter = isDoubled ? 'aa' : 'a';
  const style = `${open}${isUpper ? letter.toUpperCase() : letter}${close}`;
  if (close === '.') {
    const successor = isUpper ? 'II.' : 'ii.';
    return { style, rank: isUpper ? 0 : 7, isFirst, canBegin: lower === 'i', successor };
  }
  const rank = isDoubled ? 8 : 6;
  return { style, rank: isUpper ? 1 : rank, isFirst, canBegin: open === '' || isFirst };
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** `iii)` behind `ii)`, `(II)` behind `(I)`; behind the twentieth nothing that anyone types. */
export function romanAfter(label: string): string {
  return label.replace(/\p{L}+/u, (typed) => {
    const next = romans[romans.indexOf(typed.toLowerCase()) + 1] ?? '';
    return typed === typed.toLowerCase() ? next : next.toUpperCase();
  });
}

export function printedLabel(typed: string): string {
  return bulletsAsPrinted[typed] ?? typed;
}

/** Markdown's own are dashes (look.md 3); what a word processor set as a dot stays one. */
const bulletsAsPrinted: Readonly<Record<string, string>> = {
  '-': '–',
  '+': '–',
  '*': '–',
  '\uF0A7': '•',
  '\uF0B7': '•',
};
