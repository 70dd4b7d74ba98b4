import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findCollisions, targetPath } from '../../src/output/paths.ts';
import type { Plan } from '../../src/output/paths.ts';

describe('the path of an output', () => {
  it.each([
    ['drafts/x.md', 'out', undefined, 'out/x.pdf'],
    ['drafts/2026/x.md', 'out', undefined, 'out/2026/x.pdf'],
    ['drafts/x.y.md', 'out', undefined, 'out/x.y.pdf'],
    ['drafts/ohne-endung', 'out', undefined, 'out/ohne-endung.pdf'],
    ['x.md', 'out', undefined, 'out/x.pdf'],
    ['texte/2026/x.md', 'out', undefined, 'out/x.pdf'],
    ['./drafts/2026/x.md', 'out', undefined, 'out/2026/x.pdf'],
    ['/anderswo/x.md', 'out', undefined, 'out/x.pdf'],
    ['drafts/2026/x.md', '/ziel', undefined, '/ziel/2026/x.pdf'],
    ['drafts/2026/x.md', '.', undefined, '2026/x.pdf'],
    ['drafts/2026/x.md', 'out', '2026-02-10-x', 'out/2026/2026-02-10-x.pdf'],
    ['drafts/x.md', 'out', '../../x', 'out/..-..-x.pdf'],
  ])('%s in %s (%s) → %s', (draft, out, fileName, expected) => {
    expect(targetPath(draft, out, 'pdf', fileName)).toBe(expected);
  });

  test.prop([fc.string()])('never leaves the folder of outputs', (fileName) => {
    expect(targetPath('drafts/x.md', 'out', 'md', fileName)).toMatch(/^out\/[^/\\]*\.md$/su);
  });
});

const plan = (draft: string, ...paths: string[]): Plan => ({
  draft,
  targets: paths.map((path) => ({ format: 'pdf', path })),
});

describe('collisions', () => {
  it('names both drafts, at each of them', () => {
    const found = findCollisions([plan('drafts/x.md', 'out/x.pdf'), plan('x.md', 'out/x.pdf')], []);
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
    expect(findCollisions([plan('a', first), plan('b', second)], []).size).toBe(2);
  });

  it('sees none where the files differ, in folder or format', () => {
    const plans = [plan('a', 'out/1/x.pdf', 'out/1/x.md'), plan('b', 'out/2/x.pdf')];
    expect(findCollisions(plans, ['a', 'b']).size).toBe(0);
  });

  it('never lets an output take the place of a draft', () => {
    const found = findCollisions([plan('drafts/x.md', 'drafts/X.md')], ['drafts/x.md']);
    expect(found.get('drafts/x.md')?.[0]).toMatchObject({ code: 'output/kollision', severity: 'error' });
  });
});
