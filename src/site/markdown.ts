import type { Blockquote, Image, InlineCode, Link, Parents, Root, TableRow } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import { superscript } from '../grammar/superscript.ts';
import type { Target } from '../kinds/fields/party.ts';
import { imagesIn } from '../document/walk.ts';
import type { Block, Footnote, Heading, Inline, Table, TableCell } from '../markdown/nodes.ts';
import { nodesOfText } from '../markdown/plain-text.ts';
import type { Dialect } from './dialects/dialect.ts';
import { dialects } from './dialects/registry.ts';
import { phrasing } from './inline.ts';
import { apart, type Flow, listNodes } from './lists.ts';
import type { Place } from './marks/mark.ts';
import type { Site } from './site.ts';

/** What of a page is not in the text itself. */
export interface Surroundings {
  /** Where the page finds a picture that the draft names by this path. */
  readonly pictureAddress: (src: string) => string;
}

/** A text as Markdown that the site of its target shows as the paper does. */
export function siteMarkdown(blocks: readonly Block[], target: Target, surroundings: Surroundings): string {
  const dialect = dialects[target];
  const hasNotes = dialect.hasFootnotes && blocks.some(({ type }) => type === 'footnotes');
  const site: Site = { dialect, hasNotes, pictureAddress: surroundings.pictureAddress };
  const root: Root = { type: 'root', children: [...flow(blocks, site)] };
  const markdown = toMarkdown(root, options);
  return dialect.guarded?.(markdown) ?? markdown;
}

/** Of the line below a table's head, `---`. */
const NARROWEST = 3;

/** The texts are Markdown already. Two blanks break a line in every dialect. */
const options: Options = {
  bullet: '-',
  // `---` at the start of a file would begin front matter.
  rule: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  handlers: {
    text: ({ value }: { readonly value: string }) => value,
    break: () => '  \n',
    blockquote: quoteMarkdown,
    inlineCode: codeMarkdown,
    link: linkMarkdown,
    image: ({ url, alt }: Image) => `![${alt ?? ''}](${url})`,
  },
  // An attribute belongs to what follows without a blank line.
  join: [
    (left, right) => (left.type === 'html' && right.type === 'list' && left.value !== '^' ? 0 : undefined),
  ],
  extensions: [
    // As if all cells were as wide: no blanks to fill them.
    gfmTableToMarkdown({ stringLength: () => NARROWEST }),
    gfmStrikethroughToMarkdown(),
    gfmFootnoteToMarkdown(),
  ],
};

/** A list within is not the neighbour of one before the quotation, which would make its mark `1)`. */
function quoteMarkdown(node: Blockquote, parent: Parents | undefined, state: State, info: Info): string {
  state.bulletLastUsed = undefined;
  return defaultHandlers.blockquote(node, parent, state, info);
}

/** One backtick more than the longest run within; two and a blank where kramdown would take one for text. */
function codeMarkdown({ value }: InlineCode): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/gu)].map(([run]) => run.length));
  const isPadded = /^[\s`]|[\s`]$/u.test(value);
  const fence = '`'.repeat(Math.max(longest + 1, isPadded ? 2 : 1));
  return isPadded ? `${fence} ${value} ${fence}` : fence + value + fence;
}

/** Addresses need no escapes: `destination` has seen to it. */
function linkMarkdown(node: Link, _: unknown, state: State, info: Info): string {
  const exit = state.enter('link');
  const text = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  exit();
  return `[${text}](${node.url})`;
}

function flow(blocks: readonly Block[], site: Site, place: Place = 'paragraph'): readonly Flow[] {
  const nodes = blocks.flatMap((block, index) => blockNodes(block, index === 0 ? place : 'paragraph', site));
  return apart(nodes, site);
}

function blockNodes(block: Block, place: Place, site: Site): readonly Flow[] {
  switch (block.type) {
    case 'heading':
      return heading(block, site);
    case 'paragraph':
      return paragraphs(block.children, place, site);
    case 'list':
      return listNodes(block, { ...site, isFirstOfItem: place === 'item' }, (children, isItem) =>
        flow(children, { ...site, isInList: true }, isItem ? 'item' : 'paragraph'),
      );
    case 'table':
      return [tableNode(block, site)];
    case 'quote':
      return [{ type: 'blockquote', children: [...flow(block.children, site, 'quote')] }];
    case 'code-block':
      return isCode(block.text, place, site.dialect)
        ? [{ type: 'code', value: block.text }]
        : paragraphs(nodesOfText(block.text, block.origin), place, site);
    case 'rule':
      // kramdown ends a list at any other.
      return site.isInList === true && site.dialect.needsListAttributes
        ? [{ type: 'html', value: '<hr />' }]
        : [{ type: 'thematicBreak' }];
    case 'footnotes':
      return block.notes.flatMap((note) => noteNodes(note, site));
  }
}

function isCode(text: string, place: Place, dialect: Dialect): boolean {
  return dialect.canBeCode(text) && (place !== 'item' || dialect.canBeginItem?.(text) !== false);
}

/** One without words is none, as on paper: kramdown would print its marks. */
function heading({ level, children }: Heading, site: Site): readonly Flow[] {
  if (children.length === 0) return [];
  return [{ type: 'heading', depth: level, children: [...phrasing(children, 'heading', site)] }];
}

/** The captions of pictures stand below the text that holds them. */
function paragraphs(line: readonly Inline[], place: Place, site: Site): readonly Flow[] {
  const captions = imagesIn(line).flatMap(({ title, origin }) =>
    title === undefined ? [] : [[{ type: 'text', text: title, origin } as const]],
  );
  return [line, ...captions].map((children) => ({
    type: 'paragraph',
    children: [...phrasing(children, place, site)],
  }));
}

function tableNode({ alignments, head, rows }: Table, site: Site): Flow {
  const row = (cells: readonly TableCell[]): TableRow => ({
    type: 'tableRow',
    children: cells.map(({ children }) => ({
      type: 'tableCell',
      children: [...phrasing(children, 'cell', site)],
    })),
  });
  // „left“ says nothing that a site would not do by itself.
  const align = alignments.map((alignment) => (alignment === 'left' ? null : alignment));
  const empty = head.map((cell) => ({ ...cell, children: [] }));
  const body = rows.length === 0 && site.dialect.needsRows === true ? [empty] : rows;
  return { type: 'table', align, children: [head, ...body].map(row) };
}

function noteNodes({ number, children, origin }: Footnote, site: Site): readonly Flow[] {
  if (site.dialect.hasFootnotes) {
    const label = String(number);
    return [{ type: 'footnoteDefinition', identifier: label, label, children: [...flow(children, site)] }];
  }
  const mark = { type: 'text', text: `${superscript(String(number)) ?? number} `, origin } as const;
  const [first, ...others] = children;
  return first?.type === 'paragraph'
    ? flow([{ ...first, children: [mark, ...first.children] }, ...others], site)
    : flow([{ type: 'paragraph', children: [mark], origin }, ...children], site);
}
