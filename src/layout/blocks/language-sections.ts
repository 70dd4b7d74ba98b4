import type { Block, Heading } from '../../markdown/nodes.ts';

/** Blocks in one language; none is German. */
export interface LanguageSection {
  readonly lang: string | undefined;
  readonly nodes: readonly Block[];
}

/** A section in another language begins at a heading that says so, and ends at the next of its level or above. */
export function languageSections(nodes: readonly Block[]): readonly LanguageSection[] {
  const sections: { lang: string | undefined; level: number; nodes: Block[] }[] = [];
  for (const node of nodes) {
    const last = sections.at(-1);
    const lang = node.type === 'heading' ? languageOf(node) : undefined;
    const ends = node.type === 'heading' && last?.lang !== undefined && node.level <= last.level;
    const begins = lang !== undefined && last?.lang === undefined;
    if (last !== undefined && !ends && !begins) last.nodes.push(node);
    else sections.push({ lang, level: node.type === 'heading' ? node.level : 0, nodes: [opening(node)] });
  }
  return sections;
}

const languageOf = ({ children: [first] }: Heading): string | undefined =>
  first?.type === 'foreign' && first.section ? first.lang : undefined;

/** What the section says of its language, its heading need not say again. */
function opening(node: Block): Block {
  if (node.type !== 'heading' || languageOf(node) === undefined) return node;
  const children = node.children.flatMap((one) => (one.type === 'foreign' ? one.children : [one]));
  return { ...node, children };
}
