import type { ElementContent } from 'hast';

/** Elements, and text between them. */
export type Html = readonly ElementContent[];

const newline = { type: 'text', value: '\n' } as const;

/** Blocks, each on a line of its own, so that people can read the file as well. */
export const stacked = (blocks: Html): ElementContent[] =>
  blocks.length === 0 ? [] : [newline, ...blocks.flatMap((block) => [block, newline])];
