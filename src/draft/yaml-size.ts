import type { Document } from 'yaml';
import { yaml } from './library.ts';

/** Names and values of one file; the Stammdaten of a large town have a few thousand. */
export const maxNodes = 20_000;

/** UTF-16 offset of the first name or value beyond `maxNodes`. */
export function startOfExcess(document: Document): number | undefined {
  let count = 0;
  let start: number | undefined;
  yaml().visit(document, {
    Node: (_key, node) => {
      count += 1;
      if (count <= maxNodes) return undefined;
      start = node.range?.[0] ?? 0;
      return yaml().visit.BREAK;
    },
  });
  return start;
}
