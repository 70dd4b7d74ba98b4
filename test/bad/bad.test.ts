import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { compileDrafts, openWorkspace, placeOf } from '../../src/index.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const workspaces = readdirSync(join(root, 'workspaces'));

/**
 * What a draft is to be told, `5:9 draft/datum` a line: in the front matter after `# erwartet:`; beside the draft
 * where it cannot hold that (bytes that are no text, no front matter). Without a draft the file itself is missing.
 */
function expectedOf(name: string): readonly string[] {
  const beside = join(root, 'drafts', `${name}.erwartet`);
  if (existsSync(beside)) return linesOf(beside).toSorted();
  const marks = linesOf(join(root, 'drafts', `${name}.md`)).map(
    (line) => /^# erwartet: (.+)$/u.exec(line)?.[1],
  );
  return marks.filter((mark) => mark !== undefined).toSorted();
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

const names = [
  ...new Set(readdirSync(join(root, 'drafts')).map((file) => file.replace(/\.(?:md|erwartet)$/u, ''))),
].toSorted();

/** What checks find is shown by `test/checks/drafts/`; of them only that of a release without a date stands among the faults. */
// A crash is no fault of a draft: test/pool.test.ts shows it.
const isFault = ({ code, message }: { readonly code: string; readonly message: string }): boolean =>
  (!code.startsWith('check/') || (code === 'check/datum-fehlt' && message.startsWith('Der Presse'))) &&
  code !== 'output/abgebrochen';

/** All drafts in one run: every fault of every draft is told, and none hides another's. */
const found = await (async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const told = new Map<string, readonly string[]>();
  const drafts = names.map((name) => `drafts/${name}.md`);
  for await (const { draft, diagnostics } of compileDrafts(openWorkspace(root), drafts)) {
    const lines = diagnostics.filter(isFault).map((diagnostic) => {
      const { line, column } = placeOf(diagnostic);
      return `${diagnostic.file === draft ? '' : `${diagnostic.file}:`}${line}:${column} ${diagnostic.code}`;
    });
    told.set(draft, lines.toSorted());
  }
  return told;
})();

describe('faulty drafts', () => {
  it.each(names)('%s', (name) => {
    expect(expectedOf(name)).not.toEqual([]);
    expect(found.get(`drafts/${name}.md`)).toEqual(expectedOf(name));
  });
});

const scratch = mkdtempSync(join(tmpdir(), 'drucksache-bad-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Builds a copy, as outputs are written beside older ones in `ausgabe/`; `aufruf` holds further arguments. */
async function build(workspace: string): Promise<readonly string[]> {
  const copy = join(scratch, workspace);
  cpSync(join(root, 'workspaces', workspace), copy, { recursive: true });
  const call = join(copy, 'aufruf');
  const flags = existsSync(call) ? readFileSync(call, 'utf8').trim().split(' ') : [];
  let report = '';
  const silent = { isTTY: false, columns: 80, write: () => undefined };
  await main(['build', '--root', copy, '--out', join(copy, 'ausgabe'), '--report', 'json', ...flags], {
    stdout: { ...silent, write: (data) => void (report += String(data)) },
    stderr: silent,
    cwd: copy,
    env: {},
    stdin: () => Promise.resolve(new Uint8Array()),
    processes: { pid: 1, isRunning: () => false },
    signal: new AbortController().signal,
    version: '0',
    edition: '0',
    now: () => new Date(0),
    alarm: () => () => undefined,
  });
  const { diagnostics }: { diagnostics: readonly Told[] } = JSON.parse(report);
  return diagnostics.filter(isFault).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`).toSorted();
}

interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

describe('faulty templates, Stammdaten and outputs', () => {
  it.each(workspaces)('%s', async (workspace) => {
    const expected = linesOf(join(root, 'workspaces', workspace, 'erwartet')).toSorted();
    expect(await build(workspace)).toEqual(expected);
  });
});

describe('the corpus', () => {
  const marks = [
    ...names.flatMap(expectedOf),
    ...workspaces.flatMap((workspace) => linesOf(join(root, 'workspaces', workspace, 'erwartet'))),
  ];

  /** A bug that a draft can show is mended; `test/pipeline.test.ts` makes one up. */
  const shownByNone = 'output/programmfehler';
  const codes = Object.keys(catalogue).filter((code) => isFault({ code, message: '' }) && code !== shownByNone);

  it.each(codes)('shows %s at least twice', (code) => {
    expect(marks.filter((mark) => mark.endsWith(` ${code}`)).length).toBeGreaterThanOrEqual(2);
  });

  it('expects no code that the catalogue does not have', () => {
    for (const mark of marks) expect(Object.keys(catalogue)).toContain(mark.split(' ').at(-1));
  });
});
