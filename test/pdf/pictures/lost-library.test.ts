import { createRequire } from 'node:module';
import type * as Library from '@resvg/resvg-wasm';
import { expect, it, vi } from 'vitest';
import { loadDrawings, plainDrawing, withDrawings, canDraw } from '../../../src/pdf/pictures/usvg.ts';

const library: typeof Library = createRequire(import.meta.url)('@resvg/resvg-wasm');
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

it('reads no drawing by a library that a fault of its own has ended', async () => {
  await loadDrawings();
  expect(plainDrawing(drawing, false)).toContain('<path');
  const ended = vi.spyOn(library.Resvg.prototype, 'toString').mockImplementation(() => {
    throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
  });
  expect(() => plainDrawing(drawing, false)).toThrow('unreachable');
  ended.mockRestore();
  expect(canDraw()).toBe(false);
  await expect(withDrawings(() => canDraw())).rejects.toThrow('ended at one of an earlier draft');
  expect(() => plainDrawing(drawing, false)).toThrow('before the library is loaded');
});
