import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from '../../../src/diagnostics/catalogue.ts';
import type { Meaning } from '../../../src/diagnostics/meaning.ts';
import { error, faultOfFile, info, warning } from '../../../src/diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { reporters } from '../../../src/diagnostics/reporters/reporters.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';

/** What the schema of SARIF 2.1.0 asks of the objects that are written here; it allows no other keys. */
const text = z.strictObject({ text: z.string().min(1) });
const line = z.int().min(1);
const region = z.strictObject({ startLine: line, startColumn: line, endLine: line, endColumn: line });
const artifactLocation = z.strictObject({ uri: z.string(), uriBaseId: z.string().optional() });
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level: z.enum(['none', 'note', 'warning', 'error']),
  message: text,
  locations: z.array(z.strictObject({ physicalLocation: z.strictObject({ artifactLocation, region }) })),
  fixes: z
    .array(
      z.strictObject({
        description: text.optional(),
        artifactChanges: z
          .array(
            z.strictObject({
              artifactLocation,
              replacements: z
                .array(
                  z.strictObject({
                    deletedRegion: region,
                    insertedContent: z.strictObject({ text: z.string() }),
                  }),
                )
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .optional(),
});
const log = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/u),
          rules: z.array(z.strictObject({ id: z.string(), shortDescription: text, help: text.optional() })),
        }),
      }),
      language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/u),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      newlineSequences: z.array(z.string()).min(1),
      originalUriBaseIds: z.record(z.string(), z.strictObject({ description: text })),
      results: z.array(result),
    }),
  ]),
});

function runOf(...diagnostics: readonly Diagnostic[]) {
  const summary = { drafts: 1, built: 0, cached: 0, failed: 1, errors: 1, warnings: 0, ms: 1 };
  const { stdout, stderr } = reporters.sarif({ diagnostics, outputs: [], summary }, {});
  expect(stderr).toBe('');
  return log.parse(JSON.parse(stdout)).runs[0];
}

const uriOf = (path: string) =>
  runOf(faultOfFile('draft/unlesbar', path, 'Fehlt.')).results[0]?.locations[0]?.physicalLocation
    .artifactLocation;

const file = sourceFile('drafts/a.md', 'titel: 🚲 zwei  Räder\r\nx');

/** Braces are doubled (SARIF 2.1.0, 3.11.5). */
const plain = (found?: { readonly text: string }): string | undefined =>
  found?.text.replaceAll(/([{}])\1/gu, '$1');

