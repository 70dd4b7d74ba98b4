import type { LabelledValue, ReleaseHead } from '../../document/nodes.ts';
import type { Paper } from '../../document/paper.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes } from '../flow/box.ts';
import { mm, SECOND_AXIS, TEXT_AREA, Z } from '../measures.ts';
import { element, elementsOf } from '../page.ts';
import { STYLES } from '../style.ts';
import type { TextStyle } from '../style.ts';
import { runsOf } from '../text/runs.ts';
import { factPart, nameHead } from './letter-head.ts';
import type { SetHead } from './letter-head.ts';
import type { Part } from './lines-part.ts';
import { lineBoxes, setLines } from './text.ts';

const BEHIND_LABEL = mm(3);
const BELOW = 1.25 * Z;
const BELOW_ABOVE_FRAME = 0.75 * Z;

/** The letterhead, and below it "Pressemitteilung" and the date on one line (look.md 11). */
export function releaseHead(
  context: LayoutContext,
  release: ReleaseHead,
  { head, body, furniture }: Paper,
): SetHead {
  const names = nameHead(context, head.letterhead, furniture.draftMark);
  const opensWithFrame = body.some(({ type }) => type === 'embargo' || type === 'notice');
  const tag = element('P');
  const style = STYLES.h2;
  const measure = { x: TEXT_AREA.left, width: SECOND_AXIS - TEXT_AREA.left };
  const type = lineBoxes(context, runsOf(release.paperType, style), { ...measure, style }, tag);
  let y = names.field + ascentOf(context, style) - ascentOf(context, STYLES.small);
  const facts = release.facts.map((fact) => {
    const part = factBehindLabel(context, fact, y);
    y = part.bottom;
    return part;
  });
  const bottom = Math.max(names.field + heightOf(type), facts.length === 0 ? 0 : y);
  return {
    items: [...names.items, ...placeBoxes(type, names.field), ...facts.flatMap(({ items }) => items)],
    elements: [...names.elements, tag, ...elementsOf(facts)],
    flowTop: bottom + (opensWithFrame ? BELOW_ABOVE_FRAME : BELOW),
  };
}

/** The value stands right behind its label. */
function factBehindLabel(context: LayoutContext, fact: LabelledValue, top: number): Part {
  const width = TEXT_AREA.right - SECOND_AXIS;
  const style = STYLES.smallGrey;
  const lines = setLines(context, runsOf(fact.label, style), { x: SECOND_AXIS, width, style });
  const label = Math.max(0, ...lines.map((line) => line.width)) + BEHIND_LABEL;
  return factPart(context, fact, top, { label, value: width - label });
}

/** Both stand on one baseline, whatever their size. */
const ascentOf = ({ ruler }: LayoutContext, { face, size }: TextStyle): number =>
  (ruler.ascent(face) / 1000) * size;
