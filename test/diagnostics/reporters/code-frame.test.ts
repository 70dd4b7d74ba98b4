import { describe, expect, it, vi } from 'vitest';
import { error } from '../../../src/diagnostics/diagnostic.ts';
import { codeFrame } from '../../../src/diagnostics/reporters/code-frame.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';

function frameOf(source: string, start: number, end: number): string {
  const found = error('draft/typ', { file: sourceFile('x.md', source), start, end }, 'Falsch.');
  return codeFrame(found, (_, text) => text).join('\n');
}

describe('the lines meant', () => {
  it.each([
    ['a tab', '\tab: x', 3, 4, '  1 |     ab: x\n    |       ^'],
    ['wide characters', '漢字🐕x', 4, 5, '  1 | 漢字🐕x\n    |       ^'],
    ['a wide character meant', '漢字', 1, 2, '  1 | 漢字\n    |   ^^'],
    ['decomposed umlauts', 'u\u0308u\u0308x', 2, 3, '  1 | u\u0308u\u0308x\n    |   ^'],
    ['the end of the line', 'ab', 2, 2, '  1 | ab\n    |   ^'],
    ['an empty span', 'ab', 1, 1, '  1 | ab\n    |  ^'],
    ['control characters', '\u001b[2Jx', 4, 5, '  1 | ␛[2Jx\n    |     ^'],
  ])('underlines behind %s', (_, source, start, end, frame) => {
    expect(frameOf(source, start, end)).toBe(frame);
  });

  it('shows the first lines of a long span', () => {
    expect(frameOf('x: a\n  b\n  c\n  d\ny', 3, 16)).toBe(
      '  1 | x: a\n    |    ^\n  2 |   b\n    |   ^\n  3 |   c\n    |   ^\n    | …',
    );
    expect(frameOf('a\nb\n', 0, 2)).toBe('  1 | a\n    | ^');
    expect(frameOf('abcdef\nxy', 0, 8)).toBe('  1 | abcdef\n    | ^^^^^^\n  2 | xy\n    | ^');
  });

  it.each(['', '  '])('underlines nothing in a line of blanks: %j', (blank) => {
    expect(frameOf(`a\n${blank}\nb`, 0, 4 + blank.length)).toBe('  1 | a\n    | ^\n  2 |\n  3 | b\n    | ^');
  });

  it('sets a tab to the next stop', () => {
    expect(frameOf('ab\tc', 3, 4)).toBe('  1 | ab  c\n    |     ^');
  });

  it('cuts a paragraph on one line around the place', () => {
    const source = `${'lang '.repeat(100)}HIER ${'lang '.repeat(100)}`;
    const [line = '', underline = ''] = frameOf(source, 500, 504).split('\n');
    expect(line.length).toBeLessThan(110);
    expect(line.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HIER');
  });

  it('says at which ends a line is cut', () => {
    const before = 'lang '.repeat(40);
    const cut = (start: number) =>
      (frameOf(`${before}HIER ${before}`, start, start + 4).split('\n')[0] ?? '').slice(6);
    expect(cut(200)).toBe(`…${before.slice(-24)}HIER ${'lang '.repeat(13)}la…`);
    expect(cut(0)).toBe(`${'lang '.repeat(19)}l…`);
    expect(cut(400)).toBe(`…ang ${'lang '.repeat(5)}`.trimEnd());
  });

  it('shows a line whole that just fits, wherever in it the place is', () => {
    const line = 'x'.repeat(96);
    expect(frameOf(line, 90, 91)).toBe(`  1 | ${line}\n    | ${' '.repeat(90)}^`);
    expect(frameOf(`${line}y`, 90, 91)).toMatch(/^ {2}1 \| …x{30}y\n/u);
  });

  it('shows the place also where that is at the very end of a long line, or near its start', () => {
    const line = 'lang '.repeat(60);
    expect(frameOf(line, 300, 300)).toBe(`  1 | …${line.slice(-24).trimEnd()}\n    | ${' '.repeat(25)}^`);
    expect(frameOf(line, 1, 2)).toBe(`  1 | ${line.slice(0, 96)}…\n    |  ^`);
  });

  it('says that more follows also where few characters are many code points', () => {
    const piled = `x${'\u0301'.repeat(19)}`;
    expect(frameOf(piled.repeat(41), 0, 20).split('\n')[0]).toBe(`  1 | ${piled.repeat(40)}…`);
    expect(frameOf(piled.repeat(40), 0, 20).split('\n')[0]).toBe(`  1 | ${piled.repeat(40)}`);
  });

  it.each([
    ['at its start', 0, /^ {2}1 \| HIER.*…$/u],
    ['inside', 90_000, /^ {2}1 \| ….*HIER.*…$/u],
    ['at its end', 180_000, /^ {2}1 \| ….*HIER$/u],
  ])('looks at a piece of a very long line only: %s', (_, at, shown) => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const source = `${'🐕 ü '.repeat(at / 5)}HIER${' Wort'.repeat((180_000 - at) / 5)}`;
    const start = source.indexOf('HIER');
    const [line = '', underline = ''] = frameOf(source, start, start + 4).split('\n');
    const lengths = segment.mock.calls.map(([text]) => text.length);
    segment.mockRestore();
    expect(line).toMatch(shown);
    expect(underline).toMatch(/[^^]\^{4}$/u);
    expect(Math.max(...lengths)).toBeLessThan(2000);
  });
});
