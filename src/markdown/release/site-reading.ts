import Parser, { type MarkdownIt, type Token } from 'markdown-it';
import { fenceWithEnd } from '../rules/fence.ts';
import { attributeOf } from '../read-inline.ts';
import { type InlineRule, rulesOf } from '../rules/rule.ts';

/** Lines (from 0) in which a website would find what no draft has. */
export interface Danger {
  readonly from: number;
  readonly to: number;
  /** A link, as typed, to what is no web or mail address; else it is HTML. */
  readonly link?: string;
}

/** A text as websites read it: plain CommonMark with raw HTML, without the lists of motions. */
export interface SiteReading {
  readonly codeLines: ReadonlySet<number>;
  readonly definitionLines: ReadonlySet<number>;
  readonly dangers: readonly Danger[];
  /** Code that nothing closes before the end of the text. */
  readonly openFence?: { readonly line: number; readonly markup: string };
}

export function readAsSite(text: string): SiteReading {
  const codeLines = new Set<number>();
  const definitionLines = new Set<number>();
  const dangers: Danger[] = [];
  let openFence: SiteReading['openFence'];
  const end = text.trimEnd().split('\n').length;
  parser ??= createParser();
  for (const token of parser.parse(text, { definitionLines })) {
    const { type, map } = token;
    if (map === null) continue;
    const [from, to] = map;
    if (type === 'html_block') dangers.push({ from, to });
    else if (type === 'inline') dangers.push(...dangersIn(token).map((danger) => ({ ...danger, from, to })));
    else if (type === 'fence' || type === 'code_block') {
      for (let line = from; line < to; line += 1) codeLines.add(line);
      const isClosed: boolean = type === 'code_block' || token.meta?.['isClosed'] === true;
      if (!isClosed && to >= end) openFence = { line: from, markup: token.markup };
    }
  }
  return { codeLines, definitionLines, dangers, ...(openFence === undefined ? {} : { openFence }) };
}

let parser: MarkdownIt | undefined;

function createParser(): MarkdownIt {
  // Deeper than drafts are read.
  const site = new Parser({ html: true, maxNesting: 250 });
  // Not every site refuses what markdown-it does.
  site.validateLink = () => true;
  const { block, inline } = site;
  const blockRule = rulesOf(block.ruler);
  const inlineRule = rulesOf(inline.ruler);
  const reference = blockRule('reference');
  block.ruler.at('fence', fenceWithEnd(blockRule('fence')), {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  block.ruler.at('reference', (state, startLine, endLine, silent) => {
    if (!reference(state, startLine, endLine, silent)) return false;
    const { definitionLines } = state.env;
    if (!silent && definitionLines instanceof Set) definitionLines.add(startLine);
    return true;
  });
  for (const name of ['link', 'image']) inline.ruler.at(name, withTyped(inlineRule(name)));
  return site;
}

/** The token of a link then holds how it was typed. */
function withTyped(link: InlineRule): InlineRule {
  return (state, silent) => {
    const { pos, tokens } = state;
    const count = tokens.length;
    if (!link(state, silent)) return false;
    const token = tokens.slice(count).find(({ type }) => type === 'link_open' || type === 'image');
    if (!silent && token !== undefined) token.meta = { typed: state.src.slice(pos, state.pos) };
    return true;
  };
}

function dangersIn({ children }: Token): readonly Pick<Danger, 'link'>[] {
  return (children ?? []).flatMap((token) => {
    const address = attributeOf(token, 'href') || attributeOf(token, 'src');
    const typed = token.meta?.['typed'];
    const inner = dangersIn(token);
    if (token.type === 'html_inline') return /^<(?:br|\/?su[bp])>$/u.test(token.content) ? [] : [{}];
    if (!isRefused(address)) return inner;
    return [...inner, typeof typed === 'string' ? { link: typed } : {}];
  });
}

/** A path, or an address of the web, of mail or of a telephone; browsers skip blanks and controls in front and within. */
function isRefused(address: string): boolean {
  const bare = address.replaceAll(/[\s\p{Cc}]|%[01][\da-f]|%20|%7f/giu, '');
  return /^[a-z][a-z\d+.-]*:/iu.test(bare) && !/^(?:https?|mailto|tel):/iu.test(bare);
}
