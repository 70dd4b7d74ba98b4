import type { Token } from 'markdown-it';
import type { ReadingContext } from './context.ts';
import { languageOf } from './language.ts';
import type { Inline } from './nodes.ts';
import type { FootnoteNumbers } from './footnote-numbers.ts';
import { plainText } from './plain-text.ts';

/** Emphasis within emphasis; no real text has more than four. */
const maxDepth = 40;

interface Frame {
  readonly open?: Token;
  readonly line: number;
  readonly children: Inline[];
}

/** @param firstLine line (from 0) of the text's first line */
export function readInline(
  tokens: readonly Token[],
  firstLine: number,
  context: ReadingContext,
  notes: FootnoteNumbers,
): readonly Inline[] {
  const root: Frame = { line: firstLine, children: [] };
  const frames = [root];
  let line = firstLine;
  for (const token of tokens) {
    // Tokens made after parsing (a mail address made a link) stand on the line of the one before.
    if (token.map) line = firstLine + token.map[0];
    const frame = frames.at(-1) ?? root;
    if (token.nesting === 1) frames.push({ open: token, line, children: [] });
    else if (token.nesting === -1) {
      frames.pop();
      if (frames.length > maxDepth) context.tooDeep(line);
      (frames.at(-1) ?? root).children.push(...closed(frame, frames.length > maxDepth, context));
    } else frame.children.push(...leaf(token, line, frame, context, notes));
  }
  return root.children;
}

function closed(
  { open, line, children }: Frame,
  isTooDeep: boolean,
  context: ReadingContext,
): readonly Inline[] {
  const origin = context.origin(line);
  if (isTooDeep) return children;
  switch (open?.type) {
    case 'strong_open':
      return [{ type: 'strong', children, origin }];
    case 'em_open':
      return [{ type: 'emphasis', children, origin }];
    case 's_open':
      return [{ type: 'strikethrough', children, origin }];
    case 'sub_open':
      return [{ type: 'subscript', children, origin }];
    case 'sup_open':
      return [{ type: 'superscript', children, origin }];
    case 'language_open':
      return foreign(open.info, false, line, children, context);
    case 'link_open':
      return readLink(open, line, children, context);
    default:
      throw new Error(`unknown inline token ${open?.type}`);
  }
}

/** @param typed the code of the language; one that is unknown is reported, and its words are taken for German */
export function foreign(
  typed: string,
  section: boolean,
  line: number,
  children: readonly Inline[],
  context: ReadingContext,
): readonly Inline[] {
  const lang = languageOf(typed);
  if (lang !== undefined) return [{ type: 'foreign', lang, section, children, origin: context.origin(line) }];
  context.unknownLanguage(line, typed);
  return children;
}

/** Only its text where its target is none that anything may lead to. */
function readLink(
  open: Token,
  line: number,
  children: readonly Inline[],
  context: ReadingContext,
): readonly Inline[] {
  const origin = context.origin(line);
  const href = attributeOf(open, 'href');
  if (isNoTarget(href)) {
    context.linkWithoutTarget(line, href, plainText(children));
    return children;
  }
  const title = attributeOf(open, 'title').trim();
  if (title !== '') context.titleOfLink(line, title);
  if (children.length > 0) return [{ type: 'link', href, children, origin }];
  context.linkWithoutText(line, href);
  return [{ type: 'link', href, children: [{ type: 'text', text: href, origin }], origin }];
}

/** Nothing, a script, or an address with a blank. */
function isNoTarget(href: string): boolean {
  return href === '' || href === '#' || /\s|^(?:javascript|vbscript|data|file):/iu.test(href);
}

function leaf(
  token: Token,
  line: number,
  frame: Frame,
  context: ReadingContext,
  notes: FootnoteNumbers,
): readonly Inline[] {
  const origin = context.origin(line);
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content === '' ? [] : [{ type: 'text', text: token.content, origin }];
    case 'softbreak':
      return endsWithBlank(frame.children) ? [] : [{ type: 'text', text: ' ', origin }];
    case 'hardbreak':
      return [{ type: 'break', origin }];
    case 'code_inline':
      return [{ type: 'code', text: token.content, origin }];
    case 'image': {
      const alt = plainText(readInline(token.children ?? [], line, context, notes));
      const src = asTyped(attributeOf(token, 'src'));
      const title = attributeOf(token, 'title').trim();
      return [{ type: 'image', src, alt, ...(title === '' ? {} : { title }), origin }];
    }
    case 'footnote_ref': {
      const number = notes.refer(token, line);
      if (typeof number === 'number') return [{ type: 'footnote-reference', number, origin }];
      context.noteWithoutText(line, number.typed);
      return [{ type: 'text', text: number.typed, origin }];
    }
    case 'entity_refused':
      context.refusedEntity(line, token.content);
      return [{ type: 'text', text: token.content, origin }];
    case 'comment_open':
      context.commentWithoutEnd(line, token.content);
      return [{ type: 'text', text: token.content, origin }];
    case 'footnote_missing':
      context.noteWithoutText(line, token.content);
      return [{ type: 'text', text: token.content, origin }];
    default:
      throw new Error(`unknown inline token ${token.type}`);
  }
}

/** Empty where the token has none. */
export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** Several lines of nothing but blanks or a comment give one blank. */
function endsWithBlank(children: readonly Inline[]): boolean {
  const last = children.at(-1);
  return last === undefined || last.type === 'break' || (last.type === 'text' && last.text.endsWith(' '));
}

/** markdown-it percent-encodes addresses; a picture's is a path. */
function asTyped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
