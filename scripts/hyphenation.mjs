// Packs the hyphenation patterns of the `hyphen` package for the layout, which reads them as they stand
// (src/layout/text/pattern-trie.ts): `npm run build` runs it after the compiler.
import { writeFileSync } from 'node:fs';
import patterns from 'hyphen/patterns/de-1996.js';

/** Tells a file of this form on a machine of the same byte order. */
const MARK = 0x1996;

/** All nodes level by level, so that the children of one stand together. */
function packed([levels, trie]) {
  const nodes = [{ character: 0, node: trie }];
  const children = [];
  for (let index = 0; index < nodes.length; index += 1) {
    children.push(nodes.length);
    for (const [character, node] of Object.entries(branchesOf(nodes[index].node))) {
      nodes.push({ character: character.charCodeAt(0), node });
    }
  }
  const starts = [0];
  for (const each of levels) starts.push(starts.at(-1) + each.length);
  return Buffer.concat(
    [
      Uint16Array.of(MARK, nodes.length, levels.length, levels.flat().length),
      Uint16Array.from(starts),
      Uint16Array.from([...children, nodes.length]),
      Uint16Array.from(nodes, ({ node }) => patternOf(node) + 1),
      Uint8Array.from(levels.flat()),
      Uint8Array.from(nodes, ({ character }) => character),
    ].map(({ buffer }) => Buffer.from(buffer)),
  );
}

/** The package's nodes are children, the number of levels, or both. */
function branchesOf(node) {
  if (typeof node === 'number') return {};
  return Array.isArray(node) ? node[0] : node;
}

function patternOf(node) {
  if (typeof node === 'number') return node;
  return Array.isArray(node) ? node[1] : -1;
}

writeFileSync(new URL('../dist/layout/text/de-1996.bin', import.meta.url), packed(patterns));
