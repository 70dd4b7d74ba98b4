import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documents, textOf } from './markdown-files.ts';

const rows = [...textOf('docs/pdf-normen.md').matchAll(/^\| (\d\d) \|.*\| ([^|]+) \|$/gmu)];

describe('the checkpoints of the Matterhorn protocol', () => {
  it('are all signed off, each once', () => {
    const expected = Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(rows.map(([, checkpoint]) => checkpoint)).toEqual(expected);
  });

  it.each(rows.map(([, checkpoint, tests = '']) => ({ checkpoint, tests })))(
    '$checkpoint names a test that there is',
    ({ tests }) => {
      for (const test of tests.split(', '))
        expect({
          test,
          exists: existsSync(fileURLToPath(new URL(`../../${test}`, import.meta.url))),
        }).toEqual({
          test,
          exists: true,
        });
    },
  );
});

describe('what is claimed of accessibility', () => {
  it.each(['README.md', 'docs/pdf-normen.md', 'docs/handbuch/README.md'])(
    'in %s names the standards',
    (file) => {
      expect(textOf(file)).toMatch(/PDF\/UA-1[\s\S]*EN 301 549[\s\S]*(?:chapter|Kapitel) 10/u);
    },
  );

  /** The word alone promises what no program can keep: that the text is plain and pictures are described well. */
  it.each(documents)('is nowhere in %s the bare word', (file) => {
    const claims = textOf(file)
      .split('\n')
      .filter((line) => /barrierefrei(?!heit)/iu.test(line) && !/PDF\/UA|EN 301 549/u.test(line));
    expect(claims).toEqual([]);
  });
});
