import { describe, expect, it } from 'vitest';
import { processorTime } from '../processor-time.ts';
import { bytesOf, place, plain, read, readHaus, sound, spansIn, reported } from './drafts.ts';

/** Every scalar and key as `line:column-line:column text`, in the order of the file. */
function places(text: string): readonly string[] {
  const { data, file } = sound(text);
  return spansIn(data).map((span) => `${place(span)} ${file.text.slice(span.start, span.end)}`);
}

describe('places', () => {
  it('of keys, values and nested list items', () => {
    expect(places('---\nfolge:\n  - gremium: rat\n    datum: 31.02.2026\n  - [a, b]\nleer:\n---\n')).toEqual([
      '2:1-6:6 folge:\n  - gremium: rat\n    datum: 31.02.2026\n  - [a, b]\nleer:',
      '2:1-2:6 folge',
      '3:5-5:11 - gremium: rat\n    datum: 31.02.2026\n  - [a, b]'.replace('3:5', '3:3'),
      '3:5-4:22 gremium: rat\n    datum: 31.02.2026',
      '3:5-3:12 gremium',
      '3:14-3:17 rat',
      '4:5-4:10 datum',
      '4:12-4:22 31.02.2026',
      '5:5-5:11 [a, b]',
      '5:6-5:7 a',
      '5:9-5:10 b',
      '6:1-6:5 leer',
      '6:6-6:6 ',
    ]);
  });

  it.each([
    ['umlauts', 'überschrift: {ä: x}', ['2:15-2:16 ä', '2:18-2:19 x']],
    ['an emoji', '"🐕🐕": x', ['2:1-2:5 "🐕🐕"', '2:7-2:8 x']],
    ['decomposed umlauts', 'u\u0308: {a\u0308: x}', ['2:6-2:8 ä', '2:10-2:11 x']],
  ])('count code points of the file behind %s', (_, line, ends) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const found = places(`---${lineEnd}${line}${lineEnd}---${lineEnd}`);
      expect(found.slice(-2)).toEqual(ends);
    }
  });

  it('do not count a BOM', () => {
    expect(places('\uFEFF---\na: x\n---\n').at(-1)).toBe('2:4-2:5 x');
  });
});

describe('values as drafts write them', () => {
  it.each([
    ['a remark behind a value', 'a: b  # c', 'b', '2:4-2:5'],
    ['a remark behind quotes', 'a: "b"  # c', 'b', '2:4-2:7'],
    ['a remark behind the name', 'a:  # c\n  - b', ['b'], '3:3-3:6'],
    ['a remark between fields', '# c\na: b', 'b', '3:4-3:5'],
    ['a remark between items', 'a:\n  - b\n  # c\n  - d', ['b', 'd'], '3:3-5:6'],
    ['a doubled apostrophe', "a: 'it''s'", "it's", '2:4-2:11'],
    ['German quotes', 'a: in „Z“', 'in „Z“', '2:4-2:10'],
    ['a list in brackets', 'a: [b, c d, "e"]', ['b', 'c d', 'e'], '2:4-2:17'],
    ['a comma last', 'a: [b, ]', ['b'], '2:4-2:9'],
    [
      'fields in braces',
      'a: { b: 1, c: "12:00" }',
      [
        ['b', '1'],
        ['c', '12:00'],
      ],
      '2:4-2:24',
    ],
    ['a time', 'a: 12:00', '12:00', '2:4-2:9'],
    ['a negative number', 'a: -5', '-5', '2:4-2:6'],
    ['a no-break space', 'a: 50\u00A0€', '50\u00A0€', '2:4-2:8'],
    ['a text that goes on', 'a: b\n  c\n  d', 'b c d', '2:4-4:4'],
    ['a quoted text that goes on', 'a: "b\n  c"', 'b c', '2:4-3:5'],
    ['a text below its name', 'a:\n  b\n  c', 'b c', '3:3-4:4'],
    ['lines kept', 'a: |-\n  b\n\n   c', 'b\n\n c', '2:4-5:5'],
    ['lines kept, with their end', 'a: |\n  b', 'b\n', '2:4-3:4'],
    ['lines joined', 'a: >-\n  b\n  c\n\n  d', 'b c\nd', '2:4-6:4'],
    ['a list in the column of its name', 'a:\n- b\n- c', ['b', 'c'], '3:1-4:4'],
    [
      'fields in a list',
      'a:\n  - b: 1\n    c: 2\n  - b: 3',
      [
        [
          ['b', '1'],
          ['c', '2'],
        ],
        [['b', '3']],
      ],
      '3:3-5:9',
    ],
    ['a list in a list', 'a:\n  - - b\n    - c', [['b', 'c']], '3:3-4:8'],
  ])('%s: %j', (_, yaml, value, span) => {
    const [entry] = sound(`---\n${yaml}\n---\n`).data.entries;
    expect(entry && plain(entry.value)).toEqual(value);
    expect(entry && place(entry.value.span)).toBe(span);
  });
});

