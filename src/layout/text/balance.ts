import { mm } from '../measures.ts';
import type { Ruler } from '../ruler.ts';
import { breakLines, cutText, joinedSegments } from './line-breaking.ts';
import type { CutText, LineOptions } from './line-breaking.ts';
import { measuredText } from './measured-text.ts';
import type { MeasuredText } from './measured-text.ts';
import { placeLine } from './place-line.ts';
import type { SetLine } from './place-line.ts';
import type { Run } from './runs.ts';

const STEP = mm(1);
const NARROWEST = mm(20);

/**
 * Sets a title with lines of even length: the narrowest width that keeps the number of lines (look.md 3). Among the
 * widths that do, one whose last line holds more than a word is preferred.
 */
export function balanceLines(ruler: Ruler, runs: readonly Run[], options: LineOptions): readonly SetLine[] {
  const ragged = breakLines(ruler, runs, options);
  return ragged.length < 2 ? ragged : evened(ruler, runs, options, ragged);
}

function evened(
  ruler: Ruler,
  runs: readonly Run[],
  options: LineOptions,
  ragged: readonly SetLine[],
): readonly SetLine[] {
  const segments = joinedSegments(runs, options.direction).map((segment) =>
    measuredText(ruler, segment, options),
  );
  const widest = Math.max(...segments.flatMap(({ widths }) => widths));
  // A word that fits is not broken for the sake of even lines.
  const least = widest > options.width ? NARROWEST : Math.max(NARROWEST, widest);
  let best = ragged;
  let lines = ragged;
  let sameFrom = Number.POSITIVE_INFINITY;
  for (let width = options.width - STEP; width > least; width -= STEP) {
    if (width < sameFrom) {
      const narrower = { ...options, width };
      const cuts = segments.map((segment, index) => cutText(ruler, segment, narrower, index > 0));
      lines = placeLines(ruler, segments, cuts, narrower);
      sameFrom = Math.max(...cuts.map((cut) => cut.sameFrom));
    }
    if (lines.length !== ragged.length || overflows(lines, width)) break;
    if (!hasWordAlone(lines) || hasWordAlone(best)) best = lines;
  }
  return best;
}

function placeLines(
  ruler: Ruler,
  segments: readonly MeasuredText[],
  cuts: readonly CutText[],
  options: LineOptions,
): readonly SetLine[] {
  const last = segments.length - 1;
  return segments.flatMap((segment, index) =>
    (cuts[index]?.cuts ?? []).map((cut) => placeLine(ruler, segment, cut, options, index < last)),
  );
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
