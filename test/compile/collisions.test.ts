import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findCollisions, sharedKeys, stemKeys } from '../../src/compile/collisions.ts';
import { targetPath } from '../../src/output/paths.ts';

const asNamed = (path: string): string => path;

const plan = (draft: string, ...paths: string[]) => ({
  draft,
  targets: paths.map((path) => ({ format: 'pdf' as const, path })),
});

const followed = (path: string): string => path.replace(/^verweis\//u, 'drafts/');

describe('collisions', () => {
  it('names both drafts, at each of them', () => {
    const found = findCollisions([plan('drafts/x.md', 'out/x.pdf'), plan('x.md', 'out/x.pdf')], [], asNamed);
    const message = '„drafts/x.md“ und „x.md“ ergäben dieselbe Datei „out/x.pdf“.';
    expect([...found].map(([draft, faults]) => [draft, faults.map((fault) => fault.message)])).toEqual([
      ['drafts/x.md', [message]],
      ['x.md', [message]],
    ]);
  });

  it.each([
    ['out/Antrag.pdf', 'out/antrag.pdf'],
    ['out/Über.pdf', 'out/über.pdf'],
    ['out/\u00FCber.pdf', 'out/u\u0308ber.pdf'],
  ])('sees one file in %j and %j', (first, second) => {
    expect(findCollisions([plan('a', first), plan('b', second)], [], asNamed).size).toBe(2);
  });

  it('sees none where the files differ, in folder or format', () => {
    const plans = [plan('a', 'out/1/x.pdf', 'out/1/x.md'), plan('b', 'out/2/x.pdf')];
    expect(findCollisions(plans, ['a', 'b'], asNamed).size).toBe(0);
  });

  it('sees one file where a link leads to the folder of another', () => {
    const onDraft = findCollisions([plan('drafts/x.md', 'verweis/x.md')], ['drafts/x.md'], followed);
    expect([...onDraft.keys()]).toEqual(['drafts/x.md']);
    const plans = [plan('a', 'verweis/x.pdf'), plan('b', 'drafts/x.pdf')];
    expect([...findCollisions(plans, [], followed).keys()]).toEqual(['a', 'b']);
  });

  it('never lets an output take the place of a draft', () => {
    const found = findCollisions([plan('drafts/x.md', 'drafts/X.md')], ['drafts/x.md'], asNamed);
    expect(found.get('drafts/x.md')?.[0]).toMatchObject({ code: 'output/kollision', severity: 'error' });
  });
});

function possibleAmong(
  drafts: readonly string[],
  sources: readonly string[],
  out = 'out',
): readonly string[] {
  const stemKey = stemKeys(asNamed);
  const keys = drafts.map((draft) => stemKey(targetPath(draft, out, 'pdf')));
  const shared = sharedKeys(keys, sources.map(stemKey));
  return drafts.filter((_, index) => shared.has(keys[index] ?? 0));
}

describe('who may collide', () => {
  it.each([
    [
      ['drafts/a.md', 'drafts/A.md', 'drafts/b.md'],
      ['drafts/a.md', 'drafts/A.md'],
    ],
    [
      ['drafts/a.md', 'texte/a.md'],
      ['drafts/a.md', 'texte/a.md'],
    ],
    [['drafts/1/a.md', 'drafts/2/a.md', 'drafts/ab.md'], []],
  ])('of %j: %j', (drafts, expected) => {
    expect(possibleAmong(drafts, drafts)).toEqual(expected);
  });

  it('is also who would write over a draft', () => {
    expect(possibleAmong(['drafts/a.md'], ['drafts/a.md'], 'drafts')).toEqual(['drafts/a.md']);
    expect(possibleAmong(['a.md'], ['a.md', 'ziel/A.md'], 'ziel')).toEqual(['a.md']);
  });

  const name = fc.constantFrom('a', 'A', 'b', 'ä', 'a\u0308', 'a?', 'a:', 'con', '_con');
  const draft = fc.tuple(fc.constantFrom('drafts/', 'drafts/x/', '', 'texte/'), name);
  test.prop([fc.array(draft), fc.constantFrom('out', 'drafts', '.')])('misses no one', (parts, out) => {
    const drafts = [...new Set(parts.map(([folder, base]) => `${folder}${base}.md`))];
    const targets = (path: string) =>
      (['pdf', 'md'] as const).map((format) => ({ format, path: targetPath(path, out, format) }));
    const plans = drafts.map((path) => ({ draft: path, targets: targets(path) }));
    const found = findCollisions(plans, drafts, asNamed);
    expect(possibleAmong(drafts, drafts, out)).toEqual(expect.arrayContaining([...found.keys()]));
  });
});
