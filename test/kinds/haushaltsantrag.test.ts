import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { haushaltsantrag } from '../../src/kinds/haushaltsantrag/haushaltsantrag.ts';
import { council, draftOf, faults, files, hausOf, present, strays } from './workbench.ts';

const haus = hausOf(council);
const start = `art: haushaltsantrag
titel: Schulsozialarbeit
antragsteller: mitte
beschlussvorschlag: Der Ansatz wird erhöht.
`;

const position = (account: string, before: string, change: string, after?: string): string =>
  `  - { sachkonto: ${account}, bezeichnung: Konto ${account}, ansatz: "${before}", veraenderung: "${change}"` +
  `${after === undefined ? '' : `, neu: "${after}"`} }\n`;
const positions = (...rows: readonly string[]): string => `${start}positionen:\n${rows.join('')}`;
const viewOf = (frontMatter: string) => present(frontMatter, '', haus).view;
const summaryOf = (...rows: readonly string[]) => viewOf(positions(...rows))['positionen'];

describe('positionen', () => {
  it('add up, row by row and altogether', () => {
    const view = viewOf(
      positions(
        position('0501200', '840.000', '+120.000', '960.000'),
        position('542900', '210.000 EUR', '-85.000'),
        position('5431.00', '112.500', '−35.000'),
      ),
    );
    expect(view['positionen']).toMatchObject({
      zeilen: [
        { sachkonto: '0501200', ansatz: '840.000', veraenderung: '+\u00A0120.000', neu: '960.000' },
        { sachkonto: '542900', ansatz: '210.000', veraenderung: '−\u00A085.000', neu: '125.000' },
        { sachkonto: '5431.00', ansatz: '112.500', veraenderung: '−\u00A035.000', neu: '77.500' },
      ],
      summe: { ansatz: '1.162.500', veraenderung: '0', neu: '1.162.500' },
    });
    expect(strays(view, haushaltsantrag.viewShape)).toEqual([]);
  });

  it('all show cents where one of them has any', () => {
    expect(summaryOf(position('1', '0,10', '0,20'), position('2', '10', '0'))).toMatchObject({
      zeilen: [
        { ansatz: '0,10', veraenderung: '+\u00A00,20', neu: '0,30' },
        { ansatz: '10,00', veraenderung: '0,00', neu: '10,00' },
      ],
      summe: { ansatz: '10,10', veraenderung: '+\u00A00,20', neu: '10,30' },
    });
  });

  it.each([
    [['120', '-120'], { mehrbedarf: '120 EUR', entlastung: '120 EUR' }],
    [['120', '-85'], { mehrbedarf: '120 EUR', entlastung: '85 EUR', ungedeckt: '35 EUR' }],
    [['85', '-120'], { mehrbedarf: '85 EUR', entlastung: '120 EUR', ueberschuss: '35 EUR' }],
    [['120'], { mehrbedarf: '120 EUR', ungedeckt: '120 EUR' }],
    [['-120'], { entlastung: '120 EUR', ueberschuss: '120 EUR' }],
    [['0'], {}],
  ])('%j say how far they are covered', (changes, expected) => {
    const view = summaryOf(...changes.map((change, index) => position(String(index), '500', change)));
    const nothing = { mehrbedarf: undefined, entlastung: undefined, ungedeckt: undefined };
    expect(view).toMatchObject({ ...nothing, ueberschuss: undefined, ...expected });
  });

  it.each([
    ['siehe Positionen', false],
    ['s. o.', false],
    ['Wie unten in der Tabelle angegeben', false],
    ['gemäß Position 2', false],
    ['', false],
    ['Minderaufwand bei Produkt 01.02.03', true],
    ['siehe Positionen, im Übrigen aus der Rücklage', true],
    ['siehe Begründung', true],
  ])('are no coverage for what they leave open: %s', (deckung, isOwn) => {
    const rows = positions(position('1', '500', '120'), position('2', '500', '-85'));
    expect(viewOf(`${rows}finanzen: { deckung: "${deckung}" }`)['eigene_deckung']).toBe(isOwn);
  });

  it('may be absent or none', () => {
    expect(viewOf(start)['positionen']).toBeUndefined();
    expect(viewOf(`${start}positionen: []`)['positionen']).toBeUndefined();
  });

  it('tell each sum that is wrong at its place, with what was found and what is right', () => {
    const wrong = positions(
      position('1', '840.000', '+120.000', '960.001'),
      position('2', '210.000', '-85.000', '295.000'),
      position('3', '10', '5', '15'),
      position('4', '0,10', '0,20', '0,31'),
    );
    const hint = 'Eine der drei Zahlen berichtigen, oder „neu“ löschen: Es wird berechnet.';
    expect(faults(wrong, '', haus)).toEqual([
      `7:93 draft/summe positionen[1].neu: „960.001“ stimmt nicht, 840.000 + 120.000 ergibt 960.000 | ${hint}`,
      `8:92 draft/summe positionen[2].neu: „295.000“ stimmt nicht, 210.000 −\u00A085.000 ergibt 125.000 | ${hint}`,
      `10:86 draft/summe positionen[4].neu: „0,31“ stimmt nicht, 0,10 + 0,20 ergibt 0,30 | ${hint}`,
    ]);
  });

  it('are still checked where another one is faulty', () => {
    const told = faults(positions(position('1', '84.00', '+1'), position('2', '1', '1', '3')), '', haus);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^7:51 draft\/betrag positionen\[1\]\.ansatz: „84\.00“/u);
    expect(told[1]).toMatch(/^8:\d+ draft\/summe positionen\[2\]\.neu: „3“/u);
  });

  it('must say account, name, amount and change', () => {
    expect(faults(`${start}positionen: [{ neu: 5 }]`, '', haus).map((told) => told.split(' |')[0])).toEqual(
      ['ansatz', 'bezeichnung', 'sachkonto', 'veraenderung'].map(
        (field) => `6:14 draft/pflichtfeld positionen[1]: „${field}“ fehlt`,
      ),
    );
  });

  it('whose sum no number holds are refused', () => {
    const most = '90.000.000.000.000';
    expect(faults(positions(position('1', most, '1.000.000.000.000')), '', haus)).toEqual([
      expect.stringMatching(/^7:\d+ draft\/summe positionen\[1\]\.veraenderung: die Summe ist zu groß/u),
    ]);
    expect(faults(positions(position('1', most, '0'), position('2', most, '0')), '', haus)).toEqual([
      expect.stringMatching(/^7:3 draft\/summe positionen: die Summe ist zu groß/u),
    ]);
  });

  it('are warned about where more is cut than there is; revenues are negative from the start', () => {
    const overdrawn = positions(position('1', '10', '-11'), position('2', '-10', '-11'));
    expect(faults(overdrawn, '', haus)).toEqual([
      '7:71 draft/summe positionen[1].veraenderung: es wird mehr gestrichen, als angesetzt ist | ' +
        'Vorzeichen und Höhe der Veränderung prüfen.',
    ]);
    expect(viewOf(overdrawn)['positionen']).toMatchObject({ summe: { neu: '−\u00A022' } });
  });

  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  test.prop([fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 5 })])(
    'print the sum of what they print',
    (rows) => {
      const draft = draftOf(
        positions(
          ...rows.map(([before, change], index) => position(String(index), euros(before), euros(change))),
        ),
      );
      const { value } = haushaltsantrag.read(draft, { ...files, haus });
      const view = value && haushaltsantrag.present(value).view['positionen'];
      const sum = rows.reduce((total, [before, change]) => total + before + change, 0);
      const printed = JSON.stringify(view).match(/"neu":"([^"]*)"\}(?!,\{|\])/u)?.[1] ?? '';
      expect(centsOf(printed)).toBe(sum);
    },
  );
});

