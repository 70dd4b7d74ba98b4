/**
 * What is mutated, which tests have to notice, and which share of the mutants they have to kill. A room that is too
 * large to be mutated as a whole takes part in the sample.
 */
export const ROOMS = {
  grammar: { parts: { 'src/grammar': ['test/grammar'] }, goal: 92 },
  diagnostics: { parts: { 'src/diagnostics': ['test/diagnostics'] }, goal: 92 },
  sample: {
    parts: {
      'src/amendment': ['test/amendment'],
      'src/checks': ['test/checks', 'test/bad'],
      'src/kinds': [
        'test/kinds',
        'test/bad',
        'test/kinds-in-print.test.ts',
        'test/commands/new.test.ts',
        'test/docs/references.test.ts',
      ],
      'src/layout/blocks': ['test/layout', 'test/conformance/golden.test.ts'],
    },
    goal: 85,
    sample: { count: 600, seed: 2026 },
  },
};
