import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** @returns what libraries-used.mjs prints of the sample motion */
function used(mode: 'calls' | 'packages'): unknown {
  const script = fileURLToPath(new URL('libraries-used.mjs', import.meta.url));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [script, mode, root, 'drafts/antrag.md'], { encoding: 'utf8' }),
  );
}

describe('the libraries of an ordinary motion', () => {
  it('are called: each that reads, for what it reads', () => {
    expect(used('calls')).toEqual({
      'gray-matter': 1,
      // The draft and the Stammdaten, each once.
      yaml: 2,
      // The filled-in template, and the draft's body.
      'markdown-it': 2,
      // The template and all partials that it calls.
      handlebars: 12,
    });
  });

  it('are loaded, and none that an ordinary motion has no need of', () => {
    const packages = used('packages');
    expect(packages).toEqual(
      expect.arrayContaining(['gray-matter', 'handlebars', 'markdown-it', 'yaml', 'zod']),
    );
    for (const unused of ['pdfmake', 'pdfkit', 'fontkit', 'hyphen', 'diff', 'commander'])
      expect(packages).not.toContain(unused);
  });
});
