import { defineConfig } from 'vitest/config';

/** Only the tests of the room that is mutated: what others happen to notice does not count. */
const folders = (process.env.MUTATION_TESTS ?? '').split(' ');

export default defineConfig({
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    deps: { interopDefault: false },
    isolate: false,
  },
});
