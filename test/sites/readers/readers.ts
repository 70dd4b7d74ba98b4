import { z } from 'zod';
import { programs } from '../programs.ts';
import { run } from '../run.ts';
import { readByHugo } from './goldmark.ts';
import type { Reader } from './read.ts';

const reads = z.array(z.union([z.object({ html: z.string() }), z.object({ fault: z.string() })]));

/** A program that takes the texts as JSON and gives the pages as JSON. */
const byProgram =
  (program: string, script: string): Reader =>
  async (texts) => {
    const { code, out, said } = await run({ program, arguments: [script] }, JSON.stringify(texts));
    if (code !== 0) throw new Error(`${script}: ${said}`);
    return reads.parse(JSON.parse(out));
  };

/**
 * Each dialect read by the program that reads it on a site, set up as the site sets it up. Astro has had two: remark
 * until 6, satteri since 7.
 */
export const readers = {
  goldmark: readByHugo,
  kramdown: byProgram('ruby', `${programs.sites}/readers/kramdown.rb`),
  'markdown-it': byProgram(process.execPath, `${programs.sites}/readers/markdown-it.mjs`),
  remark: byProgram(process.execPath, `${programs.sites}/readers/remark.mjs`),
  mdx: byProgram(process.execPath, `${programs.sites}/readers/mdx.mjs`),
  satteri: byProgram(programs.newerNode, `${programs.newest}/readers/satteri.mjs`),
} as const satisfies Record<string, Reader>;

export type Dialect = keyof typeof readers;

export const dialects = [
  'goldmark',
  'kramdown',
  'markdown-it',
  'remark',
  'mdx',
  'satteri',
] as const satisfies readonly Dialect[];
