import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/commands/main.ts';
import { draftsOf, shardNamed } from '../../src/commands/shard.ts';
import { fakeIo } from './fake-io.ts';
import { haus, motion, release, removeWorkspaceFolders, workspaceFolder } from './workspace-folder.ts';

afterAll(removeWorkspaceFolders);

const numbers = Array.from({ length: 20 }, (_, index) => index);
const files = {
  'templates/haus/muster.yaml': haus,
  ...Object.fromEntries(numbers.map((index) => [`drafts/r${index}.md`, `${release()}\nNummer ${index}.\n`])),
  'drafts/m.md': motion(),
};

const outputsOf = (root: string) =>
  readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!\.drucksache).*\.(?:pdf|md)$/u.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(root, 'out', name), 'base64')]);

const parts = ['1/3', '2/3', '3/3'];

describe('parts of a batch', () => {
  test.prop([fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 9 })])(
    'hold each draft once',
    (drafts, of) => {
      const split = Array.from({ length: of }, (_, index) => draftsOf(drafts, { part: index + 1, of }));
      expect(split.flat().sort()).toEqual([...drafts].sort());
    },
  );

  it('are of much the same size, and keep a draft whatever comes beside it', () => {
    const drafts = Array.from({ length: 4000 }, (_, index) => `drafts/${index}.md`);
    const sizes = [1, 2, 3, 4].map((part) => draftsOf(drafts, { part, of: 4 }).length);
    for (const size of sizes) expect(Math.abs(size - 1000)).toBeLessThan(100);
    const few = drafts.slice(0, 50);
    expect(draftsOf(few, { part: 2, of: 4 })).toEqual(
      draftsOf(drafts, { part: 2, of: 4 }).filter((draft) => few.includes(draft)),
    );
  });

  it('make the same files on machines of their own as one makes, whose notes are put together', async () => {
    const whole = workspaceFolder(files);
    await main(['build'], fakeIo(whole));
    const together = workspaceFolder(files);
    for (const part of parts) {
      const root = workspaceFolder(files);
      expect(await main(['build', '--shard', part], fakeIo(root))).toBe(0);
      cpSync(join(root, 'out'), join(together, 'out'), { recursive: true });
    }
    expect(outputsOf(together)).toEqual(outputsOf(whole));
    const io = fakeIo(together);
    await main(['build'], io);
    expect(io.err()).toContain('21 Entwürfe, 21 unverändert');
  });

  it('clear nothing away in a folder that others may be writing to', async () => {
    const root = workspaceFolder({ ...files, 'out/.drucksache-99-0a1b2c3d.tmp': 'halb' });
    await main(['build', '--shard', '1/1'], fakeIo(root));
    expect(readdirSync(join(root, 'out'))).toContain('.drucksache-99-0a1b2c3d.tmp');
    await main(['build', '--force', 'drafts/m.md', '--embed'], fakeIo(root));
    expect(readdirSync(join(root, 'out'))).not.toContain('.drucksache-99-0a1b2c3d.tmp');
  });

  it('know of a collision with a draft of another part', async () => {
    const root = workspaceFolder({ ...files, 'x/R0.md': release() });
    const codes: string[] = [];
    for (const part of parts) {
      const io = fakeIo(root);
      await main(['build', 'drafts/*.md', 'x/R0.md', '--shard', part, '--report', 'short'], io);
      codes.push(...(io.err().match(/output\/kollision/gu) ?? []));
    }
    expect(codes).toHaveLength(2);
  });

  it.each(['0/3', '4/3', '1', 'a/b', '1/0', '-1/2', '1/2/3', ''])('are not named %j', (typed) => {
    expect(() => shardNamed(typed)).toThrow('--shard');
  });
});

/** The recipes of the handbook: what each says to `--shard`, for the machine of that number. */
describe('the recipes', () => {
  const text = readFileSync(new URL('../../docs/skalierung.md', import.meta.url), 'utf8');
  const said = [...text.matchAll(/--shard ((?:\$\{\{.*?\}\}|\$\(\(.*?\)\)|\{\})\/\d+)/gu)].map(
    ([, part = '']) => part,
  );

  it('are three', () => expect(said).toHaveLength(3));

  it.each(said)('%s names every part once', (part) => {
    const of = Number(part.split('/').at(-1));
    const machines = Array.from({ length: of }, (_, index) => index);
    const named = machines.map((index) => {
      const filled = part.replace('{}', `${index + 1}`).replace(/\$\{\{.*?\}\}/u, `${index + 1}`);
      const env = { JOB_COMPLETION_INDEX: `${index}` };
      return execFileSync('sh', ['-c', `printf %s "${filled}"`], { env, encoding: 'utf8' });
    });
    expect(named).toEqual(machines.map((index) => `${index + 1}/${of}`));
  });

  it('let the other parts go on where one has faults', () => {
    const [matrix, job] = [...text.matchAll(/```yaml\n(.*?)```/gsu)].map(([, yaml = '']): unknown =>
      parse(yaml),
    );
    const onFaults = '${{ !cancelled() }}';
    expect(matrix).toMatchObject({
      jobs: {
        bauen: {
          strategy: { 'fail-fast': false },
          steps: expect.arrayContaining([expect.objectContaining({ if: onFaults })]),
        },
        sammeln: { if: onFaults },
      },
    });
    expect(job).toMatchObject({
      spec: {
        backoffLimitPerIndex: 2,
        podFailurePolicy: { rules: [{ action: 'FailIndex', onExitCodes: { operator: 'In', values: [1] } }] },
        template: { spec: { restartPolicy: 'Never' } },
      },
    });
  });
});
