import { fc, test } from '@fast-check/vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { ordinaryFrontMatter, splitFrontMatter } from '../../src/draft/front-matter.ts';
import { ordinaryMapping } from '../../src/draft/ordinary-yaml.ts';
import { parseYaml } from '../../src/draft/parse-yaml.ts';
import { readMapping } from '../../src/draft/yaml-values.ts';

const partOf = (source: string) => ({ file: sourceFile('x.yaml', source), source, start: 0 });

/** As `yaml` reads it; nothing where it is left to `yaml`. */
function expectSame(source: string): void {
  const part = partOf(source);
  const value = ordinaryMapping(part);
  if (value !== undefined) expect({ value, diagnostics: [] }).toEqual(readMapping(part, parseYaml(source)));
}

function took(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const folder = fileURLToPath(new URL('../../drafts/', import.meta.url));

describe('what is read without yaml', () => {
  it.each(['antrag.md', 'anfrage.md', 'dringlichkeitsantrag.md', 'pressemitteilung.md'])(
    'drafts/%s',
    (name) => {
      const text = readFileSync(`${folder}${name}`, 'utf8');
      const { source = '' } = ordinaryFrontMatter(text) ?? {};
      expect(ordinaryMapping(partOf(source))).toBeDefined();
      expectSame(source);
    },
  );

  it.each([
    'a: b: c',
    'a: 1\na: 2',
    'a: b #c',
    'a: "b\\nc"',
    'a: "b\n  c"\u00A0',
    'a: *b',
    'a: !b c',
    'a: b\n  # c\n  d',
    'a:\n# b',
    'a: [b, [c]]',
    'a:\n  - - b',
    'a: \u202Eb',
    '- a',
    '',
  ])('is not %j', (source) => expect(ordinaryMapping(partOf(source))).toBeUndefined());

  it.each([
    ['a name longer than YAML takes', `${'a'.repeat(1025)}: b`],
    [
      'more levels than we take',
      Array.from({ length: 201 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('is not %s', (_, source) => expectSame(source));

  // Not once more for each blank or line end of the text.
  it.each([
    ['a line', `a: b${' '.repeat(29_000)}c`],
    ['a quoted text', `a: "b${' '.repeat(29_000)}c\n  d"`],
    ['a block', `a: |\n  b${'\n'.repeat(29_000)}  c`],
  ])('takes no longer than yaml: %s of mostly blanks', (_, source) => {
    const part = partOf(source);
    expect(took(() => ordinaryMapping(part))).toBeLessThan(3 * took(() => parseYaml(source)) + 50);
  });

  it('is front matter between the same fences', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
      const text = readFileSync(`${folder}${name}`, 'utf8');
      expect(splitFrontMatter(text)).toMatchObject(ordinaryFrontMatter(text) ?? { source: 'read' });
    }
  });
});

const values = [
  'Text',
  'zwei Worte',
  '"in „Z“"',
  "'it''s'",
  '[a, b c, "d"]',
  '{ a: 1, b: "12:00" }',
  'null',
  '',
  'a  # b',
]
  .concat([
    '"x"  # y',
    '[a]  # y',
    'a # b',
    'a  #b',
    '12:00',
    '50\u00A0€',
    'a\u00A0',
    'x  #',
    '-5',
    'a: b',
    '"a"b',
    '"',
    '~',
  ])
  .concat([
    '# c',
    '|',
    '>',
    '>-',
    '|-',
    '[a, ]',
    '[: a]',
    '{a}',
    '&a b',
    '- a',
    'x:',
    '%x',
    'a\tb',
    '…',
    '{ a: b, a: c }',
  ]);
const more = ['weiter', '# nein', 'a: b', '- x', 'ende  # b', 'zu"', '„so“', 'a ', '', '  tiefer'];

/** Lines of one block in column `indent`; now and then one of them stands elsewhere. */
function block(indent: number): fc.Arbitrary<string> {
  const here = ' '.repeat(indent);
  const value = fc.constantFrom(...values);
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'ä-1');
  const head =
    indent > 0
      ? fc.oneof(
          key.map((name) => `${name}:`),
          fc.constant('-'),
        )
      : key.map((name) => `${name}:`);
  const below =
    indent > 6
      ? fc.constant('')
      : fc.integer({ min: indent, max: indent + 3 }).chain((column) => block(column));
  const line = fc.oneof(
    fc.tuple(head, value).map(([start, typed]) => `${here}${start} ${typed}`),
    fc
      .tuple(head, value, fc.array(fc.constantFrom(...more), { minLength: 1, maxLength: 3 }))
      .map(([start, typed, lines]) =>
        [`${here}${start} ${typed}`, ...lines.map((each) => `${here}  ${each}`)].join('\n'),
      ),
    fc
      .tuple(head, fc.constantFrom('', ' ', '   # r', ' # r'), below)
      .map(([start, end, inner]) => `${here}${start}${end}\n${inner}`),
    below.map((inner) => `${here}- ${inner.trimStart()}`),
    fc.constantFrom('', '# Kommentar', `${here}# x`, '  '),
  );
  return fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
}

describe('what is read without yaml is read as yaml reads it', () => {
  test.prop([block(0), fc.constantFrom('', '\n'), fc.constantFrom('', '\n')], { numRuns: 5000 })(
    'whatever it holds',
    (source, start, end) => expectSame((start + source + end).normalize('NFC')),
  );
});
