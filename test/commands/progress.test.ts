import { describe, expect, it } from 'vitest';
import { createProgress, progressLine } from '../../src/commands/progress.ts';
import { fakeIo } from './fake-io.ts';

describe('progress', () => {
  it.each([
    [0, 4, 0, '░░░░░░░░░░░░░░░░░░░░░░░░  0/4'],
    [1, 4, 2000, '██████░░░░░░░░░░░░░░░░░░  1/4  0,5 Entwürfe/s'],
    [4, 4, 1000, '████████████████████████  4/4  4,0 Entwürfe/s'],
  ])('%i of %i after %i ms', (done, total, ms, expected) => {
    expect(progressLine(done, total, ms)).toBe(expected);
  });

  it('is silent off a terminal and for a single draft', () => {
    for (const [io, total] of [
      [fakeIo('/'), 9],
      [fakeIo('/', { isTTY: true }), 1],
    ] as const) {
      const progress = createProgress(total, io);
      progress.show(1);
      progress.clear();
      expect(io.err()).toBe('');
    }
  });
});
