import { describe, expect, it } from 'vitest';
import { createProgress, progressLine } from '../../src/commands/progress.ts';
import { fakeIo } from './fake-io.ts';

describe('progress', () => {
  it.each([
    [0, 4, 0, '░░░░░░░░░░░░░░░░░░░░░░░░  0/4'],
    [0, 4, 1000, '░░░░░░░░░░░░░░░░░░░░░░░░  0/4  0,0 Entwürfe/s'],
    [1, 4, 2000, '██████░░░░░░░░░░░░░░░░░░  1/4  0,5 Entwürfe/s  noch 6 s'],
    [4, 4, 1000, '████████████████████████  4/4  4,0 Entwürfe/s'],
    [100, 1000, 10_000, '██░░░░░░░░░░░░░░░░░░░░░░  100/1000  10,0 Entwürfe/s  noch 1 min 30 s'],
    [1, 100, 60_000, '░░░░░░░░░░░░░░░░░░░░░░░░  1/100  0,0 Entwürfe/s  noch 1 h 39 min'],
  ])('%i of %i after %i ms', (done, total, ms, expected) => {
    expect(progressLine(done, total, ms)).toBe(expected);
  });

  it('is silent off a terminal, and for a single draft', () => {
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

  it('is a line every few seconds in a log, and none at the end', () => {
    const io = fakeIo('/');
    let ms = 0;
    const progress = createProgress(100, { stderr: io.stderr, now: () => new Date(ms) });
    for (let done = 1; done <= 100; done += 1) {
      ms += 120;
      progress.show(done);
    }
    expect(io.err()).toBe(
      '42 von 100 Entwürfen  8,3 Entwürfe/s  noch 7 s\n84 von 100 Entwürfen  8,3 Entwürfe/s  noch 2 s\n',
    );
  });
});
