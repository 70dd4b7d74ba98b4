import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createWriter } from '../../src/output/write.ts';
import { motion, release, removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
afterAll(removeWorkspaceFolders);

/** A thorough run takes minutes: `DRUCKSACHE_KILLS=200`. */
const THOROUGH = 200;
const RUNS = Number(process.env['DRUCKSACHE_KILLS'] ?? 20);
/** Two machines' worth of patience: each run is a process that starts, builds and is killed. */
const PATIENCE = 900_000;
/** The engine for PDFs takes longer to load than all releases to write: most runs do without. */
const PDF_EVERY = 20;

const names = Array.from({ length: 9 }, (_, index) => `r${index}.md`);
const releases = names.map((name) => `drafts/${name}`);
const outputs = [...names, 'm.pdf'];

/** Two states of one workspace: what a run finds and what it writes. */
function writeDrafts(root: string, state: 'alt' | 'neu'): void {
  const long = `${`Die Bank ist ${state}. `.repeat(400)}\n`;
  for (const name of names) writeFileSync(join(root, 'drafts', name), release() + long);
  writeFileSync(join(root, 'drafts', 'm.md'), `${motion()}\nDie Bank ist ${state}.\n`);
}

const start = (root: string, drafts: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [cli, 'build', ...drafts], { cwd: root, stdio: 'ignore' });

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', resolve));

const read = (root: string): ReadonlyMap<string, string> =>
  new Map(outputs.map((name) => [name, readFileSync(join(root, 'out', name), 'base64')]));

const strays = (root: string): readonly string[] =>
  readdirSync(join(root, 'out')).filter((name) => !outputs.includes(name));

/** Spread evenly over the run, in an order that is no rhythm: a low-discrepancy sequence needs no seed to be told. */
const moment = (run: number): number => (run * 0.618_033_988_749_895) % 1;

describe('a build that is killed', () => {
  it(
    `at ${RUNS} points leaves every output whole, old or new`,
    async () => {
      const root = workspaceFolder({ 'drafts/x': '' });
      const states = { alt: new Map<string, string>(), neu: new Map<string, string>() };
      for (const state of ['neu', 'alt'] as const) {
        writeDrafts(root, state);
        expect(await ended(start(root))).toBe(0);
        Object.assign(states, { [state]: read(root) });
      }
      const lengths = { all: 0, releases: 0 };
      for (const [kind, drafts] of [
        ['all', []],
        ['releases', releases],
      ] as const) {
        writeDrafts(root, kind === 'all' ? 'neu' : 'alt');
        const begun = performance.now();
        await ended(start(root, drafts));
        lengths[kind] = performance.now() - begun;
      }
      const met = { killed: 0, mixed: 0, leftovers: 0 };
      for (let run = 0; run < RUNS; run += 1) {
        // Each run meets outputs of the other state, at times of both.
        writeDrafts(root, run % 2 === 0 ? 'neu' : 'alt');
        const withPdf = run % PDF_EVERY === 0;
        const child = start(root, withPdf ? [] : releases);
        const length = withPdf ? lengths.all : lengths.releases;
        const end = ended(child);
        // The first half of a run is Node's start; the writes are what is to be hit.
        const timer = setTimeout(() => child.kill('SIGKILL'), length * (0.35 + 0.75 * moment(run)));
        await end;
        clearTimeout(timer);
        if (child.signalCode === 'SIGKILL') met.killed += 1;
        const found = read(root);
        const kept = outputs.map((name) => {
          const content = found.get(name);
          if (content === states.alt.get(name)) return 'alt';
          return content === states.neu.get(name) ? 'neu' : `half: ${name} in run ${run}`;
        });
        expect(kept.filter((state) => state.startsWith('half'))).toEqual([]);
        if (new Set(kept).size > 1) met.mixed += 1;
        const left = strays(root);
        for (const name of left) expect(name).toMatch(/^\.drucksache-\d+\.tmp$/u);
        met.leftovers += left.length;
      }
      writeDrafts(root, 'neu');
      // An output that is already there needs no temporary file: one that is not lets the next run look around.
      writeFileSync(join(root, 'drafts', 'r0.md'), release('ort: Musterstadt\n'));
      expect(await ended(start(root))).toBe(0);
      expect(strays(root)).toEqual([]);
      expect(read(root).get('r1.md')).toBe(states.neu.get('r1.md'));
      // Else nothing was tried.
      expect(met.killed).toBeGreaterThan(0);
      // When a short run hits the writes is chance.
      if (RUNS >= THOROUGH) expect(met.mixed).toBeGreaterThan(5);
    },
    PATIENCE,
  );
});

describe('a build that cannot write', () => {
  /** A device that is always full (full(4)), as far as the writing process can tell. */
  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, keeps the old output, and goes on', () => {
    const root = workspaceFolder({});
    mkdirSync(join(root, 'out'));
    symlinkSync('/dev/full', join(root, 'out', '.drucksache-4711.tmp'));
    writeFileSync(join(root, 'out', 'r0.md'), 'alt');
    const writer = createWriter(root, { pid: 4711, isRunning: () => true });
    const fault = writer.write('out/r0.md', Buffer.from('neu'), 'drafts/r0.md');
    expect(fault).toMatchObject({
      code: 'output/schreiben',
      message: '„out/r0.md“ lässt sich nicht schreiben: auf dem Datenträger ist kein Platz mehr.',
    });
    expect(readFileSync(join(root, 'out', 'r0.md'), 'utf8')).toBe('alt');
    expect(readdirSync(join(root, 'out'))).toEqual(['r0.md']);
    expect(writer.write('out/r1.md', Buffer.from('neu'), 'drafts/r1.md')).toBeUndefined();
    expect(readFileSync(join(root, 'out', 'r1.md'), 'utf8')).toBe('neu');
  });
});

describe('a build that is interrupted', () => {
  it('ends after the draft in hand, with whole files only', async () => {
    const root = workspaceFolder({ 'drafts/x': '' });
    writeDrafts(root, 'neu');
    const child = start(root);
    const end = ended(child);
    const begun = setInterval(() => {
      if (existsSync(join(root, 'out', 'm.pdf'))) child.kill('SIGINT');
    }, 1);
    const code = await end;
    clearInterval(begun);
    expect([0, 130]).toContain(code);
    expect(strays(root)).toEqual([]);
    for (const name of readdirSync(join(root, 'out')))
      expect(readFileSync(join(root, 'out', name), 'utf8').trimEnd()).toMatch(/(?:Leerzeichen\)|%%EOF)$/u);
  });
});
