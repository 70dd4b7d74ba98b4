import type { BlockContent, DefinitionContent, List } from 'mdast';
import type { Block, ListBlock, ListItem } from '../markdown/nodes.ts';
import type { Site } from './site.ts';

/** What a text consists of, as nodes of mdast. */
export type Flow = BlockContent | DefinitionContent;
/** Blocks as nodes of mdast; the first one's text begins an item of a list. */
type ToNodes = (blocks: readonly Block[], isItem: boolean) => readonly Flow[];

/**
 * Plain numbers that follow each other are a list for every site. Any other label is text at the start of its lines, and so is
 * a number right behind the mark of an item (`- 3. Platz`).
 */
export function listNodes(
  list: ListBlock,
  { dialect, isFirstOfItem }: Pick<Site, 'dialect'> & { readonly isFirstOfItem: boolean },
  toNodes: ToNodes,
): readonly Flow[] {
  const start = list.ordered && !isFirstOfItem ? startOf(list.items) : undefined;
  if (list.ordered && start === undefined) return labelledLines(list.items, toNodes, isFirstOfItem);
  const items = list.items.map(({ children }) => [...toNodes(children, true)]);
  const spread = items.some((children) => children.slice(1).some(({ type }) => type !== 'list'));
  const node: List = {
    type: 'list',
    ordered: list.ordered,
    spread,
    ...(start === undefined ? {} : { start }),
    children: items.map((children) => ({ type: 'listItem', spread, children })),
  };
  const isNumberedElsewhere = dialect.needsListAttributes && start !== undefined && start !== 1;
  return isNumberedElsewhere ? [{ type: 'html', value: `{: start="${start}"}` }, node] : [node];
}

/** The first number, where all follow each other as `3.`, `4.`, `5.` */
function startOf(items: readonly ListItem[]): number | undefined {
  const [, first] = /^(\d{1,9})\.$/u.exec(items[0]?.label ?? '') ?? [];
  if (first === undefined || String(Number(first)) !== first) return undefined;
  return items.every(({ label }, index) => label === `${Number(first) + index}.`) ? Number(first) : undefined;
}

/** Short items stand one below the other in one paragraph. */
function labelledLines(
  items: readonly ListItem[],
  toNodes: ToNodes,
  isFirstOfItem: boolean,
): readonly Flow[] {
  const labelled = items.map(withLabel);
  const lines = labelled.map(({ children: [only], length }) =>
    length === 1 && only?.type === 'paragraph' ? only : undefined,
  );
  return toNodes(joinedLines(lines) ?? labelled.flatMap(({ children }) => children), isFirstOfItem);
}

function withLabel({ label, children, origin }: ListItem): { children: readonly Block[]; length: number } {
  const [first, ...others] = children;
  const text = { type: 'text', text: first?.type === 'paragraph' ? `${label} ` : label, origin } as const;
  const line: Block =
    first?.type === 'paragraph'
      ? { ...first, children: [text, ...first.children] }
      : { type: 'paragraph', children: [text], origin };
  const rest = first === undefined || first.type === 'paragraph' ? others : children;
  return { children: [line, ...rest], length: rest.length + 1 };
}

function joinedLines(lines: readonly (Block | undefined)[]): readonly Block[] | undefined {
  const paragraphs = lines.filter((line) => line?.type === 'paragraph');
  const [first] = paragraphs;
  if (first === undefined || paragraphs.length < lines.length) return undefined;
  const { origin } = first;
  const children = paragraphs.flatMap((line, index) =>
    index === 0 ? line.children : [{ type: 'break', origin } as const, ...line.children],
  );
  return [{ ...first, children }];
}

/** kramdown would make one list of two that follow each other: its mark ends the first. */
export function apart(nodes: readonly Flow[], { dialect }: Site): readonly Flow[] {
  if (!dialect.needsListAttributes) return nodes;
  return nodes.flatMap((node, index) => {
    const isBetween = isOfList(node) && nodes[index - 1]?.type === 'list';
    return isBetween ? [{ type: 'html', value: '^' } as const, node] : [node];
  });
}

const isOfList = (node: Flow): boolean =>
  node.type === 'list' || (node.type === 'html' && node.value.startsWith('{: start'));