describe('sarif', () => {
  it('knows the catalogue as its rules', () => {
    const { rules } = runOf().tool.driver;
    expect(rules.map(({ id, shortDescription, help }) => [id, plain(shortDescription), plain(help)])).toEqual(
      Object.entries<Meaning>(catalogue).map(([id, { meaning, remedy }]) => [id, meaning, remedy]),
    );
  });

  it('tells each finding with its rule, level, text and place in code points', () => {
    const found = error('draft/typ', { file, start: 10, end: 14 }, 'Falsch.', 'So: zwei');
    const run = runOf(found);
    expect(run.results).toEqual([
      {
        ruleId: 'draft/typ',
        ruleIndex: Object.keys(catalogue).indexOf('draft/typ'),
        level: 'error',
        message: { text: 'Falsch.\nSo: zwei' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'drafts/a.md', uriBaseId: '%SRCROOT%' },
              region: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 14 },
            },
          },
        ],
      },
    ]);
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.originalUriBaseIds).toEqual({
      '%SRCROOT%': { description: { text: 'Der Arbeitsordner (--root).' } },
    });
    expect(run.newlineSequences).toEqual(['\r\n', '\n', '\r']);
    expect(run.tool.driver.name).toBe('drucksache');
  });

  it('has the levels of the standard', () => {
    const span = { file, start: 0, end: 5 };
    const run = runOf(
      error('draft/typ', span, 'a'),
      warning('draft/typ', span, 'b'),
      info('draft/typ', span, 'c'),
    );
    expect(run.results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    expect(run.results.map(({ message }) => message.text)).toEqual(['a', 'b', 'c']);
  });

  it('hands on the safe fix', () => {
    const blanks = { file, start: 14, end: 16 };
    const found = {
      ...info('check/leerzeichen-doppelt', blanks, 'Zwei.', 'Eines genügt.'),
      fix: [{ span: blanks, replacement: ' ' }],
    };
    expect(runOf(found).results[0]?.fixes).toEqual([
      {
        description: { text: 'Eines genügt.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'drafts/a.md', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 1, startColumn: 14, endLine: 1, endColumn: 16 },
                insertedContent: { text: ' ' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it('hands on all edits of a fix as one change of the file', () => {
    const edits = [14, 15].map((start) => ({ span: { file, start, end: start + 1 }, replacement: '-' }));
    const found = { ...info('check/leerzeichen-doppelt', { file, start: 14, end: 16 }, 'Zwei.'), fix: edits };
    const changes = runOf(found).results[0]?.fixes?.[0]?.artifactChanges ?? [];
    expect(changes.map(({ replacements }) => replacements.length)).toEqual([2]);
  });

  it('hands on the edits of a fix file by file', () => {
    const other = sourceFile('drafts/b.md', 'x');
    const edits = [
      { span: { file: other, start: 0, end: 1 }, replacement: 'y' },
      { span: { file, start: 0, end: 5 }, replacement: 'Titel' },
    ];
    const found = { ...info('check/leerzeichen-doppelt', { file, start: 0, end: 5 }, 'Zwei.'), fix: edits };
    const changes = runOf(found).results[0]?.fixes?.[0]?.artifactChanges ?? [];
    expect(
      changes.map(({ artifactLocation: { uri }, replacements }) => [
        uri,
        ...replacements.map(({ insertedContent }) => insertedContent.text),
      ]),
    ).toEqual([
      ['drafts/b.md', 'y'],
      ['drafts/a.md', 'Titel'],
    ]);
  });

  it('doubles braces, which would be placeholders', () => {
    const found = faultOfFile('template/syntax', 'a.hbs', 'Nicht {{{x}}}.', 'Sondern {{x}} und {0}.');
    expect(runOf(found).results[0]?.message.text).toBe('Nicht {{{{{{x}}}}}}.\nSondern {{{{x}}}} und {{0}}.');
  });

  it.each([
    [
      'drafts/Straßen & Wege #1?.md',
      { uri: 'drafts/Stra%C3%9Fen%20%26%20Wege%20%231%3F.md', uriBaseId: '%SRCROOT%' },
    ],
    ['a:b.md', { uri: 'a%3Ab.md', uriBaseId: '%SRCROOT%' }],
    ['ab:/x.md', { uri: 'ab%3A/x.md', uriBaseId: '%SRCROOT%' }],
    ['a\uD800.md', { uri: 'a%EF%BF%BD.md', uriBaseId: '%SRCROOT%' }],
    ['/home/erika/x y.md', { uri: 'file:///home/erika/x%20y.md' }],
    ['C:/Anträge/x.md', { uri: 'file:///C:/Antr%C3%A4ge/x.md' }],
  ])('names %s by a URI', (path, location) => {
    expect(uriOf(path)).toEqual(location);
  });

  test.prop([fc.string({ unit: 'grapheme', minLength: 1 })])(
    'names any path so that it can be read back',
    (path) => {
      const { uri = '' } = uriOf(`drafts/${path}`) ?? {};
      expect(uri).toMatch(/^[\w\-.~!*'()%/]+$/u);
      expect(decodeURIComponent(uri)).toBe(`drafts/${path}`);
    },
  );

  test.prop([fc.string({ unit: 'binary' })])('is valid whatever a path or message holds', (any) => {
    expect(runOf(faultOfFile('draft/unlesbar', any, any)).results).toHaveLength(1);
  });
});
