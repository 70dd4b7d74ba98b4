import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isMissing } from '../outside-tools.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cases = join(root, 'test/any-draft/cases');

/** What `npm run fuzz` has found, each tried again by the program that found it. */
describe('an input that once broke the program', () => {
  const isWithoutJekyll = isMissing('jekyll');
  it.for(readdirSync(cases))('%s', (name, { skip }) => {
    skip(isWithoutJekyll && name.startsWith('kramdown-'), 'needs Jekyll');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'fuzz/fuzz.mjs'), '--replay', join(cases, name)],
      { encoding: 'utf8', timeout: 50_000 },
    );
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});
