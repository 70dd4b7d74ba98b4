import type { Line } from '../../document/nodes.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes } from '../flow/box.ts';
import { element, elementsOf } from '../page.ts';
import type { PageItem, StructureElement } from '../page.ts';
import { runsOf } from '../text/runs.ts';
import { lineBoxes, withPauseAtEnd } from './text.ts';
import type { TextSetting } from './text.ts';

/** A part of the head: its items, its structure, and where it ends. */
export interface Part {
  readonly items: readonly PageItem[];
  readonly elements: readonly StructureElement[];
  readonly bottom: number;
}

export const NOTHING: Part = { items: [], elements: [], bottom: 0 };

/** The lines that there are one below the other, each an element of its own or all together one. */
export function linesPart(
  context: LayoutContext,
  lines: readonly (Line | undefined)[],
  setting: TextSetting,
  top: number,
  tagging: 'each' | 'one',
): Part {
  const given = lines.filter((line) => line !== undefined);
  const groups = tagging === 'each' ? given.map((line) => [line]) : given.length === 0 ? [] : [given];
  let y = top;
  const placed = groups.map((group) => {
    const tag = element('P');
    const boxes = group.flatMap((line, index) => {
      const own = lineBoxes(context, runsOf(line, setting.style), setting, tag);
      const next = group[index + 1];
      return next === undefined ? own : withPauseAtEnd(own, next);
    });
    const items = placeBoxes(boxes, y);
    y += heightOf(boxes);
    return { items, tag };
  });
  return { items: placed.flatMap(({ items }) => items), elements: placed.map(({ tag }) => tag), bottom: y };
}

export function joinParts(parts: readonly Part[]): Part {
  return {
    items: parts.flatMap(({ items }) => items),
    elements: elementsOf(parts),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
  };
}
