import { describe, expect, it } from 'vitest';
import type { DocNode } from '../../src/document/nodes.ts';
import type { Block, Inline } from '../../src/markdown/nodes.ts';
import { childrenOf, readTagged, readText, withDescendants } from '../reading/pdf-structure.ts';
import type { TaggedPdf } from '../reading/pdf-structure.ts';
import { layOut, printPages } from '../pdf/print-nodes.ts';
import { heading, letter, list, origin, paragraph, signatures, text } from './nodes.ts';

const tagged = async (body: readonly DocNode[]): Promise<TaggedPdf> =>
  readTagged(await printPages(layOut(letter(['Fraktion'], body))));

/** What is heard of each element of a type, one blank between words. */
async function heard(nodes: readonly DocNode[], type: string): Promise<readonly string[]> {
  const { elements } = await readTagged(await printPages(layOut(nodes)));
  return elements
    .flatMap(withDescendants)
    .filter((element) => element.type === type)
    .map((element) => readText(element).replaceAll(/\s+/gu, ' ').trim());
}

const address = (...lines: readonly string[]): DocNode => ({
  type: 'address',
  lines: lines.map(text),
  origin,
});

describe('an address', () => {
  it.each([
    [
      'between what stands alone',
      ['Frau Erika Muster', 'Platz 1', '12345 Ort'],
      'Frau Erika Muster, Platz 1, 12345 Ort',
    ],
    ['not within a phrase', ['An die', 'Landrätin', 'des Kreises'], 'An die Landrätin des Kreises'],
    ['not where there is one', ['Stadt Muster,', 'Amt 4'], 'Stadt Muster, Amt 4'],
    ['before a mail address', ['Amt 4', 'post@muster.example'], 'Amt 4, post@muster.example'],
  ])('has pauses: %s', async (_, lines, expected) => {
    expect(await heard([address(...lines), ...letter(['Fraktion'])], 'P')).toContain(expected);
  });
});

const fact = (label: string, value: string) => ({ label: text(label), value: text(value) });

describe('labels', () => {
  it('are heard with a colon, and what is empty not at all', async () => {
    const head: DocNode = {
      type: 'council-head',
      body: text('Rat'),
      paperType: text('Antrag'),
      fields: [fact('Datum', '3. März'), fact('Eingang', '')],
      applicants: fact('Antragstellende:', 'Fraktion'),
      origin,
    };
    const read = await heard([head, ...letter(['Fraktion'])], 'P');
    expect(read).toEqual(expect.arrayContaining(['Datum: 3. März', 'Antragstellende: Fraktion']));
    expect(read.join(' ')).not.toContain('Eingang');
  });
});

const foreign = (words: readonly Inline[], section = false): Inline => ({
  type: 'foreign',
  lang: 'en',
  section,
  children: words,
  origin,
});

describe('words of another language', () => {
  it('are marked, around links in their order', async () => {
    const link: Inline = { type: 'link', href: 'https://a.example', children: text('the plan'), origin };
    const words = foreign([...text('see '), link, ...text(' please')]);
    const { elements } = await tagged([{ ...paragraph(''), children: [words] }]);
    const marked = elements.flatMap(withDescendants).filter(({ lang }) => lang === 'en');
    expect(marked.map(readText)).toEqual(['see ', 'the plan', ' please']);
    expect(await heard(letter(['Fraktion'], [{ ...paragraph(''), children: [words] }]), 'P')).toContain(
      'see the plan please',
    );
  });

  it('make a section from their heading to the next of its level, without German hyphens', async () => {
    const summary = { ...heading('', 3), children: [foreign(text('Summary'), true)] };
    const long = 'notwithstanding internationalization '.repeat(9);
    const body = [
      summary,
      paragraph(long),
      heading('Punkt', 4),
      heading('Wieder deutsch', 3),
      paragraph('Satz.'),
    ];
    const { elements, pages } = await tagged(body);
    const [section, ...others] = elements.flatMap(withDescendants).filter(({ lang }) => lang !== undefined);
    expect(others).toEqual([]);
    expect(section).toMatchObject({ type: 'Sect', lang: 'en' });
    expect(section && childrenOf(section).map(({ type }) => type)).toEqual(['H3', 'P', 'H4']);
    const signs = pages.flatMap(({ painted }) =>
      painted.map((one) => (one.kind === 'glyph' ? one.glyph.text : '')),
    );
    expect(signs).not.toContain('\u00AD');
  });
});

