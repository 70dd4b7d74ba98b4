import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/draft/read.ts';
import { antrag } from '../../src/kinds/antrag/antrag.ts';
import type { Motion } from '../../src/kinds/motion/motion.ts';
import { attachmentsOf, publishedSource } from '../../src/output/embed.ts';
import type { Embeddable } from '../../src/output/embed.ts';

function entryOf(text: string): Motion | undefined {
  const draft = readDraft('drafts/2026/weg.md', Buffer.from(text)).value;
  return draft && antrag.read(draft, { fileState: () => 'file', entryOf: () => undefined }).value;
}

function embeddable(text: string): Embeddable {
  const entry = entryOf(text);
  if (entry === undefined) throw new Error(`faulty: ${text}`);
  return {
    entry,
    presentation: antrag.present(entry),
    data: { name: 'Weg' },
    present: (other) => {
      const changed = entryOf(other);
      return changed && antrag.present(changed);
    },
    read: (path) => ({ value: Buffer.from(`Inhalt von ${path}`), diagnostics: [] }),
  };
}

const head = `---
art: antrag
titel: Weg
antragsteller: [Musterfraktion]
beschlussvorschlag: Der Weg wird gebaut.
`;
const withBody = (body: string): string => `${head}---\n\n${body}`;
const withField = (field: string): string => `${head}${field}---\n\nAlso.\n`;

const withClimate = (comment: string, more: string): string =>
  withField(`anlass: A <!-- bleibt -->\n${more}klima:\n  wirkung: neutral\n  text: |\n    Kaum.${comment}\n`);

const published = (text: string): string => Buffer.from(publishedSource(embeddable(text))).toString();

describe('the published source', () => {
  it.each([
    ['a comment on its own lines', 'Eins.\n\n<!-- GEHEIM\n\nGEHEIM -->\n\nZwei.\n', 'Eins.\n\n\nZwei.\n'],
    ['a comment at the end', 'Eins.\n\n<!-- GEHEIM -->', 'Eins.\n\n'],
    ['a comment within a sentence', 'Eins <!-- GEHEIM --> zwei.\n', 'Eins zwei.\n'],
    ['a comment within a word', 'Ein<!-- GEHEIM -->s.\n', 'Eins.\n'],
    ['a comment at the end of a line', 'Eins <!-- GEHEIM -->\nzwei.\n', 'Eins\nzwei.\n'],
    ['a comment across lines of a sentence', 'Eins <!-- GEHEIM\nGEHEIM --> zwei.\n', 'Eins zwei.\n'],
    ['a comment that parts paragraphs', 'Eins.\n<!-- GEHEIM -->\nZwei.\n', 'Eins.\n\nZwei.\n'],
    ['a comment that parts lists', '- eins\n<!-- GEHEIM -->\n- zwei\n', '- eins\n<!---->\n- zwei\n'],
    ['a comment in a list', '- eins <!-- GEHEIM -->\n- zwei\n', '- eins\n- zwei\n'],
    ['a comment in a quotation', '> Eins <!-- GEHEIM --> zwei\n', '> Eins zwei\n'],
    [
      'a comment in a table',
      '| a | b |\n| - | - |\n| c <!-- GEHEIM --> | d |\n',
      '| a | b |\n| - | - |\n| c | d |\n',
    ],
    ['code', '`<!-- bleibt -->`\n\n    <!-- bleibt -->\n', '`<!-- bleibt -->`\n\n    <!-- bleibt -->\n'],
    ['code and a comment', '`<!--` und <!-- GEHEIM --> mehr\n', '`<!--` und mehr\n'],
    ['a fence', '```\n<!-- bleibt -->\n```\n', '```\n<!-- bleibt -->\n```\n'],
    ['an open comment', 'Eins <!-- bleibt\n', 'Eins <!-- bleibt\n'],
    ['an escaped one', '\\<!-- bleibt -->\n', '\\<!-- bleibt -->\n'],
  ])('%s', (_name, body, expected) => {
    expect(published(withBody(body))).toBe(withBody(expected));
  });

  it('loses comments of Markdown fields, and keeps what a plain field prints', () => {
    expect(published(withClimate(' <!-- GEHEIM -->', 'notiz: GEHEIM # GEHEIM\n'))).toBe(withClimate('', ''));
  });

  const piece = fc.constantFrom(
    'Ein Satz.',
    '<!-- GEHEIM -->',
    'Text <!-- GEHEIM --> mehr',
    '<!-- GEHEIM --> am Anfang',
    '<!--\nGEHEIM\n-->',
    '- Punkt',
    '1. Punkt <!-- GEHEIM -->',
    '  - tiefer\n  <!-- GEHEIM -->',
    '> Zitat <!-- GEHEIM -->',
    '',
    '## Abschnitt <!-- GEHEIM -->',
    '```\n<!-- bleibt -->\n```',
    '`<!-- bleibt -->`',
    '[^1]\n\n[^1]: Note <!-- GEHEIM -->',
    '**fett<!-- GEHEIM -->**',
  );
  test.prop([fc.array(piece, { maxLength: 7 }), fc.constantFrom('\n', '\r\n')], { numRuns: 150 })(
    'prints the same without a word that was not printed',
    (pieces, end) => {
      const text = withBody(`${pieces.join('\n')}\n`).replaceAll('\n', end);
      fc.pre(entryOf(text) !== undefined);
      const left = published(text);
      expect(left).not.toContain('GEHEIM');
      expect(left.match(/bleibt/gu)).toEqual(text.match(/bleibt/gu));
      expect(published(left)).toBe(left);
    },
  );
});

