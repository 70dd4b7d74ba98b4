import { attention, wherePossible, wherePossibleBetweenWords } from '../marks/attention.ts';
import { codeRunsWithin } from '../marks/code-runs.ts';
import {
  definitions,
  headingAttributes,
  headingEnds,
  lineStarts,
  links,
  tasks,
  typographed,
} from '../marks/common.ts';
import { before, blockStarts, CODE, inLabels, type Mark, pattern, within } from '../marks/mark.ts';
import type { Dialect } from './dialect.ts';

/** Beside a link too: a sign in its text could meet one in its address (`parser/kramdown/link.rb`). */
const MARKS_AND_LABELS = /[\uE000\uE001\uE004]/u;

/** kramdown takes escaped brackets for its own here and there. */
const labels: readonly Mark[] = [inLabels(/(?<=\]):/gu), pattern(/\[(?=[^[\]]*\]\uE004)/gu)];

/** Jekyll: kramdown with its GFM parser (kramdown.gettalong.org, "Syntax"). Liquid's marks are read before it. */
export const kramdown: Dialect = {
  marks: [
    attention('*', wherePossible, { beside: MARKS_AND_LABELS, pairsWithin: true }),
    attention('_', wherePossibleBetweenWords, { beside: MARKS_AND_LABELS, pairsWithin: true }),
    // Looked for before all else, in code as well (`parser/gfm.rb`).
    pattern(/~(?=~)/gu),
    codeRunsWithin,
    // It knows no `1)`.
    pattern(/(?<=^\d+)\.(?=\s|$)/gmu, ...blockStarts),
    ...lineStarts,
    ...links,
    // Each that is no picture doubles its time (`parser/kramdown/link.rb`).
    pattern(/(?<=!)\[/gu),
    // However many digits they have (`parser/html.rb`).
    pattern(/&(?=(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/giu),
    pattern(/\\(?=[\\.*_+`<>()[\]{}#!:|"'$=~\uE000-\uE005-])/gu),
    pattern(/<(?=[\p{L}_:/!?])/gu),
    headingEnds,
    headingAttributes,
    tasks,
    definitions,
    ...typographed,
    pattern(/["']/gu),
    pattern(/\|/gu, ...blockStarts, 'cell'),
    ...labels,
    // A row of nothing but lines parts the rows.
    pattern(/^[-=+:](?=[-=+: \t]*$)/gu, 'cell'),
    pattern(/\{(?=:)/gu),
    // Behind a backslash at the start of a block `$$` is math all the same (`parser/kramdown/math.rb`).
    // Nor does it end before code, which may hold another.
    before(/(?<=\$)\$/gu, '$$', CODE),
    // An abbreviation, an end of block.
    pattern(/^\*(?=\[.+\]:)|(?<=^\uE000+)\[(?=.+\]:)|^\^(?=[ \t]*$)/gmu, ...blockStarts),
    within(/^\uE000+\uE004.*/gmu, /(?<=\]):/gu, ...blockStarts),
  ],
  escapable: /[\\.*_+`<>()[\]{}#!:|"'$=~-]/u,
  hasFootnotes: true,
  bareAddress: 'in-brackets',
  needsListAttributes: true,
  needsRows: true,
  // In a paragraph a bar is looked for in code as well, where a backtick is escaped, and so is the end of an abbreviation.
  canBeCode: (text) => !/~~|\||\]:/u.test(text),
  // It looks for a list in the list before it looks for code (`parser/kramdown/list.rb`).
  canBeginItem: (code) => !/^[ \t]*(?:[*+-]|\d+\.)\s/mu.test(code),
  // In a row code is looked for first, whatever stands before the backtick (`parser/kramdown/table.rb`); and of two brackets
  // the first one's backslash would keep an address from being one.
  substitutes: ({ text, place }) =>
    new Map(
      Array.from(
        text.matchAll(place === 'cell' ? /`|<(?=\uE002)/gu : /<(?=\uE002)/gu),
        ({ 0: sign, index }) => [index, `&#${sign.codePointAt(0)};`],
      ),
    ),
  guarded: (markdown) => {
    if (!/\{[{%]/u.test(markdown)) return markdown;
    const inner = markdown.replaceAll(/\{%(?=-?\s*endraw\b)/gu, '{%{% endraw %}{% raw %}');
    return `{% raw %}${inner}{% endraw %}`;
  },
};
