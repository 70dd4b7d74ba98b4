import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The way of a draft: a room may import from the rooms before it. */
const way = [
  'draft',
  'markdown',
  'kinds',
  'checks',
  'template',
  'document',
  'layout',
  'pdf',
  'site',
  'output',
] as const;

const before = (room: (typeof way)[number]): readonly string[] => way.slice(0, way.indexOf(room));

/** What each room, and each of the two files beside them, may import from the others. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  grammar: ['diagnostics'],
  // Beside the way: German procedure, for the kinds, the checks and `fristen`.
  amendment: ['grammar'],
  deadlines: ['grammar'],
  ...Object.fromEntries(way.map((room) => [room, ['diagnostics', 'grammar', ...before(room)]])),
  kinds: ['diagnostics', 'grammar', 'amendment', 'deadlines', ...before('kinds')],
  checks: ['diagnostics', 'grammar', 'deadlines', ...before('checks')],
  // The one port to files.
  workspace: ['diagnostics', 'draft'],
  // What earlier runs made and what of it is still valid.
  rebuild: ['diagnostics', 'draft', 'kinds', 'output', 'workspace'],
  // A draft, from its path to the bytes of its outputs: only this room sees the whole way.
  compile: ['diagnostics', ...way, 'workspace', 'rebuild'],
  start: ['diagnostics', 'output'],
  // Who builds: this thread or workers.
  work: ['diagnostics', 'output', 'workspace', 'rebuild', 'compile'],
  commands: [
    'diagnostics',
    'grammar',
    'deadlines',
    'kinds',
    'output',
    'workspace',
    'rebuild',
    'compile',
    'work',
  ],
  'index.ts': ['diagnostics', 'kinds', 'output', 'workspace', 'compile'],
  'cli.ts': ['commands'],
};

/** Each library has one home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  'gray-matter': ['draft'],
  yaml: ['draft'],
  'markdown-it': ['markdown'],
  'markdown-it-footnote': ['markdown'],
  zod: ['kinds'],
  mdast: ['site'],
  'mdast-util-to-markdown': ['site'],
  'mdast-util-gfm-footnote': ['site'],
  'mdast-util-gfm-strikethrough': ['site'],
  'mdast-util-gfm-table': ['site'],
  handlebars: ['template'],
  '@handlebars/parser': ['template'],
  'bidi-js': ['layout'],
  linebreak: ['layout'],
  pdfmake: ['pdf'],
  pdfkit: ['pdf'],
  '@resvg/resvg-wasm': ['pdf'],
  fontkit: ['pdf'],
  '@expo-google-fonts/noto-serif-hebrew': ['pdf'],
  '@expo-google-fonts/source-sans-3': ['pdf'],
  '@expo-google-fonts/vazirmatn': ['pdf'],
  '@expo-google-fonts/source-serif-4': ['pdf'],
  'dejavu-fonts-ttf': ['pdf'],
  // `src/output/html/` writes pages with these.
  hastscript: ['output'],
  'hast-util-to-html': ['output'],
  hast: ['output'],
  diff: ['amendment'],
  feiertagejs: ['deadlines'],
  commander: ['commands'],
  tinyglobby: ['workspace'],
  // Layout and PDF read what was packed with the package: hyphenation patterns, fonts.
  'node:fs': ['workspace', 'rebuild', 'output', 'layout', 'pdf', 'start', 'cli.ts'],
  'node:fs/promises': [],
  'node:process': ['cli.ts'],
  'node:child_process': [],
  'node:v8': ['pdf'],
  'node:vm': ['start'],
  // Nothing is ever fetched (SECURITY.md).
  'node:dgram': [],
  'node:dns': [],
  'node:http': [],
  'node:http2': [],
  'node:https': [],
  'node:net': [],
  'node:tls': [],
};

interface Import {
  readonly file: string;
  /** A file of `src`, or a package. */
  readonly target: { readonly file: string } | { readonly library: string };
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

const roomOf = (path: string): string => path.split('/')[0] ?? path;

const textOf = (path: string): string => readFileSync(join(root, 'src', path), 'utf8');

