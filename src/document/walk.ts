import type { Image, Inline } from '../markdown/nodes.ts';
import type { DocNode } from './nodes.ts';

export type NodeOfType = { readonly [Node in DocNode | Inline as Node['type']]: Node };
type Type = keyof NodeOfType;
/** A node of one of these types; the intersection ties its `type` to the function for it. */
type NodeOf<T extends Type> = { readonly [K in T]: NodeOfType[K] & { readonly type: K } }[T];

/**
 * One function for each type of node: a visitor that lacks a new type does not compile. A function gets the node itself,
 * with its origin and the labels of lists as typed, and the further arguments of `visit`.
 */
export type Visitor<T extends Type, Result, More extends readonly unknown[] = []> = {
  readonly [K in T]: (node: NodeOfType[K], ...more: More) => Result;
};

export function visit<T extends Type, Result, More extends readonly unknown[]>(
  visitor: Visitor<T, Result, More>,
  node: NodeOf<T>,
  ...more: More
): Result {
  return visitor[node.type](node, ...more);
}

/** The pictures within a text. */
export function imagesIn(content: readonly Inline[]): readonly Image[] {
  return content.flatMap((node): readonly Image[] => {
    if (node.type === 'image') return [node];
    return 'children' in node ? imagesIn(node.children) : [];
  });
}

/** Nothing but pictures, bare or within a link. */
export const isPicture = (node: Inline): boolean =>
  node.type === 'image' || ('children' in node && node.children.length > 0 && node.children.every(isPicture));
