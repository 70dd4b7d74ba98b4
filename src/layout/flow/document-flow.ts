import type { DocNode, Resolution } from '../../document/nodes.ts';
import type { Block } from '../../markdown/nodes.ts';
import { besideBlock, contactsBlocks, copiesBlock, endMatterBlock } from '../blocks/end-matter.ts';
import { bodyBlocks } from '../blocks/body.ts';
import { budgetTableBlock } from '../blocks/budget-table.ts';
import type { BodySetting } from '../blocks/list.ts';
import { factSheetBlock } from '../blocks/fact-sheet.ts';
import { greetingBlock, signaturesBlock } from '../blocks/signatures.ts';
import type { CloseSetting } from '../blocks/signatures.ts';
import { pressFootBlock } from '../blocks/press-foot.ts';
import {
  captionedPictureBlocks,
  embargoBlock,
  headlineBlocks,
  leadBlocks,
  RELEASE_BODY,
  textLengthBlock,
} from '../blocks/release.ts';
import { synopsisBlocks } from '../blocks/synopsis.ts';
import { subjectBlocks } from '../blocks/subject.ts';
import type { LayoutContext } from '../context.ts';
import { mm, TEXT_AREA, Z } from '../measures.ts';
import { STYLES } from '../style.ts';
import { keepWhole, stack } from './box.ts';
import type { FlowBlock } from './box.ts';

const BODY: BodySetting = {
  x: TEXT_AREA.left,
  width: TEXT_AREA.width,
  listLevel: 0,
  hyphenate: true,
  counted: true,
  style: STYLES.text,
};
const BAR_INDENT = mm(4);
/** Text that must stand above the greeting on its page (look.md 9). */
const LINES_BEFORE_CLOSE = 2;

/** Sets everything that flows from page to page, from the subject to the last table. */
export type SetFlow = (close: CloseSetting) => readonly FlowBlock[];

/** Most of the flow is the same however the close is set: it is set once for all attempts. */
export function flowOf(context: LayoutContext, nodes: readonly DocNode[]): SetFlow {
  const groups = groupNodes(nodes);
  const body = nodes.some(({ type }) => type === 'release-head') ? 'release' : 'letter';
  const known = new Map<Group, readonly FlowBlock[]>();
  return (close) => {
    const blocks: FlowBlock[] = [];
    for (const [index, group] of groups.entries()) {
      const [first] = group.nodes;
      if (group.closes) keepEndWithClose(blocks, first?.type === 'signatures');
      const before = groups[index - 1]?.nodes.at(-1);
      const set = known.get(group) ?? blocksOf(context, group, before, { close, body });
      if (first?.type !== 'signatures') known.set(group, set);
      for (const block of set) blocks.push(block);
    }
    return close === 'together' ? blocks.map(keepTail) : blocks;
  };
}

/** What stands below the signatures, as a whole and with what follows. */
function keepTail(block: FlowBlock): FlowBlock {
  const isTail = block.boxes.some(({ role }) => role === 'tail');
  return isTail ? { ...block, boxes: keepWhole(block.boxes), keepWithNext: true } : block;
}

interface FlowSetting {
  readonly close: CloseSetting;
  /** How running text is set: a release leaves a margin for notes. */
  readonly body: 'letter' | 'release';
}

/** Neighbours that are set together: running text, or enclosures beside copies. */
interface Group {
  readonly nodes: readonly DocNode[];
  /** Its lines count where lines are numbered: resolution and reasoning. */
  readonly counts: boolean;
  /** The first part of the close. */
  readonly closes: boolean;
}

