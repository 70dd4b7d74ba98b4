// Stryker knows no random sample. A checker turns away, as if they did not compile, the mutants that were not drawn:
// those are not run and do not count.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

function keyOf(root, { fileName, location: { start, end }, mutatorName, replacement }) {
  const place = [start.line, start.column, end.line, end.column];
  return [relative(root, fileName), ...place, mutatorName, replacement].join(' ');
}

/** The keys of `count` mutants of all these files; each mutant has the same chance. */
export async function drawn(root, fileNames, { count, seed }) {
  const silent = { debug() {}, info() {}, isDebugEnabled: () => false };
  const files = fileNames.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await new Instrumenter(silent).instrument(files, options);
  const lots = mutants.map((mutant) => {
    const key = keyOf(root, mutant);
    return { key, lot: createHash('sha256').update(`${seed} ${key}`).digest('hex') };
  });
  const keys = lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ key }) => key);
  return { keys: keys.slice(0, count), of: keys.length };
}

class SampleChecker {
  init() {
    this.keys = new Set(JSON.parse(readFileSync(process.env.MUTATION_SAMPLE, 'utf8')));
  }

  check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, this.resultOf(mutant)]));
  }

  group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  resultOf(mutant) {
    return this.keys.has(keyOf(process.env.MUTATION_ROOT, mutant))
      ? { status: 'passed' }
      : { status: 'compileError', reason: 'not drawn' };
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: SampleChecker }];
