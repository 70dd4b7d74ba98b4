import { spawnSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { png } from '../pdf/pictures/images.ts';
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

/** Of the whole process, pictures' and files' bytes included: V8's own limit does not count them. */
function peakOf(
  args: readonly string[],
  cwd: string,
): { readonly megabytes: number; readonly status: number | null } {
  // Linux counts the peak of the process that started this one to `maxRSS`; `VmHWM` is this one's own (proc(5)), in kB as well.
  const script = `process.on('exit', () => {
    const { existsSync, readFileSync, writeFileSync } = require('node:fs');
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    writeFileSync('peak', /VmHWM:\\s*(\\d+)/u.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS));
  });`;
  writeFileSync(join(cwd, 'measure.cjs'), script);
  const { status } = spawnSync(process.execPath, ['--require', join(cwd, 'measure.cjs'), cli, ...args], {
    cwd,
  });
  return { status, megabytes: Number(readFileSync(join(cwd, 'peak'), 'utf8')) / 1024 };
}

const motionWith = (path: string): string => motion() + `\n![Ein Plan](${path})\n`;
const drawing = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 150">${content}</svg>`;
const black = (
  width: number,
  height: number,
  bits: number,
  colourType: number,
  channels: number,
): Uint8Array =>
  png({
    width,
    height,
    bits,
    colourType,
    pixels: Buffer.alloc(height * (1 + Math.ceil((width * bits * channels) / 8))),
  });

describe('the memory of the whole process stays below half a gigabyte', { timeout: 300_000 }, () => {
  it.each<readonly [name: string, bytes: string | Uint8Array, isBuilt: boolean]>([
    ['rgba.png', black(4400, 4400, 8, 6, 4), true],
    ['rgba-16.png', black(3100, 3100, 16, 6, 4), true],
    ['rgba-16-gross.png', black(6324, 6324, 16, 6, 4), false],
    [
      'nichts.png',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(100_000)]),
      false,
    ],
    ['lang.svg', drawing(`<path d="M0 0${'h1'.repeat(150_000)}"/>`), true],
    ['viele.svg', drawing('<rect width="1" height="1"/>'.repeat(9000)), true],
    ['text.svg', drawing(`<text font-family="serif">${'Wort '.repeat(300)}</text>`), true],
  ])('for a picture: %s', (name, bytes, isBuilt) => {
    const root = workspaceFolder({ 'drafts/a.md': motionWith(name), [name]: bytes });
    const { megabytes, status } = peakOf(['build', '--jobs', '1'], root);
    expect(status).toBe(isBuilt ? 0 : 1);
    expect(megabytes).toBeLessThan(512);
  });

  it('for files as large as no memory is', () => {
    const root = workspaceFolder({
      'drafts/a.md': motionWith('plan.png'),
      'drafts/b.md': '',
      'templates/haus/c.yaml': '',
      'plan.png': '',
    });
    for (const path of ['drafts/b.md', 'templates/haus/c.yaml', 'plan.png'])
      truncateSync(join(root, path), 2 ** 36);
    const { megabytes, status } = peakOf(['build', '--jobs', '1', '--haus', 'c'], root);
    expect(status).toBe(1);
    expect(megabytes).toBeLessThan(200);
    expect(peakOf(['extract', 'plan.png'], root).megabytes).toBeLessThan(200);
  });
});
