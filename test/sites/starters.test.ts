import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const packageAt = (path: string) =>
  z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(
      JSON.parse(readFileSync(fileURLToPath(new URL(`../../${path}/package.json`, import.meta.url)), 'utf8')),
    );

describe('the websites of the handbook', () => {
  it.each(['eleventy', 'astro'])('of %s names the versions that CI builds it with', (name) => {
    const tried = packageAt('tools/ci/sites').dependencies;
    for (const [library, version] of Object.entries(packageAt(`docs/websites/${name}`).dependencies))
      expect([library, version]).toEqual([library, tried[library]]);
  });
});
