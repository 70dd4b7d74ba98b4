import type { Edit } from '../diagnostics/diagnostic.ts';
import { quoted } from '../kinds/fault.ts';
import type { Entry } from '../kinds/kind.ts';
import { type DraftPassage, passagesOf } from './common/passages.ts';
import { doubledMarks, germanMarks, marksOf, typedQuotations } from './common/quotation-marks.ts';
import { writtenPlaces } from './common/written-places.ts';
import type { Finding, Rule } from './rule.ts';

/** Marks of another language or keyboard throughout; mixed ones are the matter of `anfuehrungszeichen-gemischt`. */
export const quotationForm: Rule = {
  id: 'anfuehrungszeichen-form',
  severity: 'info',
  explain:
    'Deutsche Anführungszeichen sind „…“ oder »…«. Gerade ("…") und englische (“…”) kommen von der Tastatur, aus Outlook oder aus Schreibhilfen, zwei Kommas (,,so“) oder zwei Apostrophe (\'\') aus alten Texten. Einheitlich gerade oder englische werden einmal gemeldet; --fix ersetzt sie, wo ihr Gegenstück sicher ist.',
  example: { wrong: 'Der Weg heißt “Seeweg”.', right: 'Der Weg heißt „Seeweg“.' },
  run: (entry) => [...foreignMarks(entry), ...passagesOf(entry).flatMap(typedMarks)],
};

const names = { straight: 'gerade', english: 'englische' } as const;
const samples = { straight: '"…"', english: '“…”' } as const;

function foreignMarks(entry: Entry): readonly Finding[] {
  const marks = marksOf(entry);
  const [first] = marks;
  const sort = first?.sort;
  if (first === undefined || (sort !== 'straight' && sort !== 'english')) return [];
  if (marks.some((mark) => !mark.isInner && mark.sort !== sort)) return [];
  const fix = germanMarks(entry, marks);
  return [
    {
      span: first.span,
      message: `Der Text hat ${names[sort]} Anführungszeichen (${samples[sort]}).`,
      hint: 'Im Deutschen stehen „so“.',
      ...(fix.length > 0 && { fix }),
    },
  ];
}

function typedMarks(passage: DraftPassage): readonly Finding[] {
  const { text, code, spanOf } = passage;
  return typedQuotations(text)
    .filter(({ open }) => !code.some(({ start, end }) => start <= open && open < end))
    .map(({ open, close, end, words }) => {
      const fix = editsOf(passage, open, close);
      return {
        span: spanOf(open, end),
        message: `Statt Anführungszeichen stehen Ersatzzeichen da: ${quoted(text.slice(open, end))}`,
        hint: `So: „${words}“`,
        ...(fix.length > 0 && { fix }),
      };
    });
}

function editsOf(passage: DraftPassage, open: number, close: number): readonly Edit[] {
  const written = writtenPlaces(passage, doubledMarks);
  const read = [...passage.text.matchAll(doubledMarks)].map(({ index }) => index);
  const [from, to] = [written?.[read.indexOf(open)], written?.[read.indexOf(close)]];
  if (from === undefined || to === undefined) return [];
  return [
    { span: from, replacement: '„' },
    { span: to, replacement: '“' },
  ];
}
