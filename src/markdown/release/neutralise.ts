import type { Token } from 'markdown-it';
import { type Parsed, tokenize } from '../dialect.ts';
import { closingPosition, commentsIn } from '../rules/comment.ts';
import type { Environment } from '../rules/environment.ts';
import { isUsed } from '../rules/reference.ts';
import { simpleTagsIn } from '../rules/simple-html.ts';
import { SPOKEN_DELETED } from '../plain-text.ts';
import { asPlainMarkdown } from './as-plain-markdown.ts';
import { autolinkPattern, escapeTags } from './safe-when-joined.ts';
import { type SiteReading, readAsSite } from './site-reading.ts';

/** Whose Markdown is written: the static site generator, or none. */
export type Site = 'hugo' | 'jekyll' | 'eleventy' | 'astro' | 'keins';

/**
 * A slice of a draft, as written, for published Markdown. Websites read raw HTML in it and some their own template
 * marks; a draft has neither: what looks like it is text. Comments (`<!-- … -->`) are left out. What a website would not
 * print though it is printed here (a definition of a link that no link uses) is escaped. Everything else stays
 * character by character, but for empty lines at the ends. Liquid's marks are left to `withoutLiquid`.
 */
export function neutraliseForSite(written: string, site: Site): string {
  const source = asPlainMarkdown(written);
  const reading = readAsSite(source);
  const parsed = tokenize(source, 'blocks');
  const typed = source.split('\n');
  const kinds = kindsOfLines(parsed, reading, typed.length);
  const { usedDefinitions } = parsed.environment;
  const lines = typed.map((line, index) => {
    const kind = kinds[index]?.type;
    if (kind === 'text') return withoutLinks(line, reading.definitionLines.has(index), usedDefinitions);
    return kind === 'doubtful' && reading.definitionLines.has(index) ? line.replace('[', '\\[') : line;
  });
  const parts = runsOf(kinds).map(({ kind, from, to }) => {
    const text = lines.slice(from, to).join('\n');
    if (kind?.type === 'comment') return afterComment(text, site);
    if (kind?.type === 'text') return neutraliseText(text, kind.isRow, site);
    return kind?.type === 'doubtful' ? escapeMarks(escapeTags(text), site) : neutraliseCode(text, site);
  });
  // A comment at the start or end leaves empty lines behind.
  return parts
    .filter((part) => part !== undefined)
    .join('\n')
    .replaceAll(/^(?:[ \t]*\n)+|\s+$/gu, '');
}

/** Template marks in a line of the template, whose fields are escaped already. */
export function escapeMarks(line: string, site: Site): string {
  const marks = escapedMarks[site];
  return marks === undefined ? line : line.replaceAll(new RegExp(marks, 'gu'), '\\{');
}

/** What a line is; lines of one block share one object. `undefined` is code here and on a website. */
interface LineKind {
  /** `doubtful`: code here, as below the lists of motions, and on a website perhaps not. */
  readonly type: 'comment' | 'text' | 'definition' | 'doubtful';
  readonly isRow: boolean;
}

function kindsOfLines(
  { tokens, environment }: Parsed,
  { codeLines }: SiteReading,
  count: number,
): readonly (LineKind | undefined)[] {
  const kinds = Array.from<LineKind | undefined>({ length: count });
  for (const token of tokens) {
    const { map } = token;
    const type = typeOf(token, environment);
    if (map === null || type === undefined) continue;
    const kind: LineKind = { type, isRow: token.type === 'tr_open' };
    // Text may follow on the last line of a comment; that line stays the comment's, and `afterComment` reads the text.
    for (let line = map[0]; line < map[1]; line += 1) {
      const isSettled = kinds[line]?.type === 'comment' || kinds[line]?.type === 'definition';
      if (!isSettled) kinds[line] = kind;
    }
  }
  const doubtful: LineKind = { type: 'doubtful', isRow: false };
  return kinds.map((kind, line) => (kind === undefined && !codeLines.has(line) ? doubtful : kind));
}

function typeOf(token: Token, environment: Environment): LineKind['type'] | undefined {
  const { type } = token;
  if (type === 'comment') return 'comment';
  if (type === 'tr_open' || type === 'inline') return 'text';
  if (type !== 'definition_open') return undefined;
  return isUsed(token, environment) ? 'definition' : undefined;
}

