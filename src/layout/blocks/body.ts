import type { Block, Heading, Paragraph, Quote } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { LayoutContext } from '../context.ts';
import { stack } from '../flow/box.ts';
import type { FlowBlock } from '../flow/box.ts';
import { mm, STROKE, Z } from '../measures.ts';
import { element, elementsOf, ruleItem } from '../page.ts';
import type { StructureType } from '../page.ts';
import { STYLES } from '../style.ts';
import { FORCED_BREAK, plainRun } from '../text/runs.ts';
import { languageSections } from './language-sections.ts';
import type { LanguageSection } from './language-sections.ts';
import { listBlock, SPACIOUS_GAP } from './list.ts';
import type { BodySetting } from './list.ts';
import { hasWords, pictureBlocks } from './picture.ts';
import { tableBlock } from './table.ts';
import { lineBoxes, textBlock } from './text.ts';

const QUOTE_INDENT = mm(8);
/** However deep a text is nested, it keeps a readable measure. */
const NARROWEST = mm(40);
const RULE_LENGTH = mm(40);
const HEADING_TYPES = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/**
 * The blocks of a text, in order: one or more each (a picture inside a paragraph stands by itself). `before` is what
 * stands above the first: a heading comes closer to the sentence that opens it.
 */
export function bodyBlocks(
  context: LayoutContext,
  nodes: readonly Block[],
  setting: BodySetting,
  before?: Block,
): readonly FlowBlock[] {
  const sections = languageSections(nodes);
  const set = setBlocks(context, sections, setting);
  const spaced = set.map(({ node, blocks }, index) => {
    const previous = index === 0 ? before : nodes[index - 1];
    if (node.type === 'heading' && previous?.type === 'paragraph' && endsWith(previous, ':')) {
      return blocks.map((block) => ({ ...block, above: Z }));
    }
    return node.type === 'paragraph' ? withNext(blocks, node, nodes[index + 1], setting) : blocks;
  });
  let next = 0;
  return sections.flatMap((section) => {
    const first = next;
    next += section.nodes.length;
    return inSection(section, spaced.slice(first, next).flat());
  });
}

interface SetBlock {
  readonly node: Block;
  readonly setting: BodySetting;
  readonly blocks: readonly FlowBlock[];
}

/** Where one list of a text has long items, all get its gaps. */
function setBlocks(
  context: LayoutContext,
  sections: readonly LanguageSection[],
  setting: BodySetting,
): readonly SetBlock[] {
  const set = sections.flatMap(({ lang, nodes }) => {
    const own = lang === undefined ? setting : { ...setting, hyphenate: false, lang };
    return nodes.map((node) => ({ node, setting: own, blocks: blocksOf(context, node, own) }));
  });
  const isSpacious = ({ node, blocks }: SetBlock): boolean =>
    node.type === 'list' && blocks[0]?.above === SPACIOUS_GAP;
  if (setting.listLevel > 0 || !set.some(isSpacious)) return set;
  return set.map((one) =>
    one.node.type !== 'list' || isSpacious(one)
      ? one
      : { ...one, blocks: blocksOf(context, one.node, { ...one.setting, spacious: true }) },
  );
}

/** A section in another language is one element, which names it. */
function inSection({ lang }: LanguageSection, blocks: readonly FlowBlock[]): readonly FlowBlock[] {
  if (lang === undefined) return blocks;
  const section = element('Sect', elementsOf(blocks), { lang });
  return blocks.map((block, index) => ({ ...block, elements: index === 0 ? [section] : [] }));
}

/** The last visible character of a paragraph. */
function endsWith(paragraph: Paragraph, character: string): boolean {
  return plainText(paragraph.children).trimEnd().endsWith(character);
}

/**
 * A line ending in ":" stays with what it announces, whatever that is, and so does a line in bold, which is a heading. A list
 * that it opens stands as close to it as its items to each other, and so does the list of an item.
 */
