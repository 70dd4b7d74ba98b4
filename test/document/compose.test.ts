import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../src/diagnostics/diagnostic.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { composeDocument } from '../../src/document/compose.ts';
import type { DocNode, Line } from '../../src/document/nodes.ts';
import type { SlotContent } from '../../src/kinds/kind.ts';
import { parseBlocks, parseInline } from '../../src/markdown/parse.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { outline } from '../markdown/outline.ts';
import { sourceOf } from '../markdown/source-of.ts';

function slot(source: string, heading?: string): SlotContent {
  const draft = sourceOf(source);
  const title = heading === undefined ? undefined : parseInline(sourceOf(heading)).value;
  const nodes = parseBlocks(draft).value ?? [];
  return {
    nodes,
    ...(title === undefined ? {} : { heading: title }),
    origin: { file: draft.file, line: 1 },
  };
}

interface Draft {
  readonly slots?: Readonly<Record<string, SlotContent>>;
  readonly bodyOrder?: readonly string[];
}

const compose = (
  text: string,
  { slots = {}, bodyOrder = [] }: Draft = {},
): ReturnType<typeof composeDocument> =>
  composeDocument(
    { text, file: sourceFile('t.md.hbs', text) },
    { slots: new Map(Object.entries(slots)), bodyOrder },
  );

const nodesOf = (text: string, draft?: Draft): readonly DocNode[] => compose(text, draft).value ?? [];
const findings = (text: string, draft?: Draft): readonly string[] =>
  compose(text, draft).diagnostics.map((found) => `${placeOf(found).line} ${found.code} ${found.message}`);

/** Origins left out, lines of text as their words. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isLine =
      value.length > 0 && value.every((each) => each?.type === 'text' || each?.type === 'strong');
    return isLine ? plainText(value satisfies Line) : value.map(bare);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'origin')
      .map(([key, child]) => [key, bare(child)]),
  );
}

/** The text between its blocks: `<type>` for what is no Markdown. */
const flow = (nodes: readonly DocNode[]): string => nodes.map(flowOf).join(' ');

function flowOf(node: DocNode): string {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'table':
    case 'quote':
    case 'code-block':
    case 'rule':
    case 'footnotes':
      return outline([node]);
    case 'resolution':
      return `resolution(${outline(node.children)})`;
    default:
      return `<${node.type}>`;
  }
}

const part = (name: string): string => `::: teil ${name}\n## ${name}\n\n::: slot ${name}\n:::\n`;

