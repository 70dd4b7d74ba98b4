import type { Clause, ResolutionText } from '../../amendment/resolution.ts';
import type { AmendingSentence } from '../../amendment/sentence.ts';
import type { Origin } from '../../diagnostics/source-file.ts';
import type { Block, ListBlock } from '../../markdown/nodes.ts';
import { nodesOfText } from '../../markdown/plain-text.ts';

/** The operations as a numbered list, a new wording below its sentence as a quotation. */
export function operationsList(sentences: readonly AmendingSentence[], origin: Origin): ListBlock {
  const items = sentences.map(({ text, quoted = [] }, index) => ({
    label: `${index + 1}.`,
    children: [
      ...paragraphs(text, origin),
      ...(quoted.length === 0
        ? []
        : [{ type: 'quote', children: blocksOf(quoted, origin), origin } as const]),
    ],
    origin,
  }));
  return { type: 'list', ordered: true, items, origin };
}

/** A resolution as it reads. */
export function resolutionBlocks({ lead, clauses }: ResolutionText, origin: Origin): readonly Block[] {
  return [...paragraphs(lead, origin), ...blocksOf(clauses, origin)];
}

/** Neighbours with labels are one list. */
function blocksOf(clauses: readonly Clause[], origin: Origin): readonly Block[] {
  const blocks: Block[] = [];
  for (const { label, text, children } of clauses) {
    const content = [...paragraphs(text, origin), ...blocksOf(children, origin)];
    if (label === '') {
      blocks.push(...content);
      continue;
    }
    const last = blocks.at(-1);
    const item = { label, children: content, origin };
    if (last?.type === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
    else blocks.push({ type: 'list', ordered: /[\p{L}\p{N}]/u.test(label), items: [item], origin });
  }
  return blocks;
}

function paragraphs(text: string, origin: Origin): readonly Block[] {
  return text
    .split('\n\n')
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', children: nodesOfText(paragraph, origin), origin }));
}
