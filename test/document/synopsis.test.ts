import { describe, expect, it } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { composeDocument } from '../../src/document/compose.ts';
import type { Line, Synopsis } from '../../src/document/nodes.ts';
import type { Presentation } from '../../src/kinds/kind.ts';
import { plainText } from '../../src/markdown/plain-text.ts';

const words = [
  '- **unverändert** (unverändert)',
  '- **entfällt** (entfällt)',
  '- **neu** (nicht vorhanden)',
  '- **vor Gestrichenem** gestrichen:',
  '- **vor Neuem** neu:',
];

const block = (
  list: readonly string[] = words,
  head = '| Ziffer | Alt | Neu |\n| --- | --- | --- |',
): string =>
  `::: synopse\nLinks ~~weg~~, rechts **neu**.\n\n${head}\n\n::: angaben\n${list.join('\n')}\n:::\n:::`;

const origin = { file: sourceFile('drafts/x.md', ''), line: 7 };

const rows: NonNullable<Presentation['synopsis']>['rows'] = [
  {
    label: '1',
    before: [{ text: 'Der ' }, { text: 'alte', mark: 'deleted' }, { text: ' Text.\n\nZweiter\nAbsatz.' }],
    after: [
      { text: 'Der ' },
      { text: 'ganz neue', mark: 'inserted' },
      { text: ' Text.\n\nZweiter\nAbsatz.' },
    ],
  },
  { label: '2 → 3', before: [{ text: 'Bleibt.' }], after: 'unchanged' },
  { label: '3', before: [{ text: 'Eins.\n\nZwei.', mark: 'deleted' }], after: 'dropped' },
  { label: '2', before: 'missing', after: [{ text: 'Neu.', mark: 'inserted' }] },
];

const compose = (text: string, synopsis?: Presentation['synopsis']) =>
  composeDocument(
    { text, file: sourceFile('t.md.hbs', text) },
    { slots: new Map(), bodyOrder: [], ...(synopsis === undefined ? {} : { synopsis }) },
  );

function synopsisOf(text: string): Synopsis {
  const node = compose(text, { rows, origin }).value?.find(({ type }) => type === 'synopsis');
  if (node?.type !== 'synopsis') throw new Error('no synopsis');
  return node;
}

/** `-gone-` and `+new+`. */
const shown = (line: Line): string =>
  line
    .map((node) => {
      const text = plainText('children' in node ? node.children : [node]);
      return node.type === 'strikethrough' ? `-${text}-` : node.type === 'strong' ? `+${text}+` : text;
    })
    .join('');

describe('::: synopse', () => {
  it('takes the rows from the draft and the words from the template', () => {
    const { rows: found, spoken, head } = synopsisOf(block());
    expect([head.label, head.before, head.after].map(shown)).toEqual(['Ziffer', 'Alt', 'Neu']);
    expect(spoken).toEqual({ deleted: 'gestrichen:', inserted: 'neu:' });
    expect(
      found.map(({ label, before, after }) => [
        label,
        before.paragraphs.map(shown),
        after.paragraphs.map(shown),
      ]),
    ).toEqual([
      ['1', ['Der -alte- Text.', 'Zweiter\nAbsatz.'], ['Der +ganz neue+ Text.', 'Zweiter\nAbsatz.']],
      ['2 → 3', ['Bleibt.'], ['(unverändert)']],
      ['3', ['-Eins.-', '-Zwei.-'], ['(entfällt)']],
      ['2', ['(nicht vorhanden)'], ['+Neu.+']],
    ]);
    expect(found.map(({ before, after }) => [before.isNote, after.isNote])).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [true, false],
    ]);
  });

  it('says of what is derived that it stands in the draft', () => {
    const [first] = synopsisOf(block()).rows[0]?.before.paragraphs[0] ?? [];
    expect(first?.origin).toEqual(origin);
  });

  it('is left out where the draft has no two versions', () => {
    expect(compose(block())).toEqual({ value: [], diagnostics: [] });
  });

  it.each([
    [block(words.slice(1)), /angaben.* fehlt: \*\*unverändert\*\*\./u],
    [block(words, '| Ziffer | Alt |\n| --- | --- |'), /braucht drei Spalten/u],
    ['::: synopse\nLegende\n:::', /erwartet eine Tabelle/u],
  ])('is incomplete: %s', (text, message) => {
    const { diagnostics } = compose(text, { rows, origin });
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/block']);
    expect(diagnostics[0]?.message).toMatch(message);
    expect(diagnostics[0]?.hint).toContain('Hinein gehört: die Legende, eine Tabelle');
  });
});
