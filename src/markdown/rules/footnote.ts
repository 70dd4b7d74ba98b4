import type { StateInline } from 'markdown-it';
import type { BlockRule } from './rule.ts';

const reference = /\[\^[^\]\s]+\]/uy;

/** A reference that the footnote plugin has left because no note has its name: kept as typed, and to be reported. */
export function footnoteWithoutText(state: StateInline, silent: boolean): boolean {
  if (silent) return false;
  reference.lastIndex = state.pos;
  const typed = reference.exec(state.src)?.[0];
  if (typed === undefined || state.pos + typed.length > state.posMax) return false;
  state.push('footnote_missing', '', 0).content = typed;
  state.pos += typed.length;
  return true;
}

/** The plugin does not say where a note stands; without a text nothing else tells its line. */
export function withLine(definition: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const index = state.tokens.length;
    if (!definition(state, startLine, endLine, silent)) return false;
    const open = state.tokens[index];
    if (open !== undefined) open.map = [startLine, state.line];
    return true;
  };
}
