import { withoutEmptyColumns } from '../../document/filled-table.ts';
import type { CouncilHead, LabelledValue } from '../../document/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { LayoutContext } from '../context.ts';
import { heightOf, placeBoxes } from '../flow/box.ts';
import type { Box, FlowBlock } from '../flow/box.ts';
import { mm, STROKE, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { element, ruleItem } from '../page.ts';
import type { PageItem, StructureElement } from '../page.ts';
import { STYLES } from '../style.ts';
import { labelRuns, runsOf } from '../text/runs.ts';
import type { SetHead } from './letter-head.ts';
import { asArtifact, gridBlock, gridOf } from './table.ts';
import { lineBoxes, withBlankAtEnd } from './text.ts';
import type { Measure } from './text.ts';

const NAME_TOP = mm(15);
const RULE_TOP = mm(24.5);
const FIELDS_TOP = mm(28.5);
const FIELD_WIDTH = mm(41.25);
const FIELD_GAP = mm(2);
const ABOVE_APPLICANTS = mm(3);
const ABOVE_TABLE = 0.75 * Z;
const BELOW_TABLE = 1.5 * Z;
/** Gremium takes what is left. Termin, TOP, Öffentlichkeit, Zuständigkeit. */
const FIXED_COLUMNS = [mm(29), mm(13), mm(33), mm(33)] as const;

/** The council's table head in place of the letter (look.md 5). */
export function councilHead(context: LayoutContext, head: CouncilHead): SetHead {
  const bodyTag = element('P');
  const typeTag = element('P');
  const style = STYLES.names1;
  const left = { ...TEXT_MEASURE, style };
  const body = lineBoxes(context, runsOf(head.body, style), left, bodyTag);
  const type = lineBoxes(context, runsOf(head.paperType, style), { ...left, align: 'right' }, typeTag);
  const rule = ruleItem({ ...TEXT_MEASURE, y: RULE_TOP - STROKE.bar / 2 }, STROKE.bar);
  const fields = head.fields.map((field, index) => {
    const measure = { x: TEXT_AREA.left + index * FIELD_WIDTH, width: FIELD_WIDTH - FIELD_GAP };
    return fieldPart(context, field, measure, FIELDS_TOP);
  });
  const fieldsBottom = Math.max(FIELDS_TOP, ...fields.map(({ bottom }) => bottom));
  const applicants = fieldPart(context, head.applicants, TEXT_MEASURE, fieldsBottom + ABOVE_APPLICANTS);
  const parts = [...fields, applicants];
  return {
    items: [
      ...placeBoxes(body, NAME_TOP),
      ...placeBoxes(type, NAME_TOP),
      rule,
      ...parts.flatMap(({ items }) => items),
    ],
    elements: [bodyTag, typeTag, ...parts.map(({ tag }) => tag)],
    flowTop: applicants.bottom + (head.consultations === undefined ? BELOW_TABLE : ABOVE_TABLE),
    flow: consultationBlocks(context, head),
  };
}

interface FieldPart {
  readonly items: readonly PageItem[];
  readonly tag: StructureElement;
  readonly bottom: number;
}

/** An empty field keeps its label and a blank: the council's office writes in it. There is nothing to hear yet. */
function fieldPart(context: LayoutContext, field: LabelledValue, measure: Measure, top: number): FieldPart {
  const tag = element('P');
  const label = { ...measure, style: STYLES.smallGrey };
  const value = { ...measure, style: STYLES.value, balanced: true, subject: true, names: true };
  const isEmpty = plainText(field.value).trim() === '';
  const labels = isEmpty
    ? lineBoxes(context, runsOf(field.label, label.style), label, undefined).map(asDesign)
    : withBlankAtEnd(lineBoxes(context, labelRuns(field.label, label.style), label, tag));
  const values = lineBoxes(context, runsOf(field.value, value.style), value, tag);
  const middle = top + heightOf(labels);
  return {
    items: [...placeBoxes(labels, top), ...placeBoxes(values, middle)],
    tag,
    bottom: middle + Math.max(STYLES.value.leading, heightOf(values)),
  };
}

const asDesign = (box: Box): Box => asArtifact(box, 'layout');

/** In the flow, since a long list of them goes on to the next page. */
function consultationBlocks(context: LayoutContext, { consultations }: CouncilHead): readonly FlowBlock[] {
  if (consultations === undefined) return [];
  const { table, columns } = withoutEmptyColumns(consultations);
  const fixed = columns.slice(1).map((column) => FIXED_COLUMNS[column - 1] ?? 0);
  const rest = TEXT_AREA.width - fixed.reduce((sum, width) => sum + width, 0);
  const grid = { ...gridOf(table, [rest, ...fixed]), names: true, rowHeads: true };
  const block = gridBlock(context, grid, TEXT_MEASURE);
  return [{ ...block, below: BELOW_TABLE, joinsNext: true }];
}
