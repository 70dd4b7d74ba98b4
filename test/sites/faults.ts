import type { Block } from '../../src/markdown/nodes.ts';
import { siteMarkdown } from '../../src/site/markdown.ts';
import { fragment } from './html/dom.ts';
import { type Line, printed, type Run, settled } from './html/line.ts';
import { linesOf } from './html/lines.ts';
import { straight } from './html/straight.ts';
import { strangersIn } from './html/strangers.ts';
import { type Dialect, readers } from './readers/readers.ts';
import { smallerTrees } from './smaller.ts';
import { linesOfTree } from './tree-lines.ts';

/** A text whose page shows something else than the paper. */
export interface Fault {
  readonly tree: readonly Block[];
  readonly markdown: string;
  readonly expected: readonly string[];
  readonly shown: readonly string[];
}

/** Which target's Markdown each reads. */
export const targets = {
  goldmark: 'hugo',
  kramdown: 'jekyll',
  'markdown-it': 'eleventy',
  remark: 'astro',
  mdx: 'astro',
  satteri: 'astro',
} as const satisfies Record<Dialect, string>;

/** The trees that the dialect's own program shows otherwise. */
export async function faultsOf(
  trees: readonly (readonly Block[])[],
  dialect: Dialect,
): Promise<readonly Fault[]> {
  const texts = trees.map((tree) => siteMarkdown(tree, targets[dialect], { pictureAddress: (src) => src }));
  const quotes = targets[dialect] === 'astro' ? straight : String;
  const pages = await readers[dialect](texts);
  return trees.flatMap((tree, index) => {
    const page = pages[index] ?? { fault: 'no answer' };
    const seen = targets[dialect] === 'astro' ? withoutOwnAddresses : (line: Line): Line => line;
    const expected = linesOfTree(tree).map(seen).map(printed).map(quotes);
    const shown = 'fault' in page ? [page.fault] : shownBy(page.html, seen).map(quotes);
    return JSON.stringify(shown) === JSON.stringify(expected)
      ? []
      : [{ tree, markdown: texts[index] ?? '', expected, shown }];
  });
}

function shownBy(html: string, seen: (line: Line) => Line): readonly string[] {
  const nodes = fragment(html);
  return [...linesOf(nodes).map(seen).map(printed), ...strangersIn(nodes)];
}

/** Astro links an address that is text: it looks for them in what is parsed, where no escape is left. */
function withoutOwnAddresses(line: Line): Line {
  return settled([{ ...line, runs: line.runs.flatMap(partedByAddress) }])[0] ?? line;
}

function partedByAddress({ text, marks }: Run): readonly Run[] {
  const mark = marks.find((one) => one.startsWith('→ ') && text.endsWith(bare(one)));
  if (mark === undefined) return [{ text, marks }];
  const before = text.slice(0, -bare(mark).length).replace(/(?:mailto:|https?:\/\/)$/u, '');
  const address: Run = { text: text.slice(before.length), marks: marks.filter((one) => one !== mark) };
  return [...(before === '' ? [] : partedByAddress({ text: before, marks })), address];
}

/** `→ mailto:a@b.example` without what a site puts in front of it. */
const bare = (mark: string): string => mark.replace(/^→ (?:mailto:|https?:\/\/)?/u, '');

/** The same fault in its smallest form. */
export async function smallest(fault: Fault, dialect: Dialect): Promise<Fault> {
  let least = fault;
  for (;;) {
    const found = await firstFault(smallerTrees(least.tree), dialect);
    if (found === undefined) return least;
    least = found;
  }
}

/** Some at a time, since most often one of the first will do. */
async function firstFault(
  trees: readonly (readonly Block[])[],
  dialect: Dialect,
): Promise<Fault | undefined> {
  for (let start = 0, size = 20; start < trees.length; start += size, size *= 2) {
    const [found] = await faultsOf(trees.slice(start, start + size), dialect);
    if (found !== undefined) return found;
  }
  return undefined;
}
