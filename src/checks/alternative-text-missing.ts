import { spanOfLine } from '../diagnostics/source-file.ts';
import type { Span } from '../diagnostics/source-file.ts';
import { keySpanOf } from '../draft/value-path.ts';
import type { Entry } from '../kinds/kind.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Image } from '../markdown/nodes.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Of pictures in the text and in `bilder`. A caption says what a picture is about, not what it shows. */
export const alternativeTextMissing: Rule = {
  id: 'alternativtext-fehlt',
  severity: 'warning',
  explain:
    'Wer ein Bild nicht sieht, bekommt vom Screenreader den Alternativtext vorgelesen. Jedes Bild braucht einen: er sagt, was zu sehen ist.',
  example: { wrong: '![](weg.jpg)', right: '![Radweg am Fluss](weg.jpg)' },
  run: (entry) => [...inText(entry), ...inFields(entry)],
};

function inText(entry: Entry): readonly Finding[] {
  return passagesOf(entry).flatMap(({ images }) =>
    images
      .filter(({ alt }) => alt.trim() === '')
      .map((image) => ({
        span: placeOf(image),
        message: `Dem Bild „${image.src}“ fehlt der Alternativtext.`,
        hint: `Beschreiben, was zu sehen ist: ![Radweg am Fluss](${image.src})`,
      })),
  );
}

function placeOf({ src, origin }: Image): Span {
  const line = spanOfLine(origin.file, origin.line);
  const text = line.file.text.slice(line.start, line.end);
  const behind = text.indexOf(`](${src}`);
  const at = behind === -1 ? -1 : text.lastIndexOf('![', behind);
  return at === -1 ? line : { ...line, start: line.start + at, end: line.start + behind + src.length + 3 };
}

function inFields(entry: Entry): readonly Finding[] {
  if (!isRelease(entry)) return [];
  return (entry.fields.bilder ?? []).flatMap(({ datei, alt = '' }, index) =>
    datei === undefined || alt.trim() !== ''
      ? []
      : [
          {
            span: keySpanOf(entry.root, ['bilder', index, 'datei']),
            message: `Dem Bild „${datei}“ fehlt der Alternativtext.`,
            hint: 'Im Feld alt beschreiben, was zu sehen ist.',
          },
        ],
  );
}