const euros = (cents: number): string =>
  `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)},${String(Math.abs(cents) % 100).padStart(2, '0')}`;

function centsOf(printed: string): number {
  const [whole = '', fraction = '00'] = printed.replaceAll(/[^\d,]/gu, '').split(',');
  const cents = Number(whole) * 100 + Number(fraction);
  return printed.startsWith('−') ? -cents : cents;
}

const post = (before: string, change: string, after = ''): string =>
  `  - { bezeichnung: Schulsozialarbeit, bewertung: S 11b, bisher: "${before}", veraenderung: "${change}"${after} }\n`;

describe('stellen', () => {
  it('add up in decimals', () => {
    const view = viewOf(`${start}stellen:\n${post('2', '+1,5', ', neu: "3,5"')}${post('1', '-0,25 VZÄ')}`);
    expect(view['stellen']).toEqual({
      zeilen: [
        {
          bezeichnung: 'Schulsozialarbeit',
          bewertung: 'S 11b',
          bisher: '2,00',
          veraenderung: '+\u00A01,50',
          neu: '3,50',
        },
        {
          bezeichnung: 'Schulsozialarbeit',
          bewertung: 'S 11b',
          bisher: '1,00',
          veraenderung: '−\u00A00,25',
          neu: '0,75',
        },
      ],
      summe: { bisher: '3,00', veraenderung: '+\u00A01,25', neu: '4,25' },
    });
    expect(strays(view, haushaltsantrag.viewShape)).toEqual([]);
  });

  it('name what is wrong', () => {
    const told = faults(`${start}stellen:\n${post('1.5', '1', ', neu: "2,5"')}${post('1', '-2')}`, '', haus);
    expect(told).toEqual([
      expect.stringMatching(
        /^7:65 draft\/stellen stellen\[1\]\.bisher: „1\.5“ ist keine Zahl von Stellen \| Meinten Sie 1,5\?/u,
      ),
      expect.stringMatching(
        /^8:84 draft\/summe stellen\[2\]\.veraenderung: es werden mehr Stellen gestrichen/u,
      ),
    ]);
    expect(faults(`${start}stellen:\n${post('1,5', '1', ', neu: "3"')}`, '', haus)).toEqual([
      expect.stringMatching(
        /^7:\d+ draft\/summe stellen\[1\]\.neu: „3“ stimmt nicht, 1,5 \+ 1,0 ergibt 2,5 \|/u,
      ),
    ]);
  });
});

