import type { SetHead } from '../blocks/letter-head.ts';
import type { SetNotes } from '../blocks/notes.ts';
import type { CloseSetting } from '../blocks/signatures.ts';
import { LANDSCAPE, PORTRAIT, TEXT_AREA } from '../measures.ts';
import { stack } from './box.ts';
import type { FlowBlock } from './box.ts';
import type { SetFlow } from './document-flow.ts';
import { paginate } from './pagination.ts';
import type { FilledPage } from './pagination.ts';

interface Filled {
  readonly blocks: readonly FlowBlock[];
  readonly filled: readonly FilledPage[];
}

/**
 * If only the tail (supporters, enclosures, copies) or signatures fall on a last page, the close is set again with
 * less room. If that does not help, the last row of signatures goes along with the tail, and signatures take the
 * greeting and the end of the text along (look.md 9).
 */
export function fillPages(flow: SetFlow, head: SetHead, notes: SetNotes): Filled {
  const usual = fill(flow, head, notes, 'usual');
  if (!endsWithout(usual.filled, 'text')) return usual;
  const tight = fill(flow, head, notes, 'tight');
  if (tight.filled.length < usual.filled.length) return tight;
  if (endsWithout(usual.filled, 'signatures')) return fill(flow, head, notes, 'together');
  const whole = fill(flow, head, notes, 'whole');
  // More names than a page holds.
  return endsWithout(whole.filled, 'text') ? usual : whole;
}

function fill(flow: SetFlow, head: SetHead, notes: SetNotes, close: CloseSetting): Filled {
  const blocks = [...(head.flow ?? []), ...flow(close), ...notes.atEnd];
  const area = {
    firstTop: head.flowTop,
    followingTop: TEXT_AREA.followingTop,
    bottom: PORTRAIT.bottom,
    landscapeBottom: LANDSCAPE.bottom,
  };
  return { blocks, filled: paginate(stack(blocks), area, notes.height) };
}

/** Whether the last of several pages holds nothing but the tail, or nothing but signatures and the tail. */
function endsWithout(filled: readonly FilledPage[], missing: 'text' | 'signatures'): boolean {
  const last = filled.at(-1);
  const allowed = missing === 'text' ? ['signatures', 'tail'] : ['tail'];
  if (filled.length < 2 || last === undefined || last.boxes.length === 0) return false;
  return last.boxes.every(({ box }) => box.role !== undefined && allowed.includes(box.role));
}
