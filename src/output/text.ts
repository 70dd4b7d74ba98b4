import { composeDocument } from '../document/compose.ts';
import { paperOf } from '../document/paper.ts';
import { readingBlocks } from '../document/reading-blocks.ts';
import type { OutputFormat } from './format.ts';

/** What mail programs show without breaking lines again. */
const COLUMNS = 72;

/** The paper as plain text: its words in the order in which the PDF is read aloud, and the addresses that links lead to. */
export const text: OutputFormat = {
  template: 'dokument',
  async produce(filledIn, presentation) {
    const look = { ...presentation.look, linkadressen: 'keine' } as const;
    const { value, diagnostics: found } = composeDocument(filledIn, { ...presentation, look });
    // Every address can be read here.
    const diagnostics = found.filter(({ code }) => code !== 'markdown/linkadresse');
    if (value === undefined) return { diagnostics };
    const { linesOf } = await import('./text/lines.ts');
    const lines = linesOf(readingBlocks(paperOf(value)), COLUMNS).map(plainLine);
    return { value: { bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }, diagnostics };
  },
};

/** No-break blanks have kept their words together; blanks at the end say nothing. */
const plainLine = (line: string): string => line.replaceAll(/\s/gu, ' ').trimEnd();
