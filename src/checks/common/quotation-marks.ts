import type { Edit } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source-file.ts';
import { germanPattern } from '../../grammar/german-pattern.ts';
import { hasMarks, quotationsIn } from '../../grammar/quotation.ts';
import type { Entry } from '../../kinds/kind.ts';
import { type DraftPassage, passagesOf } from './passages.ts';
import { writtenPlaces } from './written-places.ts';

export type Sort = 'straight' | 'low' | 'english' | 'pointed';

export interface Mark {
  readonly sort: Sort;
  readonly isInner: boolean;
  readonly span: Span;
}

/** The marks of all quotations of a draft in the order of reading. */
export function marksOf(entry: Entry): readonly Mark[] {
  return passagesOf(entry)
    .filter(({ text }) => hasMarks(text) && !/^[\s„“”"»«]*$/u.test(text))
    .flatMap(marksIn)
    .toSorted((a, b) => a.span.start - b.span.start);
}

/** The marks in pairs; inches and apostrophes are in none. */
function marksIn(passage: DraftPassage): readonly Mark[] {
  const { text, spanOf } = passage;
  return quotationsOf(passage).flatMap(({ open, close, depth }) =>
    [open, close].flatMap((place): readonly Mark[] => {
      const sort = sortOf(text[place] ?? '', text[open] ?? '');
      return sort === undefined ? [] : [{ sort, isInner: depth > 0, span: spanOf(place, place + 1) }];
    }),
  );
}

/** “ and ” also end German quotations: the opening mark decides. */
function sortOf(mark: string, opening: string): Sort | undefined {
  if (mark === '"') return 'straight';
  if (mark === '»' || mark === '«') return 'pointed';
  if (mark === '„') return 'low';
  if (mark !== '“' && mark !== '”') return undefined;
  return opening === '“' || opening === '”' ? 'english' : 'low';
}

const isCode = ({ code }: Pick<DraftPassage, 'code'>, at: number): boolean =>
  code.some(({ start, end }) => start <= at && at < end);

function quotationsOf({ text, code }: DraftPassage) {
  return quotationsIn(text, (at) => isCode({ code }, at)).pairs;
}

/** One edit for each straight or English mark; none in a house that uses »…« and would not want „…“. */
export function germanMarks(entry: Entry, marks: readonly Mark[]): readonly Edit[] {
  if (marks.some(({ sort }) => sort === 'pointed')) return [];
  const passages = passagesOf(entry).filter((passage) => !standsAlone(passage));
  return [...new Set(passages.map(({ part }) => part))]
    .flatMap((name) => unambiguousOf(passages.filter(({ part }) => part === name)))
    .filter((passage) => isPlain(entry, passage))
    .flatMap(replacementsIn);
}

const standsAlone = ({ type }: DraftPassage): boolean => type === 'cell' || type === 'field';

/** Leaves out passages with open quotations: a quotation may run over paragraphs, and a pair inside may be none. */
function unambiguousOf(passages: readonly DraftPassage[]): readonly DraftPassage[] {
  const unambiguous: DraftPassage[] = [];
  let isRunning = false;
  for (const passage of passages) {
    const marks = [...passage.text.matchAll(/(?<!\d)"|[„“”»«]/gu)].filter(
      ({ index }) => !isCode(passage, index),
    );
    if (marks.length === 0) continue;
    const paired = new Set(quotationsOf(passage).flatMap(({ open, close }) => [open, close]));
    const isLoose = marks.some(({ index }) => !paired.has(index));
    if (!isLoose && !isRunning) unambiguous.push(passage);
    isRunning = isLoose;
  }
  return unambiguous;
}

/** Whether a passage is of the body, without escapes or HTML. */
function isPlain({ draft }: Entry, { text, spanOf }: DraftPassage): boolean {
  if (text === '') return false;
  const { file, start, end } = spanOf(0, text.length);
  return file === draft.file && start >= draft.body.start && !/[\\<]/u.test(file.text.slice(start, end));
}

/** Within another quotation single marks would be right, which the author has to decide. */
function replacementsIn(passage: DraftPassage): readonly Edit[] {
  const { text } = passage;
  const written = writtenPlaces(passage, doubleMark);
  if (written === undefined) return [];
  const read = [...text.matchAll(doubleMark)].map(({ index }) => index);
  const replaced = (place: number, replacement: string): readonly Edit[] => {
    const span = text[place] === replacement ? undefined : written[read.indexOf(place)];
    return span === undefined ? [] : [{ span, replacement }];
  };
  return quotationsOf(passage)
    .filter(({ open, close, depth }) => depth === 0 && isForeign(text[open] ?? ' ', text[close] ?? ' '))
    .flatMap(({ open, close }) => [...replaced(open, '„'), ...replaced(close, '“')]);
}

/** „so” is German enough to be left alone. */
const isForeign = (open: string, close: string): boolean =>
  '"“”'.includes(open) || (open === '„' && close === '"');

const doubleMark = /["„“”]/gu;

/** A quotation in stand-ins for marks: two commas, accents or apostrophes. Places in the text; `end` is behind the last. */
export interface TypedQuotation {
  readonly open: number;
  readonly close: number;
  readonly end: number;
  readonly words: string;
}

const typed = germanPattern(
  String.raw`(,,|‚‚|\x60\x60|´´|'')(?=[\p{L}\d])([^\n]{1,400}?[\p{L}\d.!?…,])(''|‘‘|’’|\x60\x60|´´|[“”"])(?![\p{L}\d])`,
  'gu',
);
const trace = /,,|‚‚|\x60\x60|´´|''/;
export const doubledMarks = /,,|‚‚|\x60\x60|´´|''|‘‘|’’|[“”"]/gu;

export function typedQuotations(text: string): readonly TypedQuotation[] {
  if (!trace.test(text)) return [];
  return [...text.matchAll(typed.for(text))].map(({ 0: all, 1: mark = '', 2: words = '', index }) => ({
    open: index,
    close: index + mark.length + words.length,
    end: index + all.length,
    words,
  }));
}
