import { writeFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anyTree } from './arbitrary-tree.ts';
import { type Fault, faultsOf, smallest } from './faults.ts';
import { generatorsMissing } from './programs.ts';
import { dialects } from './readers/readers.ts';

/** `npm run sites:full` tries more, and writes what came of it where this says. */
const count = Number(process.env['DRUCKSACHE_TREES'] ?? 200);
const log = process.env['DRUCKSACHE_TREES_LOG'];

describe.skipIf(generatorsMissing())('any text', () => {
  it.each(dialects)(
    'is shown by %s as on paper, and nothing of it runs',
    async (dialect) => {
      const trees = fc.sample(anyTree, { numRuns: count, seed: fc.readConfigureGlobal().seed ?? 0 });
      const faults = await faultsOf(trees, dialect);
      const shortest = [...faults].sort((a, b) => a.markdown.length - b.markdown.length)[0];
      if (log !== undefined)
        writeFileSync(log, `${dialect}: ${trees.length} trees, ${faults.length} faults\n`, { flag: 'a' });
      expect(shortest && told(await smallest(shortest, dialect))).toBeUndefined();
    },
    600_000,
  );
});

const told = ({ markdown, expected, shown }: Fault) => ({ markdown, expected, shown });
