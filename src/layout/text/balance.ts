import { mm } from '../measures.ts';
import type { Ruler } from '../ruler.ts';
import { breakLines } from './line-breaking.ts';
import type { LineOptions, SetLine } from './line-breaking.ts';
import type { Run } from './runs.ts';

const STEP = mm(1);
const NARROWEST = mm(20);

/**
 * Sets a title with lines of even length: the narrowest width that keeps the number of lines (look.md 3). Among the
 * widths that do, one whose last line holds more than a word is preferred.
 */
export function balanceLines(ruler: Ruler, runs: readonly Run[], options: LineOptions): readonly SetLine[] {
  let best = breakLines(ruler, runs, options);
  const count = best.length;
  if (count < 2) return best;
  for (let width = options.width - STEP; width > NARROWEST; width -= STEP) {
    const lines = breakLines(ruler, runs, { ...options, width });
    if (lines.length !== count || overflows(lines, width)) break;
    if (!hasWordAlone(lines) || hasWordAlone(best)) best = lines;
  }
  return best;
}

const overflows = (lines: readonly SetLine[], width: number): boolean =>
  lines.some((line) => line.width > width + 0.1);

const hasWordAlone = (lines: readonly SetLine[]): boolean =>
  lines.some(
    (line) =>
      !line.runs
        .map((run) => run.text)
        .join('')
        .trim()
        .includes(' '),
  );
