import type { StateInline, Token } from 'markdown-it';
import { type Environment, environmentOf } from './environment.ts';
import type { BlockRule, InlineRule } from './rule.ts';

/**
 * `[label]: https://…` defines where `[Text][label]` leads, and CommonMark prints it nowhere. One that no link uses is
 * to be printed as typed, which shows only when all links are read: the token holds its text.
 */
export function definition(reference: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (!reference(state, startLine, endLine, silent)) return false;
    if (silent) return true;
    const typed = state.getLines(startLine, state.line, state.blkIndent, false).trim();
    const label = state.md.utils.normalizeReference(definedLabel.exec(typed)?.[1] ?? '');
    const { definitions } = environmentOf(state);
    const open = state.push('definition_open', '', 1);
    open.map = [startLine, state.line];
    // Of two with one label the second defines nothing.
    open.info = definitions.has(label) ? '' : label;
    definitions.add(label);
    const inline = state.push('inline', '', 0);
    // Escaped, or it would be a link that uses itself.
    inline.content = `\\${typed}`;
    inline.map = [startLine, state.line];
    inline.children = [];
    state.push('definition_close', '', -1);
    return true;
  };
}

const definedLabel = /^\[((?:\\[\s\S]|[^[\]\\])*)\]:/u;

/** `[1]` refers to a list of sources, which is printed, and is no link by itself. */
const sourceNumber = /^\[\d+\](?:\[\])?$/u;

/** Records which definitions links and pictures use; `[1]` alone stays as typed. */
export function linkByReference(link: InlineRule): InlineRule {
  return (state, silent) => {
    const start = state.pos;
    const isNumber = /^\[\d/u.test(state.src.slice(start, start + 2));
    if (isNumber && link(state, true)) {
      const typed = state.src.slice(start, state.pos);
      state.pos = start;
      if (sourceNumber.test(typed)) return false;
    }
    if (!link(state, silent)) return false;
    if (!silent) recordUse(state, start);
    return true;
  };
}

function recordUse(state: StateInline, start: number): void {
  if (state.src[state.pos - 1] !== ']') return;
  const isImage = state.src[start] === '!';
  const open = isImage ? start + 1 : start;
  const close = state.md.helpers.parseLinkLabel(state, open, !isImage);
  const behind = state.src.slice(close + 2, state.pos - 1);
  const label = behind === '' ? state.src.slice(open + 1, close) : behind;
  environmentOf(state).usedDefinitions.add(state.md.utils.normalizeReference(label));
}

/** What a link uses is in the link; all else is to be printed. */
export function isUsed(definition: Token, { usedDefinitions }: Environment): boolean {
  return usedDefinitions.has(definition.info);
}
