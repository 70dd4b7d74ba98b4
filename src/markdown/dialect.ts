import Parser, { type MarkdownIt, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { blockComment, inlineComment } from './rules/comment.ts';
import { directive } from './rules/directive.ts';
import { entityOfText } from './rules/entity.ts';
import { Environment } from './rules/environment.ts';
import { fenceWithEnd } from './rules/fence.ts';
import { footnoteWithoutText, withLine } from './rules/footnote.ts';
import { germanInlineState } from './rules/inline-state.ts';
import { indentedList } from './rules/indented-list.ts';
import { list } from './rules/list.ts';
import { findMailAddresses } from './rules/mail-address.ts';
import { maxNesting, tooDeepBlock } from './rules/nesting.ts';
import { heading, paragraph, tableWithoutComments, underlinedHeading } from './rules/text-with-comments.ts';
import { headingWithoutBlank } from './rules/heading-mark.ts';
import { headingWithLanguage, language } from './rules/language.ts';
import { restrictLinks } from './rules/link.ts';
import { definition } from './rules/reference.ts';
import { type BlockRule, rulesOf } from './rules/rule.ts';
import { simpleHtml } from './rules/simple-html.ts';
import { tabTable } from './rules/tab-table.ts';
import { keepSurplusCells } from './rules/table.ts';
import { endAddresses } from './rules/web-address.ts';

export interface Parsed {
  readonly tokens: readonly Token[];
  readonly environment: Environment;
}

/** `blocks` and `inline` for drafts and fields; `template` knows `:::` as well. */
export type Grammar = 'blocks' | 'inline' | 'template';

export function tokenize(text: string, grammar: Grammar, isKnown?: Environment['isKnown']): Parsed {
  const environment = new Environment(isKnown);
  const parser = (parsers[grammar] ??= creators[grammar]());
  const tokens =
    grammar === 'inline' ? parser.parseInline(text, environment) : parser.parse(text, environment);
  return { tokens, environment };
}

function createParser(): MarkdownIt {
  // Higher than the limit at which `tooDeepBlock` steps in.
  const parser = new Parser({ html: false, linkify: true, maxNesting: maxNesting + 10 });
  parser.use(footnotes);
  // `FootnoteNumbers` puts the footnotes in order; it keeps those that nothing refers to.
  parser.core.ruler.disable(['footnote_tail', 'replacements', 'smartquotes']);
  addBlockRules(parser);
  addInlineRules(parser);
  findLinks(parser);
  restrictLinks(parser);
  return parser;
}

/** `alt` names the blocks that a rule may interrupt. Replacing a rule clears it, so it is repeated here. */
function addBlockRules({ block: { ruler } }: MarkdownIt): void {
  const ruleNamed = rulesOf(ruler);
  const replace = (name: string, replaced: (rule: BlockRule) => BlockRule, alt: string[] = []): void =>
    ruler.at(name, replaced(ruleNamed(name)), { alt });
  const inText = ['paragraph', 'reference'];
  const inQuotes = [...inText, 'blockquote'];
  ruler.disable('html_block');
  ruler.before('table', 'too_deep', tooDeepBlock);
  ruler.before('table', 'comment', blockComment, { alt: inQuotes });
  ruler.before('table', 'tab_table', tabTable, { alt: inText });
  ruler.before('code', 'indented_list', indentedList);
  replace('list', () => list, inQuotes);
  replace('table', (table) => tableWithoutComments(keepSurplusCells(table)), inText);
  replace('heading', (plain) => headingWithLanguage(heading(headingWithoutBlank(plain))), inQuotes);
  replace('lheading', underlinedHeading);
  replace('paragraph', () => paragraph);
  replace('footnote_def', withLine, inText);
  replace('fence', fenceWithEnd, [...inQuotes, 'list']);
  replace('reference', definition);
}

function addInlineRules({ inline }: MarkdownIt): void {
  const { ruler } = inline;
  ruler.disable('html_inline');
  ruler.at('entity', entityOfText(rulesOf(ruler)('entity')));
  inline.State = germanInlineState(inline.State);
  ruler.before('html_inline', 'comment', inlineComment);
  ruler.before('link', 'language', language);
  ruler.before('autolink', 'simple_html', simpleHtml);
  ruler.after('footnote_ref', 'footnote_missing', footnoteWithoutText);
}

/** What is a link without marks: addresses of the web and of mail, not names such as `ver.di`. */
function findLinks(parser: MarkdownIt): void {
  const { linkify } = parser;
  linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false, urlAuth: true });
  linkify.add('ftp:', null).add('//', null);
  findMailAddresses(parser);
  endAddresses(parser);
  // As typed: markdown-it would decode what is percent-encoded and turn punycode into letters.
  parser.normalizeLinkText = (url) => url;
}

const creators: Readonly<Record<Grammar, () => MarkdownIt>> = {
  blocks: createParser,
  /** A footnote's text stands below the text it belongs to; a line has no such place. */
  inline: () => createParser().disable('footnote_inline'),
  template() {
    const parser = createParser();
    parser.block.ruler.before('table', 'directive', directive, {
      alt: ['paragraph', 'reference', 'blockquote', 'list'],
    });
    return parser;
  },
};
const parsers: Partial<Record<Grammar, MarkdownIt>> = {};
