import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { DocNode } from '../../src/document/nodes.ts';
import type { Look } from '../../src/kinds/kind.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { createRuler } from '../../src/pdf/ruler.ts';
import { look } from '../layout/nodes.ts';
import { printPages } from './print-nodes.ts';

export interface Printed {
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nodes to a PDF in the pair of fonts that the look asks for. */
export async function pdfOf(
  nodes: readonly DocNode[],
  more: Partial<Look> = {},
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Printed> {
  const own = { ...look, ...more };
  const { value, diagnostics } = layoutDocument(nodes, own, { ruler: createRuler(own.schrift), images });
  if (value === undefined) throw new Error('nothing laid out');
  return { bytes: await printPages(value), diagnostics };
}
