import { anywhere, attention, besideMarks, betweenWords } from '../marks/attention.ts';
import { bareWebAddresses, cellBars, commonMarks, headingEnds, tableLines, tasks } from '../marks/common.ts';
import { blockStarts, outsideLabels, pattern, type Run, WORD_JOINER } from '../marks/mark.ts';
import { always, asciiPunctuation, type Dialect } from './dialect.ts';

/**
 * Astro: remark with GFM and SmartyPants, also as MDX, where `<` and braces are code. SmartyPants reads what is parsed, so no
 * escape reaches it: quotes become the German ones, dashes and dots are held apart. Bare addresses are found in it once more,
 * where nothing but blanks and punctuation stands before them; those of mails stay links (`mdast-util-gfm-autolink-literal`).
 */
export const remark: Dialect = {
  marks: [
    ...commonMarks,
    attention('*', besideMarks(anywhere)),
    attention('_', besideMarks(betweenWords)),
    attention('~', besideMarks(anywhere), { sizes: /^~{1,2}$/u }),
    pattern(/[<{]/gu),
    pattern(/^[ie](?=(?:mport|xport)\s)/gmu, ...blockStarts),
    tableLines,
    cellBars,
    headingEnds,
    tasks,
    ...bareWebAddresses,
    outsideLabels(/(?<=[\w.+-])@(?=\.[\w.-])/gu),
  ],
  escapable: asciiPunctuation,
  hasFootnotes: true,
  bareAddress: 'as-link',
  needsListAttributes: false,
  canBeCode: always,
  substitutes,
};

function substitutes(run: Run): ReadonlyMap<number, string> {
  const { text } = run;
  const found = new Map<number, string>();
  if (!/["'`.:-]/u.test(text)) return found;
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
  for (const index of addressStarts(run)) found.set(index, WORD_JOINER + text.charAt(index));
  return found;
}

const addressStarts = outsideLabels(/(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)(?=[^\s<])/giu);
