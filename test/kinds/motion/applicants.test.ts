import { describe, expect, it } from 'vitest';
import type { View, ViewValue } from '../../../src/kinds/kind.ts';
import { hausFaults, hausOf, present, told } from '../workbench.ts';

const haus = hausOf(`
gremien:
  kreistag: { name: Kreistag, artikel: der }
fraktionen:
  mitte:
    name: Kreistagsfraktion Neue Mitte
    zusatz: im Kreistag des Musterkreises
    im_satz: die Kreistagsfraktion Neue Mitte
    kurz: Fraktion Neue Mitte
    vorsitz: { name: Erika Mustermann, funktion: Vorsitzende }
  auen:
    name: Fraktion Grüne Auen
    kurz: Grüne Auen
    vorsitz:
      - { name: Max Beispiel, funktion: Vorsitzender }
      - { name: Ada Probst, funktion: Vorsitzende }
  block: { name: Junger Block, im_satz: der Junge Block, kurz: Junger Block, artikel: der, vorsitz: { name: Jo Muster, funktion: Sprecher } }
  buendnis: { name: Musterbündnis, vorsitz: { name: Kim Muster, funktion: Sprecherin } }
  waehler: { name: Freie Wähler Musterkreis, vorsitz: { name: Uli Muster, funktion: Sprecher } }
  leute:
    name: Musterleute
    im_satz: { nominativ: die Musterleute, genitiv: der Musterleute, dativ: den Musterleuten }
gruppen:
  frei: { name: Gruppe Freies Land, kurz: Gruppe Freies Land }
personen:
  habicht: { name: Petra Habicht, nachname: Habicht, geschlecht: w, mandat: Kreistagsabgeordneter }
  sperling: { name: Peter Sperling, nachname: Sperling, geschlecht: m, mandat: Kreistagsabgeordneter }
  meise: { name: Kim Meise, nachname: Meise, geschlecht: d, mandat: Kreistagsabgeordneter }
`);

const drafts: readonly string[] = [
  'antragsteller: mitte',
  'antragsteller: auen',
  'antragsteller: block',
  'antragsteller: buendnis',
  'antragsteller: waehler',
  'antragsteller: leute',
  'antragsteller: frei',
  'antragsteller: habicht',
  'antragsteller: sperling',
  'antragsteller: meise',
  'antragsteller: Bündnis 90/Die Grünen',
  'antragsteller: Erika Mustermann',
  'antragsteller: [mitte, auen]',
  'antragsteller: [block, habicht, frei]',
  'antragsteller: [waehler, sperling, meise, buendnis]',
  'antragsteller: mitte\nunterstuetzer: [habicht, block, SPD-Fraktion]',
  'antragsteller: [mitte, auen, block, buendnis, waehler]',
  'antragsteller: [mitte, auen, frei, habicht, sperling]',
  'antragsteller: [mitte, auen, block, frei, habicht, sperling, meise]\nunterstuetzer: waehler',
  'antragsteller: [mitte, auen, block, frei, SPD-Fraktion]',
];

/** Letterhead, sentences, signatures and supporters of one draft, as they are printed. */
function printed(fields: string): string {
  const { view } = present(`art: antrag\ntitel: Radweg\nbeschlussvorschlag: A.\n${fields}`, '', haus);
  const sentence = mapping(view['satz']);
  return [
    `# ${fields.replaceAll('\n', ' · ')}`,
    `Kopf:        ${list(view['antragsteller'])
      .map((item) => texts(mapping(item)).join(', '))
      .join(' | ')}`,
    `kurz:        ${text(view['antragsteller_kurz'])}`,
    `Satz:        ${text(sentence['subjekt'])} ${text(sentence['verb'])}:`,
    `Genitiv:     Antrag ${text(sentence['genitiv'])}`,
    `Dativ:       mit ${text(sentence['dativ'])}`,
    `Unterschrift ${list(view['unterschriften'])
      .map((item) => texts(mapping(item)).join(' / '))
      .join(' | ')}`,
    ...(list(view['unterstuetzer']).length === 0
      ? []
      : [`unterstützt: ${list(view['unterstuetzer']).map(text).join(' | ')}`]),
  ].join('\n');
}

function list(value: ViewValue | undefined): readonly ViewValue[] {
  return isList(value) ? value : [];
}

function mapping(value: ViewValue | undefined): View {
  return typeof value === 'object' && !isList(value) ? value : {};
}

function isList(value: ViewValue | undefined): value is readonly ViewValue[] {
  return Array.isArray(value);
}

function text(value: ViewValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function texts(fields: View): readonly string[] {
  return Object.values(fields)
    .flatMap((value) => (isList(value) ? [list(value).map(text).join(' ')] : [text(value)]))
    .filter((value) => value !== '');
}

describe('forms that the Stammdaten set', () => {
  const house = hausOf(`
gremien:
  hoefe: { name: Musterhöfe, artikel: die, zahl: mehrzahl }
  bv: { name: BV, artikel: die, nominativ: die Bezirksvertretung, dativ: "" }
  treff: { name: Treff, artikel: der, genitiv: des Treffens, akkusativ: den Treffen }
fraktionen:
  leute: { name: Musterleute, im_satz: die Musterleute, zahl: mehrzahl }
  block: { name: Block, im_satz: { nominativ: der Block, genitiv: des Blockes, akkusativ: "" } }
`);
  const sentence = (fields: string) =>
    present(`art: antrag\ntitel: Radweg\nbeschlussvorschlag: A.\n${fields}`, '', house).view;

  const meetings = (id: string) =>
    sentence(`antragsteller: A\nberatungsfolge: [{ gremium: ${id} }]`)['sitzungen'];

  it('for a committee', () => {
    expect(meetings('hoefe')).toBe('zur nächsten Sitzung der Musterhöfe');
    expect(meetings('bv')).toBe('zur nächsten Sitzung der Bezirksvertretung');
    expect(meetings('treff')).toBe('zur nächsten Sitzung des Treffens');
  });

  it('for a faction', () => {
    expect(sentence('antragsteller: leute')['satz']).toEqual({
      subjekt: 'Die Musterleute',
      verb: 'beantragen',
      steht_im_text: false,
      genitiv: 'der Musterleute',
      dativ: 'den Musterleuten',
    });
    expect(sentence('antragsteller: block')['satz']).toMatchObject({
      genitiv: 'des Blockes',
      dativ: 'dem Block',
    });
  });

  it('refuses another number', () => {
    const { diagnostics } = hausFaults('gremien: { a: { name: A, artikel: die, zahl: plural } }');
    expect(told(diagnostics)).toEqual([expect.stringMatching(/zahl: „plural“ .*einzahl.*mehrzahl/)]);
  });
});

describe('applicants', () => {
  it('stand in every place in the form it needs', async () => {
    await expect(`${drafts.map(printed).join('\n\n')}\n`).toMatchFileSnapshot('applicants.txt');
  });
});
