import { Session } from 'node:inspector/promises';

/**
 * Which blocks of the program have run, by V8's own counters: what makes the search coverage-guided needs no tool
 * beside Node. Files of the program and of the parsers it feeds count, the machinery of Node does not.
 */
const counted = /\/dist\/|\/node_modules\/(?:markdown-it|yaml|handlebars|@handlebars|gray-matter|zod|pdfmake|pdfkit)/u;

export async function startCoverage() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const seen = new Set();
  return {
    /** How many blocks have run for the first time since the last call. */
    async newBlocks() {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const before = seen.size;
      for (const { url, functions } of result) {
        if (!counted.test(url)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            // How often, in powers of two: a loop that runs longer than ever is news, too.
            if (count > 0) seen.add(`${url}:${startOffset}-${endOffset}:${Math.min(31 - Math.clz32(count), 12)}`);
          }
        }
      }
      return seen.size - before;
    },
    get size() {
      return seen.size;
    },
  };
}
