import { attention, anywhere, betweenWords } from './attention.ts';
import { codeRuns } from './code-runs.ts';
import { before, blockStarts, inLabels, type Mark, outsideLabels, pattern, within } from './mark.ts';

/** What stands at the start of a line and would begin a block (CommonMark 0.31, 4 and 5). */
export const lineStarts: readonly Mark[] = [
  pattern(/^#(?=#{0,5}(?:\s|$))|^>/gmu, ...blockStarts),
  pattern(/^[-+*](?=\s|$)/gmu, ...blockStarts),
  // Behind the mark of an item, a rule.
  pattern(/^-(?=[ \t-]*(?:\n|$))/gu, 'item'),
  // Rules, lines below headings, fences.
  pattern(
    /^(?:-(?=(?:[ \t]*-){2,}[ \t]*$)|\*(?=(?:[ \t]*\*){2,}[ \t]*$)|_(?=(?:[ \t]*_){2,}[ \t]*$))/gmu,
    ...blockStarts,
  ),
  pattern(/(?<=\n)(?:=(?==*[ \t]*$)|-(?=-*[ \t]*$))/gmu, ...blockStarts),
  within(/^`{3,}|^~{3,}/gmu, /[`~]/gu, ...blockStarts),
];

/** `3.`, `3)` at the start of a text; on a later line only the number 1 begins a list (CommonMark 0.31, 5.3). */
const numbers: readonly Mark[] = [
  pattern(/(?<=^\d{1,9})[.)](?=\s|$)/gu, ...blockStarts),
  pattern(/(?<=\n0{0,8}1)[.)](?=\s|$)/gu, ...blockStarts),
];

/** The second line of a table. */
export const tableLines: Mark = pattern(/(?<=\n)[|:-](?=[ \t|:-]*$)/gmu, ...blockStarts);

/** `&copy;`, `&#8364;` */
const references: Mark = pattern(/&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/giu);

/** A backslash takes the next character. */
const backslashes: Mark = pattern(/\\(?=[!-/:-@[-`{-~\uE000-\uE005]|\n|$)/gmu);

/** `<b>`, and before an address, which would take it for its bracket. */
export const tags: Mark = pattern(/<(?=[a-z/!?\uE002])/giu);

/** `[text](address)`, and what would define an address or a note. */
export const links: readonly Mark[] = [
  before(/\[/gu, ']('),
  pattern(/^\[(?=[^\n\]]+\]:)/gmu, ...blockStarts),
  inLabels(/[[\]]/gu),
  pattern(/(?<=\uE004)\^|!(?=\uE004)/gu),
  ({ text, hasNotes }) =>
    hasNotes ? [...text.matchAll(/\[(?=\^[^\s[\]]+\])/gu)].map(({ index }) => index) : [],
];

/** What every dialect but kramdown has from CommonMark. */
export const commonMarks: readonly Mark[] = [
  attention('*', anywhere),
  attention('_', betweenWords),
  codeRuns,
  ...lineStarts,
  ...numbers,
  ...links,
  references,
  backslashes,
];

/** `[ ]` at the start of an item (GitHub Flavored Markdown, 5.3). */
export const tasks: Mark = pattern(/^\[(?=[ xX]\](?:\s|$))/gu, 'item');

/** goldmark knows it without a blank behind it, as the text of a link, and in a heading that begins an item. */
export const goldmarkTasks: Mark = pattern(/^\[(?=[ xX]\])|(?<=^\uE004)[ xX](?=\uE005)/gu, 'item', 'heading');

/** `[!NOTE]` at the start of a quotation. */
export const alerts: Mark = pattern(/^\[(?=![A-Za-z]+\])/gu, 'quote');

/** Addresses of pages without marks around them (GitHub Flavored Markdown, 6.9). */
export const bareWebAddresses: readonly Mark[] = [
  outsideLabels(/(?<=(?<![a-z])(?:https?|ftp)):(?=\/\/[^\s<])/giu),
  outsideLabels(/(?<=(?<![a-z])www)\.(?=[^\s<])/gimu),
];

export const bareAddresses: readonly Mark[] = [
  ...bareWebAddresses,
  outsideLabels(/(?<=[\w.+\uE000-])@(?=[\w-]+\.[\w-])/gu),
];

/** Dashes, dots and signs that a typographer would replace by one character. */
export const typographed: readonly Mark[] = [
  everyNth(/-{2,}/gu, 2),
  everyNth(/\.{3,}/gu, 3),
  pattern(/<(?=<)|>(?=>)/gu),
];

/** Of each run so many that the others are too few for a mark. */
function everyNth(runs: RegExp, count: number): Mark {
  return ({ text }) =>
    [...text.matchAll(runs)].flatMap(({ 0: { length }, index }) =>
      Array.from({ length: Math.floor(length / count) }, (_, nth) => index + (nth + 1) * count - 1),
    );
}

/** `: text`, which explains the paragraph above it. */
export const definitions: Mark = pattern(/^:(?=\s)/gmu, ...blockStarts);

/** `{#id}`, `{.class}` at the end of a heading. */
export const headingAttributes: Mark = pattern(/\{(?=[^{}]*\}\s*$)/gu, 'heading');

/** `#` at the end of a heading closes it. */
export const headingEnds: Mark = pattern(/(?<=^|\s)#(?=#*\s*$)/gu, 'heading');

export const cellBars: Mark = pattern(/\|/gu, 'cell');
