import { describe, expect, it } from 'vitest';
import { safeWhenJoined } from '../../../src/markdown/release/safe-when-joined.ts';

const draft = (text: string) => ({ text, isDraft: true });
const template = (text: string) => ({ text, isDraft: false });
const joined = (...pieces: Parameters<typeof safeWhenJoined>[0]): string =>
  safeWhenJoined(pieces)
    .map(({ text }) => text)
    .join('');

describe('safeWhenJoined', () => {
  it.each([
    ['```\n<b>\n```\n\n`<i>` und <https://muster.de>', '```\n<b>\n```\n\n`<i>` und <https://muster.de>'],
    ['<b>fett</b>\n<i>', '\\<b>fett\\</b>\n\\<i>'],
    ['<div>\n```\n</div>', '\\<div>\n```\n\\</div>\n```'],
    ['~~~~ js\na\n~~~', '~~~~ js\na\n~~~\n~~~~'],
    ['- a\n\n  ```\n  b', '- a\n\n  ```\n  b\n  ```'],
    ['-\t```\n\tb', '-\t```\n\tb\n \t```'],
    ['> ```\n> b', '> ```\n> b'],
    ['[a](javascript:x) [b](https://b.de)', '\\[a](javascript:x) [b](https://b.de)'],
    [
      '[a]( java&#115;cript:x ) ![c](data:x) <data:x>',
      '\\[a]( java&#115;cript:x ) !\\[c](data:x) \\<data:x>',
    ],
    ['> [a\n> b](vbscript:x)', '> \\[a\n> b](vbscript:x)'],
    ['[![c](javascript:x)](file:y)', '\\[!\\[c](javascript:x)](file:y)'],
    ['[a](datei.pdf) [b](tel:+49) [c](mailto:a@b.de)', '[a](datei.pdf) [b](tel:+49) [c](mailto:a@b.de)'],
  ])('%j becomes %j', (text, expected) => {
    expect(joined(draft(text))).toBe(expected);
  });

  it('closes the code of each piece, and reads all together', () => {
    expect(joined(draft('a\n\n```'), template('\n\n'), draft('```\n<b>\n```'))).toBe(
      'a\n\n```\n```\n\n```\n<b>\n```',
    );
    expect(joined(draft('- a'), template('\n\n'), draft('    <b>'))).toBe('- a\n\n    \\<b>');
  });

  it('leaves the template’s HTML alone', () => {
    expect(joined(template('<b>x</b>\n\n'), draft('<i>'))).toBe('<b>x</b>\n\n\\<i>');
  });
});