describe('haushaltsantrag', () => {
  it('names its year in the sentence', () => {
    expect(viewOf(`${start}finanzen: { jahr: 2026, betrag: 5 EUR, rhythmus: jaehrlich }`)).toMatchObject({
      dokumentart: 'Haushaltsantrag',
      haushaltsjahr: '2026',
    });
  });

  it('tells its figures to programs', () => {
    const frontMatter = `${positions(position('050', '1.000', '-0,50'))}stellen:
  - { bezeichnung: Planung, bewertung: A 10, bisher: 1, veraenderung: "0,5" }`;
    const { value } = haushaltsantrag.read(draftOf(frontMatter), { ...files, haus });
    expect(value && haushaltsantrag.data?.(value)).toMatchObject({
      paperType: 'Haushaltsantrag',
      'drucksache:position': [
        { account: '050', name: 'Konto 050', before: '1000.00', change: '-0.50', after: '999.50' },
      ],
      'drucksache:balance': '-0.50',
      'drucksache:post': [
        { name: 'Planung', grade: 'A 10', before: '1.000', change: '0.500', after: '1.500' },
      ],
    });
  });

  it('leaves its fields to itself', () => {
    expect(faults(start.replace('haushaltsantrag', 'antrag') + 'stellen: []', '', haus)).toEqual([
      '6:1 draft/unbekanntes-feld stellen: dieses Feld gibt es nur in einem Entwurf der Art haushaltsantrag',
    ]);
  });
});
