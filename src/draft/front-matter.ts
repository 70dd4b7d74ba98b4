import matter from 'gray-matter';
import { isDocument, type Document } from 'yaml';
import { startOfFrontMatter } from './fences.ts';
import { parseYaml } from './parse-yaml.ts';

export interface FrontMatter {
  /** Absent where there is nothing but blanks and comments. */
  readonly document?: Document;
  /** The YAML between the fences and its UTF-16 offset in the text. */
  readonly source: string;
  readonly start: number;
  /** UTF-16 offset of the first line below the closing fence. */
  readonly bodyStart: number;
}

/** Splits a text whose fences are sound (`faultOfFences`). */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = startOfFrontMatter(text);
  const start = text.indexOf('\n', opening);
  // gray-matter counts what stands behind the fence as YAML, but not the name of a language.
  const first = text.slice(opening, start).trimEnd() === '---' ? opening + 3 : start;
  const sourceOf = ({ length }: string): string => text.slice(start, first + length);
  // gray-matter searches for comments from each blank line through all that follow it; as one line they are searched once.
  const narrow = text.slice(opening).replaceAll(/(?<=\n)\s+(?=\n)/g, ({ length }) => ' '.repeat(length));
  const yaml = (typed: string): Document => parseYaml(sourceOf(typed));
  // Without options gray-matter would keep every text in a cache and share its data between calls.
  const { matter: typed, content, data } = matter(narrow, { engines: { ...refused, yaml } });
  const document: unknown = data;
  return {
    ...(isDocument(document) ? { document } : {}),
    source: sourceOf(typed),
    start,
    bodyStart: startOfBody(text, text.length - content.length),
  };
}

/** gray-matter takes blanks behind the closing `---` as content. */
function startOfBody(text: string, contentStart: number): number {
  if (text[contentStart - 1] === '\n') return contentStart;
  const lineEnd = text.indexOf('\n', contentStart);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

/**
 * gray-matter would run `---js` as a program: every engine it has is overridden. `faultOfFences` has already refused
 * drafts in other languages; this is the second lock.
 */
const refused = {
  json: refuse,
  js: refuse,
  javascript: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
  toml: refuse,
};

function refuse(): never {
  throw new Error('front matter is read as YAML only');
}