const quote = (...children: readonly Block[]): Block => ({ type: 'quote', children, origin });
const cell = (words: string, ...marks: readonly Inline[]) => ({
  children: [...text(words), ...marks],
  origin,
});
const resolution = (...children: readonly Block[]): DocNode => ({ type: 'resolution', children, origin });

describe('a note', () => {
  const reference = { type: 'footnote-reference', number: 1, origin } as const;
  const notes: DocNode = {
    type: 'footnotes',
    notes: [{ number: 1, children: [paragraph('Gezählt im Herbst.')], origin }],
    origin,
  };

  it('is announced, and read behind its block', async () => {
    const noted = { ...paragraph('Die Zahl sinkt'), children: [...text('Die Zahl sinkt'), reference] };
    const nodes = [
      ...letter(['Fraktion'], [noted, paragraph('Danach.')]),
      signatures(['Erika Muster']),
      notes,
    ];
    const [document] = await heard(nodes, 'Document');
    expect(document).toMatch(/Die Zahl sinkt1 Fußnote 1: Gezählt im Herbst\. Danach\./u);
    expect(await heard(nodes, 'Note')).toEqual(['Fußnote 1: Gezählt im Herbst.']);
    expect(await heard(nodes, 'Lbl')).toEqual(['Fußnote 1:']);
  });

  const marked = (words: string, number: number): Block => ({
    ...paragraph(words),
    children: [...text(words), { ...reference, number }],
  });
  const table: Block = {
    type: 'table',
    alignments: ['left', 'left'],
    head: [cell('Ort'), cell('Stand')],
    rows: [
      [cell('Nord', reference), cell('offen')],
      [cell('Süd'), cell('fertig')],
    ],
    origin,
  };

  it.each<readonly [string, DocNode, string]>([
    [
      'an item',
      list(['1.', '2.'], [[marked('Eins', 1)], [paragraph('Zwei')]]),
      '1. Eins1 Fußnote 1: Gezählt im Herbst. 2. Zwei',
    ],
    [
      'a paragraph of an item',
      list(['1.', '2.'], [[marked('Eins', 1), paragraph('Weiter')], [paragraph('Zwei')]]),
      '1. Eins1 Fußnote 1: Gezählt im Herbst. Weiter 2. Zwei',
    ],
    [
      'an item of a list in a list',
      list(['1.'], [[paragraph('Eins'), list(['a)', 'b)'], [[marked('Innen', 1)], [paragraph('Danach')]])]]),
      'Innen1 Fußnote 1: Gezählt im Herbst. b) Danach',
    ],
    [
      'a quotation',
      quote(marked('Zitat', 1), paragraph('Ende')),
      'Zitat1 Fußnote 1: Gezählt im Herbst. Ende',
    ],
    [
      'the resolution',
      resolution(marked('Soll', 1), paragraph('Darf')),
      'Soll1 Fußnote 1: Gezählt im Herbst. Darf',
    ],
    [
      'the first of two that refer to it',
      list(['1.', '2.'], [[marked('Eins', 1)], [marked('Zwei', 1)]]),
      'Eins1 Fußnote 1: Gezählt im Herbst. 2. Zwei1',
    ],
    [
      'a table, whose cells are heard by row',
      table,
      'Nord1 offen Süd fertig Fußnote 1: Gezählt im Herbst. Danach.',
    ],
  ])('is read behind %s, not behind all of it', async (_, block, expected) => {
    const nodes = [...letter(['Fraktion'], [block, paragraph('Danach.')]), notes];
    const [document] = await heard(nodes, 'Document');
    expect(document).toContain(expected);
  });

  it('is read behind the note that refers to it', async () => {
    const more = { number: 2, children: [paragraph('Aus dem Bericht.')], origin };
    const first = { number: 1, children: [marked('Siehe', 2)], origin };
    const nodes = [
      ...letter(['Fraktion'], [marked('Zahl', 1), paragraph('Danach.')]),
      { ...notes, notes: [first, more] },
    ];
    const [document] = await heard(nodes, 'Document');
    expect(document).toContain('Zahl1 Fußnote 1: Siehe2 Fußnote 2: Aus dem Bericht. Danach.');
  });
});
