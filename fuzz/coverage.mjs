import { Session } from 'node:inspector/promises';

/**
 * Which blocks of the program have run, by V8's own counters: what makes the search coverage-guided needs no tool
 * beside Node. Files of the program and of the parsers it feeds count, the machinery of Node does not.
 */
const counted =
  /\/dist\/|\/node_modules\/(?:markdown-it|yaml|handlebars|@handlebars|gray-matter|zod|pdfmake|pdfkit)/u;

/** `seen` holds the keys of blocks that are no news, `<block>:<how often>`; what is new is added to it. */
export async function startCoverage(seen) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    /** The keys of what has run for the first time since the last call. */
    async newKeys() {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const found = [];
      for (const { url, functions } of result) {
        if (!counted.test(url)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            if (count === 0) continue;
            // How often, in powers of two: a loop that runs longer than ever is news, too.
            const key = `${url}:${startOffset}-${endOffset}:${Math.min(31 - Math.clz32(count), 12)}`;
            if (seen.has(key)) continue;
            seen.add(key);
            found.push(key);
          }
        }
      }
      return found;
    },
  };
}

/** Without how often: what is reported as covered. */
export const blockOf = (key) => key.slice(0, key.lastIndexOf(':'));
