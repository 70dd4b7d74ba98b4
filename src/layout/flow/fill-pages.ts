import type { SetHead } from '../blocks/letter-head.ts';
import type { SetNotes } from '../blocks/notes.ts';
import type { CloseSetting } from '../blocks/signatures.ts';
import { LANDSCAPE, PORTRAIT, TEXT_AREA } from '../measures.ts';
import { stack, withSmallerPicture } from './box.ts';
import type { Box, FlowBlock } from './box.ts';
import type { SetFlow } from './document-flow.ts';
import { paginate } from './pagination.ts';
import type { FilledPage } from './pagination.ts';

interface Filled {
  readonly blocks: readonly FlowBlock[];
  readonly filled: readonly FilledPage[];
}

interface Attempt extends Filled {
  readonly boxes: readonly Box[];
  /** Fills the same boxes, or others, again. */
  readonly again: (boxes: readonly Box[], looseFrom: number) => readonly FilledPage[];
}

/**
 * The fewest pages first. If only the tail (supporters, enclosures, copies) or signatures fall on a last page, the close is
 * set again with less room; if that does not help, the last row of signatures goes along with the tail, and signatures take
 * the greeting and the end of the text along (look.md 9), unless that left a hole.
 */
export function fillPages(flow: SetFlow, head: SetHead, notes: SetNotes): Filled {
  const fill = attemptWith(flow, head, notes);
  const usual = fill('usual');
  const isBare = endsWithout(usual.filled, 'text');
  if (!isBare && !mayBeShorter(usual.filled)) return usual;
  const tight = fill('tight');
  const shorter = [tight, inFewerPages(usual), inFewerPages(tight)].find(
    ({ filled }) => filled.length < usual.filled.length,
  );
  if (shorter !== undefined) return shorter;
  if (!isBare) return usual;
  if (endsWithout(usual.filled, 'signatures'))
    return endsWithContacts(usual.filled) ? usual : fill('together');
  const whole = fill('whole');
  // More names than a page holds.
  return endsWithout(whole.filled, 'text') && !endsWithRows(whole.filled) ? usual : whole;
}

function attemptWith(flow: SetFlow, head: SetHead, notes: SetNotes): (close: CloseSetting) => Attempt {
  const area = {
    firstTop: head.flowTop,
    followingTop: TEXT_AREA.followingTop,
    bottom: PORTRAIT.bottom,
    landscapeBottom: LANDSCAPE.bottom,
  };
  const again: Attempt['again'] = (boxes, looseFrom) => paginate(boxes, area, notes.height, looseFrom);
  return (close) => {
    const blocks = [...(head.flow ?? []), ...flow(close), ...notes.atEnd];
    const boxes = notes.withFurther(stack(blocks));
    return { blocks, boxes, again, filled: again(boxes, Number.POSITIVE_INFINITY) };
  };
}

/** A page is worth a smaller picture, or a break where things had better stay together; as late as possible. */
const SCALES = [0.9, 0.8, 0.75];
/** Of a longer document nobody counts the pages. */
const MOST_TRIES = 6;

function inFewerPages(attempt: Attempt): Attempt {
  const { boxes, filled, again } = attempt;
  if (!mayBeShorter(filled)) return attempt;
  const last = filled.length - 2;
  for (let page = last; page > last - MOST_TRIES && page >= 0; page -= 1) {
    const loose = again(boxes, page);
    if (loose.length < filled.length) return { ...attempt, filled: loose };
  }
  if (!boxes.some(({ picture }) => picture === true)) return attempt;
  for (const scale of SCALES) {
    const smaller = again(
      boxes.map((box) => withSmallerPicture(box, scale)),
      Number.POSITIVE_INFINITY,
    );
    if (smaller.length < filled.length) return { ...attempt, filled: smaller };
  }
  return attempt;
}

/** Whether what stands on the last page would fit into what the others leave empty, or what smaller pictures would. */
function mayBeShorter(filled: readonly FilledPage[]): boolean {
  if (filled.length < 2) return false;
  const pictures = filled.flatMap(({ boxes }) => boxes.filter(({ box }) => box.picture === true));
  const gained = pictures.reduce((sum, { box }) => sum + box.height * (1 - Math.min(...SCALES)), 0);
  const empty = filled.slice(0, -1).reduce((sum, page) => sum + emptyBelow(page), gained);
  const last = filled.at(-1);
  return last !== undefined && PORTRAIT.bottom - TEXT_AREA.followingTop - emptyBelow(last) <= empty;
}

function emptyBelow({ boxes, landscape }: FilledPage): number {
  const last = boxes.at(-1);
  const { bottom } = landscape ? LANDSCAPE : PORTRAIT;
  return bottom - (last === undefined ? TEXT_AREA.followingTop : last.y + last.box.height);
}

/** Whether the last of several pages holds nothing but the tail, or nothing but signatures and the tail. */
function endsWithout(filled: readonly FilledPage[], missing: 'text' | 'signatures'): boolean {
  const last = filled.at(-1);
  const allowed = missing === 'text' ? ['signatures', 'tail', 'contacts'] : ['tail', 'contacts'];
  if (filled.length < 2 || last === undefined || last.boxes.length === 0) return false;
  return last.boxes.every(({ box }) => box.role !== undefined && allowed.includes(box.role));
}

/** The table of contacts has its own heading: it may stand alone, and the signatures stay together. */
const endsWithContacts = (filled: readonly FilledPage[]): boolean =>
  filled.at(-1)?.boxes.some(({ box }) => box.role === 'contacts') ?? false;

/** Two rows of signatures or more may go on to the last page, rather than leave a hole on the one before. */
const endsWithRows = (filled: readonly FilledPage[]): boolean =>
  (filled.at(-1)?.boxes.filter(({ box }) => box.role === 'signatures') ?? []).length > 1;
