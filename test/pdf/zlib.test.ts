import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

/** Like the content of a page: operators and numbers, none of them random. */
const content = Array.from(
  { length: 2000 },
  (_, line) =>
    `/F${line % 3} 10 Tf ${(line * 7919) % 4201} ${(line * line) % 811} Td <${line.toString(16)}> Tj\n`,
).join('');

const digestAt = (level: number): string =>
  createHash('sha256').update(deflateSync(content, { level })).digest('hex').slice(0, 16);

/** What "the same bytes on any machine" needs (docs/decisions/0026-zlib-of-node.md). */
describe('the Node that runs this', () => {
  it('has a zlib of its own', () => {
    expect(process.config.variables.node_shared_zlib, 'Node is linked with the zlib of the system').not.toBe(
      true,
    );
  });

  it.each([
    [3, '16d94ad9316119f2'],
    [6, 'c73b5279a0394ee7'],
  ])('deflates at level %i to the bytes that every Node of nodejs.org makes', (level, digest) => {
    expect(digestAt(level)).toBe(digest);
  });
});
