import { bulletAt } from './bullets.ts';
import type { Doubt, ListMarker } from './marker.ts';

const marker =
  /^(?:(?<steps>[1-9]\d?(?:\.[1-9]\d?){1,3}\.?)|(?<open>\(?)(?<count>\d{1,9}|[a-z]{1,8}|[A-Z]{1,8})(?<close>\.\)|[.)]))(?=[ \t]|$)/u;
/** A blank is missing, or it is one that holds number and word together; `1 Wort`; `§ 1 Zweck`, `Nr. 1 Zweck`, `Frage 1:`, `zu 1:`, `1:`, `[1]`. */
const doubtful =
  /^(?:(?<open>\(?)(?<count>[1-9]\d?|[a-hA-H])(?<close>\.\)|[.)])(?=[\u00A0\u202F]?\p{L})|(?<bare>[1-9]\d?)(?=[ \t]+\p{L})|(?<named>(?:§|Art\.|Artikel|Nr\.|Ziff\.|Ziffer|Punkt|TOP)[ \u00A0]?[1-9]\d?(?=[ \t]+\p{Lu})|(?:\p{L}{2,13}\.?[ \u00A0])?[1-9]\d?:(?=[ \t]+\S)|\[[1-9]\d?\](?=[ \t]+\p{L})))/u;
/** Most lines begin with a word: its pattern has classes of Unicode, which take long to compile. */
const mayBeDoubtful = /^(?:[([\d§]|[a-hA-H][.)]|\S{2,14}[ \u00A0]?[1-9])/;
const months = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const dayAndMonth = new RegExp(`^\\d{1,2}\\.[ \\t\\u00A0\\u202F]*(?:${months})`, 'u');
const year = /^(?:19|20)\d\d$/u;
const roman = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/iu;
const repeatedLetter = /^(.)\1{0,2}$/u;
/** A number with a point, as some type amounts, is no label. */
const amount =
  /^[\d.]+[ \t]+(?:%|€|(?:Mio|Million(?:en)?|Mrd|Milliarden?|Tsd|Tausend|Prozent|Euro|EUR|Uhr)(?!\p{L}))/u;
/** Behind a bare number these count things. */
const quantity =
  /^\d+[ \t]+(?:x|mal|von|vom|bis|und|oder|aus|als|k?m|qm|ha|kg|t|Jahre?[ns]?|Monate?[ns]?|Wochen?|Tage?[ns]?|Stunden?|Minuten?|Sekunden?|Stellen?|Personen|Kinder[n]?|Plätzen?|Stimmen|Stück|Cent|Grad|Hektar|Meter|Kilometer|Quadratmeter|Liter|Tonnen)(?!\p{L})/iu;

/** @param line a line without the blanks before its first character */
export function listMarkerAt(line: string): ListMarker | undefined {
  const bullet = bulletAt(line);
  if (bullet !== undefined) return bullet;
  const found = marker.exec(line);
  if (!found?.groups) return doubtfulMarker(line);
  const { steps, open = '', count = '', close = '' } = found.groups;
  const label = found[0];
  const isEmpty = line.slice(label.length).trim() === '';
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

type Numbering = Pick<
  ListMarker,
  'style' | 'rank' | 'isFirst' | 'canBegin' | 'successor' | 'parent' | 'doubt'
>;

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

/** A wrapped line that begins `18. Juli 2023` or `2027. Danach` is no item; `(2024)` is a year in brackets. */
function numberMarker(line: string, open: string, count: string, close: string): Numbering | undefined {
  if (isCalendarDay(line) || year.test(count)) return undefined;
  if (open !== '' && (close !== ')' || count.length > 2)) return undefined;
  return { style: `${open}1${close}`, rank: 2, isFirst: Number(count) === 1, canBegin: true };
}

function letterMarker(open: string, count: string, close: string): Numbering | undefined {
  const isRoman = roman.test(count);
  if (open !== '' && close !== ')') return undefined;
  if (!isRoman && !repeatedLetter.test(count)) return undefined;
  if (close === '.' && count.length === 1 && !/i/iu.test(count)) return initialMarker(count);
  if (!isRoman && close === '.') return undefined;
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

/** `a.` counts where `b.` follows; else it begins an abbreviation (`z. B.`) or a name (`A. Muster`). */
function initialMarker(letter: string): Numbering {
  const isUpper = letter === letter.toUpperCase();
  return {
    style: isUpper ? 'A.' : 'a.',
    rank: isUpper ? 0 : 6,
    isFirst: letter.toLowerCase() === 'a',
    // Names stand below each other too: `M. Muster`, `N. Beispiel`.
    canBegin: !isUpper || letter === 'A',
    successor: `${String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)}.`,
    doubt: { kind: 'count', isReported: false },
  };
}

/** `1.Wort`, `a)Wort`, `1 Wort`, `§ 1 Zweck`, `Frage 1: …`. */
function doubtfulMarker(line: string): ListMarker | undefined {
  const found = mayBeDoubtful.test(line) ? doubtful.exec(line) : null;
  if (!found?.groups) return undefined;
  const { open = '', count, close = '', bare, named } = found.groups;
  const label = found[0];
  const number = /\d+/u.exec(label)?.[0];
  const common = { label, ordered: true, isEmpty: false, canBegin: true };
  if (count !== undefined && number === undefined) {
    const known = letterMarker(open, count, close);
    const isUpper = count === count.toUpperCase();
    const successor = label.replace(count, String.fromCodePoint((count.codePointAt(0) ?? 0) + 1));
    return (
      known && {
        ...common,
        ...known,
        rank: isUpper ? 1 : 6,
        canBegin: known.isFirst,
        successor,
        doubt: glued(label),
      }
    );
  }
  if (isCalendarDay(line) || (bare !== undefined && (amount.test(line) || quantity.test(line))))
    return undefined;
  const isReported = named === undefined;
  return {
    ...common,
    style: label.replace(/\d+/u, '1'),
    rank: 2,
    isFirst: number === '1',
    successor: label.replace(/\d+/u, String(Number(number) + 1)),
    doubt: bare === undefined && isReported ? glued(label) : { kind: 'count', isReported },
  };
}

function glued(label: string): Doubt {
  return { kind: 'count', isReported: true, usual: `${label} ` };
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/** `iii)` behind `ii)`, `(II)` behind `(I)`; behind the twentieth nothing that anyone types. */
export function romanAfter(label: string): string {
  return label.replace(/\p{L}+/u, (typed) => {
    const next = romans[romans.indexOf(typed.toLowerCase()) + 1] ?? '';
    return typed === typed.toLowerCase() ? next : next.toUpperCase();
  });
}
