import { kinds as known } from '../kinds/registry.ts';
import type { Kind as DescribedKind } from '../kinds/kind.ts';
import type { OutputFormat } from './format.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { text } from './text.ts';

/** Every format by the extension of its files. A new one is a file and a line here. */
export const outputFormats = { pdf, md: markdown, txt: text } as const satisfies Readonly<
  Record<string, OutputFormat>
>;

/** What a document can become. */
export type Format = keyof typeof outputFormats;

export const isFormat = (name: string): name is Format => Object.hasOwn(outputFormats, name);

export const formats: readonly Format[] = Object.keys(outputFormats).filter(isFormat);

/** A kind of document with what it can become; the first format is made when none is asked for. */
export interface Kind extends DescribedKind {
  readonly formats: readonly Format[];
}

export const kinds: readonly Kind[] = known.map((kind) => ({ ...kind, formats: formatsOf(kind) }));

/** The formats of each of the kind's templates, in order. */
export function formatsOf({ templates }: DescribedKind): readonly Format[] {
  return templates.flatMap((name) => formats.filter((format) => outputFormats[format].template === name));
}
