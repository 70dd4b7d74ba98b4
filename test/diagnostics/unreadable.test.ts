import { expect, it } from 'vitest';
import { unreadable } from '../../src/diagnostics/unreadable.ts';

it.each([
  ['a.md', 'ENOENT', 'Die Datei gibt es nicht.'],
  [
    'b\uFFFDnke.md',
    'ENOENT',
    'Der Dateiname enthält Zeichen, die sich nicht lesen lassen; er ist nicht in UTF-8 geschrieben.',
  ],
  ['b\uFFFDnke.md', 'EACCES', 'Die Leserechte fehlen.'],
  ['a.md', 'EIO', 'Die Datei lässt sich nicht lesen (EIO).'],
  ['a.md', '', 'Die Datei lässt sich nicht lesen.'],
])('tells why %s cannot be read: %s', (path, code, message) => {
  expect(unreadable(path, code).diagnostics).toMatchObject([{ file: path, code: 'draft/unlesbar', message }]);
});
