import type { Block, Heading } from '../markdown/nodes.ts';
import type { DocNode } from './nodes.ts';

/** The body stands below the document's title: its own `#` is a section. Quotations and lists have no headings. */
export function bodyHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.type === 'heading') return { ...block, level: block.level === 1 ? 2 : block.level };
    return withoutHeadings(block);
  });
}

function withoutHeadings(block: Block): Block {
  switch (block.type) {
    case 'heading': {
      const strong = { type: 'strong', children: block.children, origin: block.origin } as const;
      return {
        type: 'paragraph',
        children: block.children.length === 0 ? [] : [strong],
        origin: block.origin,
      };
    }
    case 'quote':
      return { ...block, children: block.children.map(withoutHeadings) };
    case 'list': {
      const items = block.items.map((item) => ({ ...item, children: item.children.map(withoutHeadings) }));
      return { ...block, items };
    }
    default:
      return block;
  }
}

/** No level is skipped (PDF/UA-1, 7.4.2): the title is level 1, and `####` directly below `##` becomes level 3. */
export function closeLevels(nodes: readonly DocNode[]): readonly DocNode[] {
  const open: Level[] = [{ typed: 1, printed: 1 }];
  return nodes.map((node): DocNode => {
    if (node.type === 'heading') return levelled(node, open);
    if (node.type === 'resolution') return { ...node, children: levelledIn(node.children, open) };
    if (node.type === 'press-foot') return { ...node, about: levelledIn(node.about, open) };
    return node;
  });
}

function levelledIn(blocks: readonly Block[], open: Level[]): readonly Block[] {
  return blocks.map((block) => (block.type === 'heading' ? levelled(block, open) : block));
}

interface Level {
  readonly typed: Heading['level'];
  readonly printed: Heading['level'];
}

function levelled(heading: Heading, open: Level[]): Heading {
  while (open.length > 0 && (open.at(-1)?.typed ?? 0) >= heading.level) open.pop();
  const above = open.at(-1)?.printed ?? 0;
  const printed = levels.find((level) => level > above) ?? 6;
  open.push({ typed: heading.level, printed });
  return { ...heading, level: printed };
}

const levels = [1, 2, 3, 4, 5, 6] as const;
