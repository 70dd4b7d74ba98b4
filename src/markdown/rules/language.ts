import type { StateInline, Token } from 'markdown-it';
import { environmentOf } from './environment.ts';
import type { BlockRule } from './rule.ts';

const SIGN = ']{lang=';
const mark = /\{lang=([^{}\s]+)\}/uy;
const markAtEnd = /[ \t]+\{lang=([^{}\s]+)\}[ \t]*$/u;

/**
 * `[Text]{lang=en}`: words of another language, marked as Pandoc, Quarto and djot do. What they hold is Markdown, as in a
 * link's text.
 */
export function language(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '[' || state.src[state.pos + 1] === '^' || !hasMarks(state)) return false;
  const start = state.pos + 1;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end <= start) return false;
  mark.lastIndex = end + 1;
  const [typed, code = ''] = mark.exec(state.src) ?? [];
  if (typed === undefined || mark.lastIndex > state.posMax) return false;
  const after = end + 1 + typed.length;
  if (!silent) {
    const { posMax } = state;
    state.pos = start;
    state.posMax = end;
    state.push('language_open', 'span', 1).info = code;
    state.md.inline.tokenize(state);
    state.push('language_close', 'span', -1);
    state.posMax = posMax;
  }
  state.pos = after;
  return true;
}

/** Most texts have none: they need not look for the end of each bracket. */
function hasMarks(state: StateInline): boolean {
  const { languageMarks } = environmentOf(state);
  const known = languageMarks.get(state.src) ?? state.src.includes(SIGN);
  languageMarks.set(state.src, known);
  return known;
}

/** `## Summary {lang=en}`: a section in another language. */
export function headingWithLanguage(plain: BlockRule): BlockRule {
  return (state, startLine, endLine, silent) => {
    const index = state.tokens.length;
    if (!plain(state, startLine, endLine, silent)) return false;
    const [open, inline] = silent ? [] : state.tokens.slice(index, index + 2);
    const [typed = '', code] = markAtEnd.exec(inline?.content ?? '') ?? [];
    if (open === undefined || inline === undefined || code === undefined) return true;
    inline.content = inline.content.slice(0, -typed.length);
    open.meta = { ...metaOf(open), language: code };
    return true;
  };
}

const metaOf = ({ meta }: Token): Readonly<Record<string, unknown>> => meta ?? {};
