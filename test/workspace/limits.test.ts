import { closeSync, mkdtempSync, openSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileDraft, memoryWorkspace, placeOf } from '../../src/index.ts';
import { limits } from '../../src/workspace/limits.ts';
import { openWorkspace } from '../../src/workspace/workspace.ts';

const heads = {
  release: 'art: pressemitteilung\ntitel: Neue Bänke\ndatum: 2026-02-03\n',
  motion:
    'art: antrag\nantragsteller: [Musterfraktion]\nbeschlussvorschlag: Bänke.\ntitel: Neue Bänke\ndatum: 2026-02-03\n',
};

async function compile(kind: keyof typeof heads, body: string) {
  const { diagnostics, failed } = await compileDraft(
    memoryWorkspace({ 'drafts/a.md': `---\n${heads[kind]}---\n${body}\n` }),
    'drafts/a.md',
  );
  return { failed, diagnostics, codes: [...new Set(diagnostics.map(({ code }) => code))] };
}

describe('a draft that is too large', () => {
  it.each([
    ['10 MB', 'Ein Absatz.\n\n'.repeat(770_000), '1:1'],
    ['a line of 2 MB', `\n${'Wort '.repeat(400_000)}`, '1:1'],
    [
      'a paragraph of 150,000 characters in lines',
      `\n${'Wort '.repeat(20).concat('\n').repeat(1500)}`,
      '7:1',
    ],
    ['20,001 lines', '\n'.repeat(20_000), '20001:1'],
    ['a word of 5,001 characters', `Ab ${'x'.repeat(5001)}`, '6:4'],
  ])('is refused at its place: %s', async (_, body, place) => {
    const { diagnostics, codes } = await compile('release', body);
    expect(codes).toEqual(['draft/zu-gross']);
    expect(diagnostics.map(placeOf).map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(diagnostics[0]?.hint).toBeDefined();
  });

  it('may be a file of the Stammdaten, or a template', async () => {
    const found = await compileDraft(
      memoryWorkspace({
        'templates/haus/musterkreis.yaml': `#${' Wort'.repeat(30_000)}\n`,
        'templates/pressemitteilung/presse.md.hbs': 'x'.repeat(6000),
        'drafts/a.md': `---\n${heads.release}---\nText.\n`,
      }),
      'drafts/a.md',
    );
    expect(found.diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'templates/haus/musterkreis.yaml draft/zu-gross',
      'templates/pressemitteilung/presse.md.hbs draft/zu-gross',
    ]);
  });
});

describe('a file that is too large', () => {
  const folder = mkdtempSync(join(tmpdir(), 'drucksache-limits-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const told = `Die Datei ist mit 64.000.001 Byte zu groß; gelesen werden bis zu 64.000.000 Byte.`;

  it('is not read, on disk and in memory', () => {
    for (const [name, size] of [
      ['groesste.pdf', limits.file],
      ['zu-gross.pdf', limits.file + 1],
      // As large as no memory is: it is sparse.
      ['viel-zu-gross.pdf', 2 ** 40],
    ] as const) {
      closeSync(openSync(join(folder, name), 'w'));
      truncateSync(join(folder, name), size);
    }
    const workspace = openWorkspace(folder);
    expect(workspace.read('groesste.pdf').value).toHaveLength(limits.file);
    expect(workspace.read('zu-gross.pdf').diagnostics).toMatchObject([
      { code: 'draft/zu-gross', file: 'zu-gross.pdf', message: told },
    ]);
    expect(workspace.read('viel-zu-gross.pdf').value).toBeUndefined();
    expect(workspace.read('zu-gross.pdf', limits.file + 1).value).toHaveLength(limits.file + 1);
    const inMemory = memoryWorkspace({ 'zu-gross.pdf': new Uint8Array(limits.file + 1) });
    expect(inMemory.read('zu-gross.pdf').diagnostics[0]?.message).toBe(told);
  });

  it('is no picture', async () => {
    const motion = `---\n${heads.motion}---\n\n![Ein Plan](plan.png)\n`;
    const files = { 'drafts/a.md': motion, 'plan.png': new Uint8Array(limits.file + 1) };
    const { diagnostics } = await compileDraft(memoryWorkspace(files), 'drafts/a.md');
    expect(diagnostics.flatMap(({ code, message }) => (code === 'layout/bild' ? [message] : []))).toEqual([
      'Das Bild „plan.png“ lässt sich nicht verwenden. Die Bilder dieses Dokuments sind zusammen größer als 40 MB.',
    ]);
  });
});

const full = (piece: string, count: number = limits.block) => piece.repeat(Math.floor(count / piece.length));

/** Up to the limits, what parsers are slow with ends: the tests' own time limit is the proof. */
describe('a draft within the limits', () => {
  it.each([
    ['stars', full('*a ')],
    ['brackets', full('[ ')],
    ['links that never end', full('[a](b ')],
    ['backticks', Array.from({ length: 400 }, (_, count) => '`'.repeat(count)).join(' ')],
    ['angles', full('< ')],
    ['notes that never end', full('<!-- ', limits.block / 4)],
    ['addresses', full('a@b.example ')],
    ['entities', full('&amp ')],
    ['footnotes', Array.from({ length: 4000 }, (_, count) => `[^${count}]`).join(' ')],
  ])('is built in a release: %s', async (_, body) => {
    expect((await compile('release', `\n${body}`)).codes).not.toContain('draft/zu-gross');
  });

  it.each([
    ['a word as long as may be', 'x'.repeat(limits.word)],
    ['a line of 50,000 characters', full('Wort ', 50_000)],
  ])('is built in a motion: %s', async (_, body) => {
    expect((await compile('motion', `\n${body}`)).failed).toBe(false);
  });

  it.each([
    ['quotes', '> '.repeat(5000)],
    ['lists', Array.from({ length: 120 }, (_, depth) => `${' '.repeat(2 * depth)}- x`).join('\n\n')],
  ])('is refused where it is nested too deeply: %s', async (_, body) => {
    const { codes, failed } = await compile('motion', `\n${body}x`);
    // What is wrong with the rest is said in the same round.
    expect(codes.filter((code) => !code.startsWith('check/'))).toEqual(['markdown/verschachtelung']);
    expect(failed).toBe(true);
  });
});

describe('front matter with too many entries', () => {
  it('is refused at the first beyond 20,000', async () => {
    const list = `schlagworte:\n${'- a\n'.repeat(19_990)}`;
    const found = await compileDraft(
      memoryWorkspace({ 'drafts/a.md': `---\n${list}${heads.release}x: [b, b]\n---\nText.\n` }),
      'drafts/a.md',
    );
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['draft/zu-gross']);
  });
});
