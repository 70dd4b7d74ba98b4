import type { Block, Inline } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';

/** The addresses of links by the words that are linked. */
export type Links = ReadonlyMap<string, string>;

/** The links of a resolution, which is compared without them. */
export function linksOf(nodes: readonly (Block | Inline)[]): Links {
  return new Map(nodes.flatMap(linksIn));
}

function linksIn(node: Block | Inline): readonly (readonly [string, string])[] {
  if (node.type === 'link') return [[plainText(node.children), node.href]];
  const inside: readonly (Block | Inline)[] =
    node.type === 'list'
      ? node.items.flatMap(({ children }) => children)
      : 'children' in node
        ? node.children
        : [];
  return inside.flatMap(linksIn);
}

/** The linked words whose address is another in the new version. */
export function redirected(before: Links, after: Links): string | undefined {
  return [...after.keys()].find((words) => before.has(words) && before.get(words) !== after.get(words));
}
