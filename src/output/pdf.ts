import type { Outcome } from '../diagnostics/diagnostic.ts';
import { composeDocument } from '../document/compose.ts';
import type { DocNode } from '../document/nodes.ts';
import type { DocumentInfo, Presentation } from '../kinds/kind.ts';
import { attachmentsOf } from './embed.ts';
import type { OutputFormat, Product, Resources } from './format.ts';

export const pdf: OutputFormat = {
  template: 'dokument',
  async produce(filledIn, presentation, resources) {
    const composed = composeDocument(filledIn, presentation);
    if (composed.value === undefined) return { diagnostics: composed.diagnostics };
    const printed = await print(composed.value, presentation, resources);
    return { ...printed, diagnostics: [...composed.diagnostics, ...printed.diagnostics] };
  },
};

async function print(
  nodes: readonly DocNode[],
  { look, info }: Presentation,
  resources: Resources,
): Promise<Outcome<Product>> {
  // Loaded on the first PDF: the engine and its fonts take longer than everything else together.
  const [{ layoutDocument }, { createRuler, withDrawings }] = await Promise.all([
    import('../layout/layout.ts'),
    import('../pdf/ruler.ts'),
  ]);
  const laidOut = await withDrawings(() =>
    layoutDocument(nodes, look, {
      ruler: createRuler(look.schrift),
      images: { get: (path) => resources.image(path) },
      sources: resources.sources,
    }),
  );
  if (laidOut.value === undefined) return { diagnostics: laidOut.diagnostics };
  const { embeddable, date = dayOf(info), profile = look.profil } = resources;
  const embedded = embeddable === undefined ? noAttachments : attachmentsOf(embeddable);
  const found = [...laidOut.diagnostics, ...embedded.diagnostics];
  // What can be wrong with a page is known once it is set.
  if (resources.findingsOnly === true) return { diagnostics: found };
  const { renderPdf } = await import('../pdf/render.ts');
  const value = await renderPdf(laidOut.value, { info, date, attachments: embedded.value ?? [], profile });
  return { value, diagnostics: found };
}

const noAttachments: ReturnType<typeof attachmentsOf> = { diagnostics: [] };

/** Never the clock: the same draft gives the same bytes on any day (cli.md). */
function dayOf({ date }: DocumentInfo): Date | undefined {
  return date === undefined ? undefined : new Date(`${date}T00:00:00Z`);
}