describe('blocks', () => {
  it.each<[string, unknown]>([
    [
      '::: absender\n- A-Fraktion\n\n  im Kreistag\n- B\n:::',
      { type: 'letterhead', senders: [{ name: 'A-Fraktion', addition: 'im Kreistag' }, { name: 'B' }] },
    ],
    ['::: ruecksendung\nA · B\n:::', { type: 'return-line', line: 'A · B' }],
    ['::: anschrift\n- An\n- Kreis\n:::', { type: 'address', lines: ['An', 'Kreis'] }],
    ['::: anschrift\n- An\n\nim Hause\n:::', { type: 'address', lines: ['An'], note: 'im Hause' }],
    [
      '::: infoblock\n*Rückfragen an*\n\n- E. Muster\n- Telefon 1\n\n::: angaben\n- **Datum** 1. Mai\n- **Zeichen**\n:::\n:::',
      {
        type: 'info-block',
        contactLabel: 'Rückfragen an',
        contact: ['E. Muster', 'Telefon 1'],
        facts: [
          { label: 'Datum', value: '1. Mai' },
          { label: 'Zeichen', value: [] },
        ],
      },
    ],
    ['::: infoblock\n::: angaben\n:::\n:::', { type: 'info-block', contact: [], facts: [] }],
    ['::: angabenzeile\n10.02.16 jf/mv\n:::', { type: 'date-line', line: '10.02.16 jf/mv' }],
    [
      '::: betreff\nAntrag zur Sitzung\n\nhier: Haushalt,\n\n# Titel\n:::',
      { type: 'subject', reference: 'Antrag zur Sitzung', occasion: 'hier: Haushalt,', title: 'Titel' },
    ],
    ['::: betreff\n# Titel\n:::', { type: 'subject', title: 'Titel' }],
    [
      '::: ratskopf\nMusterkreis\n\nAntrag\n\n::: angaben\n- **Nr.** 7\n- **Datum** heute\n- **Antragstellende** A und B\n:::\n:::',
      {
        type: 'council-head',
        body: 'Musterkreis',
        paperType: 'Antrag',
        fields: [
          { label: 'Nr.', value: '7' },
          { label: 'Datum', value: 'heute' },
        ],
        applicants: { label: 'Antragstellende', value: 'A und B' },
      },
    ],
    [
      '::: werte\n- **Betrag** **5 EUR**\n:::',
      { type: 'fact-sheet', facts: [{ label: 'Betrag', value: '5 EUR' }] },
    ],
    [
      '::: haushalt\n| Konto | neu |\n| --- | ---: |\n| | 5 |\n\nIn EUR\n:::',
      {
        type: 'budget-table',
        table: {
          type: 'table',
          alignments: ['left', 'right'],
          head: [{ children: 'Konto' }, { children: 'neu' }],
          rows: [[{ children: [] }, { children: '5' }]],
        },
        unit: 'In EUR',
      },
    ],
    ['::: gruss\nMit freundlichen Grüßen\n:::', { type: 'greeting', line: 'Mit freundlichen Grüßen' }],
    [
      '::: unterschriften\n- A\n  - Vorsitz\n  - Rat\n- B\n:::',
      {
        type: 'signatures',
        signatories: [
          { name: 'A', functions: ['Vorsitz', 'Rat'] },
          { name: 'B', functions: [] },
        ],
      },
    ],
    [
      '::: verzeichnis\n**Anlagen**\n\n- A\n- B\n:::',
      { type: 'end-matter', label: 'Anlagen', items: ['A', 'B'] },
    ],
    ['::: kopie\n**Kopie an:** A, B\n:::', { type: 'copies', label: 'Kopie an:', line: 'A, B' }],
    ['::: kopie\nA, B\n:::', { type: 'copies', label: [], line: 'A, B' }],
    ['::: kopfzeile\n**Nr. 7** Antrag\n:::', { type: 'running-head', line: 'Nr. 7 Antrag' }],
    [
      '::: seitenzahl\nSeite {seite} von {seiten}\n:::',
      { type: 'page-number', pattern: 'Seite {seite} von {seiten}' },
    ],
    ['::: entwurfsmarke\nENTWURF\n:::', { type: 'draft-mark', text: 'ENTWURF' }],
  ])('%j', (text, expected) => {
    expect(findings(text)).toEqual([]);
    expect(bare(nodesOf(text))).toEqual([expected]);
  });

  it('with tables keep them', () => {
    const [contacts] = nodesOf(
      '::: kontakte\n### Antragstellende\n\n| Name | Telefon | E-Mail |\n| --- | --- | --- |\n| A | – | a@b.example |\n| B | – | |\n:::',
    );
    expect(contacts?.type === 'contacts' && [plainText(contacts.heading), outline([contacts.table])]).toEqual(
      ['Antragstellende', 'table(Name|E-Mail/A|a@b.example)'],
    );
    const head = nodesOf(
      '::: ratskopf\nA\n\nB\n\n::: angaben\n- **C** d\n:::\n\n| Gremium |\n| --- |\n| Rat |\n:::',
    );
    expect(
      head[0]?.type === 'council-head' && head[0].consultations && outline([head[0].consultations]),
    ).toBe('table(Gremium/Rat)');
  });

  it.each([
    ['a\n\n::: unterschriften\nA\n:::', '3 template/block „::: unterschriften“ erwartet eine Liste.'],
    ['::: gruss\n- A\n:::', '1 template/block „::: gruss“ erwartet einen Absatz.'],
    [
      '::: gruss\nA\n\nB\n:::',
      '1 template/block „::: gruss“ enthält etwas, das nicht hineingehört: einen Absatz.',
    ],
    ['::: betreff\nA\n:::', '1 template/block „::: betreff“ erwartet eine Überschrift.'],
    ['::: haushalt\nIn EUR\n:::', '1 template/block „::: haushalt“ erwartet eine Tabelle.'],
    ['::: kontakte\n### A\n:::', '1 template/block „::: kontakte“ erwartet eine Tabelle.'],
    [
      '::: ratskopf\nA\n\nB\n:::',
      '1 template/block „::: ratskopf“ erwartet „::: angaben“ mit den Antragstellenden als Letztem.',
    ],
    ['::: angaben\n- A\n:::', '1 template/block „::: angaben“ steht hier nicht richtig.'],
    [
      '::: beschluss\n::: gruss\nA\n:::\n:::',
      '1 template/block „::: beschluss“ enthält einen anderen „:::“-Block.',
    ],
    ['::: kopfzeile\n::: slot x\n:::', '1 template/block „::: kopfzeile“ erwartet einen Absatz.'],
  ])('of the wrong shape: %j', (text, expected) => {
    expect(findings(text)).toContain(expected);
  });
});

