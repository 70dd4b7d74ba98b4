import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { counted } from '../../src/diagnostics/counted.ts';

test.prop([fc.nat()])('counts as German does', (value) => {
  expect(counted(value)).toBe(value.toLocaleString('de-DE'));
});