/** Comments and the contents of templates name things they do not use. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
}

function specifiersOf(code: string): readonly string[] {
  const statement =
    /(?:^|[\s;])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gmu;
  return [...withoutComments(code).matchAll(statement)].flatMap(([, first, second]) => first ?? second ?? []);
}

function importsOf(file: string): readonly Import[] {
  return specifiersOf(textOf(file)).map((specifier): Import => {
    if (!specifier.startsWith('.')) return { file, target: { library: packageOf(specifier) } };
    const path = relative(join(root, 'src'), resolve(root, 'src', dirname(file), specifier));
    return { file, target: { file: path.replaceAll('\\', '/') } };
  });
}

/** `zod/v4` → `zod`, `@a/b/c` → `@a/b`; `node:fs/promises` stays. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const imports = sources.flatMap(importsOf);

const filesImportedBy: ReadonlyMap<string, readonly string[]> = new Map(
  sources.map((file) => [
    file,
    imports.flatMap((one) => (one.file === file && 'file' in one.target ? [one.target.file] : [])),
  ]),
);

/** Sets of files each of which imports all others in the end (Tarjan 1972), as text. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const numbers = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[] = [];
  /** The lowest number of a file on the stack that leads back to it. */
  function visit(file: string): number {
    const number = numbers.size;
    numbers.set(file, number);
    stack.push(file);
    let lowest = number;
    for (const next of graph.get(file) ?? []) {
      if (!numbers.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, numbers.get(next) ?? lowest);
    }
    if (lowest < number) return lowest;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort().join(', '));
    return lowest;
  }
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file);
  return circles.sort();
}

describe('the house', () => {
  it('reads every form of import', () => {
    const code = [
      "import { a } from './a.ts';",
      "import type { b } from 'b';",
      "import {\n  c,\n} from '@c/d/e';",
      "import 'f';",
      "export { g } from './g.ts';",
      "const h = await import('./h.ts');",
      "let i: import('./i.ts').I;",
      "// import { no } from 'comment';",
    ].join('\n');
    expect(specifiersOf(code)).toEqual(['./a.ts', 'b', '@c/d/e', 'f', './g.ts', './h.ts', './i.ts']);
  });

  it('has a rule for every room, and two files beside them', () => {
    expect(Object.keys(allowed).sort()).toEqual([...new Set(sources.map(roomOf))].sort());
    expect(sources.filter((file) => !file.includes('/'))).toEqual(['cli.ts', 'index.ts']);
  });

  it('lets a room import only from rooms before it', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      if (!('file' in target)) return [];
      const [room, from] = [roomOf(file), roomOf(target.file)];
      if (room === from || (allowed[room] ?? []).includes(from)) return [];
      return [`src/${file} imports from ${from}; ${room} may import only: ${allowed[room]?.join(', ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('finds circles', () => {
    const graph = new Map([
      ['a', ['b', 'e']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
      ['e', ['d']],
      ['f', ['a']],
    ]);
    expect(circlesOf(graph)).toEqual(['a, b, c', 'd, e']);
  });

  it('has no circle of files, types included', () => {
    expect(circlesOf(filesImportedBy)).toEqual([]);
  });

  it('calls no one: the ways into the network that need no import are not used either', () => {
    const calls = /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/u;
    expect(sources.filter((file) => calls.test(withoutComments(textOf(file))))).toEqual([]);
  });

  it('imports each library in its one room', () => {
    const wrong = imports.flatMap(({ file, target }) => {
      if (!('library' in target)) return [];
      const home = homes[target.library];
      if (home === undefined && target.library.startsWith('node:')) return [];
      if (home === undefined)
        return [`src/${file} imports ${target.library}, which has no home in this test`];
      return home.includes(roomOf(file))
        ? []
        : [`src/${file} imports ${target.library}; its home: ${home.join(', ') || 'none'}`];
    });
    expect(wrong).toEqual([]);
  });

  it('touches the process, the clock and the console only in cli.ts and what starts it', () => {
    const touches = /\bprocess\.|\bglobalThis\.process\b|\bDate\.now\(|\bnew Date\(\)|\bconsole\./u;
    const wrong = sources.filter(
      (file) => !['cli.ts', 'start'].includes(roomOf(file)) && touches.test(withoutComments(textOf(file))),
    );
    expect(wrong).toEqual([]);
  });

  it('tests every room', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const untested = rooms.map(({ name }) => name).filter((room) => !hasTests(join(root, 'test', room)));
    expect(untested).toEqual([]);
  });

  it('keeps every file short enough to hold one idea', () => {
    const long = sources.filter((file) => textOf(file).split('\n').length > 320);
    expect(long).toEqual([]);
  });
});

function hasTests(folder: string): boolean {
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((path) => path.endsWith('.test.ts'))
  );
}
