import type { LayoutContext } from '../context.ts';
import { mm, STROKE, TEXT_AREA } from '../measures.ts';
import { ruleItem } from '../page.ts';
import type { PageItem } from '../page.ts';
import { STYLES } from '../style.ts';
import { runWidth } from '../text/measured-text.ts';
import type { FilledPage, PlacedBox } from './pagination.ts';

const NUMBER_RIGHT = mm(21);
const NUMBER_STEP = 5;

/** The resolution's bar: over the whole block, and again after a page break (look.md 6). */
export function resolutionBars(page: FilledPage): readonly PageItem[] {
  const bars: { top: number; bottom: number }[] = [];
  let previous: PlacedBox | undefined;
  for (const placed of page.boxes) {
    const bottom = placed.y + placed.box.height;
    const bar = bars.at(-1);
    if (placed.box.barred === true) {
      if (bar !== undefined && previous?.box.barred === true) bar.bottom = bottom;
      else bars.push({ top: placed.y, bottom });
    }
    previous = placed;
  }
  const x = TEXT_AREA.left - STROKE.bar / 2;
  return bars.map(({ top, bottom }) => ruleItem({ x, y: top, width: STROKE.bar }, bottom - top));
}

/** Numbers of body lines in the margin: the first and every fifth, one count for the whole document (look.md 10). */
export function lineNumbers(
  context: LayoutContext,
  pages: readonly FilledPage[],
): readonly (readonly PageItem[])[] {
  let count = 0;
  return pages.map((page) =>
    page.boxes.flatMap(({ box, y }): readonly PageItem[] => {
      if (box.numbered !== true) return [];
      count += 1;
      return count === 1 || count % NUMBER_STEP === 0 ? [numberItem(context, count, y)] : [];
    }),
  );
}

function numberItem({ ruler }: LayoutContext, count: number, top: number): PageItem {
  const style = STYLES.lineNumber;
  const text = String(count);
  const width = runWidth(ruler, text, { style });
  // On the body line's baseline.
  const baseline = (ruler.ascent(STYLES.text.face) / 1000) * STYLES.text.size;
  const y = top + baseline - (ruler.ascent(style.face) / 1000) * style.size;
  return { kind: 'line', x: NUMBER_RIGHT - width, y, runs: [{ text, style, x: 0, width }] };
}
