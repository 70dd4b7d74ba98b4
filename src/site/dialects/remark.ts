import { anywhere, attention, besideMarks, betweenWords } from '../marks/attention.ts';
import { bareAddresses, cellBars, commonMarks, headingEnds, tableLines, tasks } from '../marks/common.ts';
import { blockStarts, pattern, type Run } from '../marks/mark.ts';
import { always, asciiPunctuation, type Dialect } from './dialect.ts';

/** Nothing is seen of it; marks on both sides of it do not meet. */
const WORD_JOINER = '\u2060';

/**
 * Astro: remark with GFM and SmartyPants, also as MDX, where `<` and braces are code. SmartyPants reads what is parsed, so no
 * escape reaches it: quotes become the German ones, dashes and dots are held apart.
 */
export const remark: Dialect = {
  marks: [
    ...commonMarks,
    attention('*', besideMarks(anywhere)),
    attention('_', besideMarks(betweenWords)),
    attention('~', besideMarks(anywhere), { sizes: /^~{1,2}$/u }),
    pattern(/[<{}]/gu),
    pattern(/^[ie](?=(?:mport|xport)\s)/gmu, ...blockStarts),
    tableLines,
    cellBars,
    headingEnds,
    tasks,
    ...bareAddresses,
  ],
  escapable: asciiPunctuation,
  hasFootnotes: true,
  bareAddress: 'as-link',
  needsListAttributes: false,
  canBeCode: always,
  substitutes,
};

function substitutes({ text }: Run): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!/["'`.-]/u.test(text)) return found;
  for (const { index, 0: pair } of text.matchAll(/"(?=[^\s"])[^"\n]*(?<=\S)"/gu)) {
    found.set(index, '„').set(index + pair.length - 1, '“');
  }
  for (const { index, 0: pair } of text.matchAll(
    /(?<![\p{L}\p{N}])'(?=[^\s'])[^'\n]*(?<=\S)'(?![\p{L}\p{N}])/gu,
  )) {
    found.set(index, '‚').set(index + pair.length - 1, '‘');
  }
  // Of inches and feet, and the apostrophe.
  for (const { index, 0: sign } of text.matchAll(/["']/gu)) {
    if (!found.has(index)) found.set(index, sign === '"' ? '″' : '’');
  }
  for (const { index, 0: sign } of text.matchAll(/-(?=-)|\.(?=\.)/gu)) found.set(index, sign + WORD_JOINER);
  // Apart they are runs of one.
  if (text.includes('``'))
    for (const { index } of text.matchAll(/`/gu)) found.set(index, `\\\`${WORD_JOINER}`);
  return found;
}
