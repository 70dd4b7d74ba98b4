import { defineConfig } from 'vitest/config';

const all = 'test/**/*.test.ts';

/** They replace modules or load them anew, or measure what a heap full of other files' objects would slow down. */
const alone = [
  'test/deadlines/holidays.test.ts',
  'test/any-draft/growth.test.ts',
  'test/pdf/identifier.test.ts',
  'test/pdf/pictures/lost-library.test.ts',
  'test/pdf/same-bytes.test.ts',
  'test/site/linear.test.ts',
];

export default defineConfig({
  test: {
    setupFiles: ['test/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // CommonJS as Node itself imports it, or the tests would test another program.
    deps: { interopDefault: false },
    // To load the program costs more than most tests: files share what one before them has loaded.
    projects: [
      { extends: true, test: { name: 'shared', include: [all], exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
