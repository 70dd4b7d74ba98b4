import type { Resolution } from '../../document/nodes.ts';
import type { FlowNode, Paper } from '../../document/paper.ts';
import { visit } from '../../document/walk.ts';
import type { Visitor } from '../../document/walk.ts';
import type { Block } from '../../markdown/nodes.ts';
import { isBlock } from '../../markdown/plain-text.ts';
import { besideBlocks, contactsBlocks, copiesBlock, endMatterBlock } from '../blocks/end-matter.ts';
import { bodyBlocks } from '../blocks/body.ts';
import { budgetTableBlock } from '../blocks/budget-table.ts';
import type { BodySetting } from '../blocks/list.ts';
import { factSheetBlock } from '../blocks/fact-sheet.ts';
import { greetingBlock, signaturesBlock } from '../blocks/signatures.ts';
import type { CloseSetting } from '../blocks/signatures.ts';
import { pressFootBlock } from '../blocks/press-foot.ts';
import {
  captionedPictureBlocks,
  framedBlock,
  headlineBlocks,
  leadBlocks,
  RELEASE_BODY,
  textLengthBlock,
} from '../blocks/release.ts';
import { synopsisBlocks } from '../blocks/synopsis.ts';
import { subjectBlocks } from '../blocks/subject.ts';
import type { LayoutContext } from '../context.ts';
import { mm, TEXT_MEASURE, Z } from '../measures.ts';
import { element, elementsOf } from '../page.ts';
import { STYLES } from '../style.ts';
import { keepTogether, stack } from './box.ts';
import type { FlowBlock } from './box.ts';

const BODY: BodySetting = {
  ...TEXT_MEASURE,
  listLevel: 0,
  align: 'start',
  hyphenate: true,
  counted: true,
  style: STYLES.text,
};
const BAR_INDENT = mm(4);
/** Text that must stand above the greeting on its page (look.md 9). */
const LINES_BEFORE_CLOSE = 2;

/** What is set closer where the close is. */
const OF_CLOSE: ReadonlySet<FlowNode['type']> = new Set(['signatures', 'end-matter', 'copies', 'contacts']);

/** Sets everything that flows from page to page, from the subject to the last table. */
export type SetFlow = (close: CloseSetting) => readonly FlowBlock[];

/** Only the close depends on how it is set; all else is set once for all attempts. */
export function flowOf(context: LayoutContext, { head, body, close }: Paper): SetFlow {
  const isRelease = head.release !== undefined;
  const [above, below] = [groupsOf(body), groupsOf(close)];
  const known = new Map<Group, readonly FlowBlock[]>();
  const blocksOf = (groups: readonly Group[], setting: FlowSetting): readonly FlowBlock[] =>
    groups.flatMap((group, index) => {
      const blocks =
        known.get(group) ??
        setGroup(group, groups[index - 1]?.nodes.at(-1), groups[index + 1]?.nodes[0], setting);
      if (!group.nodes.some(({ type }) => OF_CLOSE.has(type))) known.set(group, blocks);
      return blocks;
    });
  return (attempt) => {
    const setting = { context, isRelease, close: attempt };
    const blocks = blocksOf(above, setting);
    const [first] = close;
    const kept = first === undefined ? blocks : keepEndWithClose(blocks, first.type === 'signatures');
    const all = [...kept, ...blocksOf(below, setting)];
    return attempt === 'together' ? all.map(keepTail) : all;
  };
}

/** Keeps what stands below the signatures whole, and with the next block, unless that leaves a hole. */
function keepTail(block: FlowBlock): FlowBlock {
  const isTail = block.boxes.some(({ role }) => role === 'tail' || role === 'contacts');
  if (!isTail) return block;
  const keepWithNext = block.keepWithNext === true || 'rather';
  return { ...block, boxes: keepTogether(block.boxes), keepWithNext };
}

interface FlowSetting {
  readonly context: LayoutContext;
  readonly close: CloseSetting;
  /** A release leaves a margin for notes beside its text. */
  readonly isRelease: boolean;
}

/** Neighbours that are set together: running text, or enclosures beside copies. */
interface Group {
  readonly nodes: readonly FlowNode[];
  /** Its lines count where lines are numbered: resolution and reasoning. */
  readonly counts: boolean;
}