function withNext(
  blocks: readonly FlowBlock[],
  node: Paragraph,
  next: Block | undefined,
  { listLevel }: BodySetting,
): readonly FlowBlock[] {
  const opens = listLevel > 0 || endsWith(node, ':') || endsWith(node, ',');
  const opensList = next?.type === 'list' && opens;
  const keepWithNext = opensList || endsWith(node, ':') || isBoldLine(node, blocks);
  return blocks.map((block, index) => {
    if (index < blocks.length - 1) return block;
    return { ...block, keepWithNext, ...(opensList && { below: 0 }) };
  });
}

function isBoldLine({ children }: Paragraph, [only, second]: readonly FlowBlock[]): boolean {
  const [line, more] = children;
  return line?.type === 'strong' && more === undefined && only?.boxes.length === 1 && second === undefined;
}

function blocksOf(context: LayoutContext, node: Block, setting: BodySetting): readonly FlowBlock[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(context, node, setting);
    case 'heading':
      return [headingBlock(context, node, setting), ...pictureBlocks(context, node.children, setting)];
    case 'list':
      return [listBlock(context, node, setting, bodyBlocks)];
    case 'table':
      return [tableBlock(context, node, setting)];
    case 'quote':
      return [quoteBlock(context, node, setting)];
    case 'code-block':
      return [codeBlock(context, node.text, setting)];
    case 'rule':
      return [ruleBlock(setting)];
    case 'footnotes':
      return [];
  }
}

function paragraphBlocks(
  context: LayoutContext,
  node: Paragraph,
  setting: BodySetting,
): readonly FlowBlock[] {
  const spacing = { above: Z / 2, below: Z / 2 };
  const pictures = pictureBlocks(context, node.children, setting);
  const text = textBlock(context, node.children, setting, spacing);
  return hasWords(node.children) ? [text, ...pictures] : pictures;
}

/** Section headings; the title is the subject's. Deeper levels than 3 look like 3 (look.md 1). */
function headingBlock(context: LayoutContext, node: Heading, setting: BodySetting): FlowBlock {
  const section = node.level <= 2;
  const spacing = section
    ? { above: 1.5 * Z, below: Z / 2, keepWithNext: true }
    : { above: Z, below: Z / 4, keepWithNext: true };
  const type: StructureType = HEADING_TYPES[node.level - 1] ?? 'H6';
  const style = section ? STYLES.h2 : STYLES.h3;
  const heading = { ...setting, style, hyphenate: false, counted: false };
  const block = textBlock(context, node.children, heading, spacing, type);
  return { ...block, joinsNext: true, boxes: block.boxes.map((box) => ({ ...box, breakAfter: false })) };
}

function quoteBlock(context: LayoutContext, node: Quote, setting: BodySetting): FlowBlock {
  const indent = Math.max(0, Math.min(QUOTE_INDENT, (setting.width - NARROWEST) / 2));
  const inner = { ...setting, x: setting.x + indent, width: setting.width - 2 * indent };
  const blocks = bodyBlocks(context, node.children, inner);
  return {
    boxes: stack(blocks),
    above: 0.75 * Z,
    below: 0.75 * Z,
    keepWithNext: false,
    elements: [element('BlockQuote', elementsOf(blocks))],
  };
}

function codeBlock(context: LayoutContext, text: string, setting: BodySetting): FlowBlock {
  const style = STYLES.small;
  const runs = text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [plainRun(FORCED_BREAK, style)]),
      plainRun(
        line === '' ? '\u00A0' : line.replaceAll(/^ +| {2,}/g, (blanks) => '\u00A0'.repeat(blanks.length)),
        style,
      ),
    ]);
  const code = element('Code');
  return {
    boxes: lineBoxes(context, runs, { ...setting, style, hyphenate: false, align: 'left' }, code),
    above: Z / 2,
    below: Z / 2,
    keepWithNext: false,
    elements: [element('P', [code])],
  };
}

function ruleBlock(setting: BodySetting): FlowBlock {
  const item = ruleItem({ x: setting.x, y: 0, width: RULE_LENGTH }, STROKE.thin);
  return {
    boxes: [{ height: STROKE.thin, spaceBefore: 0, items: [item], breakAfter: true, separates: true }],
    above: Z,
    below: Z,
    keepWithNext: false,
    elements: [],
  };
}
