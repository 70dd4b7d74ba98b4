import { defineConfig } from 'vitest/config';

/** Only the tests that are there for what is mutated: what others happen to notice does not count. */
const tests = (process.env.MUTATION_TESTS ?? '').split(' ');

export default defineConfig({
  test: {
    include: tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`)),
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    deps: { interopDefault: false },
    isolate: false,
  },
});
