import { positionAt } from '../diagnostics/source-file.ts';
import type { SourceFile, Span } from '../diagnostics/source-file.ts';
import { passagesOf, type DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Shorter lines („Foto: Erika Mustermann“, „Begründung folgt“) may well occur twice. */
const PARAGRAPH = 40;
const CAPTION = 20;

interface Stretch {
  readonly key: string;
  readonly span: Span;
  readonly isCaption: boolean;
}

/** Not for items of lists: the same question may be asked about two things. */
export const paragraphTwice: Rule = {
  id: 'absatz-doppelt',
  severity: 'warning',
  explain: `Ein Absatz (ab ${PARAGRAPH} Zeichen) oder eine Bildunterschrift (ab ${CAPTION} Zeichen) steht ein zweites Mal da; Groß- und Kleinschreibung, Leerzeichen und Anführungszeichen zählen nicht. Meist ist beim Einfügen etwas doppelt geraten.`,
  example: {
    wrong:
      'Der Radweg wird im Sommer endlich gebaut werden.\n\nDer Radweg wird im Sommer endlich gebaut werden.',
    right: 'Der Radweg wird im Sommer endlich gebaut werden.',
  },
  run: (entry) => {
    const passages = passagesOf(entry).filter(({ part, type }) => part === 'bilder' || type === 'paragraph');
    const traces = passages.map(({ text }) => traceOf(text));
    if (new Set(traces).size === traces.length) return [];
    const firstPlaces = new Map<string, Span>();
    return stretchesOf(passages, entry.draft.file).flatMap(({ key, span, isCaption }): readonly Finding[] => {
      const first = firstPlaces.get(key);
      if (first === undefined) {
        firstPlaces.set(key, span);
        return [];
      }
      const { line } = positionAt(first.file, first.start);
      const where = first.file === span.file ? `in Zeile ${line}` : `in ${first.file.path}, Zeile ${line}`;
      const what = isCaption ? 'Die Bildunterschrift' : 'Der Absatz';
      return [{ span, message: `${what} steht schon ${where}.`, hint: 'Eine der beiden Stellen löschen.' }];
    });
  },
};

/** In the order of the file. Texts of the house come first, since it is the draft that repeats them. */
function stretchesOf(passages: readonly DraftPassage[], draft: SourceFile): readonly Stretch[] {
  const isOwn = ({ span }: Stretch): number => (span.file === draft ? 1 : 0);
  return passages
    .flatMap(({ part, text, spanOf }): readonly Stretch[] => {
      const isCaption = part === 'bilder';
      const key = folded(text);
      return key.length < (isCaption ? CAPTION : PARAGRAPH)
        ? []
        : [{ key, span: spanOf(0, text.length), isCaption }];
    })
    .toSorted((a, b) => isOwn(a) - isOwn(b) || a.span.start - b.span.start);
}

/**
 * A quick hash, equal for all texts that fold to the same. It uses only the letters a to h: folding neither makes them of
 * other characters nor changes them into others.
 */
export function traceOf(text: string): number {
  let trace = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index) | 32;
    if (code >= 97 && code <= 104) trace = (trace * 31 + code) | 0;
  }
  return trace;
}

export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[„“”»«‚‘’‹›']/gu, '"')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
