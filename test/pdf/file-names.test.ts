import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { safeFileName, uniqueNames } from '../../src/pdf/file-names.ts';

describe('the name of a stranger’s file', () => {
  it.each([
    ['Antrag – Übersicht.md', 'Antrag – Übersicht.md'],
    ['../../etc/passwd', 'passwd'],
    ['/etc/passwd', 'passwd'],
    ['C:\\Windows\\x.exe', 'x.exe'],
    ['..\\x', 'x'],
    ['..', 'anhang'],
    ['', 'anhang'],
    ['a/', 'anhang'],
    ['.bashrc', 'bashrc'],
    ['a:b*c?.md', 'a_b_c_.md'],
    ['a\u0000\n\u001B[2J.md', 'a___[2J.md'],
    ['\u202Egpj.exe', '_gpj.exe'],
    ['x. . ', 'x'],
    ['NUL', '_NUL'],
    ['com1.txt', '_com1.txt'],
    ['Bru\u0308cke.md', 'Brücke.md'],
  ])('%j becomes %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  test.prop([
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', 'a', ' ', 'ü') }),
    ),
  ])('is one name in one folder', (name) => {
    const safe = safeFileName(name);
    expect(safe).toMatch(/^[^./\\:\s][^/\\:\p{C}]*$/u);
    expect(safe).not.toMatch(/[.\s]$/u);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
    expect(safeFileName(safe)).toBe(safe);
  });

  it('is short enough for every file system, and keeps its extension', () => {
    const safe = safeFileName(`${'ü🐕'.repeat(200)}.pdf`);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
    expect(safe).toMatch(/^(?:ü🐕)+ü?\.pdf$/u);
  });
});

describe('names of several files', () => {
  it.each([
    [
      ['a.md', 'a.json'],
      ['a.md', 'a.json'],
    ],
    [
      ['a.md', 'A.md', 'a.md'],
      ['a.md', 'A-2.md', 'a-3.md'],
    ],
    [
      ['a', 'a', 'a-2'],
      ['a', 'a-2', 'a-2-2'],
    ],
    [
      ['ü.md', 'u\u0308.md'],
      ['ü.md', 'u\u0308-2.md'],
    ],
  ])('%j become %j', (names, expected) => {
    expect(uniqueNames(names)).toEqual(expected);
  });
});
