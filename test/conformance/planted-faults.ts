import { vi } from 'vitest';
import { PageContent } from '../../src/pdf/page-content.ts';
import { letter } from '../layout/nodes.ts';
import { layOut, printPages } from '../pdf/print-nodes.ts';
import type { BuiltDocument } from './documents.ts';

/** A good file made bad, and how each of the two examiners must put it. */
export interface PlantedFault {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Clause and number of veraPDF's rule; none where it asks no such thing. */
  readonly rule?: string;
  readonly ownFault: string;
}

/** Edits of the same length, so that the file's table of objects stays true. */
const EDITS = [
  {
    name: 'missing-alt',
    draft: 'ugly/bilder',
    from: '/Alt (',
    to: '/Alx (',
    rule: '7.3-1',
    ownFault: 'a Figure has no Alt',
  },
  {
    name: 'skipped-heading',
    draft: 'ugly/fussnoten',
    from: '/S /H2',
    to: '/S /H3',
    rule: '7.4.2-1',
    ownFault: 'H3 comes after H1',
  },
  {
    name: 'second-title',
    draft: 'ugly/fussnoten',
    from: '/S /H2',
    to: '/S /H1',
    ownFault: '2 headings are H1',
  },
  {
    name: 'head-without-scope',
    draft: 'ugly/haushaltstabelle-acht-spalten',
    from: '/Scope /Column',
    to: '/Scopx /Column',
    ownFault: 'TH „Sachkonto“ has no Scope',
  },
  {
    name: 'list-without-numbering',
    draft: 'ugly/listen-vier-ebenen',
    from: '/ListNumbering',
    to: '/ListNumberinx',
    ownFault: 'has no ListNumbering',
  },
  {
    name: 'link-without-contents',
    draft: 'ugly/zitat-verweise-code',
    from: '/Contents (',
    to: '/Contentx (',
    rule: '7.18.5-2',
    ownFault: 'has no Contents',
  },
  {
    name: 'note-without-id',
    draft: 'ugly/fussnoten',
    from: '/ID (',
    to: '/Ix (',
    rule: '7.9-1',
    ownFault: '1 Notes have no ID',
  },
  {
    name: 'empty-tree',
    draft: 'sample/antrag',
    from: '/S /Document',
    to: '/X /Document',
    ownFault: 'the tree is not one Document',
  },
] as const;

export async function plantFaults(documents: readonly BuiltDocument[]): Promise<readonly PlantedFault[]> {
  const edited = EDITS.map(({ draft, from, to, ...fault }) => {
    const good = documents.find(({ name }) => name === draft)?.bytes ?? new Uint8Array();
    const text = Buffer.from(good).toString('latin1');
    if (!text.includes(from)) throw new Error(`${draft} has no ${from}`);
    return { ...fault, bytes: new Uint8Array(Buffer.from(text.replace(from, to), 'latin1')) };
  });
  const untagged = {
    name: 'untagged-line',
    bytes: await withUntaggedLine(),
    rule: '7.1-3',
    ownFault: 'page 1 paints outside of all marks',
  };
  return [untagged, ...edited];
}

/** A letter whose first line is painted before any mark is opened. */
async function withUntaggedLine(): Promise<Uint8Array> {
  const spy = vi.spyOn(PageContent.prototype, 'openElement');
  spy.mockImplementationOnce(function close(this: PageContent) {
    this.end();
  });
  const bytes = await printPages(layOut(letter(['Fraktion Neue Mitte'])));
  spy.mockRestore();
  return bytes;
}
