import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { DocNode } from '../../src/document/nodes.ts';
import type { PageDefinition } from '../../src/layout/page.ts';
import { structureFaults } from '../conformance/structure-faults.ts';
import { composedText } from '../layout/composed-text.ts';
import { letter, paragraph, SENTENCE } from '../layout/nodes.ts';
import { randomLetter } from '../layout/random-nodes.ts';
import { readTagged, readText } from '../reading/pdf-structure.ts';
import type { TaggedPdf } from '../reading/pdf-structure.ts';
import { wordsSaid } from '../reading/plain-text.ts';
import { layOut, printPages } from './print-nodes.ts';

const readBack = async (definition: PageDefinition): Promise<TaggedPdf> =>
  readTagged(await printPages(definition));

const wordsRead = ({ elements }: TaggedPdf): readonly string[] => wordsSaid(elements.map(readText).join(' '));

const wordsComposed = (nodes: readonly DocNode[]): readonly string[] => wordsSaid(composedText(nodes));

describe('the words read from the structure tree', () => {
  test.prop([randomLetter], { numRuns: 40 })('are those of the composed document', async (nodes) => {
    const pdf = await readBack(layOut(nodes));
    expect(wordsRead(pdf)).toEqual(wordsComposed(nodes));
    expect(structureFaults(pdf)).toEqual([]);
  });

  test.prop([randomLetter], { numRuns: 15 })(
    'are the same in justified lines with numbers',
    async (nodes) => {
      const pdf = await readBack(layOut(nodes, { satz: 'block', zeilennummern: 'rand', form: 'A' }));
      expect(wordsRead(pdf)).toEqual(wordsComposed(nodes));
      expect(structureFaults(pdf)).toEqual([]);
    },
  );

  it('lack a line that the layout gave to no element', async () => {
    const nodes = letter(['Fraktion Neue Mitte'], [paragraph(SENTENCE.repeat(3))]);
    const { pages, ...rest } = layOut(nodes);
    const [first, ...others] = pages;
    if (first === undefined) throw new Error('no page');
    const items = first.items.map((item) => {
      if (item.kind !== 'line' || !item.runs.some(({ text }) => text.includes('Ausschuss'))) return item;
      const { element: _, ...untagged } = item;
      return untagged;
    });
    const pdf = await readBack({ ...rest, pages: [{ ...first, items }, ...others] });
    expect(wordsRead(pdf)).not.toEqual(wordsComposed(nodes));
  });
});