function groupNodes(nodes: readonly DocNode[]): readonly Group[] {
  const groups: { nodes: DocNode[]; counts: boolean; closes: boolean }[] = [];
  let counts = false;
  let closed = false;
  for (const node of nodes) {
    const isClose = node.type === 'greeting' || node.type === 'signatures';
    counts =
      (counts || node.type === 'resolution' || (node.type === 'heading' && node.level === 2)) && !isClose;
    const group = groups.at(-1);
    const previous = group?.nodes.at(-1);
    const joins = previous !== undefined && areSetTogether(previous, node) && group?.counts === counts;
    if (joins) group.nodes.push(node);
    else groups.push({ nodes: [node], counts, closes: isClose && !closed });
    closed ||= isClose;
  }
  return groups;
}

const areSetTogether = (previous: DocNode, node: DocNode): boolean =>
  (isBody(previous) && isBody(node)) || (previous.type === 'end-matter' && node.type === 'copies');

const BODY_TYPES: ReadonlySet<string> = new Set([
  'heading',
  'paragraph',
  'list',
  'table',
  'quote',
  'code-block',
  'rule',
  'footnotes',
]);

const isBody = (node: DocNode): node is Block => BODY_TYPES.has(node.type);

function blocksOf(
  context: LayoutContext,
  { nodes, counts }: Group,
  before: DocNode | undefined,
  { close, body }: FlowSetting,
): readonly FlowBlock[] {
  const [node, second] = nodes;
  switch (node?.type) {
    case 'subject':
      return subjectBlocks(context, node);
    case 'resolution':
      return [resolutionBlock(context, node)];
    case 'synopsis':
      return synopsisBlocks(context, node);
    case 'fact-sheet':
      return [factSheetBlock(context, node)];
    case 'budget-table':
      return [budgetTableBlock(context, node)];
    case 'greeting':
      return [greetingBlock(context, node)];
    case 'signatures':
      return [signaturesBlock(context, node, close)];
    case 'end-matter':
      return [second?.type === 'copies' ? besideBlock(context, node, second) : endMatterBlock(context, node)];
    case 'copies':
      return [copiesBlock(context, node)];
    case 'contacts':
      return contactsBlocks(context, node);
    case 'embargo':
      return [embargoBlock(context, node)];
    case 'headline':
      return headlineBlocks(context, node);
    case 'lead':
      return leadBlocks(context, node);
    case 'captioned-picture':
      return captionedPictureBlocks(context, node);
    case 'text-length':
      return [textLengthBlock(context, node)];
    case 'press-foot':
      return [pressFootBlock(context, node)];
    default: {
      const opener = before !== undefined && isBody(before) ? before : undefined;
      // Salutation and the applicants' sentence hold names, which are never hyphenated (look.md 3).
      const setting = body === 'release' ? RELEASE_BODY : { ...BODY, hyphenate: counts, counted: counts };
      return bodyBlocks(context, nodes.filter(isBody), setting, opener);
    }
  }
}

/** Exactly what is voted on, with the bar beside it. */
function resolutionBlock(context: LayoutContext, node: Resolution): FlowBlock {
  const blocks = bodyBlocks(context, node.children, {
    ...BODY,
    x: BODY.x + BAR_INDENT,
    width: BODY.width - BAR_INDENT,
  });
  return {
    boxes: stack(blocks).map((box) => ({ ...box, barred: true })),
    above: Z / 2,
    below: 1.5 * Z,
    keepWithNext: false,
    elements: blocks.flatMap(({ elements }) => elements),
  };
}

/** No page carries the close alone: the last lines of the text go along. Room to sign begins right under the text. */
function keepEndWithClose(blocks: FlowBlock[], signsUnderText: boolean): void {
  const last = blocks.at(-1);
  if (signsUnderText && last !== undefined)
    blocks[blocks.length - 1] = { ...last, below: 0, joinsNext: true };
  let lines = 0;
  for (let index = blocks.length - 1; index >= 0 && lines < LINES_BEFORE_CLOSE; index -= 1) {
    const block = blocks[index];
    if (block === undefined) return;
    blocks[index] = { ...block, keepWithNext: true };
    lines += block.boxes.length;
  }
}
