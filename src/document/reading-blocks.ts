import type { Origin } from '../diagnostics/source-file.ts';
import type { Alignment, Block, Inline, Table } from '../markdown/nodes.ts';
import { isBlock, plainText } from '../markdown/plain-text.ts';
import { withoutEmptyColumns } from './filled-table.ts';
import type { DocNode, LabelledValue, Line, Synopsis, SynopsisCell } from './nodes.ts';
import { nodesAtTop, type Paper } from './paper.ts';
import { visit } from './walk.ts';
import type { Visitor } from './walk.ts';

/** All that is said on a paper as blocks of Markdown, in the order in which it is read: for formats that set no page. */
export function readingBlocks(paper: Paper): readonly Block[] {
  const { body, close, notes } = paper;
  const blocks = [...nodesAtTop(paper), ...body, ...close].flatMap(nodeBlocks);
  const origin = notes[0]?.origin;
  return origin === undefined ? blocks : [...blocks, { type: 'footnotes', notes, origin }];
}

/** One node of a paper as blocks; none of what is not read. */
export const nodeBlocks = (node: DocNode): readonly Block[] =>
  isBlock(node) ? [node] : visit(blocksOf, node);

const blocksOf: Visitor<Exclude<DocNode, Block>['type'], readonly Block[]> = {
  // Of several, only the names are printed.
  letterhead: ({ senders, origin }) =>
    paragraph(origin, ...senders.map(({ name }) => name), senders.length === 1 ? senders[0]?.addition : []),
  'return-line': oneLine,
  address: ({ lines, note, origin }) => [...paragraph(origin, ...lines), ...paragraph(origin, note)],
  'info-block': ({ contactLabel, contact, facts, origin }) => [
    ...paragraph(origin, contactLabel, ...contact),
    ...factTable(origin, facts),
  ],
  'date-line': oneLine,
  subject: ({ reference, occasion, title, origin }) => [
    ...paragraph(origin, reference, occasion),
    heading(1, title, origin),
  ],
  'council-head': ({ body, paperType, fields, applicants, consultations, origin }) => [
    ...paragraph(origin, body, paperType),
    ...factTable(
      origin,
      [...fields, applicants].filter(({ value }) => plainText(value).trim() !== ''),
    ),
    ...(consultations === undefined ? [] : [withoutEmptyColumns(consultations).table]),
  ],
  resolution: ({ children, origin }) => [{ type: 'quote', children, origin }],
  synopsis: (node) => [...paragraph(node.origin, spoken(node.legend, node)), versions(node)],
  'fact-sheet': ({ facts, origin }) => factTable(origin, facts),
  'budget-table': ({ table, unit, origin }) => [table, ...paragraph(origin, unit)],
  greeting: oneLine,
  signatures: ({ signatories, origin }) =>
    signatories.flatMap(({ name, functions }) => paragraph(origin, name, ...functions)),
  contacts: ({ heading: title, table, origin }) => [heading(2, title, origin), table],
  'end-matter': ({ label, items, origin }) => paragraph(origin, label, ...items),
  copies: ({ label, line, origin }) => paragraph(origin, [...label, textNode(' ', origin), ...line]),
  'running-head': () => [],
  'page-number': () => [],
  'draft-mark': ({ text, origin }) => paragraph(origin, [textNode(text, origin)]),
  'release-head': ({ paperType, facts, origin }) => [
    ...paragraph(origin, paperType),
    ...factTable(origin, facts),
  ],
  embargo: oneLine,
  notice: oneLine,
  headline: ({ kickers, title, subhead, origin }) => [
    ...paragraph(origin, ...kickers),
    heading(1, title, origin),
    ...paragraph(origin, subhead),
  ],
  lead: ({ children }) => children,
  'captioned-picture': ({ picture, caption, origin }) =>
    [picture, caption].flatMap((line) => paragraph(origin, line)),
  'text-length': oneLine,
  'press-foot': ({ columns, about }) => [...columns.flatMap((column) => visit(blocksOf, column)), ...about],
};

function oneLine({ line, origin }: { readonly line: Line; readonly origin: Origin }): readonly Block[] {
  return paragraph(origin, line);
}

const textNode = (text: string, origin: Origin): Inline => ({ type: 'text', text, origin });

function heading(level: 1 | 2, children: Line, origin: Origin): Block {
  return { type: 'heading', level, children, origin };
}

/** Lines one below the other; none where nothing is on them. */
function paragraph(origin: Origin, ...lines: readonly (Line | undefined)[]): readonly Block[] {
  const children = lines
    .filter((line) => line !== undefined && line.length > 0)
    .flatMap((line = [], index): Line => (index === 0 ? line : [{ type: 'break', origin }, ...line]));
  return children.length === 0 ? [] : [{ type: 'paragraph', children, origin }];
}

function factTable(origin: Origin, facts: readonly LabelledValue[]): readonly Block[] {
  const rows = facts.map(({ label, value }) => [label, value]);
  return facts.length === 0 ? [] : [tableOf(origin, [], rows)];
}

function tableOf(origin: Origin, head: readonly Line[], rows: readonly (readonly Line[])[]): Table {
  const cells = (row: readonly Line[]) => row.map((children) => ({ children, origin }));
  const alignments = (rows[0] ?? head).map((): Alignment => 'left');
  return { type: 'table', alignments, head: cells(head), rows: rows.map(cells), origin };
}

function versions(synopsis: Synopsis): Block {
  const { head, rows, origin } = synopsis;
  const cell = ({ paragraphs, isNote }: SynopsisCell): Line =>
    paragraphs.flatMap((line, index): Line => {
      const words = isNote ? line : spoken(line, synopsis);
      return index === 0 ? words : [{ type: 'break', origin }, ...words];
    });
  return tableOf(
    origin,
    [head.label, head.before, head.after],
    rows.map(({ label, before, after }) => [[textNode(label, origin)], cell(before), cell(after)]),
  );
}

/** What is struck or new is said before the words, and brackets hold them: nobody sees the marks. */
function spoken(line: Line, { spoken: { deleted, inserted } }: Synopsis): Line {
  return line.flatMap((node): readonly Inline[] => {
    if (node.type !== 'strikethrough' && node.type !== 'strong') return [node];
    const { type, children, origin } = node;
    const text = ` [${type === 'strikethrough' ? deleted : inserted} `;
    return [textNode(text, origin), ...children, textNode(']', origin)];
  });
}
