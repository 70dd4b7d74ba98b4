import type { Format } from '../kinds/kind.ts';
import type { OutputFormat } from './format.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';

/** A new format is one file and one line here. */
export const outputFormats: Readonly<Record<Format, OutputFormat>> = { pdf, md: markdown };
