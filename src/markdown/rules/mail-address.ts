import type { MarkdownIt, StateCore } from 'markdown-it';

/**
 * Mail addresses in a text: below the top-level domains that linkify-it knows. Its own pattern takes any name there,
 * also `.example` (RFC 2606), and V8 needs ten milliseconds to compile it.
 */
export function findMailAddresses({ core, linkify }: MarkdownIt): void {
  const { re } = linkify;
  const domain = `(?:${label}\\.)+(?:${re.get_tld().source})`;
  const host = new RegExp(`@(?:${re.get_ipv4_addr().source}|${domain})${end}`, 'giu');
  re.get_fuzzy_mail_host_search = () => host;
  re.get_mail_name_validator = () => name;
  const hasLink = linkify.test.bind(linkify);
  linkify.test = (text) => mayHaveLink.test(text) && hasLink(text);
  core.ruler.before('linkify', 'text_of_inline', textOfInline);
}

const mayHaveLink = /@|:\/\//u;

/** markdown-it first looks for links in a paragraph as typed, where marks hide an address: `**a@b.de**`. */
function textOfInline({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'inline' || !mayHaveLink.test(token.content)) continue;
    const texts = (token.children ?? []).filter(({ type }) => type === 'text');
    token.content = texts.map(({ content }) => content).join('\n');
  }
}

const blank = String.raw`[\p{Z}\p{P}\p{Cc}]`;
const letter = String.raw`[^><\uFF5C\p{Z}\p{P}\p{Cc}]`;
/**
 * Or punycode that ends in a hyphen. No text matches both forms: else each label would double the time. Letters are
 * named once, since V8 compiles all their ranges wherever they stand.
 */
const label = `(?:(?!-)(?:-|${letter}){1,63}(?<!-)|xn--[a-z\\d-]{0,58}-)`;
const end = String.raw`(?!${letter}|[-_]|:\d|\.-|\.(?!$|${blank}))`;

/** What stands before `@` (at most 64 characters, RFC 5321, 4.5.3.1.1), and before that. */
const name = /(?:^|[><\uFF5C"(\p{Z}\p{Cc}])([-;:&=+$,.a-z\d_][-;:&=+$,".a-z\d_]{0,63})$/iu;
