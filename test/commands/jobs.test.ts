import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { fakeIo } from './fake-io.ts';
import { haus, motion, release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const numbers = Array.from({ length: 12 }, (_, index) => index);
const files = {
  'templates/haus/muster.yaml': `${haus}unbekannt: x\n`.replace('unbekannt: x\n', ''),
  ...Object.fromEntries(numbers.map((index) => [`drafts/m${index}.md`, `${motion()}\nNummer ${index}.\n`])),
  'drafts/a.md': release().replace(/datum.*\n/u, ''),
  'drafts/f.md': release('titl: x\n'),
  'drafts/x/r.md': release(),
  'x/R.md': release(),
};
const named = ['drafts/**/*.md', 'x/R.md'];

/** What came of it: the report but for the time it took, and all outputs. */
async function outcome(root: string, argv: readonly string[]) {
  const io = fakeIo(root);
  const code = await main(argv, io);
  const out = join(root, 'out');
  const paths = existsSync(out) ? readdirSync(out, { recursive: true, encoding: 'utf8' }) : [];
  const outputs = paths
    .filter((name) => /^(?!\.drucksache).*\.(?:pdf|md)$/u.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(out, name), 'base64')]);
  return { code, report: io.out(), err: io.err(), outputs };
}

describe('several jobs', () => {
  it.each(['json', 'short', 'ndjson', 'pretty'])('come to the same as one, told as %s', async (report) => {
    const argv = ['build', ...named, '--report', report];
    const one = await outcome(workspaceFolder(files), [...argv, '--jobs', '1']);
    const several = await outcome(workspaceFolder(files), [...argv, '--jobs', '3']);
    expect(several).toEqual(one);
    expect(one.outputs).toHaveLength(15);
    expect(one.code).toBe(1);
  });

  it('note what one job finds unchanged, and the other way round', async () => {
    const root = workspaceFolder(files);
    await outcome(root, ['build', '--jobs', '2']);
    const { err } = await outcome(root, ['build', '--jobs', '1']);
    expect(err).toContain('14 unverändert');
  });

  it('check as one does, and write nothing', async () => {
    const root = workspaceFolder(files);
    const argv = ['check', ...named, '--report', 'json', '--jobs'];
    const one = await outcome(root, [...argv, '1']);
    expect(await outcome(root, [...argv, '2'])).toEqual(one);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it.each(['0', 'viele', '-1', '1.5'])('are a number, not %s', async (typed) => {
    const io = fakeIo(workspaceFolder(files));
    expect(await main(['build', `--jobs=${typed}`], io)).toBe(2);
    expect(io.err()).toContain('--jobs');
  });
});
