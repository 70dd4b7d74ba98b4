import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findCollisions } from '../../src/compile/collisions.ts';
import { sharedKeys, stemKeys } from '../../src/compile/possible-collisions.ts';
import { targetPath } from '../../src/output/paths.ts';

const asNamed = (path: string): string => path;

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
