import { widthOfText } from '../../diagnostics/reporters/width.ts';
import { imagesIn, visit } from '../../document/walk.ts';
import type { Visitor } from '../../document/walk.ts';
import { printed } from '../../layout/text/measured-text.ts';
import { isItsOwnAddress } from '../../markdown/link-address.ts';
import type { Block, Footnote, Inline, ListItem, Table } from '../../markdown/nodes.ts';
import { around, beforeMark, struckText } from '../../markdown/plain-text.ts';
import { superscript } from '../../grammar/superscript.ts';
import { hanging, pad, wrap } from './wrap.ts';

const QUOTE_INDENT = 4;
const CELL_INDENT = 2;
const GAP = '  ';
/** However deep a text is nested, it keeps a readable measure. */
const NARROWEST = 40;
/** The last column of a table may be broken, down to this. */
const NARROWEST_CELL = 24;

/** Blocks one below the other, in lines of at most `width` columns. */
export function linesOf(blocks: readonly Block[], width: number): readonly string[] {
  return blocks
    .map((block) => ({ block, lines: visit(set, block, width) }))
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ block, lines }, index) => {
      if (index === 0) return lines;
      return block.type === 'heading' ? ['', '', ...lines] : ['', ...lines];
    });
}

const set: Visitor<Block['type'], readonly string[], [width: number]> = {
  heading: ({ children }, width) => textLines(children, width),
  paragraph: ({ children }, width) => textLines(children, width),
  list: ({ items }, width) => labelled(items, width),
  table: tableLines,
  quote: ({ children }, width) => {
    const indent = indentOf(QUOTE_INDENT, width);
    return hanging('', indent, linesOf(children, width - indent));
  },
  'code-block': ({ text }, width) =>
    text.split('\n').flatMap((line) => (line.trim() === '' ? [''] : wrap(keptBlanks(line), width))),
  rule: () => [],
  footnotes: ({ notes }, width) => labelled(notes.map(noteItem), width),
};

/** The captions of pictures stand below the text that holds them. */
function textLines(children: readonly Inline[], width: number): readonly string[] {
  const captions = imagesIn(children).map(({ title = '' }) => title);
  return [inlineText(children), ...captions].flatMap((text) => wrap(printed(text), width));
}

const inlineText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node, index) => {
      const text = visit(said, node);
      if (node.type === 'footnote-reference') return beforeMark(nodes[index - 1]) + text;
      return node.type === 'strikethrough' ? around(nodes, index).before + text : text;
    })
    .join('');

const said: Visitor<Inline['type'], string> = {
  text: ({ text }) => text,
  code: ({ text }) => text,
  strong: ({ children }) => inlineText(children),
  emphasis: ({ children }) => inlineText(children),
  strikethrough: ({ children }) => struckText(inlineText(children)),
  foreign: ({ children }) => inlineText(children),
  subscript: ({ children }) => inlineText(children),
  superscript: ({ children }) => superscript(inlineText(children)) ?? inlineText(children),
  link: (link) => {
    const text = inlineText(link.children);
    const words = text.trimEnd();
    const address = isItsOwnAddress(link) ? '' : ` (${link.href.replace(/^mailto:/iu, '')})`;
    return words + address + text.slice(words.length);
  },
  break: () => '\n',
  image: () => '',
  'footnote-reference': ({ number }) => noteMark(number),
};

const noteMark = (number: number): string => superscript(String(number)) ?? String(number);

const keptBlanks = (line: string): string =>
  line.replaceAll(/^ +| {2,}/gu, (blanks) => '\u00A0'.repeat(blanks.length));

const indentOf = (wanted: number, width: number): number => Math.max(0, Math.min(wanted, width - NARROWEST));

type Item = Pick<ListItem, 'label' | 'children'>;

const noteItem = ({ number, children }: Footnote): Item => ({ label: noteMark(number), children });

/** Labels right-aligned before their texts; where there is no room beside a text, above it. */
function labelled(items: readonly Item[], width: number): readonly string[] {
  const column = widest(items.map(({ label }) => label)) + 1;
  const indent = indentOf(column, width);
  const texts = items.map(({ label, children }) => {
    const lines = linesOf(children, width - indent);
    if (indent < column) return [label, ...lines];
    return hanging(`${pad(label, column - 1, 'right')} `, indent, lines);
  });
  return joined(texts);
}

/** With blank lines between them where one takes several. */
function joined(texts: readonly (readonly string[])[]): readonly string[] {
  const isLong = texts.some(({ length }) => length > 1);
  return texts.flatMap((lines, index) => (isLong && index > 0 ? ['', ...lines] : lines));
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOfText(text)), 0);

/** Columns side by side where all but the last fit on a line; else row by row, a cell below the other. */
function tableLines({ alignments, head, rows }: Table, width: number): readonly string[] {
  const texts = [head, ...rows].map((row) => row.map(({ children }) => printed(inlineText(children))));
  const filled = texts.filter((row) => row.some((text) => text !== ''));
  const widths = alignments.map((_, column) => widest(filled.map((row) => row[column] ?? '')));
  const last = widths.at(-1) ?? 0;
  const indent = widths.slice(0, -1).reduce((sum, column) => sum + column + GAP.length, 0);
  const room = Math.min(last, width - indent);
  const fits = room >= Math.min(last, NARROWEST_CELL) && filled.every((row) => fitsOneRow(row, room));
  if (!fits) return filled.flatMap((row, index) => [...(index === 0 ? [] : ['']), ...cellLines(row, width)]);
  return filled.flatMap((row) => {
    const cells = row
      .slice(0, -1)
      .map((text, column) => pad(text, widths[column] ?? 0, alignments[column]) + GAP);
    const end = wrap(row.at(-1) ?? '', room).map((line) => pad(line, room, alignments.at(-1)));
    return hanging(cells.join(''), indent, end);
  });
}

/** No cell but the last has several lines, and no word of that one is too wide for its column. */
const fitsOneRow = (row: readonly string[], room: number): boolean =>
  row.slice(0, -1).every((text) => !text.includes('\n')) &&
  wrap(row.at(-1) ?? '', room).every((line) => widthOfText(line) <= room);

function cellLines(row: readonly string[], width: number): readonly string[] {
  const cells = row.map((text, column) => {
    const indent = column === 0 ? 0 : CELL_INDENT;
    return text === '' ? [] : hanging('', indent, wrap(text, width - indent));
  });
  return joined(cells.filter((lines) => lines.length > 0));
}
