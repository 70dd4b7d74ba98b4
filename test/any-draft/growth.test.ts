import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../bench/growth.mjs', import.meta.url));
/** All of the table's beginning is for CI: a minute or two. */
const COUNT = process.env['CI'] === 'true' ? 60 : 6;

/**
 * The shapes of drafts that take the longest of all (`bench/scale-table.md`): four times the size, at most five times the
 * processor time. It is a process of its own, since others' garbage in the heap would count.
 */
it('grows no faster than the draft', { timeout: 900_000 }, () => {
  const { status, stdout } = spawnSync(process.execPath, [script, '--slowest', String(COUNT)], {
    encoding: 'utf8',
  });
  expect(stdout).toBe(`${COUNT} shapes, 0 take more than 5 times the time for four times the size\n`);
  expect(status).toBe(0);
});
