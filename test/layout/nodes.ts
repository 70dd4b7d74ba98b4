import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { DocNode, Letterhead, Signatures } from '../../src/document/nodes.ts';
import type { Look } from '../../src/kinds/kind.ts';
import type { Block, Heading, Inline, ListBlock, Paragraph } from '../../src/markdown/nodes.ts';

/** Invented nodes of a motion, for tests of the layout alone. */
export const origin = { file: sourceFile('test.md', ''), line: 1 };

export const text = (content: string): readonly Inline[] => [{ type: 'text', text: content, origin }];

export const paragraph = (content: string): Paragraph => ({
  type: 'paragraph',
  children: text(content),
  origin,
});

export const heading = (content: string, level: Heading['level'] = 2): Heading => ({
  type: 'heading',
  level,
  children: text(content),
  origin,
});

export const list = (
  labels: readonly string[],
  items: readonly (readonly Block[])[],
  ordered = true,
): ListBlock => ({
  type: 'list',
  ordered,
  items: items.map((children, index) => ({ label: labels[index] ?? '–', children, origin })),
  origin,
});

const letterhead = (names: readonly string[], addition?: string): Letterhead => ({
  type: 'letterhead',
  senders: names.map((name) => ({
    name: text(name),
    ...(addition === undefined ? {} : { addition: text(addition) }),
  })),
  origin,
});

export const signatures = (names: readonly string[]): Signatures => ({
  type: 'signatures',
  signatories: names.map((name) => ({ name: text(name), functions: [text('Kreistagsmitglied')] })),
  origin,
});

export const SENTENCE =
  'Die Verwaltung des Musterkreises legt dem Ausschuss bis zum Herbst einen Bericht über die Pflege der Streuobstwiesen vor. ';

export const look: Look = {
  kopf: 'brief',
  form: 'B',
  schrift: 'source',
  satz: 'flatter',
  zeilennummern: 'keine',
  linkadressen: 'keine',
  falzmarken: true,
  einbetten: false,
  profil: 'archiv',
};

/** A whole letter with the given applicants and body. */
export function letter(names: readonly string[], body: readonly DocNode[] = []): readonly DocNode[] {
  return [
    { type: 'running-head', line: text('Antrag: Pflege der Streuobstwiesen'), origin },
    { type: 'page-number', pattern: 'Seite {seite} von {seiten}', origin },
    letterhead(names, names.length === 1 ? 'im Kreistag des Musterkreises' : undefined),
    { type: 'return-line', line: text('Neue Mitte · Marktstraße 12 · 12345 Musterstadt'), origin },
    {
      type: 'address',
      lines: ['An die', 'Landrätin des Musterkreises', 'Frau Erika Mustermann'].map(text),
      note: text('im Hause'),
      origin,
    },
    {
      type: 'info-block',
      contact: [text('Telefon 01234 567')],
      facts: [{ label: text('Datum'), value: text('10. Februar 2026') }],
      origin,
    },
    {
      type: 'subject',
      reference: text('Antrag zur Sitzung des Kreistages am 17. März 2026'),
      title: text('Pflege der Streuobstwiesen'),
      origin,
    },
    paragraph('Sehr geehrte Frau Landrätin,'),
    paragraph('die Fraktion Neue Mitte beantragt:'),
    ...body,
  ];
}
