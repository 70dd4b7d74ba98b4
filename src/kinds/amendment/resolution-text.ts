import { type Clause, type ResolutionText, normalizeResolution } from '../../amendment/resolution.ts';
import type { Block, Inline, ListItem } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';

/**
 * A resolution as it is compared: plain text with the labels as printed. Bold, links and marks of notes are left
 * out, since an amending sentence could not name them. `undefined` where it holds a table, code or a picture, which
 * would be lost.
 */
export function resolutionTextOf(nodes: readonly Block[]): ResolutionText | undefined {
  const clauses = clausesOf(nodes);
  return clauses && normalizeResolution({ lead: '', clauses });
}

function clausesOf(nodes: readonly Block[]): readonly Clause[] | undefined {
  return inAll(nodes.map(clausesOfBlock))?.flat();
}

function clausesOfBlock(node: Block): readonly Clause[] | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return node.children.some(({ type }) => type === 'image')
        ? undefined
        : [{ label: '', text: plainText(node.children), children: [] }];
    case 'list':
      return inAll(node.items.map(clauseOfItem));
    case 'quote':
      return clausesOf(node.children);
    case 'footnotes':
    case 'rule':
      return [];
    case 'table':
    case 'code-block':
      return undefined;
  }
}

function clauseOfItem({ label, children }: ListItem): Clause | undefined {
  const clauses = clausesOf(children);
  return clauses && { label, text: '', children: clauses };
}

function inAll<Each>(all: readonly (Each | undefined)[]): readonly Each[] | undefined {
  const found = all.filter((each) => each !== undefined);
  return found.length === all.length ? found : undefined;
}

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
