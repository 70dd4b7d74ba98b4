import type { Subject } from '../../document/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { LayoutContext } from '../context.ts';
import type { FlowBlock } from '../flow/box.ts';
import { mm, TEXT_AREA, Z } from '../measures.ts';
import { STYLES } from '../style.ts';
import { lineIfAny, textBlock } from './text.ts';

/** Titles and subjects are set narrower than the text, and balanced (look.md 3). */
const WIDTH = mm(155);
const ABOVE_TITLE = mm(1.9);
const LONG_TITLE = 135;

export function subjectBlocks(context: LayoutContext, subject: Subject): readonly FlowBlock[] {
  const setting = { x: TEXT_AREA.left, width: WIDTH, balanced: true, subject: true };
  const none = { above: 0, below: 0, keepWithNext: true };
  const { reference, occasion, title } = subject;
  const style = plainText(title).length > LONG_TITLE ? STYLES.titleLong : STYLES.title;
  const above = reference === undefined && occasion === undefined ? 0 : ABOVE_TITLE;
  const below = reference === undefined ? 1.25 * Z : 2 * Z;
  return [
    ...lineIfAny(context, reference, { ...setting, style: STYLES.reference }, none),
    ...lineIfAny(context, occasion, { ...setting, style: STYLES.occasion }, none),
    {
      ...textBlock(context, title, { ...setting, style }, { above, below, keepWithNext: true }, 'H1'),
      joinsNext: true,
    },
  ];
}
