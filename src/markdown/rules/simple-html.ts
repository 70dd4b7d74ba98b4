import type { StateInline } from 'markdown-it';
import { closingPosition, endOfCode } from './comment.ts';
import { environmentOf, type SimpleTag } from './environment.ts';

const sign = /\\[\s\S]|`+|<!--|<(\/?)(br|su[bp])(?:\s[^<>]*)?\/?>/giu;

/**
 * The tags `<br>`, and `<sub>`, `<sup>` that are closed, by the place at which they begin; also those within each other. What
 * stands in code or behind a backslash is none.
 */
function simpleTagsIn(text: string): ReadonlyMap<number, SimpleTag> {
  const tags = new Map<number, SimpleTag>();
  if (!/<(?:br|su[bp])/iu.test(text)) return tags;
  const open: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  const pattern = new RegExp(sign);
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const { 0: typed, 1: slash, 2: written, index: start } = found;
    if (typed === '<!--') pattern.lastIndex = Math.max(pattern.lastIndex, closingPosition(text, start));
    else if (typed.startsWith('`')) pattern.lastIndex = endOfCode(text, pattern.lastIndex, typed);
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const end = start + typed.length;
    if (name === 'br') tags.set(start, { name, end });
    else if (slash === '') open.push({ name, start, end });
    else if (name === 'sub' || name === 'sup') {
      const at = open.findLastIndex((one) => one.name === name);
      const [opening] = at < 0 ? [] : open.splice(at);
      if (opening !== undefined) tags.set(opening.start, { name, end: opening.end, close: { start, end } });
    }
  }
  return tags;
}

/** What they hold is Markdown, as in a link's text. */
export function simpleHtml(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  const tag = tagsOf(state).get(state.pos);
  if (tag === undefined) return false;
  if (tag.close === undefined) {
    // The line end behind it breaks no second line.
    state.pos = tag.end + (/^[ \t]*\n?[ \t]*/u.exec(state.src.slice(tag.end, state.posMax))?.[0].length ?? 0);
    if (!silent) breakLine(state);
    return true;
  }
  if (tag.close.end > state.posMax) return false;
  if (!silent) {
    const { posMax } = state;
    state.pos = tag.end;
    state.posMax = tag.close.start;
    state.push(`${tag.name}_open`, tag.name, 1);
    state.md.inline.tokenize(state);
    state.push(`${tag.name}_close`, tag.name, -1);
    state.posMax = posMax;
  }
  state.pos = tag.close.end;
  return true;
}

/** At the end of a text there is no line to break. */
function breakLine(state: StateInline): void {
  state.pending = state.pending.trimEnd();
  if (state.pos < state.src.length) state.push('hardbreak', 'br', 0);
}

function tagsOf(state: StateInline): ReadonlyMap<number, SimpleTag> {
  const { simpleTags } = environmentOf(state);
  const known = simpleTags.get(state.src);
  if (known !== undefined) return known;
  const tags = simpleTagsIn(state.src);
  simpleTags.set(state.src, tags);
  return tags;
}
