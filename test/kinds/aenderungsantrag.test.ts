import { describe, expect, it } from 'vitest';
import { aenderungsantrag } from '../../src/kinds/aenderungsantrag/aenderungsantrag.ts';
import type { AmendingMotion } from '../../src/kinds/amendment/amending-kind.ts';
import type { Presentation } from '../../src/kinds/kind.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { amongDrafts, council, draftOf, hausOf, strays, told } from './workbench.ts';

const haus = hausOf(council);

const motion = (fields: string, body = 'Weil.'): string =>
  `---\nart: antrag\ntitel: Radweg\nantragsteller: mitte\ndatum: 2026-02-03\n${fields}\n---\n${body}\n`;

const original = motion(
  'nummer: 2026/0123\nbeschlussvorschlag: [Der Radweg wird gebaut., Der Kreistag dankt allen.]',
);
const start = 'art: aenderungsantrag\ntitel: Radweg\nantragsteller: gruene\n';
const bezug = `${start}bezug: { entwurf: drafts/alt.md }\n`;

const outcome = (frontMatter: string, body = '', alt = original) =>
  aenderungsantrag.read(
    draftOf(frontMatter, body),
    amongDrafts({ 'drafts/alt.md': alt, 'drafts/x.md': '' }, haus),
  );

function entryOf(frontMatter: string, body = '', alt = original): AmendingMotion {
  const { value, diagnostics } = outcome(frontMatter, body, alt);
  if (value === undefined) throw new Error(told(diagnostics).join('\n'));
  return value;
}

const presented = (frontMatter: string, body = '', alt = original): Presentation =>
  aenderungsantrag.present(entryOf(frontMatter, body, alt));

const operations = (presentation: Presentation): readonly string[] =>
  plainText(presentation.slots.get('beschlussvorschlag')?.nodes ?? []).split('\n');

const faults = (frontMatter: string, body = '', alt = original): readonly string[] =>
  told(outcome(frontMatter, body, alt).diagnostics);

