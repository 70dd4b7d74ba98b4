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
  goldmarkTasks,
  typographed,
} from '../marks/common.ts';
import { type Mark, OBJECT, pattern } from '../marks/mark.ts';
import { asciiPunctuation, type Dialect } from './dialect.ts';

/** Hugo's own marks are looked for before Markdown is read, in code as well (gohugo.io, "Shortcodes"). */
const shortcode = /\{(?=\{[<%])/gu;

/** Without one that opens, goldmark leaves one that closes as it is (`extension/typographer.go`). */
const openingQuotes: Mark = ({ text }) =>
  [...text.matchAll(/"+/gu)].flatMap(({ 0: { length }, index: start }) =>
    Array.from({ length }, (_, offset) => start + offset).filter((index) => {
      // Half of an emoji, which is a sign like others.
      const before = text.charAt(index - 1).replace(/\p{Cs}/u, ' ');
      const { opens, closes } = anywhere(before, text.charAt(start + length));
      return opens && !closes;
    }),
  );

/** In a bracket that nothing closes goldmark looks for no address (`extension/linkify.go`). */
const bracketsBeforeAddresses: Mark = ({ text }) => {
  const places: number[] = [];
  let hasAddress = false;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const sign = text.charAt(index);
    if (sign === OBJECT) hasAddress = true;
    else if (sign === ']') hasAddress = false;
    else if (sign === '[' && hasAddress) places.push(index);
  }
  return places;
};

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
    goldmarkTasks,
    alerts,
    definitions,
    ...typographed,
    openingQuotes,
    bracketsBeforeAddresses,
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
