import { attention, anywhere } from '../marks/attention.ts';
import { cellBars, commonMarks, headingEnds, tableLines, tags } from '../marks/common.ts';
import { always, asciiPunctuation, type Dialect } from './dialect.ts';

/** Eleventy: markdown-it with HTML and without indented code (11ty.dev, "Markdown"); no footnotes, no bare addresses. */
export const markdownIt: Dialect = {
  marks: [
    ...commonMarks,
    attention('~', anywhere, { sizes: /^~~/u }),
    tags,
    tableLines,
    cellBars,
    headingEnds,
  ],
  escapable: asciiPunctuation,
  hasFootnotes: false,
  bareAddress: 'in-brackets',
  needsListAttributes: false,
  // `renderInlineAsText` (`markdown-it/lib/renderer.mjs`) leaves out what was escaped.
  losesEscapesInAlt: true,
  canBeCode: always,
};
