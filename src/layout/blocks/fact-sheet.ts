import type { FactSheet } from '../../document/nodes.ts';
import type { LayoutContext } from '../context.ts';
import type { FlowBlock } from '../flow/box.ts';
import { mm, TEXT_AREA, TEXT_MEASURE, Z } from '../measures.ts';
import { STYLES } from '../style.ts';
import { gridBlock } from './table.ts';

const LABEL_WIDTH = mm(42);

/** Finances, climate: label and value under thin rules (look.md 7). */
export function factSheetBlock(context: LayoutContext, sheet: FactSheet): FlowBlock {
  const rows = sheet.facts.map(({ label, value }) => [
    { content: label, align: 'left', style: STYLES.smallStrong } as const,
    { content: value, align: 'left', style: STYLES.small } as const,
  ]);
  const widths = [LABEL_WIDTH, TEXT_AREA.width - LABEL_WIDTH];
  const grid = gridBlock(context, { rows, widths, rowHeads: true }, TEXT_MEASURE);
  return { ...grid, above: Z / 2 };
}
