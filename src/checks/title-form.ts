import type { Span } from '../diagnostics/source-file.ts';
import { findValue } from '../draft/value-path.ts';
import type { Scalar } from '../draft/value.ts';
import { abbreviationBefore } from '../grammar/abbreviations.ts';
import { sentencesIn } from '../grammar/sentences.ts';
import type { Finding, Rule } from './rule.ts';

const label = /^(?:Betreff|Betrifft|Betr\.?|Titel|Überschrift|AW|WG|RE|FW|FWD|Antw)\s*:\s*|^Betr\.\s+/iu;

/** DIN 5008: the subject has neither the old label „Betreff“ nor a full stop. */
export const titleForm: Rule = {
  id: 'titel-form',
  severity: 'warning',
  explain:
    'Der Betreff eines Briefes steht ohne das Wort „Betreff“ und ohne Schlusspunkt da (DIN 5008); ebenso eine Überschrift. Der Punkt einer Abkürzung oder Ordnungszahl bleibt.',
  example: { wrong: 'titel: "Betreff: Neuer Radweg."', right: 'titel: "Neuer Radweg"' },
  run: ({ root }) => {
    const value = findValue(root, ['titel']);
    return value?.kind === 'scalar' ? [...labelled(value), ...stopped(value)] : [];
  },
};

function labelled(title: Scalar): readonly Finding[] {
  const found = label.exec(title.text)?.[0];
  if (found === undefined) return [];
  const span = placeOf(title, found, 'start');
  // The rest must still be the same text to YAML: it begins with a letter, and quotes around it stay.
  const isSafe = isExact(span, found) && /^\p{L}{2}/u.test(title.text.slice(found.length));
  return [
    {
      span: isExact(span, found) ? { ...span, end: span.start + found.trimEnd().length } : span,
      message: `Der Titel beginnt mit „${found.trim()}“.`,
      hint: 'Nur das Thema selbst nennen.',
      ...(isSafe && { fix: [{ span, replacement: '' }] }),
    },
  ];
}

function stopped(title: Scalar): readonly Finding[] {
  const text = title.text.trimEnd();
  if (!text.endsWith('.')) return [];
  const before = text.slice(0, -1);
  const isEnd = /[\p{L}\p{N}\)“”"«]$/v.test(before);
  // „2. BA.“ (Bauabschnitt)
  if (/\d\.\s?\p{Lu}{2}$/u.test(before)) return [];
  // A headline of two sentences is intended.
  if (!isEnd || abbreviationBefore(before) !== undefined || endsIn(text) > 1) return [];
  const span = placeOf(title, '.', 'end');
  const isSafe = isExact(span, '.') && !/^(?:null|true|false)$/iu.test(before) && /[\p{L}\)]$/v.test(before);
  return [
    {
      span,
      message: 'Der Titel endet mit einem Punkt.',
      hint: 'Den Punkt weglassen.',
      ...(isSafe && { fix: [{ span, replacement: '' }] }),
    },
  ];
}

/** The span of a part at one end of a value on one line; else the span of the value. */
function placeOf({ span, style }: Scalar, part: string, side: 'start' | 'end'): Span {
  if (style === 'literal' || style === 'folded') return span;
  const quote = style === 'quoted' ? 1 : 0;
  const start = side === 'start' ? span.start + quote : span.end - quote - part.length;
  const place = { ...span, start, end: start + part.length };
  return isExact(place, part) ? place : span;
}

function isExact({ file, start, end }: Span, part: string): boolean {
  return file.text.slice(start, end) === part;
}

/** A quotation behind a colon is no sentence here. */
function endsIn(title: string): number {
  return sentencesIn(title).filter(({ end }) => title[end - 1] !== ':').length;
}
