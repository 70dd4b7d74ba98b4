import { attention, wherePossible, wherePossibleBetweenWords } from '../marks/attention.ts';
import { codeRunsWithin } from '../marks/code-runs.ts';
import {
  definitions,
  headingAttributes,
  headingEnds,
  lineStarts,
  links,
  references,
  tags,
  tasks,
  typographed,
} from '../marks/common.ts';
import { blockStarts, pattern } from '../marks/mark.ts';
import { always, type Dialect } from './dialect.ts';

/** Jekyll: kramdown with its GFM parser (kramdown.gettalong.org, "Syntax"). Liquid's marks are read before it. */
export const kramdown: Dialect = {
  marks: [
    attention('*', wherePossible),
    attention('_', wherePossibleBetweenWords),
    attention('~', wherePossible, /^~~/u),
    codeRunsWithin,
    // It knows no `1)`.
    pattern(/(?<=^\d+)\.(?=\s|$)/gmu, ...blockStarts),
    ...lineStarts,
    ...links,
    references,
    pattern(/\\(?=[\\.*_+`<>()[\]{}#!:|"'$=~-])/gu),
    tags,
    headingEnds,
    headingAttributes,
    tasks,
    definitions,
    ...typographed,
    pattern(/\|/gu, ...blockStarts, 'cell', 'label'),
    // A row of nothing but lines parts the rows.
    pattern(/^[-=+:](?=[-=+: \t]*$)/gu, 'cell'),
    pattern(/\{(?=:)/gu),
    pattern(/\$(?=\$)/gu),
    // An abbreviation, an end of block.
    pattern(/^\*(?=\[[^\]\n]+\]:)|^\^(?=[ \t]*$)/gmu, ...blockStarts),
  ],
  escapable: /[\\.*_+`<>()[\]{}#!:|"'$=~-]/u,
  hasFootnotes: true,
  bareAddress: 'in-brackets',
  needsListAttributes: true,
  canBeCode: always,
  guarded: (markdown) => {
    if (!/\{[{%]/u.test(markdown)) return markdown;
    const inner = markdown.replaceAll(/\{%(?=-?\s*endraw\b)/gu, '{%{% endraw %}{% raw %}');
    return `{% raw %}${inner}{% endraw %}`;
  },
};
