import type { default as MarkdownIt, StateInline, Token } from 'markdown-it';
import { footnotePlugin, markdownIt } from './library.ts';
import { blockComment, inlineComment } from './rules/comment.ts';
import { directive } from './rules/directive.ts';
import { entityOfText } from './rules/entity.ts';
import { type Environment, newEnvironment } from './rules/environment.ts';
import { fenceWithEnd } from './rules/fence.ts';
import { footnoteWithoutText, withLine } from './rules/footnote.ts';
import { germanInlineState } from './rules/inline-state.ts';
import { list } from './rules/list.ts';
import { maxNesting, tooDeepBlock } from './rules/nesting.ts';
import { heading, paragraph, tableWithoutNotes, underlinedHeading } from './rules/noted-text.ts';
import { definition, linkByReference } from './rules/reference.ts';
import { keepSurplusCells } from './rules/table.ts';

export interface Parsed {
  readonly tokens: readonly Token[];
  readonly environment: Environment;
}

/** `blocks` and `inline` for drafts and fields; `template` knows `:::` as well. */
export type Grammar = 'blocks' | 'inline' | 'template';

export function tokenize(
  text: string,
  grammar: Grammar,
  extent: 'text' | 'inline' = grammar === 'inline' ? 'inline' : 'text',
): Parsed {
  const environment = newEnvironment();
  const parser = parserOf(grammar);
  const tokens =
    extent === 'inline' ? parser.parseInline(text, environment) : parser.parse(text, environment);
  return { tokens, environment };
}

function createParser(): MarkdownIt {
  const Library = markdownIt();
  const parser = new Library({ html: false, typographer: false, linkify: true });
  // Missing in its types; higher than the limit at which `tooDeepBlock` steps in.
  Object.assign(parser.options, { maxNesting: maxNesting + 10 });
  // Its types are written against markdown-it's CommonJS build, which are others than those of the ES module.
  Reflect.apply(footnotePlugin(), undefined, [parser]);
  // The notes are put in order by the reader of the tokens, which loses none that nothing refers to.
  parser.core.ruler.disable(['footnote_tail', 'replacements', 'smartquotes']);
  parser.block.ruler.disable(['html_block']);
  parser.block.ruler.before('table', 'too_deep', tooDeepBlock);
  parser.block.ruler.before('table', 'comment', blockComment, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  parser.block.ruler.at('list', list, { alt: ['paragraph', 'reference', 'blockquote'] });
  const table = keepSurplusCells(ruleNamed(parser.block.ruler.getRules(''), 'table'));
  parser.block.ruler.at('table', tableWithoutNotes(table), { alt: ['paragraph', 'reference'] });
  parser.block.ruler.at('heading', heading(ruleNamed(parser.block.ruler.getRules(''), 'heading')), {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  parser.block.ruler.at(
    'lheading',
    underlinedHeading(ruleNamed(parser.block.ruler.getRules(''), 'lheading')),
  );
  parser.block.ruler.at('paragraph', paragraph);
  parser.block.ruler.at(
    'footnote_def',
    withLine(ruleNamed(parser.block.ruler.getRules(''), 'footnote_def')),
    {
      alt: ['paragraph', 'reference'],
    },
  );
  parser.block.ruler.at('fence', fenceWithEnd(ruleNamed(parser.block.ruler.getRules(''), 'fence')), {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  parser.block.ruler.at('reference', definition(ruleNamed(parser.block.ruler.getRules(''), 'reference')));
  parser.inline.ruler.at('entity', entityOfText(ruleNamed(parser.inline.ruler.getRules(''), 'entity')));
  parser.inline.State = germanInlineState(parser.inline.State);
  parser.inline.ruler.before('html_inline', 'comment', inlineComment);
  parser.inline.ruler.after('footnote_ref', 'footnote_missing', footnoteWithoutText);
  restrictLinks(parser);
  return parser;
}

/** A note's text stands below the text it belongs to; a line has no such place. */
function createInlineParser(): MarkdownIt {
  const parser = createParser();
  parser.inline.ruler.disable('footnote_inline');
  return parser;
}

function createTemplateParser(): MarkdownIt {
  const parser = createParser();
  const alt = ['paragraph', 'reference', 'blockquote', 'list'];
  parser.block.ruler.before('table', 'directive', directive, { alt });
  return parser;
}

/** Links only to the web and by mail; a bare name such as `ver.di` or `e.V.` is none. Pictures may be files. */
function restrictLinks(parser: MarkdownIt): void {
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
  parser.linkify.add('ftp:', null).add('//', null);
  // As typed: markdown-it would decode what is percent-encoded and turn punycode into letters.
  parser.normalizeLinkText = (url) => url;
  const image = ruleNamed(parser.inline.ruler.getRules(''), 'image');
  // `validateLink` is not told who asks.
  let isImage = false;
  const restricted = (state: StateInline, silent: boolean): boolean => {
    const outer = isImage;
    isImage = true;
    const isMatch = image(state, silent);
    isImage = outer;
    return isMatch;
  };
  parser.inline.ruler.at('image', linkByReference(restricted));
  parser.inline.ruler.at('link', linkByReference(ruleNamed(parser.inline.ruler.getRules(''), 'link')));
  parser.validateLink = (url) =>
    /^(?:https?:\/\/|mailto:)./iu.test(url) || (isImage && !/^[a-z][a-z\d+.-]*:/iu.test(url));
}

function ruleNamed<Rule extends { readonly name: string }>(rules: readonly Rule[], name: string): Rule {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === undefined) throw new Error(`markdown-it has no rule ${name}`);
  return rule;
}

const creators = { blocks: createParser, inline: createInlineParser, template: createTemplateParser };
const parsers = new Map<Grammar, MarkdownIt>();

function parserOf(grammar: Grammar): MarkdownIt {
  const known = parsers.get(grammar);
  if (known !== undefined) return known;
  const parser = creators[grammar]();
  parsers.set(grammar, parser);
  return parser;
}
