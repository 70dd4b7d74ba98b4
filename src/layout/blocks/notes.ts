import type { Footnote, Footnotes } from '../../markdown/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes } from '../flow/box.ts';
import type { Box } from '../flow/box.ts';
import { mm, STROKE, TEXT_AREA } from '../measures.ts';
import { element } from '../page.ts';
import type { PageItem, StructureElement } from '../page.ts';
import { RULE_BLACK, STYLES } from '../style.ts';
import { FORCED_BREAK, noteMark, runsOf } from '../text/runs.ts';
import type { Run } from '../text/runs.ts';
import { lineBoxes } from './text.ts';

const RULE_LENGTH = mm(40);
const UNDER_RULE = mm(1);
const BETWEEN = mm(0.8);
const ABOVE_RULE = mm(3);

/** The notes of a document, set once; each goes to the foot of the page that refers to it (look.md 3). */
export interface SetNotes {
  /** Height of these notes at a page's foot, with their rule; 0 for none. */
  readonly height: (numbers: readonly number[]) => number;
  /** Their items, ending at `bottom`. */
  readonly place: (numbers: readonly number[], bottom: number) => readonly PageItem[];
  readonly elements: readonly StructureElement[];
}

export function setNotes(context: LayoutContext, footnotes: readonly Footnotes[]): SetNotes {
  const notes = footnotes.flatMap((node) => node.notes);
  const set = new Map(notes.map((note) => [note.number, setNote(context, note)]));
  const boxesOf = (numbers: readonly number[]): readonly (readonly Box[])[] =>
    numbers.flatMap((number) => set.get(number)?.boxes ?? []).map((box) => [box]);
  const height = (numbers: readonly number[]): number => {
    const found = numbers.flatMap((number) => set.get(number) ?? []);
    if (found.length === 0) return 0;
    const text = found.reduce((sum, { boxes }) => sum + heightOf(boxes), 0);
    return ABOVE_RULE + STROKE.thin + UNDER_RULE + text + BETWEEN * (found.length - 1);
  };
  return {
    height,
    place: (numbers, bottom) => {
      if (boxesOf(numbers).length === 0) return [];
      let y = bottom - height(numbers) + ABOVE_RULE;
      const rule: PageItem = {
        kind: 'rule',
        x: TEXT_AREA.left,
        y,
        width: RULE_LENGTH,
        height: STROKE.thin,
        colour: RULE_BLACK,
      };
      y += STROKE.thin + UNDER_RULE;
      const items = numbers.flatMap((number) => {
        const boxes = set.get(number)?.boxes ?? [];
        const placed = placeBoxes(boxes, y);
        y += heightOf(boxes) + BETWEEN;
        return placed;
      });
      return [rule, ...items];
    },
    elements: [...set.values()].map(({ tag }) => tag),
  };
}

function setNote(context: LayoutContext, note: Footnote): { boxes: readonly Box[]; tag: StructureElement } {
  const style = STYLES.small;
  const tag = element('Note', [], { id: `note-${note.number}` });
  const { note: _, ...mark } = noteMark(note.number, style);
  const runs: Run[] = [mark, { text: '\u00A0', style }];
  note.children.forEach((block, index) => {
    if (index > 0) runs.push({ text: FORCED_BREAK, style });
    if (block.type === 'paragraph') runs.push(...runsOf(block.children, style));
  });
  const setting = { x: TEXT_AREA.left, width: TEXT_AREA.width, style, hyphenate: true };
  return { boxes: lineBoxes(context, runs, setting, tag), tag };
}
