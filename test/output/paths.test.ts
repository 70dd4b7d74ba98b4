import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { targetPath } from '../../src/output/paths.ts';

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
    [
      'drafts/Müller & Söhne „neu“ $HOME `x` (1) [2] {a,b} !.md',
      'out',
      undefined,
      'out/Müller & Söhne „neu“ $HOME `x` (1) [2] {a,b} !.pdf',
    ],
    ['drafts/U\u0308ber 👩‍💻.md', 'out', undefined, 'out/U\u0308ber 👩‍💻.pdf'],
    ['drafts/-x.md', 'out', undefined, 'out/-x.pdf'],
    ['drafts/.x.md', 'out', undefined, 'out/.x.pdf'],
    ['drafts/.md', 'out', undefined, 'out/.md.pdf'],
    ['drafts/x.MD', 'out', undefined, 'out/x.pdf'],
    ['drafts/x.markdown', 'out', undefined, 'out/x.pdf'],
    ['drafts/con.md', 'out', undefined, 'out/_con.pdf'],
    ['drafts/NUL.2026.md', 'out', undefined, 'out/_NUL.2026.pdf'],
    ['drafts/com¹.md', 'out', undefined, 'out/_com¹.pdf'],
    ['drafts/konto.md', 'out', undefined, 'out/konto.pdf'],
    ['drafts/aux/TOP 1: „Bänke“?/a|b.md', 'out', undefined, 'out/_aux/TOP 1_ „Bänke“_/a_b.pdf'],
    ['drafts/2026. /\u202Efdp.\u001B[2J\n.md', 'out', undefined, 'out/2026/_fdp._[2J_.pdf'],
    ['drafts/.../x.md', 'out', undefined, 'out/_/x.pdf'],
    ['drafts/x.md', 'aus:gabe', 'a:b', 'aus:gabe/a_b.pdf'],
  ])('%s in %s (%s) → %s', (draft, out, fileName, expected) => {
    expect(targetPath(draft, out, 'pdf', fileName)).toBe(expected);
  });

  test.prop([fc.string()])('never leaves the folder of outputs', (fileName) => {
    expect(targetPath('drafts/x.md', 'out', 'md', fileName)).toMatch(/^out\/[^/\\]*\.md$/su);
  });

  test.prop([fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 3 })])(
    'is made of names that every system takes',
    (names) => {
      const draft = `drafts/${names.map((name) => `_${name.replaceAll('/', '')}`).join('/')}`;
      const path = targetPath(draft, 'out', 'pdf');
      expect(path).toMatch(/^out\/[^\p{Cc}<>:"|?*\\]*\.pdf$/u);
      for (const name of path.split('/')) expect(name).not.toMatch(/^$|[\s.]$/u);
      expect(path.split('/').length).toBe(names.length + 1);
    },
  );
});