describe('an amendment with a new version', () => {
  const neufassung = 'neufassung: [Der Radweg wird sofort gebaut., Der Kreistag dankt allen.]';

  it('says its operations and sets old beside new', () => {
    const presentation = presented(bezug + neufassung);
    expect(operations(presentation)).toEqual([
      '1. In Ziffer 1 wird nach dem Wort „wird“ das Wort „sofort“ eingefügt.',
    ]);
    expect(presentation.view).toMatchObject({ synopse: true, beschlussvorschlag: true });
    expect(presentation.synopsis?.rows.map(({ label, after }) => [label, after])).toEqual([
      ['1', expect.arrayContaining([{ text: 'sofort', mark: 'inserted' }])],
      ['2', 'unchanged'],
    ]);
    expect(strays(presentation.view, aenderungsantrag.viewShape)).toEqual([]);
  });

  it('takes from the draft what bezug leaves out', () => {
    expect(presented(bezug + neufassung).view['bezug']).toEqual({
      drucksache: '2026/0123',
      zu: 'zum Antrag',
      titel: undefined,
      vom: '3. Februar 2026',
    });
    const own = `${start}bezug: { entwurf: drafts/alt.md, drucksache: 7/1, titel: Der Weg, vom: 1.2.2026 }\n`;
    expect(presented(own + neufassung).view['bezug']).toMatchObject({
      drucksache: '7/1',
      titel: 'Der Weg',
      vom: '1. Februar 2026',
    });
  });

  it.each([
    ['Motto „Vielfalt leben“: Woche', 'Motto ‚Vielfalt leben‘: Woche'],
    ['Motto "Vielfalt leben": 19" breit', 'Motto ‚Vielfalt leben‘: 19" breit'],
  ])('prints the title as it stands within quotation marks: %s', (titel, inner) => {
    const own = `${start}bezug: { entwurf: drafts/alt.md, titel: '${titel}' }\n`;
    expect(presented(own + neufassung).view['bezug']).toMatchObject({ titel: inner });
  });

  it('compares with a resolution of the body as well, and keeps its labels and the sentence above', () => {
    const text = 'Der Kreistag beschließt:\n\n(1) Der **Radweg** wird gebaut.\n(2) Der Kreistag dankt allen.';
    const alt = motion('anlass: Haushalt', `## Beschlussvorschlag\n\n${text}\n\n## Begründung\n\nWeil.`);
    expect(operations(presented(bezug + neufassung, '', alt))).toEqual([
      '1. In Ziffer 1 wird nach dem Wort „wird“ das Wort „sofort“ eingefügt.',
    ]);
  });

  it.each([
    [
      '(1) Eins.\n(2) Zwei.',
      '[Eins., Zwei., Drei.]',
      'Nach Ziffer 2 wird folgende Ziffer 3 eingefügt: „Drei.“',
    ],
    ['- Eins.\n- Zwei.', '[Eins.]', 'Spiegelstrich 2 wird gestrichen.'],
    ['A) Eins.\nB) Zwei.', '[Zwei.]', 'Buchstabe A wird gestrichen.'],
  ])('counts as the old version does: %s', (text, list, sentence) => {
    const alt = motion('anlass: Haushalt', `## Beschlussvorschlag\n\n${text}`);
    expect(operations(presented(`${bezug}neufassung: ${list}`, '', alt))[0]).toBe(`1. ${sentence}`);
  });

  it('puts a long new wording below its sentence, as typed', () => {
    const long = `Der Radweg wird *nicht* gebaut; stattdessen ${'wird ein Konzept vorgelegt, '.repeat(3)}und zwar bald.`;
    const [list] =
      presented(`${bezug}neufassung: ["${long}", Ende.]`).slots.get('beschlussvorschlag')?.nodes ?? [];
    const item = list?.type === 'list' ? list.items[0] : undefined;
    expect(item?.children.map(({ type }) => type)).toEqual(['paragraph', 'quote']);
    expect(plainText(item?.children ?? [])).toContain('\n„1. Der Radweg wird nicht gebaut;');
  });

  it('tells programs the operations, the new version and the paper amended', () => {
    const data = aenderungsantrag.data?.(entryOf(bezug + neufassung));
    expect(data).toMatchObject({
      paperType: 'Änderungsantrag',
      relatedPaper: [{ name: 'Radweg', reference: '2026/0123', date: '2026-02-03', paperType: 'Antrag' }],
      'drucksache:resolution': '1. In Ziffer 1 wird nach dem Wort „wird“ das Wort „sofort“ eingefügt.',
      'drucksache:amendedResolution': '1. Der Radweg wird sofort gebaut.\n2. Der Kreistag dankt allen.',
    });
  });

  it('tells programs the resolution as it reads afterwards, with the words above the list', () => {
    const alt = motion('anlass: x', '## Beschlussvorschlag\n\nDabei gilt:\n\n- Eins.\n- Zwei.\n');
    expect(aenderungsantrag.data?.(entryOf(`${bezug}neufassung: [Eins., Drei.]`, '', alt))).toMatchObject({
      'drucksache:amendedResolution': 'Dabei gilt:\nEins.\nDrei.',
    });
  });
});

