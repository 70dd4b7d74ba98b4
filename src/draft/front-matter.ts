import type { Document } from 'yaml';
import { grayMatter, isDocument } from './library.ts';
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

/**
 * The same where nothing but `---` stands in the lines of the fences, without what is between being read. Undefined
 * for all else.
 */
export function ordinaryFrontMatter(text: string): Omit<FrontMatter, 'document'> | undefined {
  const opening = startOfFrontMatter(text);
  const start = opening + 3;
  const close = text.indexOf('\n---', start);
  const bodyStart = close + '\n---\n'.length;
  if (close < 0 || !text.startsWith('---\n', opening) || text[bodyStart - 1] !== '\n') return undefined;
  return { source: text.slice(start, close), start, bodyStart };
}

/** Splits a text whose fences are sound (`faultOfFences`). */
export function splitFrontMatter(text: string): FrontMatter {
  const start = startOfFrontMatter(text);
  // Without options gray-matter would keep every text in a cache and share its data between calls.
  const { matter: source, content, data } = grayMatter()(text.slice(start), { engines });
  const document: unknown = data;
  return {
    ...(isDocument(document) ? { document } : {}),
    source,
    start: Math.max(text.indexOf('\n', start), 0),
    bodyStart: startOfBody(text, text.length - content.length),
  };
}

/** gray-matter leaves what follows `---` on the fence's own line to the content. */
function startOfBody(text: string, contentStart: number): number {
  if (text[contentStart - 1] === '\n') return contentStart;
  const lineEnd = text.indexOf('\n', contentStart);
  return lineEnd === -1 ? text.length : lineEnd + 1;
}

/**
 * gray-matter evaluates `---js` as a program and reads YAML and JSON by its own means: every engine it has is
 * overridden. Drafts in other languages are refused before they come here; this is the second lock.
 */
const engines = {
  yaml: parseYaml,
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
