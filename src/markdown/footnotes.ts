import type { Block, Footnotes, Inline } from './nodes.ts';

/** The notes that `nodes` refer to, also by way of other notes, as one block; none where there is no reference. */
export function footnotesFor(
  nodes: readonly (Block | Inline)[],
  footnotes: Footnotes | undefined,
): readonly Footnotes[] {
  if (footnotes === undefined) return [];
  const wanted = new Set(referencesIn(nodes));
  for (const number of wanted) {
    const note = footnotes.notes.find((candidate) => candidate.number === number);
    for (const further of referencesIn(note?.children ?? [])) wanted.add(further);
  }
  const notes = footnotes.notes.filter(({ number }) => wanted.has(number));
  const [first] = notes;
  return first === undefined ? [] : [{ type: 'footnotes', notes, origin: first.origin }];
}

function* referencesIn(nodes: readonly (Block | Inline)[]): Generator<number> {
  for (const node of nodes) {
    if (node.type === 'footnote-reference') yield node.number;
    else if (node.type === 'list') for (const { children } of node.items) yield* referencesIn(children);
    else if (node.type === 'table') {
      for (const { children } of [node.head, ...node.rows].flat()) yield* referencesIn(children);
    } else if ('children' in node) yield* referencesIn(node.children);
  }
}
