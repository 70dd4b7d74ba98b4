import type { Target } from '../../kinds/fields/party.ts';
import { commonmark } from './commonmark.ts';
import type { Dialect } from './dialect.ts';
import { goldmark } from './goldmark.ts';
import { kramdown } from './kramdown.ts';
import { markdownIt } from './markdown-it.ts';
import { remark } from './remark.ts';

/** Whose Markdown each target reads. */
export const dialects: Readonly<Record<Target, Dialect>> = {
  hugo: goldmark,
  jekyll: kramdown,
  eleventy: markdownIt,
  astro: remark,
  keins: commonmark,
};
