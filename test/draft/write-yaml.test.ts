import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeYaml } from '../../src/draft/write-yaml.ts';
import type { YamlData } from '../../src/draft/write-yaml.ts';

const versions = ['1.1', '1.2'] as const;

function expectSame(record: Readonly<Record<string, YamlData>>): void {
  const written = writeYaml(record);
  for (const version of versions) expect(parse(written, { version })).toEqual(record);
}

describe('writeYaml', () => {
  it('writes plain what is plain to every reader', () => {
    const written = writeYaml({
      title: 'Der Rat tagt, endlich',
      draft: true,
      weight: 3,
      tags: ['Rat', 'A/B'],
      menu: { main: {} },
    });
    expect(written).toBe(
      'title: Der Rat tagt, endlich\ndraft: true\nweight: 3\ntags:\n  - Rat\n  - A/B\nmenu:\n  main: {}\n',
    );
  });

  it.each([
    'no',
    'No',
    'on',
    'y',
    'yes',
    'off',
    'true',
    'null',
    '~',
    '',
    ' ',
    'a ',
    ' a',
    '2016-02-10',
    '2017-08-09T17:30:00+02:00',
    '12:30',
    '0123',
    '1e3',
    'e0',
    'e-0',
    '1_000',
    '.inf',
    '.nan',
    '0x1F',
    '4.10',
    '-',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a:',
    'a #b',
    '#a',
    '@a',
    '`a`',
    '%a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '[a]',
    '{a}',
    '"a"',
    "'a'",
    'a\nb',
    'a\n\n b\n',
    '\t',
    '\\',
    '---',
    '...',
    '<<',
    '=',
    'a\u0085b',
    'a\u2028b',
    '\u2029',
    '\uFEFF',
    '\u007F',
    '\u0000',
    '\uFFFE',
    '🐕',
    'x'.repeat(300),
    'wort '.repeat(60),
  ])('%j stays that text, as value, key and item', (text) => {
    expectSame({ a: text, b: [text], c: { [text]: text } });
    expect(writeYaml({ a: text })).not.toMatch(/[\u0085\u2028\u2029\uFEFF\u007F]/);
  });

  it('repeats what occurs twice', () => {
    const same = { a: 'x' };
    expect(writeYaml({ b: same, c: [same] })).not.toContain('&');
  });

  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[-0-9a-z:.,_#~yYnN TZ]{0,12}$/),
  );
  const { value } = fc.letrec<{ value: YamlData }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.boolean(),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const record = fc.dictionary(text, value, { maxKeys: 5, noNullPrototype: true });

  test.prop([record], { numRuns: 500 })('parses back to the same in YAML 1.1 and 1.2', (written) => {
    expectSame(written);
  });
});
