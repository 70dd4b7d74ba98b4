import { spanOfLine, type Origin, type SourceFile, type Span } from '../diagnostics/source-file.ts';

/** A part of a printed text: from `start`, so many UTF-16 units. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** How far around a place its surroundings are compared. */
const CONTEXT = 60;

/**
 * Where a part of a printed text was written: every place with the same surroundings on the line it comes from. A field
 * that a template prints was written in one of `sources`, and the surroundings show where. What is found nowhere (typed
 * as an entity) gets its whole line.
 */
export function spansOf(part: TextPart, origin: Origin, sources: readonly SourceFile[]): readonly Span[] {
  const line = spanOfLine(origin.file, origin.line);
  const onLine = closest(part, [line]);
  if (onLine.length > 0) return onLine;
  const isTemplate = sources.every(({ path }) => path !== origin.file.path);
  const [found] = isTemplate ? closest(part, sources.map(wholeOf)) : [];
  return [found ?? line];
}

const wholeOf = (file: SourceFile): Span => ({ file, start: 0, end: file.text.length });

/** The first of them: none can share more than all of its surroundings, and of a sign typed thousands of times each place does. */
export const firstClosest = (part: TextPart, area: Span): Span | undefined =>
  closest(part, [area], 2 * CONTEXT)[0];

/** The places in `areas` that share most of what stands around the part, up to one that shares `enough`. */
function closest(part: TextPart, areas: readonly Span[], enough = Number.POSITIVE_INFINITY): readonly Span[] {
  const wanted = part.text.slice(part.start, part.start + part.length);
  let best: Span[] = [];
  let most = -1;
  for (const { file, start, end } of areas) {
    // Cut off: the file may be long, and what is nowhere in the area must not be looked for to its end.
    const area = file.text.slice(start, end);
    const last = area.length - wanted.length;
    const next = (from: number): number => (from > last ? -1 : area.indexOf(wanted, from));
    for (let index = next(0); index !== -1; index = next(index + 1)) {
      const at = start + index;
      const span = { file, start: at, end: at + wanted.length };
      const shared = sharedAround(part, file.text, at);
      if (shared === most) best.push(span);
      if (shared > most) [best, most] = [[span], shared];
      if (shared >= enough) return best;
    }
  }
  return best;
}

function sharedAround({ text, start, length }: TextPart, source: string, at: number): number {
  let before = 0;
  while (before < CONTEXT && before < start && text[start - before - 1] === source[at - before - 1])
    before += 1;
  let after = 0;
  const end = start + length;
  while (after < CONTEXT && end + after < text.length && text[end + after] === source[at + length + after])
    after += 1;
  return before + after;
}
