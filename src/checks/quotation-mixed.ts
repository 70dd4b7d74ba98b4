import type { Edit } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/source-file.ts';
import { enumerate } from '../grammar/enumeration.ts';
import { hasMarks, quotationsIn } from '../grammar/quotation.ts';
import type { Entry } from '../kinds/kind.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Rule } from './rule.ts';
import { writtenPlaces } from './common/written-places.ts';

/** Reported once, at the first mark of the rarest sort. */
export const quotationMixed: Rule = {
  id: 'anfuehrungszeichen-gemischt',
  severity: 'warning',
  explain:
    'In einem Text stehen überall dieselben Anführungszeichen: deutsche („…“ oder »…«) oder gerade ("…"). Gemischt, auch mit englischen (“…”), sehen sie nach zusammenkopiertem Text aus. Ein Zitat im Zitat darf andere haben. Im Fließtext ersetzt --fix die geraden, wo ihr Gegenstück sicher ist.',
  example: { wrong: '„Ja“, sagt sie. "Nein", sagt er.', right: '„Ja“, sagt sie. „Nein“, sagt er.' },
  run: (entry) => {
    const marks = passagesOf(entry)
      .filter(({ text }) => hasMarks(text) && !isOnlyMarks(text))
      .flatMap(marksIn)
      .toSorted((a, b) => a.span.start - b.span.start);
    const sorts = sortsOf(marks);
    const [rarest] = sorts.toSorted((a, b) => a.length - b.length);
    const [first] = rarest ?? [];
    if (first === undefined || sorts.length < 2) return [];
    const fix = hasOnlyStraightAndLow(marks) ? straightened(entry) : [];
    return [
      {
        span: first.span,
        message: `Der Text mischt ${enumerate(sorts.map(counted))} Anführungszeichen.`,
        hint: 'Überall dieselben verwenden: „so“.',
        ...(fix.length > 0 && { fix }),
      },
    ];
  },
};

const names = {
  straight: { one: 'ein gerades', many: 'gerade', sample: '"' },
  low: { one: 'ein deutsches', many: 'deutsche', sample: '„…“' },
  english: { one: 'ein englisches', many: 'englische', sample: '“…”' },
  pointed: { one: 'ein spitzes', many: 'spitze', sample: '»…«' },
} as const;

type Sort = keyof typeof names;

/** Of two equally rare sorts the first here is reported. */
const order: readonly Sort[] = ['straight', 'english', 'pointed', 'low'];

interface Mark {
  readonly sort: Sort;
  readonly isInner: boolean;
  readonly span: Span;
}

function isOnlyMarks(text: string): boolean {
  return /^[\s„“”"»«]*$/u.test(text);
}

/** Straight marks never go with others; a quotation within another may have a sort of its own. */
function sortsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const isPartlyStraight = marks.some(({ sort }) => sort === 'straight');
  const compared = isPartlyStraight ? marks : marks.filter(({ isInner }) => !isInner);
  return order.map((one) => compared.filter(({ sort }) => sort === one)).filter((some) => some.length > 0);
}

function counted(marks: readonly Mark[]): string {
  const [first] = marks;
  if (first === undefined) return '';
  const { one, many, sample } = names[first.sort];
  return `${marks.length === 1 ? one : `${marks.length} ${many}`} (${sample})`;
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

function quotationsOf({ text, code }: DraftPassage) {
  return quotationsIn(text, (at) => code.some(({ start, end }) => start <= at && at < end)).pairs;
}

/** A house that uses »…« would not want „…“. */
function hasOnlyStraightAndLow(marks: readonly Mark[]): boolean {
  return marks.every(({ sort }) => sort === 'straight' || sort === 'low');
}

/** One edit for each mark: the text between them stays. */
function straightened(entry: Entry): readonly Edit[] {
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
    const marks = [...passage.text.matchAll(/(?<!\d)"|[„“”»«]/gu)];
    if (marks.length === 0) continue;
    const paired = new Set(quotationsOf(passage).flatMap(({ open, close }) => [open, close]));
    const isLoose = marks.some(({ index }) => !paired.has(index));
    if (!isLoose && !isRunning) unambiguous.push(passage);
    isRunning = isLoose;
  }
  return unambiguous;
}

/** Whether a passage is of the body, without code, links, escapes or HTML. */
function isPlain({ draft }: Entry, { text, code, links, images, spanOf }: DraftPassage): boolean {
  if (text === '' || code.length + links.length + images.length > 0) return false;
  const { file, start, end } = spanOf(0, text.length);
  return file === draft.file && start >= draft.body.start && !/[\\`<]/u.test(file.text.slice(start, end));
}

/** Within another quotation single marks would be right, which the author has to decide. */
function replacementsIn(passage: DraftPassage): readonly Edit[] {
  const { text } = passage;
  const written = writtenPlaces(passage, straightMark);
  if (written === undefined) return [];
  const read = [...text.matchAll(straightMark)].map(({ index }) => index);
  const replaced = (place: number, replacement: string): readonly Edit[] => {
    const span = text[place] === '"' ? written[read.indexOf(place)] : undefined;
    return span === undefined ? [] : [{ span, replacement }];
  };
  return quotationsOf(passage)
    .filter(({ open, depth }) => depth === 0 && '"„'.includes(text[open] ?? ' '))
    .flatMap(({ open, close }) => [...replaced(open, '„'), ...replaced(close, '“')]);
}

const straightMark = /"/gu;
