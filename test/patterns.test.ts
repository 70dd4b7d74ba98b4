import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';

// V8 from 14.6 on (Node 26) reads patterns with flag `u` wrongly that match so many characters at most, end in `$` and
// have a class in brackets: it takes each of the class's characters for one unit, and begins to look that far before
// the end, which is the middle of a letter beyond U+FFFF. With flag `v` it reads them right. A letter beyond U+00FF
// in the pattern helps as well, but in the bundle there is none (`charset` in scripts/bundle.mjs).

const repository = fileURLToPath(new URL('..', import.meta.url));
/** Of planes 1, 2, 14 and 16: letters, a digit, marks, a picture, and what is none of these. */
const beyond = Array.from('𝐀𐐀𞤃𠀀𝟏𝅥😀\u{E0100}\u{10FFFF}');

/** Escapes, classes, openings of groups, and single signs. */
const partsOf = (pattern: string): readonly string[] =>
  pattern.match(/\\(?:[pPu]\{[^}]*\}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\{\d+,\}|\((?:\?<?[:=!])?|[\s\S]/gu) ??
  [];

function takesBeyond(part: string): boolean {
  if (!part.startsWith('[') || part.length === 1) return false;
  const alone = new RegExp(`^${part}$`, 'u');
  return beyond.some((letter) => alone.test(letter));
}

const depthOf = (part: string): number => (part.startsWith('(') ? 1 : part === ')' ? -1 : 0);

/** Without what only looks ahead or back. */
function withoutLooks(parts: readonly string[]): readonly string[] {
  let inside = 0;
  return parts.filter((part) => {
    if (inside > 0 || /^\(\?<?[=!]/.test(part)) inside += depthOf(part);
    else return true;
    return false;
  });
}

/** The parts between `|` that stand in no group. */
function branchesOf(parts: readonly string[]): readonly (readonly string[])[] {
  const branches: string[][] = [[]];
  let depth = 0;
  for (const part of parts) {
    depth += depthOf(part);
    if (part === '|' && depth === 0) branches.push([]);
    else branches.at(-1)?.push(part);
  }
  return branches;
}

/** Whether V8 might begin to look in the middle of a letter. */
function isMisread(pattern: string, flags: string): boolean {
  if (!flags.includes('u') || /[my]/.test(flags)) return false;
  const parts = withoutLooks(partsOf(pattern));
  if (!parts.includes('$') || !parts.some(takesBeyond)) return false;
  const hasEnd = !parts.some((part) => part === '*' || part === '+' || part.endsWith(',}'));
  return hasEnd && !branchesOf(parts).every(([first]) => first === '^');
}

interface Pattern {
  readonly source: string;
  readonly flags: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Literals; what a text or a template may become is judged as if it had flag `u`, unless `v` stands behind it. */
function patternsIn(node: unknown): readonly Pattern[] {
  if (Array.isArray(node)) return node.flatMap(patternsIn);
  if (!isRecord(node)) return [];
  if (isRecord(node['regex'])) {
    const { pattern, flags } = node['regex'];
    return [{ source: String(pattern), flags: String(flags) }];
  }
  const below = Object.values(node).flatMap(patternsIn);
  if (node['type'] !== 'CallExpression' && node['type'] !== 'NewExpression') return below;
  const texts = textsIn(node['arguments']);
  const flags = isWithoutFlags(node) ? '' : (texts.find((text) => /^[dgimsuvy]+$/.test(text)) ?? 'u');
  return [...below, ...texts.map((source) => ({ source, flags }))];
}

/** `RegExp(pattern)` */
const isWithoutFlags = ({ callee, arguments: given }: Readonly<Record<string, unknown>>): boolean =>
  isRecord(callee) && callee['name'] === 'RegExp' && Array.isArray(given) && given.length === 1;

function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isRecord(node)) return [];
  if (node['type'] === 'Literal' && typeof node['value'] === 'string') return [node['value']];
  if (node['type'] === 'TemplateElement' && isRecord(node['value'])) return [String(node['value']['raw'])];
  return Object.values(node).flatMap(textsIn);
}

function isPattern({ source }: Pattern): boolean {
  try {
    return new RegExp(source, 'u').unicode;
  } catch {
    // Another text, or a part of a pattern.
    return false;
  }
}

function misreadIn(folder: string, ending: string): readonly string[] {
  const files = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    if (!file.endsWith(ending) || file.startsWith('compiled')) return [];
    const code = readFileSync(join(repository, folder, file), 'utf8');
    const patterns = patternsIn(parseAst(code, { lang: ending === '.ts' ? 'ts' : 'js' }, file));
    const misread = patterns.filter(
      (pattern) => isMisread(pattern.source, pattern.flags) && isPattern(pattern),
    );
    return misread.map(({ source, flags }) => `${folder}/${file}: /${source}/${flags}`);
  });
}

describe('a pattern up to the end of a text', () => {
  it.each([
    [String.raw`[\p{L}]$`, 'u', true],
    [String.raw`x[^a]{1,2}$`, 'iu', true],
    [String.raw`(?:[^a]|b)$`, 'su', true],
    [String.raw`^a|[\W]\)?$`, 'u', true],
    [String.raw`[\p{L}]$`, 'v', false],
    [String.raw`[\p{L}]$`, 'mu', false],
    [String.raw`\p{L}$`, 'u', false],
    [String.raw`^(?:[\p{L}]|b)$`, 'u', false],
    [String.raw`[\p{L}]+$`, 'u', false],
    [String.raw`[.:;]$`, 'u', false],
    [String.raw`[\p{L}]\$`, 'u', false],
    [String.raw`[^a](?!b(?:[^c]|$))d`, 'u', false],
    [String.raw`(?<!x)[^a](?!b)$`, 'u', true],
  ])('is known: %s with %s', (pattern, flags, expected) => {
    expect(isMisread(pattern, flags)).toBe(expected);
  });

  it('is found wherever it is written', () => {
    const code = `
      const a = /[^a]$/u;
      const b = germanPattern(String.raw\`[^b]$\`);
      const c = new RegExp('[^c]$', 'iu');
      const d = new RegExp(['[^d]$', 'x'].join('|'), 'v');
      const e = new RegExp('(^|[^e])' + sequence + '([^e]|$)');
      const f = RegExp('[^f]$', flags);
    `;
    const found = patternsIn(parseAst(code)).filter(({ source, flags }) => isMisread(source, flags));
    expect([...new Set(found.map(({ source }) => source))].sort()).toEqual([
      '[^a]$',
      '[^b]$',
      '[^c]$',
      '[^f]$',
    ]);
  });

  it.each([
    ['src', '.ts'],
    ['dist/program', '.cjs'],
  ])('in %s has flag v where V8 would misread it', (folder, ending) => {
    expect(misreadIn(folder, ending)).toEqual([]);
  });
});
