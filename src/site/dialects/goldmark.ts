import { attention, anywhere } from '../marks/attention.ts';
import {
  alerts,
  bareAddresses,
  cellBars,
  commonMarks,
  definitions,
  headingAttributes,
  headingEnds,
  tableLines,
  tags,
  tasksInHeadings,
  typographed,
} from '../marks/common.ts';
import { type Mark, pattern } from '../marks/mark.ts';
import { asciiPunctuation, type Dialect } from './dialect.ts';

/** Hugo's own marks are looked for before Markdown is read, in code as well (gohugo.io, "Shortcodes"). */
const shortcode = /\{(?=\{[<%])/gu;

/** Without one that opens, goldmark leaves one that closes as it is (`extension/typographer.go`). */
const openingQuotes: Mark = ({ text }) =>
  [...text.matchAll(/"+/gu)].flatMap(({ 0: { length }, index: start }) =>
    Array.from({ length }, (_, offset) => start + offset).filter((index) => {
      const { opens, closes } = anywhere(text.charAt(index - 1), text.charAt(start + length));
      return opens && !closes;
    }),
  );

/** Hugo: goldmark with the extensions that are on by default (gohugo.io, "Configure markup"). */
export const goldmark: Dialect = {
  marks: [
    ...commonMarks,
    attention('~', anywhere, { sizes: /^~{1,2}$/u }),
    tags,
    tableLines,
    cellBars,
    headingEnds,
    headingAttributes,
    tasksInHeadings,
    alerts,
    definitions,
    ...typographed,
    openingQuotes,
    pattern(/'/gu),
    ...bareAddresses,
    pattern(/(?<=\{)\{(?=[<%])/gu),
  ],
  escapable: asciiPunctuation,
  hasFootnotes: true,
  bareAddress: 'as-typed',
  needsListAttributes: false,
  canBeCode: (text) => text.search(shortcode) < 0,
};
