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
  'output',
] as const;

const before = (room: (typeof way)[number]): readonly string[] => way.slice(0, way.indexOf(room));

/** What each room, or file beside the rooms, may import from the others. */
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
  // What earlier runs made and still holds.
  rebuild: ['diagnostics', 'draft', 'compile', 'output', 'work', 'workspace', 'kinds'],
  // A draft from its path to the bytes of its outputs: it alone sees all rooms of the way.
  compile: ['diagnostics', 'grammar', ...way, 'rebuild', 'workspace'],
  start: [],
  // Who builds: this thread, or workers beside it.
  work: ['diagnostics', 'output', 'compile', 'rebuild', 'workspace', 'start'],
  'index.ts': ['diagnostics', 'kinds', 'output', 'workspace', 'compile'],
  commands: [
    'diagnostics',
    'grammar',
    'deadlines',
    'kinds',
    'output',
    'workspace',
    'compile',
    'rebuild',
    'work',
    'start',
  ],
  'cli.ts': ['commands'],
};

/** Each library has one home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  'gray-matter': ['draft'],
  yaml: ['draft'],
  'markdown-it': ['markdown'],
  'markdown-it-footnote': ['markdown'],
  zod: ['kinds'],
  handlebars: ['template'],
  '@handlebars/parser': ['template'],
  hyphen: ['layout'],
  linebreak: ['layout'],
  pdfmake: ['pdf'],
  pdfkit: ['pdf'],
  fontkit: ['pdf'],
  '@expo-google-fonts/source-sans-3': ['pdf'],
  '@expo-google-fonts/source-serif-4': ['pdf'],
  'dejavu-fonts-ttf': ['pdf'],
  diff: ['amendment'],
  feiertagejs: ['deadlines'],
  commander: ['commands'],
  tinyglobby: ['workspace'],
  // Templates, layout and PDF read what was packed with the package: programs, hyphenation patterns, fonts.
  'node:fs': ['workspace', 'rebuild', 'output', 'template', 'layout', 'pdf', 'start', 'cli.ts'],
  'node:fs/promises': [],
  'node:process': ['cli.ts'],
  'node:child_process': [],
  'node:v8': ['start'],
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
  readonly room: string;
  /** A room or file of `src` that is not the importer's own, or a package. */
  readonly target: { readonly room: string } | { readonly library: string };
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
  return specifiersOf(textOf(file)).flatMap((specifier): Import[] => {
    const room = roomOf(file);
    if (!specifier.startsWith('.')) return [{ file, room, target: { library: packageOf(specifier) } }];
    const path = relative(join(root, 'src'), resolve(root, 'src', dirname(file), specifier)).replaceAll(
      '\\',
      '/',
    );
    return roomOf(path) === room ? [] : [{ file, room, target: { room: roomOf(path) } }];
  });
}

/** `zod/v4` → `zod`, `@a/b/c` → `@a/b`; `node:fs/promises` stays. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const imports = sources.flatMap(importsOf);

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

  it('has a rule for every room and every file beside the rooms', () => {
    expect(Object.keys(allowed).sort()).toEqual([...new Set(sources.map(roomOf))].sort());
  });

  it('lets a room import only from rooms before it', () => {
    const wrong = imports.flatMap(({ file, room, target }) =>
      'room' in target && !(allowed[room] ?? []).includes(target.room)
        ? [`src/${file} imports from ${target.room}; ${room} may import only: ${allowed[room]?.join(', ')}`]
        : [],
    );
    expect(wrong).toEqual([]);
  });

  it('calls no one: the ways into the network that need no import are not used either', () => {
    const calls = /\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/u;
    expect(sources.filter((file) => calls.test(withoutComments(textOf(file))))).toEqual([]);
  });

  it('imports each library in its one room', () => {
    const wrong = imports.flatMap(({ file, room, target }) => {
      if (!('library' in target)) return [];
      const home = homes[target.library];
      if (home === undefined && target.library.startsWith('node:')) return [];
      if (home === undefined)
        return [`src/${file} imports ${target.library}, which has no home in this test`];
      return home.includes(room)
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
