import { describe, expect, it } from 'vitest';
import { findValue, keySpanOf, linesOfValue, spanOfPath } from '../../src/draft/value-path.ts';
import { place, plain, sound } from './drafts.ts';

const { data } = sound(
  '---\nfolge:\n  - gremium: rat\n    datum: 31.02.2026\ntext: |\n  eins\n\n  drei\nsatz: >\n  a\n  b\n---\n',
);

describe('paths', () => {
  it('lead to values', () => {
    const found = findValue(data, ['folge', 0, 'datum']);
    expect(found && plain(found)).toBe('31.02.2026');
    expect(findValue(data, [])).toBe(data);
  });

  it.each([
    [['folge', 1]],
    [['folge', 'gremium']],
    [['folge', 0, 'ort']],
    [['text', 0]],
    [[0]],
    [['__proto__']],
  ])('%j leads nowhere', (path) => {
    expect(findValue(data, path)).toBeUndefined();
  });

  it.each([
    [['folge', 0, 'datum'], '4:12-4:22', '4:5-4:10'],
    [['folge', 0], '3:5-4:22', '3:5-4:22'],
    [['folge', 0, 'ort'], '3:5-4:22', '3:5-4:22'],
    [['folge', 7, 'ort'], '3:3-4:22', '2:1-2:6'],
    [['ort'], '2:1-11:4', '2:1-11:4'],
  ])('%j has a place, or the nearest there is', (path, value, key) => {
    expect(place(spanOfPath(data, path))).toBe(value);
    expect(place(keySpanOf(data, path))).toBe(key);
  });
});

describe('linesOfValue', () => {
  it('is exact in a literal block and the first line elsewhere', () => {
    const [, text, satz] = data.entries;
    expect([0, 1, 2].map((index) => text && linesOfValue(text.value)(index))).toEqual([6, 7, 8]);
    expect([0, 1].map((index) => satz && linesOfValue(satz.value)(index))).toEqual([9, 9]);
    expect(linesOfValue(data)(5)).toBe(2);
  });
});
