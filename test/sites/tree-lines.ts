import { subscript } from '../../src/grammar/subscript.ts';
import { superscript } from '../../src/grammar/superscript.ts';
import { around, plainText, SPOKEN_DELETED } from '../../src/markdown/plain-text.ts';
import type { Block, Inline } from '../../src/markdown/nodes.ts';
import type { Line } from './html/line.ts';
import { addressOf } from './html/lines.ts';
import { PageLines } from './html/page-lines.ts';

interface Context {
  readonly place: readonly string[];
  readonly marks: readonly string[];
  /** What a break is where there is only one line: a cell, a heading, the text of a link. */
  readonly lineBreak?: string;
}

/** The lines that a page must show of a text: its words, marks, numbers and addresses. */
export function linesOfTree(blocks: readonly Block[]): readonly Line[] {
  const lines = new PageLines();
  writeBlocks(blocks, [], lines);
  return lines.settled();
}

function writeBlocks(blocks: readonly Block[], place: readonly string[], lines: PageLines): void {
  for (const block of blocks) {
    lines.begin(place);
    writeBlock(block, place, lines);
    lines.begin(place);
  }
}

function writeBlock(block: Block, place: readonly string[], lines: PageLines): void {
  switch (block.type) {
    case 'paragraph':
      writeLine(block.children, { place, marks: [] }, lines);
      return writeCaptions(block.children, place, lines);
    case 'heading': {
      const inside = [...place, `h${block.level}`];
      lines.begin(inside);
      return writeLine(block.children, { place: inside, marks: [], lineBreak: ' ' }, lines);
    }
    case 'list':
      for (const { label, children } of block.items) {
        lines.beginItem(place, block.ordered ? label : '•');
        writeBlocks(children, place, lines);
        lines.endItem(place);
      }
      return undefined;
    case 'table':
      for (const [index, row] of [block.head, ...block.rows].entries())
        for (const { children } of row) {
          const inside = [...place, index === 0 ? 'th' : 'td'];
          lines.begin(inside);
          writeLine(children, { place: inside, marks: [], lineBreak: ' / ' }, lines);
        }
      return undefined;
    case 'quote':
      return writeBlocks(block.children, [...place, 'quote'], lines);
    case 'code-block':
      for (const line of block.text.split('\n')) {
        lines.begin(place);
        lines.write(line, []);
      }
      return undefined;
    case 'rule':
      return lines.write('――――', []);
    case 'footnotes':
      for (const { number, children } of block.notes) {
        lines.beginItem(place, raised(number));
        writeBlocks(children, place, lines);
        lines.endItem(place);
      }
  }
}

const raised = (number: number): string => superscript(String(number)) ?? '';

function writeCaptions(line: readonly Inline[], place: readonly string[], lines: PageLines): void {
  for (const node of line)
    if (node.type === 'image' && node.title !== undefined) {
      lines.begin(place);
      lines.write(node.title, []);
    }
}

function writeLine(line: readonly Inline[], context: Context, lines: PageLines): void {
  for (const [index, node] of line.entries()) writeInline(node, around(line, index), context, lines);
}

function writeInline(
  node: Inline,
  blanks: ReturnType<typeof around>,
  context: Context,
  lines: PageLines,
): void {
  const { place, marks, lineBreak } = context;
  const within = (mark: string): Context => ({ ...context, marks: [...new Set([...marks, mark])] });
  switch (node.type) {
    case 'text':
    case 'code':
      return lines.write(node.text, marks);
    case 'strong':
    case 'emphasis':
      return writeLine(node.children, within(node.type), lines);
    case 'strikethrough':
      lines.write(`${blanks.before}[${SPOKEN_DELETED} `, marks);
      writeLine(node.children, within('deleted'), lines);
      return lines.write(`]${blanks.after}`, marks);
    case 'subscript':
      return writeShifted(node.children, subscript, context, lines);
    case 'superscript':
      return writeShifted(node.children, superscript, context, lines);
    case 'link':
      return writeLine(node.children, { ...within(`→ ${addressOf(node.href)}`), lineBreak: ' ' }, lines);
    case 'break':
      return lineBreak === undefined ? lines.begin(place) : lines.write(lineBreak, marks);
    case 'image':
      return lines.write(`![${node.alt}](${node.src})`, marks);
    case 'footnote-reference':
      return lines.write(raised(node.number), marks);
  }
}

/** In Unicode where it has all the characters. */
function writeShifted(
  children: readonly Inline[],
  shift: (text: string) => string | undefined,
  context: Context,
  lines: PageLines,
): void {
  const shifted = shift(plainText(children));
  if (shifted === undefined) writeLine(children, context, lines);
  else lines.write(shifted, context.marks);
}
