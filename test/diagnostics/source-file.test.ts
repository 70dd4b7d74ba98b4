import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  lineText,
  originalOffset,
  originOf,
  positionAt,
  sourceFile,
  spanOfLine,
} from '../../src/diagnostics/source-file.ts';
import { processorTime } from '../processor-time.ts';

describe('sourceFile', () => {
  it('folds line ends and composes characters, and keeps the original', () => {
    const file = sourceFile('x.md', 'a\r\nu\u0308\rb\n');
    expect(file.text).toBe('a\nü\nb\n');
    expect(file.original).toBe('a\r\nu\u0308\rb\n');
    expect(file).not.toHaveProperty('hasBom');
    expect(sourceFile('x.md', '', true).hasBom).toBe(true);
  });
});

describe('positionAt', () => {
  it('counts code points, not UTF-16 units', () => {
    const file = sourceFile('x.md', '\n🐕ü\tx');
    expect(positionAt(file, file.text.indexOf('x'))).toEqual({ line: 2, column: 4 });
  });

  it('stays before a character when the offset lies inside its surrogate pair', () => {
    expect(positionAt(sourceFile('x.md', 'a🐕b'), 2)).toEqual({ line: 1, column: 2 });
  });

  it.each([
    ['\uD800x', 1, 2],
    ['\uD800x🐕', 1, 2],
    ['🐕\uDC00', 2, 2],
  ])('counts half a pair as a character: %j', (text, offset, column) => {
    expect(positionAt(sourceFile('x.md', text), offset)).toEqual({ line: 1, column });
  });

  it.each([
    // „ạ̈“, typed in another order than NFC has: between its parts is no place in the file.
    ['a\u0308\u0323x', 1, 1],
    ['a\u0308\u0323x', 2, 4],
    // „q̈“ is no character of its own, so that there is one between its parts.
    ['u\u0308q\u0308x', 2, 4],
  ])('stays before what NFC joins: %j', (text, offset, column) => {
    expect(positionAt(sourceFile('x.md', text), offset)).toEqual({ line: 1, column });
  });

  it('tells the column in the file as it stands where characters were composed', () => {
    const file = sourceFile('x.md', 'Bu\u0308rgera\u0308mter: x\r\nu\u0308: y');
    expect(positionAt(file, file.text.indexOf('x'))).toEqual({ line: 1, column: 16 });
    expect(positionAt(file, file.text.indexOf('y'))).toEqual({ line: 2, column: 5 });
  });

  it('tells Hangul syllables typed as jamo in jamo', () => {
    const file = sourceFile('x.md', '\u1112\u1161\u11ab\u1100\u1173\u11af!');
    expect(file.text).toBe('한글!');
    expect(positionAt(file, 1)).toEqual({ line: 1, column: 4 });
    expect(positionAt(file, 2)).toEqual({ line: 1, column: 7 });
  });

  it('moves an offset outside the file to its nearest end', () => {
    const file = sourceFile('x.md', 'a\nb');
    expect(positionAt(file, -5)).toEqual({ line: 1, column: 1 });
    expect(positionAt(file, 99)).toEqual({ line: 2, column: 2 });
  });

  it('is quick in a long file', () => {
    const file = sourceFile('x.md', 'Zeile mit U\u0308ber\r\n'.repeat(20_000));
    const started = processorTime();
    for (let offset = 0; offset < file.text.length; offset += 7) positionAt(file, offset);
    expect(processorTime() - started).toBeLessThan(5_000);
  });
});

describe('originalOffset', () => {
  it('is the same place in the file as it stands', () => {
    const file = sourceFile('x.md', 'a\r\nBu\u0308rger: x\r\ny');
    for (const mark of ['a', ':', 'x', 'y'])
      expect(file.original[originalOffset(file, file.text.indexOf(mark))]).toBe(mark);
    expect(originalOffset(file, file.text.length)).toBe(file.original.length);
  });
});

const pieces = [
  'a',
  'ü',
  'u\u0308',
  'a\u0323\u0308',
  '\u0301',
  '🐕',
  '\r\n',
  '\n',
  '\r',
  '\t',
  '\u1112\u1161\u11ab',
  '각\u11a8',
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

/** Every cut of the original that NFC does not reach across, as its line, column and offset in the text. */
function cuts(original: string) {
  const text = original.replaceAll(/\r\n?/g, '\n').normalize('NFC');
  const found: { offset: number; line: number; column: number }[] = [];
  for (let at = 0; at <= original.length; at += 1) {
    const [before, after] = [original.slice(0, at), original.slice(at)];
    if (before.endsWith('\r') && after.startsWith('\n')) continue;
    if (/\p{Surrogate}/u.test(before)) continue;
    const [left, right] = [before, after].map((part) => part.replaceAll(/\r\n?/g, '\n').normalize('NFC'));
    if (left === undefined || `${left}${right}` !== text) continue;
    const lines = before.split(/\r\n|\r|\n/);
    found.push({
      offset: left.length,
      line: lines.length,
      column: Array.from(lines.at(-1) ?? '').length + 1,
    });
  }
  return found;
}

describe('positions of any text', () => {
  test.prop([anyText])('equal those of a count from the beginning', (original) => {
    const file = sourceFile('x.md', original);
    for (const { offset, ...position } of cuts(original)) {
      // Between the parts of a sequence that NFC rewrote there is no exact place.
      if (/^[\p{M}\u1160-\u11FF]/u.test(file.text.slice(offset))) continue;
      expect(positionAt(file, offset)).toEqual(position);
    }
  });

  test.prop([fc.string({ unit: 'binary' }), fc.nat(300)])('lie inside the file', (original, offset) => {
    const file = sourceFile('x.md', original);
    const { line, column } = positionAt(file, offset);
    const lines = original.split(/\r\n|\r|\n/);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual(Array.from(lines[line - 1] ?? '').length + 1);
  });

  test.prop([anyText])('lineText gives the lines as they stand', (original) => {
    const file = sourceFile('x.md', original);
    const lines = original.split(/\r\n|\r|\n/);
    expect(lines.map((_, index) => lineText(file, index + 1))).toEqual(lines);
    expect(lineText(file, lines.length + 1)).toBe('');
  });
});

describe('spanOfLine', () => {
  it('covers a line of the text without its line end', () => {
    const file = sourceFile('x.md', 'a\r\nu\u0308b\r\n');
    expect(spanOfLine(file, 2)).toEqual({ file, start: 2, end: 4 });
    expect(spanOfLine(file, 99)).toEqual({ file, start: 5, end: 5 });
    expect(spanOfLine(file, 0)).toEqual({ file, start: 0, end: 1 });
  });

  it('gives an origin its line', () => {
    const file = sourceFile('x.md', 'a\n\nb');
    expect(originOf(spanOfLine(file, 3))).toEqual({ file, line: 3 });
  });
});
