import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSites, type Site } from './build-site.ts';
import { type Clause, isTrue } from './cases/clauses.ts';
import { type Case, readCases, titleOf } from './cases/table.ts';
import { generators } from './generators.ts';
import { pageOf } from './html/page.ts';
import { strangersIn } from './html/strangers.ts';
import { generatorsMissing } from './programs.ts';

const own = fileURLToPath(new URL('cases', import.meta.url));
const shared = join(
  process.env['DRUCKSACHE_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url)),
  'cases/releases',
);
const folders = [own, ...(existsSync(shared) ? [shared] : [])];
const cases = folders.flatMap(readCases);

/** After every day of the cases, and before the embargoes of 2097. */
const stand = '2026-12-01T10:00:00+01:00';

const said = (clauses: readonly Clause[]): readonly string[] =>
  clauses.map(({ name, value }) => `${name}: ${value}`);

describe.skipIf(generatorsMissing())('releases on a site', () => {
  describe.each(Object.values(generators))('of $name', (generator) => {
    const meant = cases.filter(({ sites }) => sites.has(generator.target));
    let sites: ReadonlyMap<string, Site> = new Map();

    beforeAll(async () => {
      const files = Object.fromEntries(meant.map(({ draft, text }) => [draft, text]));
      sites = await buildSites({ files, folders }, generator, stand);
    }, 300_000);

    it.each(meant)(
      '$draft',
      async (one: Case) => {
        const site = sites.get(one.draft);
        expect(site?.fault).toBeUndefined();
        if (site === undefined) return;
        const subject = { draft: one.draft, title: titleOf(one), site };
        const lines = pageOf(one.draft, site)?.content ?? [];
        expect(strangersIn(lines)).toEqual([]);
        expect(said(one.mustHold.filter((clause) => !isTrue(clause, subject)))).toEqual([]);
        expect(said(one.mustNotHold.filter((clause) => isTrue(clause, subject)))).toEqual([]);
      },
      300_000,
    );
  });
});
