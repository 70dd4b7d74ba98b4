import type { Footnote } from '../../markdown/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes, stack } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, STROKE, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { element, elementsOf, ruleItem } from '../page.ts';
import type { PageItem, StructureElement } from '../page.ts';
import { STYLES } from '../style.ts';
import { noteId, noteLabel, noteNumber, runsOf } from '../text/runs.ts';
import { bodyBlocks } from './body.ts';
import { pictureBlocks } from './picture.ts';
import { lineBoxes } from './text.ts';

const RULE_LENGTH = mm(40);
const UNDER_RULE = mm(1);
const BETWEEN = mm(0.8);
const ABOVE_RULE = mm(3);
/** A taller note at the foot would leave no room for the text that refers to it. */
const TALLEST = mm(120);

/** The notes of a document, set once; each goes to the foot of the page that refers to it (look.md 3). */
export interface SetNotes {
  /** Height of these notes at a page's foot, with their rule; 0 for none. */
  readonly height: (numbers: readonly number[]) => number;
  /** Their items, ending at `bottom`. */
  readonly place: (numbers: readonly number[], bottom: number) => readonly PageItem[];
  readonly elements: readonly StructureElement[];
  /** Notes too long for a page's foot, set after the text. */
  readonly atEnd: readonly FlowBlock[];
  /** The boxes, each with the notes as well that its notes refer to. */
  readonly withFurther: (boxes: readonly Box[]) => readonly Box[];
}

export function setNotes(context: LayoutContext, notes: readonly Footnote[]): SetNotes {
  const all = notes.map((note) => setNote(context, note));
  const atEnd = all.filter(({ height }) => height > TALLEST);
  const set = new Map(all.filter(({ height }) => height <= TALLEST).map((note) => [note.number, note]));
  const height = (numbers: readonly number[]): number => {
    let text = 0;
    let count = 0;
    for (const number of numbers) {
      const note = set.get(number);
      if (note === undefined) continue;
      text += note.height;
      count += 1;
    }
    return count === 0 ? 0 : ABOVE_RULE + STROKE.thin + UNDER_RULE + text + BETWEEN * (count - 1);
  };
  return {
    height,
    place: (numbers, bottom) => {
      if (!numbers.some((number) => set.has(number))) return [];
      let y = bottom - height(numbers) + ABOVE_RULE;
      const rule = ruleItem({ x: TEXT_AREA.left, y, width: RULE_LENGTH }, STROKE.thin);
      y += STROKE.thin + UNDER_RULE;
      const items = numbers.flatMap((number) => {
        const note = set.get(number);
        const placed = placeBoxes(note?.boxes ?? [], y);
        y += (note?.height ?? 0) + BETWEEN;
        return placed;
      });
      return [rule, ...items];
    },
    elements: all.map(({ tag }) => tag),
    atEnd: atEnd.map(({ boxes }) => ({
      boxes,
      above: Z,
      below: Z / 2,
      keepWithNext: false,
      elements: [],
    })),
    withFurther: furtherOf(set),
  };
}

/** A note may refer to further ones, and these to others, which nothing else may refer to. */
function furtherOf(set: ReadonlyMap<number, SetNote>): SetNotes['withFurther'] {
  const named = new Map(
    [...set].map(([number, { boxes }]) => [number, boxes.flatMap(({ notes = [] }) => notes)]),
  );
  if ([...named.values()].every(({ length }) => length === 0)) return (boxes) => boxes;
  return (boxes) =>
    boxes.map((box) => {
      if (box.notes === undefined) return box;
      const all = new Set(box.notes);
      // A set that grows while it is gone through.
      for (const number of all) for (const further of named.get(number) ?? []) all.add(further);
      return { ...box, notes: [...all] };
    });
}

interface SetNote {
  readonly number: number;
  readonly boxes: readonly Box[];
  readonly height: number;
  readonly tag: StructureElement;
}

function setNote(context: LayoutContext, note: Footnote): SetNote {
  const style = STYLES.small;
  const setting = {
    ...TEXT_MEASURE,
    listLevel: 0,
    align: 'start' as const,
    hyphenate: true,
    counted: false,
    style,
  };
  const [first, ...rest] = note.children;
  const opens = first?.type === 'paragraph' ? runsOf(first.children, style) : [];
  const tag = element('P');
  const label = noteLabel(note.number);
  const opener = lineBoxes(
    context,
    [noteNumber(note.number, label, style), { text: '\u00A0', style }, ...opens],
    setting,
    tag,
  );
  const others = [
    ...(first?.type === 'paragraph' ? pictureBlocks(context, first.children, setting) : []),
    ...bodyBlocks(context, first?.type === 'paragraph' ? rest : note.children, setting),
  ];
  const boxes = [...opener, ...stack(others)];
  return {
    number: note.number,
    boxes,
    height: heightOf(boxes),
    tag: element('Note', [label, tag, ...elementsOf(others)], { id: noteId(note.number) }),
  };
}
