import { positionAt } from '../diagnostics/source-file.ts';
import type { Span } from '../diagnostics/source-file.ts';
import type { Entry } from '../kinds/kind.ts';
import { passagesOf } from './passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Short lines („Foto: Erika Mustermann“, „Begründung folgt“) may well come twice. */
const PARAGRAPH = 40;
const CAPTION = 20;

interface Stretch {
  readonly key: string;
  readonly span: Span;
  readonly isCaption: boolean;
}

/** Items of lists are left alone: the same question may be asked about two things. */
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
    const firstPlaces = new Map<string, Span>();
    return stretchesOf(entry).flatMap(({ key, span, isCaption }): readonly Finding[] => {
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

/** In the order of the file; what the house says comes first, for it is the draft that repeats it. */
function stretchesOf(entry: Entry): readonly Stretch[] {
  const isOwn = ({ span }: Stretch): number => (span.file === entry.draft.file ? 1 : 0);
  return passagesOf(entry)
    .flatMap(({ part, type, text, spanOf }): readonly Stretch[] => {
      const isCaption = part === 'bilder';
      const key = folded(text);
      if (!isCaption && type !== 'paragraph') return [];
      return key.length < (isCaption ? CAPTION : PARAGRAPH)
        ? []
        : [{ key, span: spanOf(0, text.length), isCaption }];
    })
    .toSorted((a, b) => isOwn(a) - isOwn(b) || a.span.start - b.span.start);
}

function folded(text: string): string {
  return text
    .toLocaleLowerCase('de')
    .replaceAll(/[„“”»«‚‘’‹›']/gu, '"')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
