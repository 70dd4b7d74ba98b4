import { attention, anywhere } from '../marks/attention.ts';
import {
  alerts,
  bareAddresses,
  cellBars,
  commonMarks,
  headingEnds,
  tableLines,
  tags,
  tasks,
} from '../marks/common.ts';
import { always, asciiPunctuation, type Dialect } from './dialect.ts';

/** CommonMark and GitHub Flavored Markdown, to send: notes are text, since not every reader knows them. */
export const commonmark: Dialect = {
  marks: [
    ...commonMarks,
    attention('~', anywhere, { sizes: /^~{1,2}$/u }),
    tags,
    tableLines,
    cellBars,
    headingEnds,
    tasks,
    alerts,
    ...bareAddresses,
  ],
  escapable: asciiPunctuation,
  hasFootnotes: false,
  bareAddress: 'as-typed',
  needsListAttributes: false,
  canBeCode: always,
};
