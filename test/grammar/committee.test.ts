import { describe, expect, it } from 'vitest';
import {
  type Committee,
  dativeOf,
  genitiveOf,
  inCase,
  isPluralCommittee,
} from '../../src/grammar/committee.ts';

/** Name, genitive, dative; nothing but the name is given. */
const derived: readonly (readonly [string, string, string])[] = [
  ['Kreisausschuss', 'des Kreisausschusses', 'dem Kreisausschuss'],
  ['Kreistag', 'des Kreistages', 'dem Kreistag'],
  ['Rat', 'des Rates', 'dem Rat'],
  ['Rat der Stadt Musterstadt', 'des Rates der Stadt Musterstadt', 'dem Rat der Stadt Musterstadt'],
  ['Stadtrat', 'des Stadtrates', 'dem Stadtrat'],
  ['Gemeinderat', 'des Gemeinderates', 'dem Gemeinderat'],
  ['Ältestenrat', 'des Ältestenrates', 'dem Ältestenrat'],
  ['Ortsbeirat', 'des Ortsbeirates', 'dem Ortsbeirat'],
  ['Ortsbeirat Musterdorf', 'des Ortsbeirates Musterdorf', 'dem Ortsbeirat Musterdorf'],
  ['Senat', 'des Senats', 'dem Senat'],
  ['Magistrat', 'des Magistrats', 'dem Magistrat'],
  ['Verwaltungsvorstand', 'des Verwaltungsvorstandes', 'dem Verwaltungsvorstand'],
  ['Präsidium', 'des Präsidiums', 'dem Präsidium'],
  ['Kuratorium', 'des Kuratoriums', 'dem Kuratorium'],
  ['Jugendparlament', 'des Jugendparlaments', 'dem Jugendparlament'],
  ['Bezirksamt', 'des Bezirksamtes', 'dem Bezirksamt'],
  ['Bezirksvertretung 2', 'der Bezirksvertretung 2', 'der Bezirksvertretung 2'],
  ['Bezirksvertretung Nord', 'der Bezirksvertretung Nord', 'der Bezirksvertretung Nord'],
  ['Stadtverordnetenversammlung', 'der Stadtverordnetenversammlung', 'der Stadtverordnetenversammlung'],
  ['Schulkonferenz', 'der Schulkonferenz', 'der Schulkonferenz'],
  ['Bürgerschaft', 'der Bürgerschaft', 'der Bürgerschaft'],
  ['AG Haushalt', 'der AG Haushalt', 'der AG Haushalt'],
  ['Jugendhilfeausschuss', 'des Jugendhilfeausschusses', 'dem Jugendhilfeausschuss'],
  ['Haupt- und Finanzausschuss', 'des Haupt- und Finanzausschusses', 'dem Haupt- und Finanzausschuss'],
  [
    'Bau-, Planungs- und Umweltausschuss',
    'des Bau-, Planungs- und Umweltausschusses',
    'dem Bau-, Planungs- und Umweltausschuss',
  ],
  ['Bildung und Sportausschuss', 'des Bildung und Sportausschusses', 'dem Bildung und Sportausschuss'],
  [
    'Ausschuss für Schule und Sport',
    'des Ausschusses für Schule und Sport',
    'dem Ausschuss für Schule und Sport',
  ],
  [
    'Ausschuss für Planung, Bau und Umwelt',
    'des Ausschusses für Planung, Bau und Umwelt',
    'dem Ausschuss für Planung, Bau und Umwelt',
  ],
  ['Betriebsausschuss Abwasser', 'des Betriebsausschusses Abwasser', 'dem Betriebsausschuss Abwasser'],
  ['Unterausschuss Finanzen', 'des Unterausschusses Finanzen', 'dem Unterausschuss Finanzen'],
  ['Kreisausschuß', 'des Kreisausschusses', 'dem Kreisausschuß'],
  ['KREISTAG', 'des KREISTAGES', 'dem KREISTAG'],
  ['Ständiger Ausschuss', 'des Ständigen Ausschusses', 'dem Ständigen Ausschuss'],
  [
    'Gemeinsamer Ausschuss der Länder',
    'des Gemeinsamen Ausschusses der Länder',
    'dem Gemeinsamen Ausschuss der Länder',
  ],
  [
    'Ständiger und beratender Ausschuss',
    'des Ständigen und beratenden Ausschusses',
    'dem Ständigen und beratenden Ausschuss',
  ],
  ['Kriminalpräventiver Rat', 'des Kriminalpräventiven Rates', 'dem Kriminalpräventiven Rat'],
  ['Deutsch-Polnischer Ausschuss', 'des Deutsch-Polnischen Ausschusses', 'dem Deutsch-Polnischen Ausschuss'],
  ['Engerer Rat', 'des Engeren Rates', 'dem Engeren Rat'],
  ['TECHNISCHER AUSSCHUSS', 'des TECHNISCHEN AUSSCHUSSES', 'dem TECHNISCHEN AUSSCHUSS'],
  ['Der Rat', 'des Rates', 'dem Rat'],
  ['Beratende Kommission', 'der Beratenden Kommission', 'der Beratenden Kommission'],
  ['Beratendes Gremium', 'des Beratenden Gremiums', 'dem Beratenden Gremium'],
  ['Runder Tisch Radverkehr', 'des Runden Tisches Radverkehr', 'dem Runden Tisch Radverkehr'],
  ['1. Senat', 'des 1. Senats', 'dem 1. Senat'],
  ['SPD Fraktion', 'der SPD Fraktion', 'der SPD Fraktion'],
];

