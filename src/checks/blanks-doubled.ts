import type { DraftPassage } from './common/passages.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';
import { columnsIn } from './common/columns.ts';
import { writtenPlaces } from './common/written-places.ts';

/** Not at a line's end, where blanks make a line break, nor in code and tables, where they may be meant. */
export const blanksDoubled: Rule = {
  id: 'leerzeichen-doppelt',
  severity: 'info',
  explain:
    'Mehrere Leerzeichen hintereinander bleiben beim Kürzen und Umstellen stehen. Zwischen zwei Wörtern genügt eines, auch nach einem Punkt.',
  example: { wrong: 'Der Radweg  kommt.', right: 'Der Radweg kommt.' },
  run: (entry) => passagesOf(entry).flatMap(doubledBlanks),
};

const severalBlanks = /[ \t\u00A0]{2}/;
const blanksBetweenWords = /(?<=\S)[ \t\u00A0]{2,}(?=\S)/gu;

function doubledBlanks(passage: DraftPassage): readonly Finding[] {
  const { type, text, code, spanOf } = passage;
  if (type === 'cell' || !severalBlanks.test(text)) return [];
  const places = writtenPlaces(passage, blanksBetweenWords);
  const columns = columnsIn(passage);
  return [...text.matchAll(blanksBetweenWords)].flatMap(({ 0: blanks, index }, order) => {
    if (code.some(({ start, end }) => start <= index && index < end)) return [];
    const place = places?.[order];
    const span = place ?? spanOf(index, index + blanks.length);
    // Around a picture or a footnote's mark the text has blanks that are not side by side in the source.
    if (span.file.text.slice(span.start, span.end) !== blanks) return [];
    // They are reported as a table: to close one gap would destroy it.
    if (columns.some(({ span: { start, end } }) => start <= span.start && span.end <= end)) return [];
    // Several tabs are an empty cell.
    const isFixable = place !== undefined && !blanks.includes('\t\t');
    const replacement = blanks.includes('\u00A0') ? '\u00A0' : ' ';
    return [
      {
        span,
        message: 'Zwischen zwei Wörtern stehen mehrere Leerzeichen.',
        hint: 'Eines genügt.',
        ...(isFixable && { fix: [{ span: place, replacement }] }),
      },
    ];
  });
}
