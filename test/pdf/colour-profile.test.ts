import { expect, it } from 'vitest';
import { writeOutputIntent } from '../../src/pdf/colour-profile.ts';
import { FileWriter } from '../../src/pdf/file-writer.ts';
import { ObjectStore } from '../../src/pdf/read/object-store.ts';

// ICC.1, 7.2: bytes 16 to 19 tell the colours, 36 to 39 that it is a profile.
it('writes a colour profile of three colours', () => {
  const file = new FileWriter();
  const id = writeOutputIntent(file);
  const store = new ObjectStore(file.end(''), 1_000_000);
  const intent = store.dictionary({ kind: 'reference', id });
  const profile = Buffer.from(store.stream(intent?.entries.get('DestOutputProfile')));
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 16, 20)).toBe('RGB ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});
