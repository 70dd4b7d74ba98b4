import { describe, expect, it } from 'vitest';
import { type CloseSetting, signaturesBlock } from '../../../src/layout/blocks/signatures.ts';
import { context } from '../block-context.ts';
import { origin } from '../nodes.ts';

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