/** Names of places end in -er like adjectives and never change. */
const places = (
  'Musterstädter Leipziger Celler Jülicher Stendaler Appenzeller Delitzscher Erfurter Wuppertaler Viersener ' +
  'Kölner Soester Danziger Emsländer Neckartailfinger Hagener'
).split(' ');

describe('derived from the name', () => {
  it.each(derived)('%s: %s, %s', (name, genitive, dative) => {
    expect(genitiveOf({ name })).toBe(genitive);
    expect(dativeOf({ name })).toBe(dative);
  });

  it.each(places)('%s stays as it is', (place) => {
    expect(genitiveOf({ name: `${place} Stadtrat` })).toBe(`des ${place} Stadtrates`);
    expect(genitiveOf({ name: `${place} Kommission` })).toBe(`der ${place} Kommission`);
  });
});

describe('unknown', () => {
  it.each(['HFA', 'Quartierstreff Nord', 'Rat und Verwaltung', 'Ausschuss, Rat', 'Treff der Verwaltung'])(
    '%s is named beside its kind',
    (name) => {
      expect(genitiveOf({ name })).toBe(`des Gremiums „${name}“`);
      expect(dativeOf({ name })).toBe(`dem Gremium „${name}“`);
    },
  );

  it('turns quotes in the name into inner ones', () => {
    expect(genitiveOf({ name: 'Treff „Nord“' })).toBe('des Gremiums „Treff ‚Nord‘“');
  });
});

