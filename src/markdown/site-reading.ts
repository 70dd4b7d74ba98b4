import type { default as MarkdownIt, StateInline, Token } from 'markdown-it';
import { markdownIt } from './library.ts';
import { fenceWithEnd } from './rules/fence.ts';

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
  const environment: SiteEnvironment = { definitionLines: new Set() };
  const dangers: Danger[] = [];
  let openFence: SiteReading['openFence'];
  const end = text.trimEnd().split('\n').length;
  parser ??= createParser();
  for (const token of parser.parse(text, environment)) {
    const { type, map } = token;
    if (map === null) continue;
    const [from, to] = map;
    if (type === 'html_block') dangers.push({ from, to });
    else if (type === 'inline') dangers.push(...dangersIn(token).map((danger) => ({ ...danger, from, to })));
    else if (type === 'fence' || type === 'code_block') {
      for (let line = from; line < to; line += 1) codeLines.add(line);
      const isClosed: boolean = type === 'code_block' || token.meta.isClosed;
      if (!isClosed && to >= end) openFence = { line: from, markup: token.markup };
    }
  }
  return { codeLines, dangers, ...environment, ...(openFence === undefined ? {} : { openFence }) };
}

interface SiteEnvironment {
  readonly definitionLines: Set<number>;
}

let parser: MarkdownIt | undefined;

function createParser(): MarkdownIt {
  const Library = markdownIt();
  const site = new Library({ html: true });
  // Missing in its types; beyond the depth to which drafts are read.
  Object.assign(site.options, { maxNesting: 250 });
  // Not every site refuses what markdown-it does.
  site.validateLink = () => true;
  const { block, inline } = site;
  const fence = block.ruler.getRules('').find(({ name }) => name === 'fence');
  const reference = block.ruler.getRules('').find(({ name }) => name === 'reference');
  const links = inline.ruler.getRules('').filter(({ name }) => name === 'link' || name === 'image');
  if (fence === undefined || reference === undefined) throw new Error('markdown-it lacks a rule');
  block.ruler.at('fence', fenceWithEnd(fence), { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  block.ruler.at('reference', (state, startLine, endLine, silent) => {
    if (!reference(state, startLine, endLine, silent)) return false;
    const { definitionLines }: SiteEnvironment = state.env;
    if (!silent) definitionLines.add(startLine);
    return true;
  });
  for (const link of links) inline.ruler.at(link.name, withTyped(link));
  return site;
}

/** The token of a link then holds how it was typed. */
function withTyped(link: (state: StateInline, silent: boolean) => boolean) {
  return (state: StateInline, silent: boolean): boolean => {
    const { pos, tokens } = state;
    const count = tokens.length;
    if (!link(state, silent)) return false;
    const token = tokens.slice(count).find(({ type }) => type === 'link_open' || type === 'image');
    if (!silent && token !== undefined) token.meta = state.src.slice(pos, state.pos);
    return true;
  };
}

function dangersIn({ children }: Token): readonly Pick<Danger, 'link'>[] {
  return (children ?? []).flatMap((token) => {
    const address = token.attrGet('href') ?? token.attrGet('src');
    const typed: unknown = token.meta;
    const inner = dangersIn(token);
    if (token.type === 'html_inline') return [{}];
    if (address === null || !isRefused(address)) return inner;
    return [...inner, typeof typed === 'string' ? { link: typed } : {}];
  });
}

/** A path, or an address of the web, of mail or of a telephone; browsers skip blanks and controls in front and within. */
function isRefused(address: string): boolean {
  const bare = address.replaceAll(/[\s\p{Cc}]|%[01][\da-f]|%20|%7f/giu, '');
  return /^[a-z][a-z\d+.-]*:/iu.test(bare) && !/^(?:https?|mailto|tel):/iu.test(bare);
}