describe('the files that are embedded', () => {
  it('are source, data and the enclosures that are files', () => {
    const draft = embeddable(
      withField(
        'anlagen: [Ohne Datei, { titel: Lageplan, datei: anlagen/plan.PDF }, { titel: B, datei: b.xyz }]\n',
      ),
    );
    const { value, diagnostics } = attachmentsOf(draft);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([
      { name: 'weg.md', type: 'text/markdown', relationship: 'Source' },
      { name: 'weg.json', type: 'application/json', relationship: 'Data' },
      { name: 'plan.PDF', type: 'application/pdf', relationship: 'Supplement', description: 'Lageplan' },
      { name: 'b.xyz', type: 'application/octet-stream', relationship: 'Supplement' },
    ]);
    expect(Buffer.from(value?.[1]?.bytes ?? []).toString()).toBe('{\n  "name": "Weg"\n}\n');
    expect(Buffer.from(value?.[2]?.bytes ?? []).toString()).toBe('Inhalt von anlagen/plan.PDF');
  });

  it('tells an enclosure that cannot be read', () => {
    const draft = embeddable(withField('anlagen: [{ titel: Plan, datei: plan.pdf }]\n'));
    const diagnostic = { severity: 'error', code: 'draft/unlesbar', message: 'x', file: 'plan.pdf' } as const;
    const { diagnostics } = attachmentsOf({ ...draft, read: () => ({ diagnostics: [diagnostic] }) });
    expect(diagnostics).toEqual([diagnostic]);
  });

  it('are refused from the first that makes them too large together', () => {
    const three = withField('anlagen: [A, { titel: B, datei: b.pdf }, { titel: C, datei: c.pdf }]\n');
    const draft = {
      ...embeddable(three),
      read: () => ({ value: Buffer.alloc(25_000_001), diagnostics: [] }),
    };
    const { value, diagnostics } = attachmentsOf(draft);
    expect(value?.map(({ name }) => name)).toEqual(['weg.md', 'weg.json', 'b.pdf']);
    expect(diagnostics).toMatchObject([
      { code: 'draft/zu-gross', severity: 'error', span: { start: expect.any(Number) } },
    ]);
    expect(diagnostics[0]?.message).toContain('c.pdf');
    const one = { ...draft, read: () => ({ value: Buffer.alloc(25_000_000), diagnostics: [] }) };
    expect(attachmentsOf(one).diagnostics).toEqual([]);
  });
});
