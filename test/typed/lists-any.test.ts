import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Block } from '../../src/markdown/nodes.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { sourceOf } from '../markdown/source-of.ts';

const word = fc.constantFrom(
  'Weg',
  'Bank',
  'Brücke',
  'Markt',
  'Radverkehr',
  'im',
  'bauen',
  'Öffnung',
  '„Haus“',
  'B 7',
);
const texts = fc.array(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `Die ${words.join(' ')}`),
  { minLength: 2, maxLength: 8 },
);
const bullets = [
  '- ',
  '* ',
  '– ',
  '— ',
  '· ',
  'o\t',
  '→ ',
  '➢ ',
  '✓ ',
  '• ',
  '-> ',
  '-',
  '–',
  '•',
  '\uF0D8\t',
];
const counted = [
  '1. ',
  '1) ',
  '1.) ',
  '(1) ',
  '1.',
  '1)',
  '(1)',
  '1 ',
  'a) ',
  'a.) ',
  'a. ',
  '(a) ',
  'A. ',
  '§ 1 ',
  'Frage 1: ',
];
const marks = fc.oneof(
  fc.constantFrom(...bullets).map((mark) => () => mark),
  fc.constantFrom(...counted).map((mark) => (index: number) => nth(mark, index)),
);
const opening = fc.constantFrom('', 'Wir wollen:\n', 'Wir wollen\n', 'Wir wollen\n\n');

function nth(mark: string, index: number): string {
  if (mark.includes('1')) return mark.replace('1', String(index + 1));
  return mark.replace(/[aA](?=[.)])/u, (first) => String.fromCodePoint((first.codePointAt(0) ?? 0) + index));
}

const listsIn = (blocks: readonly Block[]) => blocks.filter((block) => block.type === 'list');

describe('lines with the same mark', () => {
  test.prop([texts, marks, opening], { numRuns: 400 })(
    'are as many items, each with its words',
    (items, mark, above) => {
      const text = above + items.map((item, index) => mark(index) + item).join('\n');
      const blocks = parseBlocks(sourceOf(text)).value ?? [];
      const lists = listsIn(blocks);
      expect(lists).toHaveLength(1);
      expect(lists[0]?.items.map(({ children }) => plainText(children))).toEqual(items);
    },
  );

  test.prop([texts, marks, fc.constantFrom('- ', '1. ')], { numRuns: 200 })(
    'stand once behind a mark of their own',
    (items, mark, outer) => {
      const text = items.map((item, index) => nth(outer, index) + mark(index) + item).join('\n');
      const [list, ...others] = parseBlocks(sourceOf(text)).value ?? [];
      expect(others).toEqual([]);
      expect(
        list?.type === 'list' && list.items.map(({ children }) => plainText(children).replace(/^– /u, '')),
      ).toEqual(items);
    },
  );
});
