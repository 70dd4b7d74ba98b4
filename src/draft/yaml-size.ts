import { visit, type Document } from 'yaml';

/** Names and values of one file; the Stammdaten of a large town have a few thousand. */
export const maxNodes = 20_000;

/** No source has more: `:` alone is a mapping with an empty name and an empty value. */
const nodesPerCharacter = 3;

/** UTF-16 offset of the first name or value beyond `maxNodes`. */
export function startOfExcess(document: Document, source: string): number | undefined {
  if (source.length * nodesPerCharacter <= maxNodes) return undefined;
  let count = 0;
  let start: number | undefined;
  visit(document, {
    Node: (_key, node) => {
      count += 1;
      if (count <= maxNodes) return undefined;
      start = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return start;
}
