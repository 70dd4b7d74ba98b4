import { describe, expect, it } from 'vitest';
import { bodyBlocks } from '../../../src/layout/blocks/body.ts';
import { bodySetting, context } from '../block-context.ts';
import { heading, list, paragraph } from '../nodes.ts';

const blocks = (nodes: Parameters<typeof bodyBlocks>[1]) => bodyBlocks(context, nodes, bodySetting);

const above = (opener: string) => blocks([paragraph(opener), heading('Kosten')])[1]?.above ?? 0;

describe('a heading', () => {
  it.each([1, 2, 3, 4, 5, 6] as const)(
    'of level %i stays with its text and is no line that counts',
    (level) => {
      const [block] = blocks([heading('Kosten', level)]);
      expect(block?.elements.map(({ type }) => type)).toEqual([`H${level}`]);
      expect(block).toMatchObject({ keepWithNext: true, joinsNext: true });
      expect(block?.boxes.map(({ breakAfter, numbered = false }) => [breakAfter, numbered])).toEqual([
        [false, false],
      ]);
    },
  );

  it('comes closer to the sentence that opens it', () => {
    expect(above('Wir fordern:')).toBeLessThan(above('Wir fordern.'));
  });
});

describe('a list', () => {
  it.each([
    ['1.', 'Decimal'],
    ['(2)', 'Decimal'],
    ['a)', 'LowerAlpha'],
    ['A)', 'UpperAlpha'],
    ['iv.', 'LowerRoman'],
    ['II.', 'UpperRoman'],
  ])('of %s is tagged as %s', (label, listNumbering) => {
    const [block] = blocks([list([label], [[paragraph('Eins.')]])]);
    expect(block?.elements[0]?.attributes).toEqual({ listNumbering });
  });

  it('of bullets is tagged as one of discs', () => {
    const [block] = blocks([list(['–'], [[paragraph('Eins.')]], false)]);
    expect(block?.elements[0]?.attributes).toEqual({ listNumbering: 'Disc' });
  });

  it.each([
    ['Wir fordern:', true],
    ['Wir fordern,', true],
    ['Wir fordern', false],
  ])('stays with „%s“, and as close as its items are: %s', (opener, opens) => {
    const [first] = blocks([paragraph(opener), list(['1.'], [[paragraph('Eins.')]])]);
    expect(first).toMatchObject({ keepWithNext: opens, below: opens ? 0 : 8.15 });
  });

  it('keeps two lines together at its beginning and at its end', () => {
    const items = Array.from({ length: 5 }, () => [paragraph('Eins.')]);
    const [block] = blocks([
      list(
        items.map((_, index) => `${index + 1}.`),
        items,
      ),
    ]);
    expect(block?.boxes.map(({ breakAfter }) => breakAfter)).toEqual([false, true, true, false, true]);
    const [single] = blocks([list(['1.'], [[paragraph('Eins.')]])]);
    expect(single?.boxes.map(({ breakAfter }) => breakAfter)).toEqual([true]);
  });

  it('sets its labels to the left of the text, whole', () => {
    const [block] = blocks([list(['Artikel 1'], [[paragraph('Eins.')]])]);
    const [label, text] = block?.boxes[0]?.items ?? [];
    expect(label?.kind === 'line' && label.runs.map((run) => run.text)).toEqual(['Artikel 1']);
    expect(label?.x).toBeLessThan(text?.x ?? 0);
  });
});
