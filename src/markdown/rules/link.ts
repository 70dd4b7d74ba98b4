import type { MarkdownIt, StateInline } from 'markdown-it';
import { linkByReference } from './reference.ts';
import { type InlineRule, rulesOf } from './rule.ts';

/** What a link may lead to on paper: the web, or a mail address. */
export const isWebAddress = (href: string): boolean => /^(?:https?:\/\/|mailto:)./iu.test(href);

/** What is typed as the target of a link, though it leads nowhere on paper: a path, a file, a place on the page, a telephone. */
const target =
  /^(?:[a-z][a-z\d+.-]*:|\/|#|\.{1,2}\/|www\.)|\/|\.[a-z\d]{2,5}(?:[?#].*)?$|^[a-z][a-z\d_-]{2,}$/iu;
const capitalised = /^[A-ZÄÖÜ%][^/.#:]*$/u;

/** Behind `!` a picture was refused. */
const wordBefore = /[\p{L}\p{N}!]$/v;

/**
 * Links with any target, so that their text is printed; a bare name such as `ver.di` or `e.V.` is none, nor are brackets
 * within a sentence (`Bürger[innen](beirat)`, `[…](Hervorhebung)`). Pictures may be files.
 */
export function restrictLinks(parser: MarkdownIt): void {
  const { ruler } = parser.inline;
  const ruleNamed = rulesOf(ruler);
  let asks: 'link' | 'image' | undefined;
  const asking =
    (which: typeof asks, rule: InlineRule): InlineRule =>
    (state, silent) => {
      const outer = asks;
      asks = which;
      const isMatch = rule(state, silent);
      asks = outer;
      return isMatch;
    };
  ruler.at('image', linkByReference(asking('image', ruleNamed('image'))));
  const link = linkByReference(ruleNamed('link'));
  const lenient = asking('link', link);
  ruler.at('link', (state, silent) => {
    const isInWord = wordBefore.test(state.src.slice(Math.max(0, state.pos - 2), state.pos));
    if (isInWord) return link(state, silent);
    return lenient(state, silent) || looseLink(state, silent);
  });
  parser.validateLink = (url) => {
    if (isWebAddress(url)) return true;
    if (asks === 'link') return url === '' || (target.test(url) && !capitalised.test(url));
    return asks === 'image' && !/^[a-z][a-z\d+.-]*:/iu.test(url);
  };
}

const loose =
  /\[((?:[^[\]\\\n]|\\.|\[\^[^\]\s]+\])*)\]\([ \t]*((?:https?:\/\/|mailto:|tel:|\/|#|www\.)[^()\n"]*?|[^()\n"]*\.[a-z]{2,4})[ \t]*\)/iuy;

/** What CommonMark reads as no link: a blank in the target, a note in the text. */
function looseLink(state: StateInline, silent: boolean): boolean {
  loose.lastIndex = state.pos;
  const { 0: typed, 1: text = '', 2: href = '' } = loose.exec(state.src) ?? [];
  if (typed === undefined || state.pos + typed.length > state.posMax || state.linkLevel > 0) return false;
  if (!/\s/u.test(href) && !text.includes('[^')) return false;
  const { pos, posMax } = state;
  if (!silent) {
    state.push('link_open', 'a', 1).attrs = [['href', href]];
    state.linkLevel += 1;
    state.pos = pos + 1;
    state.posMax = pos + 1 + text.length;
    state.md.inline.tokenize(state);
    state.linkLevel -= 1;
    state.push('link_close', 'a', -1);
  }
  state.pos = pos + typed.length;
  state.posMax = posMax;
  return true;
}