describe('slots', () => {
  it('are filled with the draft’s nodes, which keep their lines', () => {
    const nodes = nodesOf('a\n\n::: slot x\n\nb', { slots: { x: slot('\nc\n\nd') } });
    expect(flow(nodes)).toBe('p(a) p(c) p(d) p(b)');
    expect(nodes[1]?.origin).toMatchObject({ file: { path: 'drafts/probe.md' }, line: 2 });
  });

  it('are opened by the text directly above', () => {
    const text = '**Musterstadt.**\n::: slot x';
    expect(flow(nodesOf(text, { slots: { x: slot('Der Rat.\n\nb') } }))).toBe(
      'p(strong{Musterstadt.} Der Rat.) p(b)',
    );
    expect(flow(nodesOf(text, { slots: { x: slot('- a') } }))).toBe('p(strong{Musterstadt.}) list(–[p(a)])');
    expect(flow(nodesOf(text))).toBe('p(strong{Musterstadt.})');
  });

  it('without content leave nothing', () => {
    expect(flow(nodesOf('::: slot x\n\n::: beschluss\n::: slot y\n:::'))).toBe('');
  });
});

describe('parts', () => {
  const template = `davor\n\n${['a', 'b', 'c', 'd'].map(part).join('\n')}\n\n::: gruss\nG\n:::\n`;
  const order = (names: readonly string[], bodyOrder: readonly string[]): string => {
    const slots = Object.fromEntries(
      names.map((name) => [
        name,
        name.startsWith('abschnitt') ? slot(`${name}-Text`, name) : slot(`${name}-Text`),
      ]),
    );
    const nodes = nodesOf(template, { slots, bodyOrder });
    return nodes.flatMap((node) => (node.type === 'heading' ? [plainText(node.children)] : [])).join(' ');
  };

  it.each([
    ['a b c d', [], 'a b c d'],
    ['a b c d', ['c', 'b'], 'a c d b'],
    ['a b c d', ['d', 'a'], 'd a b c'],
    ['c d', ['d'], 'c d'],
    ['b c d abschnitt-1', ['c', 'abschnitt-1', 'b'], 'c d abschnitt-1 b'],
    ['a abschnitt-1 abschnitt-2', ['abschnitt-1', 'abschnitt-2'], 'a abschnitt-1 abschnitt-2'],
  ])('%s with the body %j', (names, body, expected) => {
    expect(order(names.split(' '), body)).toBe(expected);
  });

  it('stay between what stands before and behind them', () => {
    expect(flow(nodesOf(template, { slots: { b: slot('x') }, bodyOrder: ['b'] }))).toBe(
      'p(davor) h2(b) p(x) <greeting>',
    );
  });

  it('missing in the template are reported, not lost in silence', () => {
    expect(findings('::: teil a\n:::', { slots: { b: slot('x') }, bodyOrder: ['b'] })).toEqual([
      '1 template/slot Die Textvorlage druckt den Teil „b“ nicht.',
    ]);
    expect(findings('::: slot b', { slots: { b: slot('x') }, bodyOrder: ['b'] })).toEqual([]);
  });

  const names = ['a', 'b', 'c', 'd', 'abschnitt-1', 'abschnitt-2', 'abschnitt-3'];
  const some = fc.tuple(fc.shuffledSubarray(names), fc.subarray(['a', 'b', 'c', 'd']));
  test.prop([some])('are all printed once, the body’s in the body’s order', ([body, others]) => {
    const printed = order([...new Set([...body, ...others])], body)
      .split(' ')
      .filter((name) => name !== '');
    expect(printed.toSorted()).toEqual([...new Set([...body, ...others])].toSorted());
    expect(printed.filter((name) => body.includes(name))).toEqual(body);
    const rest = printed.filter((name) => !body.includes(name) && others.includes(name));
    expect(rest.every((name) => names.includes(name))).toBe(true);
  });
});