describe('given in the Stammdaten', () => {
  const given: readonly (readonly [Committee, string, string])[] = [
    [{ name: 'Kreistag', genitiv: 'des Kreistags' }, 'des Kreistags', 'dem Kreistag'],
    [{ name: 'Kreistag', dativ: 'dem Kreistage' }, 'des Kreistages', 'dem Kreistage'],
    [{ name: 'HFA', artikel: 'der' }, 'des HFA', 'dem HFA'],
    [{ name: 'Jugendtreff Nord', artikel: 'der' }, 'des Jugendtreffs Nord', 'dem Jugendtreff Nord'],
    [
      { name: 'Offener Jugendtreff Nord', artikel: 'der' },
      'des Offenen Jugendtreffs Nord',
      'dem Offenen Jugendtreff Nord',
    ],
    [{ name: 'Stadtwerkstatt', artikel: 'die' }, 'der Stadtwerkstatt', 'der Stadtwerkstatt'],
    [{ name: 'Kolloquiumskreis', artikel: 'der' }, 'des Kolloquiumskreises', 'dem Kolloquiumskreis'],
    [{ name: 'Platz der Jugend', artikel: 'der' }, 'des Platzes der Jugend', 'dem Platz der Jugend'],
    [{ name: 'Verzeichnis', artikel: 'das' }, 'des Verzeichnisses', 'dem Verzeichnis'],
    [{ name: 'Fokus', artikel: 'der' }, 'des Fokus', 'dem Fokus'],
    // The Stammdaten know better than the table.
    [{ name: 'Referat', artikel: 'die' }, 'der Referat', 'der Referat'],
  ];

  it.each(given)('%j', (committee, genitive, dative) => {
    expect(genitiveOf(committee)).toBe(genitive);
    expect(dativeOf(committee)).toBe(dative);
  });
});

describe('the other cases', () => {
  it.each([
    ['Technischer Ausschuss', 'der Technische Ausschuss', 'den Technischen Ausschuss'],
    ['Städtisches Klinikum', 'das Städtische Klinikum', 'das Städtische Klinikum'],
    ['Ständige Kommission', 'die Ständige Kommission', 'die Ständige Kommission'],
    ['Technische Betriebe', 'die Technischen Betriebe', 'die Technischen Betriebe'],
    ['Bauausschuss/Werkausschuss', 'der Bauausschuss/Werkausschuss', 'den Bauausschuss/Werkausschuss'],
    ['HFA', 'das Gremium „HFA“', 'das Gremium „HFA“'],
  ])('%s: %s, %s', (name, nominative, accusative) => {
    expect(inCase({ name }, 'nominative')).toBe(nominative);
    expect(inCase({ name }, 'accusative')).toBe(accusative);
  });
});

describe('plurals', () => {
  const stadtwerke = { name: 'Stadtwerke Musterstadt' };

  it('are known by their words', () => {
    expect(inCase(stadtwerke, 'dative')).toBe('den Stadtwerken Musterstadt');
    expect(isPluralCommittee(stadtwerke)).toBe(true);
    expect(isPluralCommittee({ name: 'Kreistag' })).toBe(false);
  });

  it.each<[Committee, string, boolean]>([
    [{ name: 'Musterhöfe', artikel: 'die' }, 'der Musterhöfe', false],
    [{ name: 'Musterhöfe', artikel: 'die', zahl: 'mehrzahl' }, 'den Musterhöfen', true],
    [{ name: 'Musterhöfe', artikel: 'die', dativ: 'den Musterhöfen' }, 'den Musterhöfen', true],
    [{ name: 'Stadtwerke', artikel: 'die', zahl: 'einzahl' }, 'der Stadtwerke', false],
    [{ name: 'HFA', dativ: 'dem HFA' }, 'dem HFA', false],
    [{ name: 'Werkstätten', artikel: 'die' }, 'den Werkstätten', true],
    [{ name: 'Stadtwerke Musterstadt GmbH', artikel: 'die' }, 'der Stadtwerke Musterstadt GmbH', false],
  ])('%j: %s', (committee, dative, isPlural) => {
    expect(inCase(committee, 'dative')).toBe(dative);
    expect(isPluralCommittee(committee)).toBe(isPlural);
  });
});

it('derives the other cases from a nominative that is given', () => {
  const committee: Committee = { name: 'JF', artikel: 'das', nominativ: 'das Junge Forum' };
  expect(inCase(committee, 'nominative')).toBe('das Junge Forum');
  expect(inCase(committee, 'genitive')).toBe('des Jungen Forums');
  expect(inCase({ ...committee, akkusativ: 'das JF' }, 'accusative')).toBe('das JF');
});
