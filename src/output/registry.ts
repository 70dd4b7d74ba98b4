import { kinds as known } from '../kinds/registry.ts';
import type { Kind as DescribedKind } from '../kinds/kind.ts';
import type { OutputFormat } from './format.ts';
import { formats } from './formats.ts';
import type { Format } from './formats.ts';
import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { text } from './text.ts';

/** Every format. A new one is a file, its name in `formats.ts`, and a line here. */
export const outputFormats: Readonly<Record<Format, OutputFormat>> = { pdf, md: markdown, txt: text, html };

/** A kind of document with what it can become; the first format is made when none is asked for. */
export interface Kind {
  /** What `art` says. */
  readonly name: string;
  /** One German line. */
  readonly description: string;
  readonly formats: readonly Format[];
}

export const kinds: readonly Kind[] = known.map((kind) => ({
  name: kind.name,
  description: kind.description,
  formats: formatsOf(kind),
}));

/** The formats of each of the kind's templates, in order. */
export function formatsOf({ templates }: Pick<DescribedKind, 'templates'>): readonly Format[] {
  return templates.flatMap((name) =>
    formats.filter((format) => {
      const { template, onlyWith = name } = outputFormats[format];
      return template === name && templates.includes(onlyWith);
    }),
  );
}
