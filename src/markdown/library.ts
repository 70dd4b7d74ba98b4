import { createRequire } from 'node:module';
import type { default as MarkdownIt } from 'markdown-it';
import type footnotes from 'markdown-it-footnote';

const require = createRequire(import.meta.url);

/** Loaded when a text is met that needs it: most do not (`ordinary-blocks.ts`). */
export function markdownIt(): typeof MarkdownIt {
  const library: typeof MarkdownIt = require('markdown-it');
  return library;
}

export function footnotePlugin(): typeof footnotes {
  const plugin: typeof footnotes = require('markdown-it-footnote');
  return plugin;
}
