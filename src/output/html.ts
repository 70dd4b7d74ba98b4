import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { composeDocument } from '../document/compose.ts';
import { paperOf } from '../document/paper.ts';
import type { OutputFormat } from './format.ts';

/** A release as one page without script, for a site or a mail: what the paper says, in the same order. */
export const html: OutputFormat = {
  template: 'dokument',
  onlyWith: 'presse',
  async produce(filledIn, presentation, resources) {
    const composed = composeDocument(filledIn, presentation);
    if (composed.value === undefined) return { diagnostics: composed.diagnostics };
    const [{ writePage }, { withDrawings }] = await Promise.all([
      import('./html/page.ts'),
      import('../pdf/pictures/usvg.ts'),
    ]);
    const paper = paperOf(composed.value);
    const page = await withDrawings(() => writePage(paper, presentation, resources));
    return {
      value: { bytes: new TextEncoder().encode(page.html) },
      diagnostics: [...composed.diagnostics.filter(concernsScreens), ...page.diagnostics],
    };
  },
};

/** That an address is not to be read is said of paper; here one follows the link. */
const concernsScreens = ({ code }: Diagnostic): boolean => code !== 'markdown/linkadresse';
