import type { Block, Inline } from './nodes.ts';

/** The same blocks, each stretch of text replaced by what `change` makes of it. */
export function mapInlines(
  blocks: readonly Block[],
  change: (inlines: readonly Inline[]) => readonly Inline[],
): readonly Block[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock(block: Block, change: (inlines: readonly Inline[]) => readonly Inline[]): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: change(block.children) };
    case 'quote':
      return { ...block, children: mapInlines(block.children, change) };
    case 'list': {
      const items = block.items.map((item) => ({ ...item, children: mapInlines(item.children, change) }));
      return { ...block, items };
    }
    case 'table': {
      const row = (cells: typeof block.head) =>
        cells.map((cell) => ({ ...cell, children: change(cell.children) }));
      return { ...block, head: row(block.head), rows: block.rows.map(row) };
    }
    case 'footnotes': {
      const notes = block.notes.map((note) => ({ ...note, children: mapInlines(note.children, change) }));
      return { ...block, notes };
    }
    case 'code-block':
    case 'rule':
      return block;
  }
}

/** The same text, each reference to a note replaced by what `renumber` says. */
export function mapReferences(
  inlines: readonly Inline[],
  renumber: (number: number) => number,
): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === 'footnote-reference') return { ...inline, number: renumber(inline.number) };
    return 'children' in inline ? { ...inline, children: mapReferences(inline.children, renumber) } : inline;
  });
}
