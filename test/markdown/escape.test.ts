import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, escapeUrl, foldText } from '../../src/markdown/escape.ts';
import type { Block, Inline } from '../../src/markdown/nodes.ts';
import { parseBlocks, parseInline } from '../../src/markdown/parse.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { parseTemplateText } from '../../src/markdown/template-text.ts';
import { sourceOf } from './source-of.ts';

const blocksOf = (markdown: string): readonly Block[] => parseBlocks(sourceOf(markdown)).value ?? [];

const soleParagraph = (markdown: string): readonly Inline[] => {
  const [only, ...others] = blocksOf(markdown);
  expect(others).toEqual([]);
  expect(only?.type).toBe('paragraph');
  return only?.type === 'paragraph' ? only.children : [];
};

/** Every place a template may put a field in, and how to get it back. */
const places: Readonly<Record<string, (escaped: string) => string>> = {
  'a paragraph': (escaped) => plainText(soleParagraph(escaped)),
  'behind text': (escaped) => plainText(soleParagraph(`hier: ${escaped}`)).replace('hier: ', ''),
  'in front of text': (escaped) => plainText(soleParagraph(`${escaped} Ende`)).replace(/ Ende$/, ''),
  'in brackets': (escaped) => plainText(soleParagraph(`(${escaped})`)).replaceAll(/^\(|\)$/g, ''),
  'a second line': (escaped) => plainText(soleParagraph(`a\n${escaped}`)).replace('a ', ''),
  'a second line below a bar': (escaped) => plainText(soleParagraph(`a\\|b\n${escaped}`)).replace('a|b ', ''),
  'a strong line': (escaped) => {
    const [strong, ...others] = soleParagraph(`**${escaped}**`);
    expect(others).toEqual([]);
    return strong?.type === 'strong' ? plainText(strong.children) : 'not strong';
  },
  'a strong run': (escaped) => {
    const [strong, text] = soleParagraph(`**${escaped}** Wert`);
    expect(text).toMatchObject({ type: 'text', text: ' Wert' });
    return strong?.type === 'strong' ? plainText(strong.children) : 'not strong';
  },
  'an emphasised line': (escaped) => {
    const [emphasis, ...others] = soleParagraph(`*${escaped}*`);
    expect(others).toEqual([]);
    return emphasis?.type === 'emphasis' ? plainText(emphasis.children) : 'not emphasised';
  },
  'a heading': (escaped) => {
    const [heading, ...others] = blocksOf(`# ${escaped}`);
    expect(others).toEqual([]);
    return heading?.type === 'heading' ? plainText(heading.children) : 'not a heading';
  },
  'a list item': (escaped) => {
    const [list, ...others] = blocksOf(`- ${escaped}\n- b`);
    expect(others).toEqual([]);
    if (list?.type !== 'list' || list.items.length !== 2) return 'not a list';
    const [only] = list.items[0]?.children ?? [];
    return only?.type === 'paragraph' ? plainText(only.children) : 'not a paragraph';
  },
  'a table cell': (escaped) => {
    const [table, ...others] = blocksOf(`| a | b |\n| --- | --- |\n| ${escaped} | z |`);
    expect(others).toEqual([]);
    if (table?.type !== 'table') return 'not a table';
    const [first, second] = table.rows[0] ?? [];
    expect(plainText(second?.children ?? [])).toBe('z');
    return plainText(first?.children ?? []);
  },
  'an inline field': (escaped) => plainText(parseInline(sourceOf(escaped)).value ?? []),
  'a template': (escaped) => {
    const [only, ...others] = parseTemplateText(escaped, sourceOf(escaped).file).value ?? [];
    expect(others).toEqual([]);
    return only?.type === 'paragraph' ? plainText(only.children) : 'not a paragraph';
  },
};

const markup = fc.constantFrom(
  '*',
  '_',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&',
  '|',
  '~',
  '#',
  '+',
  '-',
  '=',
  ':',
  '::',
  '!',
  '^',
  '\\',
  '$',
  '1.',
  '1)',
  'a)',
  '(a)',
  '(1)',
  'i.',
  'ii.',
  '18. Juli',
  '• ',
  '\uF0B7 ',
  ' ',
  '  ',
  '\n',
  '\t',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  'https://muster.de/a*b',
  'http://',
  'max_m@muster.de',
  'mailto:',
  '&amp;',
  '&#38;',
  '<!--',
  '-->',
  '::: slot x',
  '---',
  '===',
  '***',
  '```',
  '~~~',
  '{{x}}',
  '[^1]',
  '[a]: b',
  '![',
  '](',
  '\u0000',
  '\u0301',
  'ä',
  'a',
  'B',
  '7',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(markup, { maxLength: 12 }).map((pieces) => pieces.join('')),
);
const someText = anyText.filter((text) => foldText(text) !== '');

describe.each(Object.entries(places))('a plain field as %s', (_, read) => {
  test.prop([someText], { numRuns: 300 })('comes back as it was', (text) => {
    expect(read(escapeMarkdown(text))).toBe(foldText(text));
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['Bürger*innen', 'Bürger\\*innen'],
    ['max_muster@muster.de', 'max_muster@muster.de'],
    ['SPD & Grüne', 'SPD & Grüne'],
    ['1. Bericht', '1\\. Bericht'],
    ['a) Bericht', 'a\\) Bericht'],
    ['M. Mustermann', 'M. Mustermann'],
    ['Dr. Erika Muster (Musterkreis): 50.000 € – 3 %', 'Dr. Erika Muster (Musterkreis): 50.000 € – 3 %'],
    ['::: slot text', '\\::: slot text'],
    ['<b>fett</b>', '\\<b>fett\\</b>'],
    ['  viel \n Platz ', 'viel Platz'],
    ['', ''],
  ])('escapes in %j no more than it must', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('replaces control characters, which no font has', () => {
    expect(escapeMarkdown('a\u0000b\u000Bc')).toBe('a\uFFFDb\uFFFDc');
  });
});

describe('escapeUrl', () => {
  const path = fc
    .array(fc.oneof(markup, fc.string({ unit: 'binary' })), { minLength: 1 })
    .map((parts) => `b/${parts.join('')}`);

  test.prop([path])('keeps every character of a path', (text) => {
    const [image] = soleParagraph(`![alt](${escapeUrl(text)})`);
    expect(image).toMatchObject({ type: 'image', src: text.normalize('NFC') });
  });

  it('leaves a web address as it is', () => {
    const address = 'https://muster.de/a%20b?c=d&e#f';
    expect(escapeUrl(address)).toBe(address);
  });
});