describe('scalars', () => {
  const text = [
    '---',
    'nummer: 0123',
    'top: 4.10',
    'land: NO',
    'zeit: 17:30',
    'tag: 2016-02-10',
    "eins: 'it''s: # x'",
    'zwei: "a\\tb \\u00fc"',
    'falte: >-',
    '  ein',
    '  Satz',
    'zeilen: |',
    '  eins',
    '',
    '   zwei',
    'lang: ein',
    '  langer',
    '',
    '  Wert  # Kommentar',
    'stern: a * b & c',
    '---',
  ].join('\n');

  it('keep the source spelling where they are plain, the content where not', () => {
    expect(plain(sound(text).data)).toEqual([
      ['nummer', '0123'],
      ['top', '4.10'],
      ['land', 'NO'],
      ['zeit', '17:30'],
      ['tag', '2016-02-10'],
      ['eins', "it's: # x"],
      ['zwei', 'a\tb ü'],
      ['falte', 'ein Satz'],
      ['zeilen', 'eins\n\n zwei\n'],
      ['lang', 'ein langer\nWert'],
      ['stern', 'a * b & c'],
    ]);
  });

  it('know their style', () => {
    const styles = sound(text).data.entries.map(({ value }) => value.kind === 'scalar' && value.style);
    expect(new Set(styles.slice(0, 5))).toEqual(new Set(['plain']));
    expect(styles.slice(5)).toEqual(['quoted', 'quoted', 'folded', 'literal', 'plain', 'plain']);
  });

  it('are null only where nothing or its sign stands unquoted', () => {
    const draft = sound('---\na:\nb: ~\nc: null\nd: ""\ne: "null"\nf: |\ng: nichts\nh: {i}\nj: [~, ]\n---\n');
    expect(plain(draft.data)).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
      ['d', ''],
      ['e', 'null'],
      ['f', ''],
      ['g', 'nichts'],
      ['h', [['i', null]]],
      ['j', [null]],
    ]);
  });

  it('are composed, also from escapes', () => {
    expect(plain(sound('---\na: "u\\u0308"\n"u\\u0308": x\n---\n').data)).toEqual([
      ['a', 'ü'],
      ['ü', 'x'],
    ]);
  });
});

