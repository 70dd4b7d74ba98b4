import type { ReleaseHead } from '../../document/nodes.ts';
import type { Paper } from '../../document/paper.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes } from '../flow/box.ts';
import { mm, SECOND_AXIS, TEXT_AREA, Z } from '../measures.ts';
import { element } from '../page.ts';
import type { PageItem, StructureElement } from '../page.ts';
import { STYLES } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import { nameHead } from './letter-head.ts';
import type { SetHead } from './letter-head.ts';
import { lineBoxes, setLines, withBlankAtEnd } from './text.ts';

const BEHIND_LABEL = mm(3);
const BELOW = 1.25 * Z;
const BELOW_ABOVE_EMBARGO = 0.75 * Z;

/** The letterhead, and below it "Pressemitteilung" and the date on one line (look.md 11). */
export function releaseHead(
  context: LayoutContext,
  release: ReleaseHead,
  { head, body, furniture }: Paper,
): SetHead {
  const names = nameHead(context, head.letterhead, furniture.draftMark);
  const opensWithEmbargo = body.some(({ type }) => type === 'embargo');
  const tag = element('P');
  const style = STYLES.h2;
  const measure = { x: TEXT_AREA.left, width: SECOND_AXIS - TEXT_AREA.left };
  const type = lineBoxes(context, runsOf(release.paperType, style), { ...measure, style }, tag);
  let y = names.field + ascentOf(context, style) - ascentOf(context, STYLES.small);
  const facts = release.facts.map((fact) => {
    const part = factPart(context, fact, y);
    y += part.height;
    return part;
  });
  const bottom = Math.max(names.field + heightOf(type), facts.length === 0 ? 0 : y);
  return {
    items: [...names.items, ...placeBoxes(type, names.field), ...facts.flatMap(({ items }) => items)],
    elements: [...names.elements, tag, ...facts.map((part) => part.tag)],
    flowTop: bottom + (opensWithEmbargo ? BELOW_ABOVE_EMBARGO : BELOW),
  };
}

interface FactPart {
  readonly items: readonly PageItem[];
  readonly tag: StructureElement;
  readonly height: number;
}

/** Label and value are one paragraph, the value right behind its label: "Datum 10. Februar 2026". */
function factPart(context: LayoutContext, fact: ReleaseHead['facts'][number], top: number): FactPart {
  const tag = element('P');
  const width = TEXT_AREA.right - SECOND_AXIS;
  const label = { x: SECOND_AXIS, width, style: STYLES.smallGrey };
  const runs = runsOf(fact.label, label.style);
  const labelWidth = Math.max(0, ...setLines(context, runs, label).map((line) => line.width));
  const offset = labelWidth + BEHIND_LABEL;
  const value = { x: SECOND_AXIS + offset, width: width - offset, style: STYLES.small };
  const labels = withBlankAtEnd(lineBoxes(context, runs, label, tag));
  const values = lineBoxes(context, runsOf(fact.value, value.style), value, tag);
  return {
    items: [...placeBoxes(labels, top), ...placeBoxes(values, top)],
    tag,
    height: Math.max(heightOf(labels), heightOf(values)),
  };
}

/** Both stand on one baseline, whatever their size. */
const ascentOf = ({ ruler }: LayoutContext, { face, size }: TextStyle): number =>
  (ruler.ascent(face) / 1000) * size;
