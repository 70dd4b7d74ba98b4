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

const { origin } = heading('x');

const bold = (words: string) => ({
  ...paragraph(''),
  children: [{ type: 'strong', children: paragraph(words).children, origin } as const],
});

describe('what a line announces', () => {
  const quote = { type: 'quote', children: [paragraph('Zitat.')], origin } as const;
  const code = { type: 'code-block', text: 'x', origin } as const;

  it.each([
    ['a quotation', quote],
    ['code', code],
    ['a heading', heading('Kosten')],
    ['a paragraph', paragraph('Weiter.')],
  ])('stays with it: %s', (_, next) => {
    expect(blocks([paragraph('Dazu:'), next])[0]).toMatchObject({ keepWithNext: true });
    expect(blocks([paragraph('Dazu.'), next])[0]).toMatchObject({ keepWithNext: false });
  });

  it('may be a heading typed in bold, but no bold paragraph', () => {
    expect(blocks([bold('Kosten'), paragraph('Weiter.')])[0]).toMatchObject({ keepWithNext: true });
    expect(blocks([bold('Kosten. '.repeat(40)), paragraph('Weiter.')])[0]).toMatchObject({
      keepWithNext: false,
    });
  });
});

const gapsOf = (nodes: Parameters<typeof bodyBlocks>[1]) =>
  blocks(nodes).flatMap(({ boxes, above: gap }) => (boxes.length > 1 ? [gap] : []));

describe('the lists of a text', () => {
  const short = list(['1.', '2.'], [[paragraph('Eins.')], [paragraph('Zwei.')]]);
  const long = list(['1.', '2.'], [[paragraph('Eins. '.repeat(40))], [paragraph('Zwei.')]]);

  it('have the same gaps, those of the longest items', () => {
    expect(gapsOf([short, paragraph('Weiter.'), short])).toEqual([4.075, 4.075]);
    expect(gapsOf([short, paragraph('Weiter.'), long])).toEqual([8.15, 8.15]);
  });
});

describe('a list', () => {
  it.each([
    ['9.', 8],
    ['100.', 10.51],
    ['(100)', 12.54],
  ])('leaves room for the label %s', (label, column) => {
    const [block] = blocks([list([label], [[paragraph('Eins.')]])]);
    const xs = block?.boxes[0]?.items.flatMap((item) => (item.kind === 'line' ? [item.x] : [])) ?? [];
    expect((Math.max(...xs) - bodySetting.x) / (72 / 25.4)).toBeCloseTo(column, 1);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(bodySetting.x);
  });

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

  it('stands as close below its item as in deeper levels, and stays with it', () => {
    const inner = list(['a)', 'b)'], [[paragraph('Eins.')], [paragraph('Zwei.')]]);
    const outer = list(['1.', '2.'], [[paragraph('Der Kreis'), inner], [paragraph('Zwei.')]]);
    const boxes = blocks([outer])[0]?.boxes ?? [];
    expect(boxes.map(({ spaceBefore }) => spaceBefore)).toEqual([0, 4.075, 4.075, 8.15]);
    const [, item] =
      blocks([list(['1.', '2.', '3.'], [[paragraph('Null.')], [paragraph('Der Kreis'), inner], []])])[0]
        ?.boxes ?? [];
    expect(item?.breakAfter).toBe(false);
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
