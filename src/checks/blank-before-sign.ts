import { germanPattern } from '../grammar/german-pattern.ts';
import { quoted } from '../kinds/fault.ts';
import type { DraftPassage } from './common/passages.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** German sets no blank before the signs that end a part of a sentence (DIN 5008). */
export const blankBeforeSign: Rule = {
  id: 'leerzeichen-vor-zeichen',
  severity: 'info',
  explain:
    'Vor Komma, Semikolon, Punkt, Doppelpunkt, Ausrufe- und Fragezeichen steht kein Leerzeichen (DIN 5008); sonst kann die Zeile davor enden und das Zeichen allein auf die nächste rutschen. Vor „…“ und dem Gedankenstrich bleibt es.',
  example: { wrong: 'Der Radweg ,der fehlt , kommt .', right: 'Der Radweg, der fehlt, kommt.' },
  run: (entry) => passagesOf(entry).flatMap(blanksBefore),
};

const trace = /[^\s] [,;.:!?]/;
/** Behind a single letter or a sign of reckoning the blank may be meant: „z. B .“, „1 : 3“. */
const blank = germanPattern(
  String.raw`(?<=\p{L}{2}|\d{2}|[\p{L}\d][)\]“”"»%€])([ \u00A0]+)(?:([,;])(?=(\p{L}{2})|\s|$|[“”"»)])|([!?.]|:(?! ?\d|[-)(]))(?=\s|$|[“”"»)]))`,
  'gu',
);

function blanksBefore({ text, code, spanOf }: DraftPassage): readonly Finding[] {
  if (!trace.test(text)) return [];
  return [...text.matchAll(blank.for(text))].flatMap(
    ({ 1: gap = '', 2: comma, 3: next, 4: stop = '', index }) => {
      const sign = comma ?? stop;
      const end = index + gap.length + sign.length;
      const word = /\S+$/u.exec(text.slice(0, index))?.[0] ?? '';
      if (code.some(({ start, end: to }) => start < end && index - word.length < to)) return [];
      const span = spanOf(index - word.length, end);
      const written = span.file.text.slice(span.start, span.end);
      // A list of definitions has its colon at the start of the next line.
      if (written.includes('\n')) return [];
      const isExact = written === `${word}${gap}${sign}`;
      const replacement = `${word}${sign}${next === undefined ? '' : ' '}`;
      return [
        {
          span: isExact ? { ...span, start: span.start + word.length } : span,
          message: `Vor dem Satzzeichen steht ein Leerzeichen: ${quoted(`${word}${gap}${sign}`)}`,
          hint: `So: ${quoted(`${word}${sign}`)}`,
          ...(isExact && { fix: [{ span, replacement }] }),
        },
      ];
    },
  );
}