describe('an amendment of paragraphs and bullets', () => {
  const task = 'Die Verwaltung wird beauftragt, ein Konzept für den Radverkehr zu erarbeiten.';
  const mixed = (above: string, ...items: readonly string[]): string =>
    motion(
      'anlass: Haushalt',
      `## Beschlussvorschlag\n\n${above}\n\n${items.map((item) => `- ${item}\n`).join('')}\nDas Konzept ist dem Rat vorzulegen.\n`,
    );
  const original = mixed(`${task}\n\nDabei sind zu beachten:`, 'Sicherheit,', 'Kosten,', 'Zeit.');
  const whole = `${bezug}neufassung:
  - Die Verwaltung wird beauftragt, ein Konzept für den Rad- und Fußverkehr zu erarbeiten.
  - text: "Dabei sind zu beachten:"
    unterpunkte: [Sicherheit, Zeit.]
  - Das Konzept ist dem Rat bis zum 30. Juni 2026 vorzulegen.
`;

  it('replaces the whole by a list that says it all', () => {
    const presentation = presented(whole, '', original);
    expect(operations(presentation)).toEqual([
      '1. Der Beschlussvorschlag wird wie folgt gefasst:',
      '„1. Die Verwaltung wird beauftragt, ein Konzept für den Rad- und Fußverkehr zu erarbeiten.',
      '2. Dabei sind zu beachten:',
      'a) Sicherheit',
      'b) Zeit.',
      '3. Das Konzept ist dem Rat bis zum 30. Juni 2026 vorzulegen.“',
    ]);
    expect(presentation.synopsis?.rows.map(({ label }) => label)).toEqual([
      '→ 1',
      '→ 2',
      '– → 2 a',
      '–',
      '– → 2 b',
      '→ 3',
    ]);
    expect(faults(whole, '', original)).toEqual([]);
  });

  it.each([
    [
      '[Sicherheit und Ruhe, Kosten, Geld]',
      original,
      'und 2 weitere Absätze stehen nicht darin und entfallen',
    ],
    ['[Sicherheit]', mixed('Dazu gehören:', 'Sicherheit,', 'Zeit.'), 'und ein weiterer Absatz stehen nicht'],
    [
      `["${task} Dazu gehören:", Sicherheit]`,
      mixed(`${task} Dazu gehören:`, 'Sicherheit,', 'Zeit.'),
      '„Das Konzept ist dem Rat vorzulegen.“ steht nicht darin und entfällt | Soll der Absatz bleiben',
    ],
  ])('tells of paragraphs that a list leaves out: %s', (neufassung, alt, complaint) => {
    const { value, diagnostics } = outcome(`${bezug}neufassung: ${neufassung}`, '', alt);
    expect(value?.changes).toBeDefined();
    expect(diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(told(diagnostics)).toEqual([
      expect.stringMatching(/^6:1 draft\/neufassung neufassung ist eine Liste: „/u),
    ]);
    expect(told(diagnostics)[0]).toContain(complaint);
  });

  it.each([
    ['[Der Radweg wird gar nicht gebaut., Der Kreistag dankt.]', motion('beschlussvorschlag: Alles anders.')],
    ['|\n  Das Konzept wird später erarbeitet.\n\n  - Sicherheit,\n  - Zeit.', original],
    ['[Eins.]', motion('anlass: x', '## Beschlussvorschlag\n\nDabei gilt:\n\n- Eins.\n- Zwei.\n')],
  ])('says nothing where a text, or no list, is replaced: %s', (neufassung, alt) => {
    expect(faults(`${bezug}neufassung: ${neufassung}`, '', alt)).toEqual([]);
  });
});

describe('an amendment written by hand', () => {
  const byHand = `${start}bezug: { drucksache: 2026/0123 }\nbeschlussvorschlag: [Ziffer 2 wird gestrichen.]`;

  it('prints what stands there, without a synopsis', () => {
    const presentation = presented(byHand);
    expect(operations(presentation)).toEqual(['1. Ziffer 2 wird gestrichen.']);
    expect(presentation.view).toMatchObject({ synopse: false });
    expect(presentation.synopsis).toBeUndefined();
    expect(strays(presentation.view, aenderungsantrag.viewShape)).toEqual([]);
  });

  it('may stand in the body', () => {
    const body = '## Beschlussvorschlag\n\nZiffer 2 wird gestrichen.\n';
    expect(operations(presented(`${start}bezug: { titel: Der Weg }`, body))).toEqual([
      'Ziffer 2 wird gestrichen.',
    ]);
  });
});

describe('faults of an amendment', () => {
  const neufassung = 'neufassung: [Neu.]';

  it.each([
    [
      start + neufassung,
      /^2:1 draft\/pflichtfeld „bezug“ fehlt/u,
      /^5:1 draft\/pflichtfeld neufassung braucht bezug\.entwurf/u,
    ],
    [
      `${start}bezug: { vom: 2026-02-03 }\nbeschlussvorschlag: Neu.`,
      /^5:1 draft\/pflichtfeld bezug nennt nicht, was/u,
    ],
    [
      `${start}bezug: { drucksache: 1/2 }`,
      /^2:1 draft\/pflichtfeld „beschlussvorschlag“ fehlt: Was soll geändert werden\? \| Als neufassung/u,
    ],
    [
      `${start}bezug: { drucksache: 1/2 }\n${neufassung}`,
      /^6:1 draft\/pflichtfeld neufassung braucht bezug\.entwurf/u,
    ],
    [
      `${bezug}beschlussvorschlag: Neu.\n${neufassung}`,
      /^7:1 draft\/doppelte-angabe neufassung steht neben beschlussvorschlag \(Zeile 6\)/u,
    ],
    [
      `${start}bezug: { entwurf: drafts/fehlt.md }\n${neufassung}`,
      /^5:19 draft\/datei bezug\.entwurf: „drafts\/fehlt\.md“ – diese Datei gibt es nicht/u,
    ],
    [`${start}bezug: { entwurf: ../alt.md }\n${neufassung}`, /^5:19 draft\/datei .* außerhalb/u],
    [
      `${start}bezug: { entwurf: drafts/x.md }\n${neufassung}`,
      /^5:19 draft\/bezug .* ist dieser Entwurf selbst/u,
    ],
    [
      `${bezug}neufassung: [Der Radweg wird gebaut., Der Kreistag dankt allen.]`,
      /^6:1 draft\/neufassung neufassung ändert nichts/u,
    ],
    [
      `${bezug}neufassung: [Der Radweg wird breiter gebaut., (unverändert)]`,
      /^6:1 draft\/neufassung neufassung sagt „\(unverändert\)“, wo der Text des Punktes stehen muss/u,
    ],
    [`${bezug}neufassung: [wie bisher, Der Kreistag dankt den Bauleuten.]`, /sagt „wie bisher“/u],
    [`${bezug}neufassung: ["![Plan](da/plan.png)"]`, /^6:1 draft\/neufassung neufassung enthält ein Bild/u],
    [`${bezug}neufassung: [Der Radweg wird gebaut wie bisher., Der Kreistag dankt allen unverändert.]`],
  ])('%s', (frontMatter, ...expected) => {
    expect(faults(frontMatter)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it.each([
    [motion('status: fertig\nbeschlussvorschlag: Alt.'), 'hat selbst Fehler'],
    [
      '---\nart: pressemitteilung\ntitel: Radweg\nabsender: mitte\ndatum: 2026-02-03\n---\nText.\n',
      'ist kein Antrag',
    ],
    [
      '---\nart: anfrage\ntitel: Radweg\nantragsteller: mitte\nfragen: [Wann?]\n---\n',
      'ist eine Anfrage und hat keinen Beschlussvorschlag | Geändert wird nur, worüber abgestimmt wird: unter entwurf den Antrag nennen',
    ],
    [
      motion('beschlussvorschlag: Alt.\nbericht: { bis: 2026-06-30 }').replace('antrag', 'pruefantrag'),
      'lässt auch über bericht abstimmen',
    ],
    [
      motion('beschlussvorschlag: Alt.\nadressaten: [An das Land]').replace('antrag', 'resolution'),
      'lässt auch über adressaten abstimmen, was in neufassung keinen Platz hat | Die Änderungen von Hand',
    ],
    [
      motion('anlass: x', '## Beschlussvorschlag\n\n| a | b |\n| - | - |\n| 1 | 2 |\n'),
      'hat im Beschlussvorschlag eine Tabelle',
    ],
  ])('of the draft amended: %s', (alt, complaint) => {
    expect(faults(bezug + neufassung, '', alt)).toEqual([
      expect.stringContaining(`5:19 draft/bezug bezug.entwurf: „drafts/alt.md“ ${complaint}`),
    ]);
  });

  it('are none where the operations on what is voted on beside the resolution are written by hand', () => {
    const alt = motion('beschlussvorschlag: Alt.\nadressaten: [An das Land]').replace('antrag', 'resolution');
    expect(faults(`${bezug}beschlussvorschlag: Die Zeile „An das Land“ entfällt.`, '', alt)).toEqual([]);
  });

  it.each([
    ['Der [Radweg](https://neu.example) wird gebaut.', 'nur', 'error'],
    ['Der [Radweg](https://neu.example) wird sofort gebaut.', 'auch', 'warning'],
  ])('of a link that leads elsewhere: %s', (text, what, severity) => {
    const alt = motion('beschlussvorschlag: "Der [Radweg](https://alt.example) wird gebaut."');
    const { diagnostics } = outcome(`${bezug}neufassung: "${text}"`, '', alt);
    expect(diagnostics.map((found) => found.severity)).toEqual([severity]);
    expect(told(diagnostics)).toEqual([
      expect.stringContaining(
        `6:1 draft/neufassung neufassung ändert ${what} die Adresse des Links „Radweg“, was sich in Worten nicht`,
      ),
    ]);
    expect(
      faults(`${bezug}neufassung: "Der [Radweg](https://alt.example) wird sofort gebaut."`, '', alt),
    ).toEqual([]);
  });

  it('of a body that says the operations again', () => {
    expect(faults(bezug + neufassung, '## Beschlussvorschlag\n\nZiffer 2 wird gestrichen.\n')).toEqual([
      expect.stringMatching(/^8:1 draft\/doppelte-angabe beschlussvorschlag: steht neben neufassung/u),
    ]);
  });
});
