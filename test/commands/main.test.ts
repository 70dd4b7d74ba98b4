import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/commands/main.ts';
import { cases } from './contract.ts';
import { fakeIo } from './fake-io.ts';
import { removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const outputsIn = (root: string): readonly string[] => {
  const out = join(root, 'out');
  if (!existsSync(out)) return [];
  const entries = readdirSync(out, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .filter((name) => !name.startsWith('.drucksache'))
    .sort();
};

describe('the command line', () => {
  it.each(cases)('$name', async ({ files = {}, argv, env = {}, exit, stdout, stderr, out }) => {
    const root = workspaceFolder(files);
    const io = fakeIo(root, { env });
    const code = await main(argv, io);
    expect({ code, out: io.out(), err: io.err() }).toMatchObject({
      code: exit,
      out: stdout === undefined ? '' : expect.stringMatching(stdout),
      err: stderr === undefined ? expect.any(String) : expect.stringMatching(stderr),
    });
    expect(io.err()).not.toMatch(/error:|Fehler im Programm/u);
    if (out !== undefined) expect(outputsIn(root)).toEqual(out);
  });
});
