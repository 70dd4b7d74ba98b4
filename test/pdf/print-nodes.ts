import type { DocNode } from '../../src/document/nodes.ts';
import type { Look } from '../../src/kinds/kind.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import type { PageDefinition } from '../../src/layout/page.ts';
import { renderPdf } from '../../src/pdf/render.ts';
import { createRuler } from '../../src/pdf/ruler.ts';
import { look } from '../layout/nodes.ts';

const ruler = createRuler();

export function layOut(nodes: readonly DocNode[], more: Partial<Look> = {}): PageDefinition {
  const { value } = layoutDocument(nodes, { ...look, ...more }, { ruler, images: new Map() });
  if (value === undefined) throw new Error('nothing laid out');
  return value;
}

export async function printPages(definition: PageDefinition): Promise<Uint8Array> {
  const info = { title: 'Streuobst', authors: ['Neue Mitte'], subject: 'Antrag', keywords: [] };
  const value = await renderPdf(definition, { info, date: new Date(0) });
  return value.bytes;
}
