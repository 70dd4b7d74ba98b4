import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packProfile } from '../../src/pdf/direct/colour-profile.ts';

// ICC.1, 7.2: bytes 16 to 19 tell the colours, 36 to 39 that it is a profile.
it('packs a colour profile of three colours', () => {
  const profile = inflateSync(packProfile());
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 16, 20)).toBe('RGB ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});
