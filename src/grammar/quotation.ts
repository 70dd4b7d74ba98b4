import { germanPattern } from './german-pattern.ts';

/** The quotation marks of one text: the places (UTF-16) of pairs, and of marks without a partner. */
export interface Quotations {
  readonly pairs: readonly Quotation[];
  /** Opening marks without a closing one, in the text's order. */
  readonly unclosed: readonly number[];
  /** Closing marks without an opening one. */
  readonly unopened: readonly number[];
}

export interface Quotation {
  readonly open: number;
  readonly close: number;
  /** How many quotations are around it. */
  readonly depth: number;
}

type Role = 'opens' | 'closes' | 'either' | 'none';

/** The closing marks that can end a quotation, by its opening mark; fast typists mix them. */
const partners: Readonly<Record<string, string>> = {
  '„': '“”"',
  '“': '“”"',
  '”': '“”"',
  '"': '"“”',
  '»': '«»',
  '«': '»«',
  '‚': "‘’'",
  '›': '‹›',
  '‹': '›‹',
};

const mark = /[„“”"»«‚‘’'›‹]/gu;
const anyMark = /[„“”"»«‚‘’'›‹]/;

/** Most texts have none. */
export function hasMarks(text: string): boolean {
  return anyMark.test(text);
}

const none: Quotations = { pairs: [], unclosed: [], unopened: [] };

/** Straight marks behind a number are inches or seconds, and apostrophes are no quotation marks: `19" groß`, „’s“, „Hans’ Haus“. */
export function quotationsIn(text: string, isLeftOut: (index: number) => boolean = () => false): Quotations {
  if (!hasMarks(text)) return none;
  const pairs: Quotation[] = [];
  const unopened: number[] = [];
  const unclosed: number[] = [];
  const open: number[] = [];
  for (const { 0: character, index } of text.matchAll(mark)) {
    if (isLeftOut(index)) continue;
    const role = isInch(text, index, open) ? 'none' : roleOf(text, index);
    if (role === 'opens') open.push(index);
    if (role === 'opens' || role === 'none') continue;
    const partner = open.findLastIndex((place) => partners[text[place] ?? '']?.includes(character));
    if (partner !== -1) {
      const [begin = index, ...others] = open.splice(partner);
      unclosed.push(...others);
      pairs.push({ open: begin, close: index, depth: partner });
    } else if (role === 'closes' && isSureToClose(text, index)) unopened.push(index);
  }
  return { pairs, unclosed: [...unclosed, ...open].toSorted((a, b) => a - b), unopened };
}

/** The text as quoted within „…“: its own „…“ and straight marks become ‚…‘. */
export function innerMarks(text: string): string {
  if (!hasMarks(text)) return text;
  const doubles = quotationsIn(text).pairs.filter(({ open }) => /[„“”"]/u.test(text[open] ?? ''));
  const changed = new Map(
    doubles.flatMap(({ open, close }) => [[open, '‚'] as const, [close, '‘'] as const]),
  );
  return text.replaceAll(mark, (found, index: number) => changed.get(index) ?? found);
}

const letter = germanPattern(String.raw`\p{L}`);

/** The role follows from the mark itself, or from the side on which it touches a word. */
function roleOf(text: string, index: number): Role {
  const character = text[index] ?? '';
  const before = /([^„“”"»«‹›])[„“”"»«‹›]*$/u.exec(text.slice(Math.max(0, index - 8), index))?.[1] ?? ' ';
  const after = /^[„“”"»«‹›]*([^„“”"»«‹›])/u.exec(text.slice(index + 1, index + 9))?.[1] ?? ' ';
  const isFreeBefore = /[\s([{/]/u.test(before);
  const isFreeAfter = /[\s.,;:!?…)\]}/–—-]/u.test(after);
  switch (character) {
    case '„':
      return 'opens';
    case '‚':
      return /\s/u.test(after) ? 'none' : 'opens';
    case '‘':
    case '’':
    case "'":
      return isFreeBefore || letter.test(after) ? 'none' : 'closes';
    default:
      if (isFreeBefore && !isFreeAfter) return 'opens';
      if (isFreeBefore) return /\s/u.test(after) && /\s/u.test(before) ? 'none' : 'either';
      return isFreeAfter || character !== '"' ? 'closes' : 'either';
  }
}

/** A straight mark behind a number is an inch if no straight quotation is open and the innermost one is closed later. */
function isInch(text: string, index: number, open: readonly number[]): boolean {
  if (text[index] !== '"' || !/\d/u.test(text[index - 1] ?? '')) return false;
  if (open.some((place) => text[place] === '"')) return false;
  const isAwaited = open.some((place) => partners[text[place] ?? '']?.includes('"'));
  return !isAwaited || isClosedBehind(text.slice(index + 1, index + 500));
}

/** Whether more quotations end than begin before the next straight mark that is no inch. */
function isClosedBehind(rest: string): boolean {
  let begun = 0;
  for (const { 0: character, index } of rest.matchAll(/[„“”"]/gu)) {
    if (character === '"' && !/\d/u.test(rest[index - 1] ?? '')) return false;
    if (character === '„') begun += 1;
    if ('“”'.includes(character)) begun -= 1;
    if (begun < 0) return true;
  }
  return false;
}

/** Single marks may be apostrophes. */
function isSureToClose(text: string, index: number): boolean {
  return !"‘’'".includes(text[index] ?? '');
}
