import { describe, expect, it } from 'vitest';
import { council, faults, hausFaults, hausOf, told } from './workbench.ts';

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

  it('of another entry of the Stammdaten', () => {
    const faulty = council.replace('farbe: "#1f5f4a"', 'farbe: grün').replace('da/logo.png', 'weg/logo.png');
    const codes = told(hausFaults(faulty).diagnostics).map((line) => line.split(' ')[1]);
    expect(codes).toEqual(['draft/auswahl', 'draft/datei'].map(() => expect.stringMatching(/^draft\//)));
  });
});
