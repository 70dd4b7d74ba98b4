import { describe, expect, it } from 'vitest';
import { council, faults, hausFaults, hausOf, told } from './workbench.ts';
import { processorTime } from '../processor-time.ts';

const places = (frontMatter: string): readonly string[] =>
  faults(frontMatter, 'Text.', hausOf(council)).map((line) => line.split(' ').slice(0, 2).join(' '));

describe('a faulty value hides no other fault', () => {
  it('of the same item', () => {
    const draft = `art: antrag
titel: Wiesen
antragsteller: mitte
beschlussvorschlag: Der Kreistag beschließt.
beratungsfolge:
  - { gremium: kreistagg, datum: 31.02.2026 }`;
    expect(places(draft)).toEqual(['7:16 draft/kennung', '7:34 draft/datum']);
  });

  it('of an item before it', () => {
    const draft = `art: antrag
titel: Wiesen
antragsteller: [mite, { name: SPD, farbe: rot }]
beschlussvorschlag: Der Kreistag beschließt.
beratungsfolge:
  - { gremium: kreistagg }
  - { datum: 2026-03-01 }
  - { gremium: kreisausschuss, dattum: 2026-03-01 }`;
    expect(places(draft)).toEqual([
      '4:17 draft/kennung',
      expect.stringMatching(/^4:\d+ draft\//),
      '7:16 draft/kennung',
      expect.stringMatching(/^8:\d+ draft\/pflichtfeld/),
      '9:32 draft/unbekanntes-feld',
    ]);
  });

  it('of an item behind it', () => {
    const draft = `art: antrag
titel: Wiesen
antragsteller: [{ kurz: x }, mite]
beschlussvorschlag: [Ein Satz., { unterpunkte: [] }, 'Noch einer.[^1]']
beratungsfolge: [kreistag, { gremium: kreistagg }, { datum: 2026-03-01 }, { gremium: kreisausschus }]
anlagen: [{}, [], { titel: Plan, datei: ../plan.pdf }]
unterschriften: [{ name: }, { name: Ada Probst, fuer: miite }]
pruefungen: { datum-felt: egal }`;
    expect(places(draft)).toEqual([
      '4:17 draft/pflichtfeld',
      '4:30 draft/kennung',
      '5:33 draft/pflichtfeld',
      '5:66 markdown/fussnote',
      '6:18 draft/typ',
      '6:39 draft/kennung',
      '6:52 draft/pflichtfeld',
      '6:86 draft/kennung',
      '7:11 draft/pflichtfeld',
      '7:15 draft/typ',
      '7:41 draft/datei',
      '8:20 draft/pflichtfeld',
      '8:55 draft/kennung',
      '9:15 draft/unbekanntes-feld',
    ]);
  });

  it('without inventing a fault of what was cut out', () => {
    const faulty = council
      .replace('datei: da/logo.png, ', '')
      .replace('name: Gruppe Freies Land, ', '')
      .replace('name: Kreisausschuss, artikel', 'artikl');
    expect(told(hausFaults(faulty).diagnostics).map((line) => line.split(' ')[1])).toEqual([
      'draft/pflichtfeld',
      'draft/unbekanntes-feld',
      'draft/pflichtfeld',
      'draft/pflichtfeld',
    ]);
  });

  it('in time that grows with their number', () => {
    const many = Array.from({ length: 4000 }, (_, index) => `feld${index}: x`).join('\n');
    const start = processorTime();
    expect(places(`art: antrag\n${many}`).length).toBeGreaterThan(4000);
    expect(processorTime() - start).toBeLessThan(4000);
  });

  it('of another entry of the Stammdaten', () => {
    const faulty = council.replace('farbe: "#1f5f4a"', 'farbe: grün').replace('da/logo.png', 'weg/logo.png');
    const codes = told(hausFaults(faulty).diagnostics).map((line) => line.split(' ')[1]);
    expect(codes).toEqual(['draft/auswahl', 'draft/datei'].map(() => expect.stringMatching(/^draft\//)));
  });
});

describe('the hint about a recipient', () => {
  it.each(['Landrat', 'xyz'])('names fields that there are: %s', (recipient) => {
    const draft = `art: antrag\ntitel: x\nantragsteller: mitte\nbeschlussvorschlag: x\nempfaenger: ${recipient}`;
    const [told] = faults(draft, '', hausOf(council));
    expect(told).toMatch(
      /^6:13 draft\/kennung.* \| Stattdessen gehen auch die Felder anschrift und anrede\.$/,
    );
  });
});
