import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { motion, release, removeWorkspaceFolders, workspaceFolder } from '../commands/workspace-folder.ts';

const cli = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
afterAll(removeWorkspaceFolders);

const row = '| x | y |\n';
const head = '| a | b |\n| --- | --- |\n';

/** What is huge, deep or slow to parse, and what becomes of it: `built`, or the code that refuses it. */
const texts: readonly (readonly [name: string, text: string, fate: string])[] = [
  ['zitate', `${'>'.repeat(5000)} x\n`, 'markdown/verschachtelung'],
  ['zeile', 'a '.repeat(1_000_000), 'draft/zu-gross'],
  ['zehn-megabyte', 'Wort '.repeat(20).concat('\n\n').repeat(100_000), 'draft/zu-gross'],
  ['tabelle', head + row.repeat(19_000), 'draft/zu-gross'],
  ['tabelle-kleiner', head + row.repeat(9_000), 'built'],
  [
    'fussnoten',
    Array.from({ length: 9000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n`).join('\n'),
    'draft/zu-gross',
  ],
  [
    'liste',
    Array.from({ length: 900 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
    'draft/zu-gross',
  ],
  [
    'liste-flacher',
    Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join('\n'),
    'markdown/verschachtelung',
  ],
  ['sterne', '*a '.repeat(33_000), 'built'],
  ['klammern', '[ '.repeat(45_000), 'built'],
  ['akzente', Array.from({ length: 400 }, (_, length) => '`'.repeat(length)).join(' '), 'built'],
  ['absaetze', `${'Ein Satz aus Wörtern. '.repeat(20)}\n\n`.repeat(2_000), 'built'],
];

const bomb = [
  'a: &a [x]',
  ...'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [*${'abcdefgh'[index] ?? 'a'}, *${'abcdefgh'[index] ?? 'a'}]`),
];

it('is built or refused within half a gigabyte, whatever it asks for', { timeout: 300_000 }, () => {
  const drafts = texts.flatMap(([name, text]) => [
    [`drafts/antrag-${name}.md`, motion() + text],
    [`drafts/presse-${name}.md`, release() + text],
  ]);
  const root = workspaceFolder({
    ...Object.fromEntries(drafts),
    'drafts/bombe.md': `---\nart: antrag\n${bomb.join('\n')}\n---\n`,
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', cli, 'build', '--root', root, '--report', 'json'],
    { encoding: 'utf8', maxBuffer: 100_000_000, cwd: join(root, 'drafts') },
  );
  // How far it is, every few seconds: a slow machine hears of it.
  expect(`${status} ${stderr.replaceAll(/^\d+ von \d+ Entwürfen.*\n/gmu, '')}`).toBe('1 ');
  const report: {
    diagnostics: { file: string; severity: string; code: string }[];
    outputs: { draft: string }[];
  } = JSON.parse(stdout);
  const built = new Set(report.outputs.map(({ draft }) => draft));
  const errors = new Map(
    report.diagnostics.filter(({ severity }) => severity === 'error').map(({ file, code }) => [file, code]),
  );
  const fates = texts.flatMap(([name]) =>
    ['antrag', 'presse'].map((kind) => {
      const draft = `drafts/${kind}-${name}.md`;
      return [draft, built.has(draft) ? 'built' : errors.get(draft)];
    }),
  );
  expect(fates).toEqual(
    texts.flatMap(([name, , fate]) =>
      ['antrag', 'presse'].map((kind) => [`drafts/${kind}-${name}.md`, fate]),
    ),
  );
  expect(errors.has('drafts/bombe.md')).toBe(true);
});
