import { expect, it } from 'vitest';
import { errorCode, unreadable } from '../../src/diagnostics/unreadable.ts';

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

const sentence = /^\p{Lu}.{10,}\.$/u;

it.each([
  ['ENOENT', false],
  ['EISDIR', false],
  ['ERR_FS_FILE_TOO_LARGE', false],
  ['no file', false],
  ['lost name', true],
  ['EACCES', true],
  ['dead link', true],
  ['outside', true],
])('says in sentences what is the matter, and what to do where one can: %s', (code, helps) => {
  const { message, hint } = unreadable('a.md', code).diagnostics[0] ?? {};
  expect(message).toMatch(sentence);
  expect(message).not.toContain(code);
  if (helps) expect(hint).toMatch(sentence);
  else expect(hint).toBeUndefined();
});

it.each([
  [Object.assign(new Error('x'), { code: 'EACCES' }), 'EACCES'],
  [Object.assign(new Error('x'), { code: 13 }), ''],
  [new Error('x'), ''],
  [{ code: 'EACCES' }, ''],
  [undefined, ''],
  ['EACCES', ''],
])('names what the system calls an error: %o is „%s“', (error, code) => {
  expect(errorCode(error)).toBe(code);
});
