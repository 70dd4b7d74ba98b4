import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOrphans, homeOf, removeOrphans, withoutKept } from '../../src/rebuild/orphans.ts';
import type { StoredDraft } from '../../src/rebuild/stored.ts';
import { sha256Of } from '../../src/workspace/digests.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drucksache-orphans-'));
  put('drafts/da.md');
});
afterEach(() => rmSync(root, { recursive: true }));

const place = () => ({ root, folder: join(root, 'out') });
const added: string[] = [];
const manifestOf = (records: readonly unknown[]) => ({
  others: () => records,
  add: (name: string) => added.push(name),
});

function put(path: string, content = 'x'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

/** What a run would have noted that wrote „x“ to these paths. */
const record = (draft: string, ...paths: readonly string[]): StoredDraft => ({
  draft,
  settings: '[]',
  home: homeOf(place()),
  stamp: null,
  answers: [],
  bundles: [],
  outputs: paths.map((path) => ({
    path,
    format: 'pdf',
    bytes: 1,
    sha256: sha256Of(Buffer.from('x')),
    pages: 1,
    mtimeMs: 0,
  })),
  withheld: [],
  validity: [null, null],
  diagnostics: [],
});

const found = (...records: readonly unknown[]): readonly string[] =>
  findOrphans(place(), manifestOf(records), [])
    .filter(({ isOwn }) => isOwn)
    .map(({ output }) => output.path);

const removed = (...records: readonly unknown[]): readonly string[] => {
  const manifest = manifestOf(records);
  const orphans = findOrphans(place(), manifest, []);
  const left = removeOrphans(place(), orphans, manifest);
  return orphans.filter((one) => !left.includes(one)).map(({ output }) => output.path);
};

describe('orphans', () => {
  it('are what earlier runs wrote of drafts that are gone', () => {
    for (const path of ['out/weg.pdf', 'out/weg.txt', 'out/da.pdf', 'out/fremd.pdf']) put(path);
    expect(
      found(record('drafts/weg.md', 'out/weg.pdf', 'out/weg.txt'), record('drafts/da.md', 'out/da.pdf')),
    ).toEqual(['out/weg.pdf', 'out/weg.txt']);
  });

  it('are named once, though several runs wrote them', () => {
    put('out/weg.pdf');
    const one = record('drafts/weg.md', 'out/weg.pdf');
    expect(found(one, { ...one, settings: '[1]' })).toEqual(['out/weg.pdf']);
  });

  it.each<readonly [string, () => readonly unknown[]]>([
    ['is not there any more', () => [record('drafts/weg.md', 'out/weg.pdf')]],
    [
      'was changed since',
      () => {
        put('out/weg.pdf', 'y');
        return [record('drafts/weg.md', 'out/weg.pdf')];
      },
    ],
    [
      'is now written by a draft of another name',
      () => {
        put('out/weg.pdf');
        return [record('drafts/weg.md', 'out/weg.pdf'), record('drafts/da.md', 'out/weg.pdf')];
      },
    ],
    [
      'is that of another workspace',
      () => {
        put('out/weg.pdf');
        return [{ ...record('drafts/weg.md', 'out/weg.pdf'), home: '../anderswo' }];
      },
    ],
    [
      'lies outside the folder of outputs',
      () => {
        put('weg.pdf');
        return [record('drafts/weg.md', 'weg.pdf', 'out/../weg.pdf', join(root, 'weg.pdf'))];
      },
    ],
    [
      'lies behind a link',
      () => {
        put('anderswo/weg.pdf');
        mkdirSync(join(root, 'out'));
        symlinkSync(join(root, 'anderswo'), join(root, 'out/ort'));
        return [record('drafts/weg.md', 'out/ort/weg.pdf')];
      },
    ],
    [
      'is a link',
      () => {
        put('weg.pdf');
        mkdirSync(join(root, 'out'));
        symlinkSync(join(root, 'weg.pdf'), join(root, 'out/weg.pdf'));
        return [record('drafts/weg.md', 'out/weg.pdf')];
      },
    ],
    [
      'is of a draft outside the workspace',
      () => {
        put('out/weg.pdf');
        return [record(join(tmpdir(), 'gibt-es-nicht/weg.md'), 'out/weg.pdf')];
      },
    ],
    [
      'is of a draft on a drive that is away',
      () => {
        put('out/weg.pdf');
        symlinkSync(join(root, 'laufwerk'), join(root, 'drafts/ort'));
        return [record('drafts/ort/weg.md', 'out/weg.pdf')];
      },
    ],
    ['is noted in another form', () => [null, 1, 'x', {}, { draft: 'drafts/weg.md' }]],
  ])('are no file that %s', (_, setUp) => {
    const records = setUp();
    const before = readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
    expect(found(...records)).toEqual([]);
    expect(removed(...records)).toEqual([]);
    expect(readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual(before);
  });

  it('are removed with the folders that this leaves empty, up to that of all outputs', () => {
    for (const path of ['out/2025/a/weg.pdf', 'out/2025/b/weg.pdf', 'out/2025/b/fremd.pdf']) put(path);
    const one = record('drafts/weg.md', 'out/2025/a/weg.pdf');
    const two = record('drafts/2025/weg.md', 'out/2025/b/weg.pdf');
    expect(removed(one, two)).toEqual(['out/2025/a/weg.pdf', 'out/2025/b/weg.pdf']);
    expect(readdirSync(join(root, 'out'), { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      '2025',
      join('2025', 'b'),
      join('2025', 'b', 'fremd.pdf'),
    ]);
    rmSync(join(root, 'out/2025/b/fremd.pdf'));
    put('out/weg.pdf');
    removed(record('drafts/weg.md', 'out/weg.pdf'));
    expect(existsSync(join(root, 'out'))).toBe(true);
  });

  it('are forgotten once none of them is left, and only then', () => {
    put('out/weg.pdf');
    put('out/weg.txt', 'y');
    const one = record('drafts/weg.md', 'out/weg.pdf', 'out/weg.txt');
    added.length = 0;
    removed(one);
    expect(added).toEqual([]);
    rmSync(join(root, 'out/weg.txt'));
    put('out/weg.pdf');
    removed(one);
    expect(added).toEqual(['draft [] drafts/weg.md']);
  });

  it('stay where the draft has come back in between', () => {
    put('out/weg.pdf');
    const manifest = manifestOf([record('drafts/weg.md', 'out/weg.pdf')]);
    const orphans = findOrphans(place(), manifest, []);
    put('drafts/weg.md');
    expect(removeOrphans(place(), orphans, manifest)).toEqual(orphans);
  });

  it('are not those that a draft writes under a name of another case, where that is one file', () => {
    put('out/weg.pdf');
    const orphans = findOrphans(place(), manifestOf([record('drafts/weg.md', 'out/weg.pdf')]), []);
    expect(withoutKept(place(), orphans, ['out/weg.pdf'])).toEqual([]);
    expect(withoutKept(place(), orphans, ['out/Weg.pdf'])).toEqual(orphans);
    // As a file system that folds case would show it.
    put('out/x/weg.pdf');
    renameSync(join(root, 'out/x'), join(root, 'out/X'));
    symlinkSync(join(root, 'out/X'), join(root, 'out/x'));
    const inside = findOrphans(place(), manifestOf([record('drafts/weg.md', 'out/X/weg.pdf')]), []);
    expect(withoutKept(place(), inside, ['out/x/weg.pdf'])).toEqual([]);
  });
});
