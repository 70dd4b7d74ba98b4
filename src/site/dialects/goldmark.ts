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
import { pattern } from '../marks/mark.ts';
import { asciiPunctuation, type Dialect } from './dialect.ts';

/** Hugo's own marks are looked for before Markdown is read, in code as well (gohugo.io, "Shortcodes"). */
const shortcode = /\{(?=\{[<%])/gu;

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
    ...bareAddresses,
    pattern(/(?<=\{)\{(?=[<%])/gu),
  ],
  escapable: asciiPunctuation,
  hasFootnotes: true,
  bareAddress: 'as-typed',
  needsListAttributes: false,
  canBeCode: (text) => text.search(shortcode) < 0,
};
