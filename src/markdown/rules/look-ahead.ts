import type { StateBlock } from 'markdown-it';
import { environmentOf } from './environment.ts';
import { indentOf } from './line.ts';

interface Stretch {
  /** That asks; what it finds depends on its indentation only. */
  readonly line: number;
  readonly from: number;
  readonly endLine: number;
}

/**
 * Goes down the lines until `verdict` decides; false where none does. A question for the same from within the lines
 * already read gets the same answer, so that a text is read once for each `what` and not once for each of its lines.
 */
export function lookAhead(
  state: StateBlock,
  what: string,
  { line, from, endLine }: Stretch,
  verdict: (next: number) => boolean | undefined,
): boolean {
  const { lookaheads } = environmentOf(state);
  const place = [state.level, state.blkIndent, indentOf(state, line), endLine];
  const key = `${what} ${place.join(' ')}`;
  const known = lookaheads.get(key);
  if (known !== undefined && known.from <= from && from <= known.to) return known.found;
  let to = from;
  let found: boolean | undefined;
  for (; to < endLine; to += 1) {
    found = verdict(to);
    if (found !== undefined) break;
  }
  lookaheads.set(key, { from, to, found: found ?? false });
  return found ?? false;
}