describe('headings', () => {
  it.each([
    ['#### a\n\n#### b\n\n### c', 'h3(a) h3(b) h3(c)'],
    ['### a\n\n##### b\n\n#### c\n\n### d', 'h3(a) h4(b) h4(c) h3(d)'],
    ['# a\n\n### b', 'h2(a) h3(b)'],
    ['> ## a\n\n- ### *b*', 'quote(p(strong{a})) list(–[p(strong{em{b}})])'],
  ])('of the body %j', (body, expected) => {
    const text = '::: betreff\n# T\n:::\n\n## S\n\n::: slot x';
    expect(flow(nodesOf(text, { slots: { x: slot(body) } }))).toBe(`<subject> h2(S) ${expected}`);
  });

  it('within the resolution count as well', () => {
    expect(flow(nodesOf('## S\n\n::: beschluss\n::: slot x\n:::', { slots: { x: slot('#### a') } }))).toBe(
      'h2(S) resolution(h3(a))',
    );
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 })])('never skip a level', (levels) => {
    const body = levels.map((level) => `${'#'.repeat(level)} x`).join('\n\n');
    const nodes = nodesOf('::: slot x', { slots: { x: slot(body) } });
    const printed = nodes.flatMap((node) => (node.type === 'heading' ? [node.level] : []));
    expect(printed.every((level, index) => level >= 2 && level <= (printed[index - 1] ?? 1) + 1)).toBe(true);
  });
});

describe('footnotes', () => {
  it('are numbered through the document and stand at the end of the parts', () => {
    const text = '::: teil a\n::: slot a\n:::\n\n::: teil b\n::: slot b\n:::\n\n::: gruss\nG\n:::';
    const slots = {
      a: slot('A[^x] B[^y]\n\n[^y]: ypsilon[^z]\n[^x]: ix\n[^z]: zet'),
      b: slot('C[^1]\n\n[^1]: eins'),
    };
    expect(flow(nodesOf(text, { slots, bodyOrder: ['b', 'a'] }))).toBe(
      'p(Cref{1}) p(Aref{2} Bref{3}) notes(1[p(eins)] 2[p(ix)] 3[p(ypsilonref{4})] 4[p(zet)]) <greeting>',
    );
  });

  it('that two sections of one body share have one number', () => {
    const [first, second, footnotes] = parseBlocks(sourceOf('A[^x]\n\nB[^x]\n\n[^x]: ix')).value ?? [];
    const content = (...nodes: readonly (typeof first)[]): SlotContent => ({
      ...slot(''),
      nodes: nodes.filter((node) => node !== undefined),
    });
    const slots = { a: content(first, footnotes), b: content(second, footnotes) };
    expect(flow(nodesOf('::: slot a\n\n::: slot b', { slots }))).toBe(
      'p(Aref{1}) p(Bref{1}) notes(1[p(ix)])',
    );
  });

  it('of the template itself count as well', () => {
    expect(flow(nodesOf('a[^1]\n\n::: slot x\n\n[^1]: T', { slots: { x: slot('b[^1]\n\n[^1]: D') } }))).toBe(
      'p(aref{1}) p(bref{2}) notes(1[p(T)] 2[p(D)])',
    );
  });
});
