/** What a line begins with when it is an item of a list. */
export interface ListMarker {
  /** As typed: `-`, `3.`, `3)`, `(3)`, `b)`, `(b)`, `iv.`, `aa)`. */
  readonly label: string;
  readonly ordered: boolean;
  /** Items of one list have the same. */
  readonly style: string;
  /** 1, a, A, i, I, aa, AA. */
  readonly isFirst: boolean;
  /** Nothing follows on the line. */
  readonly isEmpty: boolean;
  /** Only the rest of the text can tell: `i. V. m.` is not a list, `i.` followed by `ii.` is. */
  readonly successor?: string;
  /** Can begin a list at the start of a paragraph; `(c)` cannot, but it can go on one. */
  readonly canBegin: boolean;
}

const marker =
  /^(?:(?<bullet>[-+*])|(?<open>\(?)(?<count>\d{1,9}|[a-z]{1,8}|[A-Z]{1,8})(?<close>[.)]))(?=[ \t]|$)/u;
const months = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const calendarDay = new RegExp(`^\\d{1,2}\\.[ \\t]+(?:${months})(?![\\p{L}\\p{M}])`, 'u');
const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/iu;
const repeatedLetter = /^(.)\1{0,2}$/u;

/** @param line a line without the blanks before its first character */
export function listMarkerAt(line: string): ListMarker | undefined {
  const found = marker.exec(line);
  if (!found?.groups) return undefined;
  const { bullet, open = '', count = '', close = '' } = found.groups;
  const label = found[0];
  const isEmpty = line.slice(label.length).trim() === '';
  if (bullet !== undefined) {
    return { label, ordered: false, style: bullet, isFirst: true, isEmpty, canBegin: true };
  }
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

type Numbering = Pick<ListMarker, 'style' | 'isFirst' | 'canBegin' | 'successor'>;

/** A wrapped line that begins `18. Juli 2023` is no item; `(2024)` is a year in brackets. */
function numberMarker(line: string, open: string, count: string, close: string): Numbering | undefined {
  if (calendarDay.test(line)) return undefined;
  if (open !== '' && (close !== ')' || count.length > 2)) return undefined;
  return { style: `${open}1${close}`, isFirst: Number(count) === 1, canBegin: true };
}

function letterMarker(open: string, count: string, close: string): Numbering | undefined {
  const isRoman = roman.test(count);
  if (open !== '' && close !== ')') return undefined;
  if (!isRoman && (close === '.' || !repeatedLetter.test(count))) return undefined;
  const lower = count.toLowerCase();
  const isUpper = lower !== count;
  const style = `${open}${isUpper ? 'A' : 'a'}${close}`;
  const isFirst = lower === 'a' || lower === 'aa' || lower === 'i';
  if (close === '.') return { style, isFirst, canBegin: lower === 'i', successor: isUpper ? 'II.' : 'ii.' };
  return { style, isFirst, canBegin: open === '' || isFirst };
}