describe('names of JavaScript', () => {
  it('are ordinary keys', () => {
    const draft = sound('---\n__proto__: {x: 1}\nconstructor: y\ntoString: z\n---\n');
    expect(plain(draft.data)).toEqual([
      ['__proto__', [['x', '1']]],
      ['constructor', 'y'],
      ['toString', 'z'],
    ]);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('what YAML allows and a draft does not', () => {
  it.each([
    ['an alias', 'ä: *x', '2:4 draft/yaml', [['ä', '*x']]],
    ['an alias in a list', 'a: [*x , b]', '2:5 draft/yaml', [['a', ['*x', 'b']]]],
    ['an anchor', 'ä: &Co Söhne', '2:4 draft/yaml', [['ä', 'Söhne']]],
    ['an anchor of a group', 'a: &x\n  b: c', '2:4 draft/yaml', [['a', [['b', 'c']]]]],
    ['an anchor of nothing', 'a: &x', '2:4 draft/yaml', [['a', null]]],
    ['a tag', 'a:\n  ö: !Achtung x', '3:6 draft/yaml', [['a', [['ö', 'x']]]]],
    ['a tag of YAML', 'a: !!int 5', '2:4 draft/yaml', [['a', '5']]],
    ['a tag that would run code', 'a: !!js/function x', '2:4 draft/yaml', [['a', 'x']]],
    ['a tag of everything', '!x\na: b', '2:1 draft/yaml', [['a', 'b']]],
    ['an anchored key', '&x a: b', '2:1 draft/yaml', [['a', 'b']]],
    ['a merge', '<<: {a: b}', '2:1 draft/yaml', []],
    ['a list as key', 'a:\n  ? [ü]\n  : b', '3:5 draft/yaml', [['a', []]]],
    ['curly brackets in pairs', 'ä: {{name}}', '2:5 draft/yaml', [['ä', []]]],
    ['no name', 'a: b\n: c', '3:1 draft/yaml', [['a', 'b']]],
    ['half a character', 'a: "\\uD83D"', '2:4 draft/yaml', [['a', '\uD83D']]],
  ])('%s', (_, yaml, fault, fields) => {
    const { value, diagnostics } = read(`---\n${yaml}\n---\n`);
    expect(reported(diagnostics)).toEqual([fault]);
    expect(value && plain(value.data)).toEqual(fields);
  });

  it('a merge, unless it is quoted', () => {
    expect(plain(sound('---\n"<<": a\n---\n').data)).toEqual([['<<', 'a']]);
  });

  it('aliases cannot multiply', () => {
    const lines = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`);
    const started = processorTime();
    const { diagnostics } = read(`---\na0: &a0 x\n${lines.join('\n')}\n---\n`);
    // Each name once.
    expect(diagnostics.length).toBe(30 + 1);
    expect(processorTime() - started).toBeLessThan(5_000);
  });

  it('a field twice: all of them, each with the line of the first', () => {
    const { value, diagnostics } = read('---\na: 1\nb:\n  - ü: 1\n    ü: 2\na: 3\na: 4\n---\n');
    expect(reported(diagnostics)).toEqual([
      '5:5 draft/doppeltes-feld',
      '6:1 draft/doppeltes-feld',
      '7:1 draft/doppeltes-feld',
    ]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Das Feld „ü“ steht schon in Zeile 4.',
      'Das Feld „a“ steht schon in Zeile 2.',
      'Das Feld „a“ steht schon in Zeile 2.',
    ]);
    expect(value && plain(value.data)).toEqual([
      ['a', '1'],
      ['b', [[['ü', '1']]]],
    ]);
  });

  it.each([
    ['a text', 'art:antrag', '2:1'],
    ['a list', '\n- art', '3:1'],
  ])('%s instead of fields', (_, yaml, position) => {
    const { value, diagnostics } = read(`---\n${yaml}\n---\n`);
    expect(value).toBeUndefined();
    expect(reported(diagnostics)).toEqual([`${position} draft/yaml`]);
  });
});

describe('Stammdaten', () => {
  it('are plain YAML, positioned as a draft', () => {
    const { value, diagnostics } = readHaus(bytesOf('\uFEFF# Haus\r\nü:\r\n  land: NW\r\n'));
    expect(diagnostics).toEqual([]);
    expect(value && plain(value.data)).toEqual([['ü', [['land', 'NW']]]]);
    expect(value && spansIn(value.data).map(place).at(-1)).toBe('3:9-3:11');
  });

  it.each(['', '\n', '# nichts\n', '---\n', '~'])('may be empty: %j', (text) => {
    const { value, diagnostics } = readHaus(bytesOf(text));
    expect(diagnostics).toEqual([]);
    expect(value?.data.entries).toEqual([]);
  });

  it.each([
    ['a: b\n---\nc: d\n', '2:1 draft/yaml'],
    ['a: b\nc: d: e\n', '2:4 draft/yaml'],
    ['%YAML 1.2\na: b\n', '1:1 draft/yaml'],
    ['a: 1\na: 2\n', '2:1 draft/doppeltes-feld'],
  ])('have the same faults: %j', (text, fault) => {
    expect(reported(readHaus(bytesOf(text)).diagnostics)).toEqual([fault]);
  });

  it('may say their version', () => {
    expect(readHaus(bytesOf('%YAML 1.1\n---\na: no\n')).value?.data.entries[0]?.value).toMatchObject({
      text: 'no',
    });
  });
});