/** A definition that is printed here, and `[1]` beside one that is not, are no links on the website either. */
function withoutLinks(line: string, isDefinition: boolean, used: ReadonlySet<string>): string {
  // `[^1]: …` defines a note.
  if (isDefinition && !/^[^[]*\[\^/u.test(line)) return line.replace('[', '\\[');
  if (used.size === 0) return line;
  return line.replaceAll(sourceNumber, (found, number: string) => (used.has(number) ? `\\${found}` : found));
}

const sourceNumber = /(?<![\]\\])\[(\d+)\](?:\[\])?(?![[(])/gu;

interface LineRun {
  readonly kind: LineKind | undefined;
  readonly from: number;
  readonly to: number;
}

function runsOf(kinds: readonly (LineKind | undefined)[]): readonly LineRun[] {
  const runs: LineRun[] = [];
  for (const [line, kind] of kinds.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && last.kind === kind) runs[runs.length - 1] = { ...last, to: line + 1 };
    else runs.push({ kind, from: line, to: line + 1 });
  }
  return runs;
}

/** What follows a comment on its last line. */
function afterComment(text: string, site: Site): string | undefined {
  const rest = text.slice(closingPosition(text, text.indexOf('<!--'))).trimStart();
  return rest === '' ? undefined : neutraliseText(rest, false, site);
}

function neutraliseText(text: string, isRow: boolean, site: Site): string {
  // A code span cannot go from one cell into the next; a comment can.
  if (isRow)
    return withoutComments(text)
      .split(/(?<!\\)\|/u)
      .map((cell) => neutraliseText(cell, false, site))
      .join('|');
  const landmarks = {
    firstBracket: text.indexOf('['),
    lastClosing: text.lastIndexOf('-->'),
    tags: simpleTagPlaces(text),
    hasPairs: text.includes('**') && text.split('**').length % 2 === 1,
  };
  let result = '';
  let endsBlank = true;
  let at = 0;
  while (at < text.length) {
    const { printed, length } = nextPiece(text, at, landmarks, site);
    result += printed;
    at += length;
    // One of the blanks around a comment stays.
    if (printed !== '') endsBlank = /\s$/u.test(printed);
    else if (endsBlank) while (text[at] === ' ') at += 1;
  }
  return result;
}

function withoutComments(row: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of commentsIn(row, 0, row.length)) {
    parts.push(row.slice(done, start).trimEnd(), ' ');
    done = end + (/^ */u.exec(row.slice(end))?.[0].length ?? 0);
  }
  return parts.join('') + row.slice(done);
}

/** Places in a text, looked for once and not again at each of its characters. */
interface Landmarks {
  /** -1 where there is none. */
  readonly firstBracket: number;
  readonly lastClosing: number;
  /** Where the HTML that is understood begins and ends, and what it is written as. */
  readonly tags: ReadonlyMap<number, { readonly end: number; readonly printed: string }>;
  /** Each `**` that opens a bold text may have its end. */
  readonly hasPairs: boolean;
}

/** Behind a line break stands a blank: a site may leave out all HTML, and the words must not join. */
function simpleTagPlaces(text: string): Landmarks['tags'] {
  const places = new Map<number, { readonly end: number; readonly printed: string }>();
  for (const [start, { name, end, close }] of simpleTagsIn(text)) {
    places.set(start, { end, printed: name === 'br' ? '<br> ' : `<${name}>` });
    if (close !== undefined) places.set(close.start, { end: close.end, printed: `</${name}>` });
  }
  return places;
}

interface Piece {
  readonly printed: string;
  readonly length: number;
}

const escapePair = /\\[\s\S]/uy;
const backticks = /`+/uy;
const autolink = new RegExp(autolinkPattern, 'iuy');
const linkDestination = /\]\(\s*<[^<>\n]*>\s*(?:"[^"]*"|'[^']*')?\s*\)/uy;
/** The line through the words is not heard: they are said to be struck, in brackets as on paper. */
const struckWords = /(?<!~)~~(?=[^\s~])[^\n~]*(?:~[^\n~]+)*(?<=\S)~~(?!~)/uy;
/** Where CommonMark has no bold text, and drafts have: between a word and its punctuation. */
const joinedMark = /(?<=[.:;,!?…)\]“”"»«’‘'%–-])\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*\*(?=[([„“"»«‚'–])/uy;

/** A reference to U+2060 begins and ends with punctuation, and is not seen. */
const wordJoined = (text: string, at: number): string =>
  /[\p{L}\p{N}]/u.test(text.charAt(at + 2)) ? '**&#8288;' : '&#8288;**';

const tag = /<(?=[a-z/!?])/iuy;
const entity = /&(?:#(?:x[a-f\d]{1,6}|\d{1,7})|[a-z][a-z\d]{1,31});/iuy;

/**
 * Braces that would not be printed: the second of a shortcode (gohugo.io), and those of attributes, which goldmark
 * reads at the end of a heading and kramdown anywhere (kramdown.gettalong.org, "Attribute List Definitions").
 */
const escapedMarks: Readonly<Partial<Record<Site, RegExp>>> = {
  hugo: /(?<=\{)\{(?=[<%])|\{(?=[#.][^{}\n]*\}[ \t]*(?:\n|$))/uy,
  jekyll: /\{(?=:)|\{(?=[#.][^{}\n]*\}[ \t]*(?:\n|$))/uy,
};

function nextPiece(text: string, at: number, landmarks: Landmarks, site: Site): Piece {
  const kept =
    matchAt(escapePair, text, at) ?? matchAt(autolink, text, at) ?? destinationAt(text, at, landmarks);
  if (kept !== undefined) return { printed: kept, length: kept.length };
  const code = codeSpanAt(text, at);
  if (code !== undefined) return { printed: neutraliseCode(code, site), length: code.length };
  const comment = text.startsWith('<!--', at) ? closingPosition(text, at, landmarks.lastClosing) : -1;
  if (comment >= 0) return { printed: '', length: comment - at };
  const simple = landmarks.tags.get(at);
  if (simple !== undefined) return { printed: simple.printed, length: simple.end - at };
  const struck = matchAt(struckWords, text, at);
  if (struck !== undefined) {
    const words = neutraliseText(struck.slice(2, -2), false, site);
    return { printed: `\\[${SPOKEN_DELETED} ~~${words}~~\\]`, length: struck.length };
  }
  const joined = landmarks.hasPairs ? matchAt(joinedMark, text, at) : undefined;
  if (joined !== undefined) return { printed: wordJoined(text, at), length: joined.length };
  if (matchAt(tag, text, at) !== undefined) return { printed: '\\<', length: 1 };
  const named = matchAt(entity, text, at);
  if (named !== undefined && isRefused(named)) return { printed: `\\${named}`, length: named.length };
  const marks = escapedMarks[site];
  if (marks !== undefined && matchAt(marks, text, at) !== undefined) return { printed: '\\{', length: 1 };
  return { printed: text.charAt(at), length: 1 };
}

/** Whether it is printed here as typed. */
function isRefused(named: string): boolean {
  return tokenize(named, 'inline').tokens[0]?.children?.[0]?.type === 'entity_refused';
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** `](<my file.pdf>)` */
function destinationAt(text: string, at: number, { firstBracket }: Landmarks): string | undefined {
  return firstBracket < 0 || firstBracket > at ? undefined : matchAt(linkDestination, text, at);
}

/** From the opening backticks to the same number of them; backticks that nothing closes are text. */
function codeSpanAt(text: string, at: number): string | undefined {
  const open = matchAt(backticks, text, at);
  if (open === undefined) return undefined;
  for (const { 0: close, index } of text.slice(at + open.length).matchAll(/`+/gu)) {
    if (close === open) return text.slice(at, at + open.length + index + close.length);
  }
  return open;
}

/**
 * Hugo looks for its shortcodes in code as well, where a backslash would be printed. A shortcode in comment marks
 * prints as a shortcode (gohugo.io, "Shortcodes"); one that is not closed has no such form.
 */
function neutraliseCode(code: string, site: Site): string {
  if (site !== 'hugo') return code;
  return code
    .replaceAll(/\{\{([<%])(?!\/\*)([\s\S]*?)([>%])\}\}/gu, '{{$1/*$2*/$3}}')
    .replaceAll(/\{\{(?=[<%](?!\/\*))/gu, '{\\{');
}

/** Liquid replaces its marks before it reads Markdown. `{% endraw %}` within the text would end the raw part. */
export function withoutLiquid(text: string, site: Site): string {
  if (site !== 'jekyll' || !/\{[{%]/u.test(text)) return text;
  const inner = text.replaceAll(/\{%(?=-?\s*endraw\b)/gu, '{%{% endraw %}{% raw %}');
  return `{% raw %}${inner}{% endraw %}`;
}
