import type { Block } from '../../src/markdown/nodes.ts';
import { siteMarkdown } from '../../src/site/markdown.ts';
import { fragment } from './html/dom.ts';
import { type Line, printed } from './html/line.ts';
import { addressOf, linesOf } from './html/lines.ts';
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
  const runs = line.runs.map((run) => ({
    ...run,
    marks: run.marks.filter((mark) => !isOwnAddress(mark, run.text)),
  }));
  return { ...line, runs };
}

function isOwnAddress(mark: string, text: string): boolean {
  const bare = (address: string): string =>
    address.replace(/^→ /u, '').replace(/^(?:mailto:|https?:\/\/)/u, '');
  return mark.startsWith('→ ') && bare(mark) === bare(addressOf(text));
}

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
