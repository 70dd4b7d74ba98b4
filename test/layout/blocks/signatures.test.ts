import { describe, expect, it } from 'vitest';
import { type CloseSetting, signaturesBlock } from '../../../src/layout/blocks/signatures.ts';
import { context } from '../block-context.ts';
import { origin, text } from '../nodes.ts';

function block(count: number, close: CloseSetting) {
  const signatories = Array.from({ length: count }, (_, index) => ({
    name: [{ type: 'text', text: `Erika Mustermann ${index}`, origin } as const],
    functions: [],
  }));
  return signaturesBlock(context, { type: 'signatures', signatories, origin }, close);
}

const height = (count: number, close: CloseSetting) => block(count, close).boxes[0]?.height ?? 0;

describe('the rows of signatures', () => {
  it.each([
    ['usual', [true, true, true], false],
    ['tight', [true, true, true], false],
    ['whole', [false, false, true], false],
    ['together', [true, true, true], 'rather'],
  ] as const)('may be parted where the close allows it: %s', (close, breaks, keepWithNext) => {
    const rows = block(7, close);
    expect(rows.boxes.map(({ breakAfter }) => breakAfter)).toEqual(breaks);
    expect(rows.keepWithNext).toBe(keepWithNext);
  });

  it.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [5, 2],
    [6, 2],
  ])('of %i names are %i', (count, rows) => {
    expect(block(count, 'usual').boxes).toHaveLength(rows);
  });

  it('are closer where there are many, and closest where the close is tight', () => {
    expect(height(10, 'usual')).toBeLessThan(height(9, 'usual'));
    expect(height(9, 'tight')).toBeLessThan(height(10, 'usual'));
    expect(height(10, 'tight')).toBe(height(9, 'together'));
    expect(height(1, 'tight')).toBeLessThan(height(1, 'usual'));
  });
});

/** Of the first of three names, in 27 characters a line. */
const namedLines = (name: string): readonly string[] => {
  const people = [name, 'B B', 'C C'].map((each) => ({ name: text(each), functions: [] }));
  const [row] = signaturesBlock(context, { type: 'signatures', signatories: people, origin }, 'usual').boxes;
  const lines = (row?.items ?? []).flatMap((item) => (item.kind === 'line' ? [item] : []));
  return lines
    .filter(({ x }) => x === lines[0]?.x)
    .map(({ runs }) =>
      runs
        .map((run) => run.text.replace('\u00AD', '-'))
        .join('')
        .trim(),
    );
};

describe('names in a column of signatures', () => {
  it.each([
    ['Die Linke-Kreistagsfraktion', ['Die Linke-', 'Kreistagsfraktion']],
    ['Kreistagsmitglied Erika Habicht', ['Kreistagsmitglied', 'Erika Habicht']],
    ['Robin Beispielsteinhausenbergerhofer', ['Robin', 'Beispielsteinhau-', 'senbergerhofer']],
    ['Thomas Alfred Müller-Lüdenscheid', ['Thomas Alfred', 'Müller-Lüdenscheid']],
    ['Hans-Peter Lukas von der Musterwiese', ['Hans-Peter Lukas', 'von der Musterwiese']],
    ['Kim Muster', ['Kim Muster']],
  ])('are balanced, and broken at a hyphen or a syllable: %s', (name, expected) => {
    expect(namedLines(name)).toEqual(expected);
  });
});