function groupsOf(nodes: readonly FlowNode[]): readonly Group[] {
  const groups: { nodes: FlowNode[]; counts: boolean }[] = [];
  let counts = false;
  for (const node of nodes) {
    if (node.type === 'greeting' || node.type === 'signatures') counts = false;
    else if (node.type === 'resolution' || (node.type === 'heading' && node.level === 2)) counts = true;
    const group = groups.at(-1);
    const previous = group?.nodes.at(-1);
    const joins = previous !== undefined && areSetTogether(previous, node) && group?.counts === counts;
    if (joins) group.nodes.push(node);
    else groups.push({ nodes: [node], counts });
  }
  return groups;
}

const areSetTogether = (previous: FlowNode, node: FlowNode): boolean =>
  (isBlock(previous) && isBlock(node)) || (previous.type === 'end-matter' && node.type === 'copies');

function setGroup(
  { nodes, counts }: Group,
  before: FlowNode | undefined,
  next: FlowNode | undefined,
  setting: FlowSetting,
): readonly FlowBlock[] {
  const [node, second] = nodes;
  if (node === undefined) return [];
  const { context, isRelease } = setting;
  if (node.type === 'end-matter' && second?.type === 'copies')
    return besideBlocks(context, node, second, setting.close);
  if (node.type === 'budget-table' && next?.type === 'paragraph')
    return visit(setters, node, setting).map(keptWithNext);
  if (!isBlock(node)) return visit(setters, node, setting);
  const opener = before !== undefined && isBlock(before) ? before : undefined;
  // Salutation and the applicants' sentence hold names, which are never hyphenated (look.md 3).
  const body = isRelease ? RELEASE_BODY : { ...BODY, hyphenate: counts, counted: counts };
  const blocks = bodyBlocks(context, nodes.filter(isBlock), body, opener);
  if (next?.type !== 'text-length') return blocks;
  return blocks.map((block, index) => (index === blocks.length - 1 ? keptWithNext(block) : block));
}

/** What says how sums are covered, or how long a text is, does not open the next page, unless that leaves a hole. */
const keptWithNext = (block: FlowBlock): FlowBlock => ({ ...block, keepWithNext: 'rather' });

const setters: Visitor<Exclude<FlowNode, Block>['type'], readonly FlowBlock[], [FlowSetting]> = {
  subject: (node, { context }) => subjectBlocks(context, node),
  resolution: (node, { context }) => [resolutionBlock(context, node)],
  synopsis: (node, { context }) => synopsisBlocks(context, node),
  'fact-sheet': (node, { context }) => [factSheetBlock(context, node)],
  'budget-table': (node, { context }) => [budgetTableBlock(context, node)],
  greeting: (node, { context }) => [greetingBlock(context, node)],
  signatures: (node, { context, close }) => [signaturesBlock(context, node, close)],
  'end-matter': (node, { context, close }) => [endMatterBlock(context, node, TEXT_MEASURE, close)],
  copies: (node, { context, close }) => [copiesBlock(context, node, TEXT_MEASURE, close)],
  contacts: (node, { context, close }) => contactsBlocks(context, node, close),
  embargo: (node, { context }) => [framedBlock(context, node)],
  notice: (node, { context }) => [framedBlock(context, node)],
  headline: (node, { context }) => headlineBlocks(context, node),
  lead: (node, { context }) => leadBlocks(context, node),
  'captioned-picture': (node, { context }) => captionedPictureBlocks(context, node),
  'text-length': (node, { context }) => [textLengthBlock(context, node)],
  'press-foot': (node, { context }) => [pressFootBlock(context, node)],
};

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
    // An element of its own, so that its end is known where no heading follows.
    elements: [element('Sect', elementsOf(blocks))],
  };
}

/** Keeps the last lines of the text on the page of the close, unless that leaves a hole. Room to sign begins right under the text. */
function keepEndWithClose(blocks: readonly FlowBlock[], signsUnderText: boolean): readonly FlowBlock[] {
  let lines = 0;
  return blocks
    .toReversed()
    .map((block, index): FlowBlock => {
      const keepWithNext: FlowBlock['keepWithNext'] = block.keepWithNext === true || 'rather';
      const kept = lines < LINES_BEFORE_CLOSE ? { ...block, keepWithNext } : block;
      lines += block.boxes.length;
      return index === 0 && signsUnderText ? { ...kept, below: 0, joinsNext: true } : kept;
    })
    .toReversed();
}
