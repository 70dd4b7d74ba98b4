import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { DocNode, EndMatter, LabelledValue, Line } from '../../document/nodes.ts';
import { nodeBlocks } from '../../document/reading-blocks.ts';
import { imagesIn, visit } from '../../document/walk.ts';
import type { Visitor } from '../../document/walk.ts';
import type { Block } from '../../markdown/nodes.ts';
import { isBlock } from '../../markdown/plain-text.ts';
import { blocks, figure } from './blocks.ts';
import type { PageContext } from './context.ts';
import { inlines } from './inlines.ts';
import { stacked, type Html } from './stacked.ts';

export const parts = (nodes: readonly DocNode[], page: PageContext): Html =>
  nodes.flatMap((node) => (isBlock(node) ? blocks([node], page) : visit(elements, node, page)));

/** The parts of a motion, which a template of the office's own may have as well. */
const asBlocks = (node: DocNode, page: PageContext): Html => blocks(nodeBlocks(node), page);

const elements: Visitor<Exclude<DocNode, Block>['type'], Html, [page: PageContext]> = {
  'draft-mark': ({ text }) => [h('p', { className: 'draft' }, h('strong', {}, text))],
  letterhead: ({ senders }, page) => {
    const names = senders.map(({ name }) => h('strong', {}, [...inlines(name, page)]));
    const [first, ...others] = names;
    if (first === undefined) return [];
    // Of several, only the names are printed.
    const more =
      others.length === 0 ? below(senders[0]?.addition, page) : others.flatMap((name) => [h('br'), name]);
    return [h('p', { className: 'sender' }, [first, ...more])];
  },
  'release-head': ({ paperType, facts }, page) => [
    ...line('kind', paperType, page),
    ...factList(facts, page),
  ],
  notice: (node, page) => line('embargo', node.line, page),
  embargo: (node, page) => line('embargo', node.line, page),
  headline: ({ kickers, title, subhead = [] }, page) => {
    const above = kickers.flatMap((kicker) => line('kicker', kicker, page));
    const heading = h('h1', {}, [...inlines(title, page)]);
    return [h('hgroup', {}, stacked([...above, heading, ...line('subhead', subhead, page)]))];
  },
  lead: ({ children }, page) => [h('div', { className: 'lead' }, stacked(blocks(children, page)))],
  'captioned-picture': ({ picture, caption = [] }, page) =>
    figure(
      imagesIn(picture).flatMap((image) => page.picture(image)),
      inlines(caption, page),
    ),
  'text-length': (node, page) => line('length', node.line, page),
  'press-foot': ({ columns, about }, page) => {
    const directories = columns.map((column) => directory(column, page));
    const row = h('div', { className: 'columns' }, stacked(directories));
    return [...(directories.length === 0 ? [] : [row]), ...blocks(about, page)];
  },
  'end-matter': (node, page) => [directory(node, page)],
  'fact-sheet': ({ facts }, page) => factList(facts, page),
  'return-line': asBlocks,
  address: asBlocks,
  'info-block': asBlocks,
  'date-line': asBlocks,
  subject: asBlocks,
  'council-head': asBlocks,
  resolution: asBlocks,
  synopsis: asBlocks,
  'budget-table': asBlocks,
  greeting: asBlocks,
  signatures: asBlocks,
  contacts: asBlocks,
  copies: asBlocks,
  // A page on a screen is one.
  'running-head': () => [],
  'page-number': () => [],
};

const line = (className: string, content: Line, page: PageContext): Html =>
  content.length === 0 ? [] : [h('p', { className }, [...inlines(content, page)])];

const below = (content: Line | undefined, page: PageContext): Html =>
  content === undefined || content.length === 0 ? [] : [h('br'), ...inlines(content, page)];

function factList(facts: readonly LabelledValue[], page: PageContext): Html {
  const rows = facts.map(({ label, value }) =>
    h('div', {}, [
      h('dt', {}, [...inlines(label, page)]),
      { type: 'text', value: ' ' },
      h('dd', {}, [...inlines(value, page)]),
    ]),
  );
  return rows.length === 0 ? [] : [h('dl', { className: 'facts' }, stacked(rows))];
}

/** Label and lines as one paragraph: also without a style they stay together. */
function directory({ label, items }: EndMatter, page: PageContext): ElementContent {
  const name = h('strong', {}, [...inlines(label, page)]);
  return h('p', {}, [name, ...items.flatMap((each) => below(each, page))]);
}
