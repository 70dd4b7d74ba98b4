import type { Block, Inline } from '../../src/markdown/nodes.ts';

/** A tree with one thing less, in every way there is: whatever fails is looked at in its smallest form. */
export function smallerTrees(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const withoutNotes = blocks.filter((block) => block.type !== 'footnotes' && references([block]) === '');
  return [
    ...(withoutNotes.length < blocks.length ? [withoutNotes] : []),
    ...smallerLists(blocks, smallerBlocks),
  ].filter((smaller) => smaller.length > 0 && isWhole(smaller));
}

/** Each note is referred to, and each reference has its note. */
function isWhole(blocks: readonly Block[]): boolean {
  const notes = blocks.flatMap((block) => (block.type === 'footnotes' ? block.notes : []));
  return references(blocks) === String(notes.map(({ number }) => number));
}

const references = (blocks: readonly Block[]): string =>
  String(
    blocks.flatMap((block) =>
      'children' in block
        ? block.children.flatMap((node) => (node.type === 'footnote-reference' ? [node.number] : []))
        : [],
    ),
  );

/** Without one of them, with one replaced by what is in it, with one made smaller. */
function smallerLists<T>(
  nodes: readonly T[],
  smaller: (node: T) => readonly (readonly T[])[],
): readonly (readonly T[])[] {
  return nodes.flatMap((node, index) => {
    const [before, after] = [nodes.slice(0, index), nodes.slice(index + 1)];
    return [[], ...smaller(node)].map((instead) => [...before, ...instead, ...after]);
  });
}

function smallerBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return smallerLines(block.children).map((children) => [{ ...block, children }]);
    case 'quote':
      return [
        block.children,
        ...nonEmpty(smallerLists(block.children, smallerBlocks)).map((children) => [{ ...block, children }]),
      ];
    case 'list':
      return [
        ...block.items.map(({ children }) => children),
        ...nonEmpty(
          smallerLists(block.items, (item) =>
            nonEmpty(smallerLists(item.children, smallerBlocks)).map((children) => [{ ...item, children }]),
          ),
        ).map((items) => [{ ...block, items }]),
      ];
    case 'code-block':
      return smallerTexts(block.text).map((text) => [{ ...block, text }]);
    case 'table':
      return [
        ...[block.head, ...block.rows]
          .flat()
          .map(({ children, origin }) => [{ type: 'paragraph', children, origin } as const]),
        ...nonEmpty(
          smallerLists(block.rows, (row) =>
            row.flatMap((cell, index) =>
              smallerLines(cell.children).map((children) => [row.with(index, { ...cell, children })]),
            ),
          ),
        ).map((rows) => [{ ...block, rows }]),
        ...block.head.flatMap((cell, index) =>
          smallerLines(cell.children).map((children) => [
            { ...block, head: block.head.with(index, { ...cell, children }) },
          ]),
        ),
      ];
    case 'footnotes':
      return block.notes.flatMap((note, index) =>
        nonEmpty(smallerLists(note.children, smallerBlocks)).map((children) => [
          { ...block, notes: block.notes.with(index, { ...note, children }) },
        ]),
      );
    case 'rule':
      return [];
  }
}

const nonEmpty = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.filter((list) => list.length > 0);

const smallerLines = (line: readonly Inline[]): readonly (readonly Inline[])[] =>
  nonEmpty(smallerLists(line, smallerInlines));

function smallerInlines(node: Inline): readonly (readonly Inline[])[] {
  switch (node.type) {
    case 'text':
    case 'code':
      return smallerTexts(node.text).map((text) => [{ ...node, text }]);
    case 'strong':
    case 'emphasis':
    case 'strikethrough':
    case 'subscript':
    case 'superscript':
    case 'link':
      return [node.children, ...smallerLines(node.children).map((children) => [{ ...node, children }])];
    default:
      return [];
  }
}

/** Half of it, then without one character. */
function smallerTexts(text: string): readonly string[] {
  const characters = Array.from(text);
  const half = Math.floor(characters.length / 2);
  const halves = half > 2 ? [characters.slice(half), characters.slice(0, half)] : [];
  return [...halves, ...characters.map((_, index) => characters.toSpliced(index, 1))]
    .map((kept) => kept.join(''))
    .filter((kept) => kept.trim() !== '' && kept.trim() === kept);
}
