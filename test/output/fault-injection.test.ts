import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createWriter, temporaryName } from '../../src/output/write.ts';
import { motion, release, removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
afterAll(removeWorkspaceFolders);

/** A thorough run takes minutes: `DRUCKSACHE_KILLS=200`, as continuous integration does. */
const THOROUGH = 200;
const RUNS = Number(process.env['DRUCKSACHE_KILLS'] ?? 20);
/** Of the moments: `DRUCKSACHE_SEED` repeats those of a run that failed. */
const SEED = Number(process.env['DRUCKSACHE_SEED'] ?? Date.now() % 1_000_000);
/** Many machines' worth of patience: each run is a process that starts, builds and is killed. */
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
  readdirSync(join(root, 'out')).filter((name) => name !== '.drucksache' && !outputs.includes(name));

/** From 0 to 1, the same for every seed (Park and Miller, CACM 31, 1988, with their multiplier of 1993). */
function* moments(seed: number): Generator<number, never, undefined> {
  const modulus = 2 ** 31 - 1;
  for (let state = 1 + (seed % (modulus - 1)); ;) {
    state = (state * 48_271) % modulus;
    yield state / modulus;
  }
}

type Contents = ReadonlyMap<string, string>;
/** What each output holds when all drafts are of one state. */
type States = Readonly<Record<'alt' | 'neu', Contents>>;

async function built(root: string, state: 'alt' | 'neu'): Promise<Contents> {
  writeDrafts(root, state);
  expect(await ended(start(root))).toBe(0);
  return read(root);
}

/** How long a build takes that has something to write, in milliseconds. */
async function lengthOf(root: string, drafts: readonly string[]): Promise<number> {
  writeDrafts(root, 'neu');
  const begun = performance.now();
  await ended(start(root, drafts));
  const length = performance.now() - begun;
  await built(root, 'alt');
  return length;
}

/** Starts a build and kills it at that part of its usual length; whether it was still running. */
async function killedAt(root: string, drafts: readonly string[], after: number): Promise<boolean> {
  const child = start(root, drafts);
  const end = ended(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await end;
  clearTimeout(timer);
  return child.signalCode === 'SIGKILL';
}

/** `alt` or `neu` for every output; the name of one that is neither. */
const statesOf = (root: string, { alt, neu }: States): readonly string[] =>
  [...read(root)].map(([name, content]) => {
    if (content === alt.get(name)) return 'alt';
    return content === neu.get(name) ? 'neu' : name;
  });

interface Met {
  readonly killed: number;
  /** Runs after which some outputs were old, some new. */
  readonly mixed: number;
  readonly leftovers: number;
}

async function killOften(root: string, states: States): Promise<Met> {
  const lengths = { all: await lengthOf(root, []), releases: await lengthOf(root, releases) };
  const moment = moments(SEED);
  const met = { killed: 0, mixed: 0, leftovers: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    // Each run meets outputs of the other state, at times of both.
    writeDrafts(root, run % 2 === 0 ? 'neu' : 'alt');
    const [drafts, length] = run % PDF_EVERY === 0 ? [[], lengths.all] : [releases, lengths.releases];
    // The first third of a run is Node's start; the writes are what is to be hit.
    if (await killedAt(root, drafts, length * (0.35 + 0.75 * moment.next().value))) met.killed += 1;
    const found = new Set(statesOf(root, states));
    const where = `run ${run}, DRUCKSACHE_SEED=${SEED}`;
    expect(
      [...found].filter((state) => !(state in states)),
      `half files in ${where}`,
    ).toEqual([]);
    if (found.size > 1) met.mixed += 1;
    for (const name of strays(root)) {
      expect(name, where).toMatch(/^\.drucksache-\d+-[\da-f]{8}\.tmp$/u);
      met.leftovers += 1;
    }
  }
  return met;
}

/** A run that has something to write takes away what dead ones left. */
async function expectClearedByNextRun(root: string, { neu }: States): Promise<void> {
  writeDrafts(root, 'neu');
  writeFileSync(join(root, 'drafts', 'r0.md'), release('ort: Musterstadt\n'));
  expect(await ended(start(root))).toBe(0);
  expect(strays(root)).toEqual([]);
  expect(read(root).get('r1.md')).toBe(neu.get('r1.md'));
}

describe('a build that is killed', () => {
  it(
    `at ${RUNS} points leaves every output whole, old or new`,
    async () => {
      const root = workspaceFolder({ 'drafts/x': '' });
      const begun = performance.now();
      const states = { neu: await built(root, 'neu'), alt: await built(root, 'alt') };
      const met = await killOften(root, states);
      await expectClearedByNextRun(root, states);
      const figures = `${RUNS} runs: ${met.killed} killed, ${met.mixed} with old and new outputs, ${met.leftovers} temporary files met`;
      const seconds = Math.round((performance.now() - begun) / 1000);
      if (RUNS >= THOROUGH) process.stdout.write(`${figures}, ${seconds} s (DRUCKSACHE_SEED=${SEED})\n`);
      // Else nothing was tried.
      expect(met.killed, figures).toBeGreaterThan(0);
      // When a short run hits the writes is chance.
      if (RUNS >= THOROUGH) expect(met.mixed, figures).toBeGreaterThan(5);
    },
    PATIENCE,
  );
});

describe('a build that cannot write', () => {
  /** A device that is always full (full(4)), as far as the writing process can tell. */
  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, keeps the old output, and goes on', () => {
    const root = workspaceFolder({});
    mkdirSync(join(root, 'out'));
    symlinkSync('/dev/full', join(root, 'out', temporaryName(4711)));
    writeFileSync(join(root, 'out', 'r0.md'), 'alt');
    const writer = createWriter(root, { pid: 4711, isRunning: () => true });
    const written = writer.write('out/r0.md', Buffer.from('neu'), 'drafts/r0.md');
    expect(written).toMatchObject({
      fault: {
        code: 'output/schreiben',
        message: '„out/r0.md“ lässt sich nicht schreiben: auf dem Datenträger ist kein Platz mehr.',
      },
    });
    expect(readFileSync(join(root, 'out', 'r0.md'), 'utf8')).toBe('alt');
    expect(readdirSync(join(root, 'out'))).toEqual(['r0.md']);
    expect(writer.write('out/r1.md', Buffer.from('neu'), 'drafts/r1.md')).not.toHaveProperty('fault');
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
    // Once the process has decided to end, Node leaves signals to the system, whose end of it a shell calls 130, too.
    expect([0, 130]).toContain(child.signalCode === 'SIGINT' ? 130 : code);
    expect(strays(root)).toEqual([]);
    for (const name of readdirSync(join(root, 'out')).filter((name) => name !== '.drucksache'))
      expect(readFileSync(join(root, 'out', name), 'utf8').trimEnd()).toMatch(/(?:Leerzeichen\)|%%EOF)$/u);
  });
});
