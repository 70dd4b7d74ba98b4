import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { isSameGroup } from '../../src/kinds/stammdaten/group-names.ts';
import { nearName } from '../../src/kinds/stammdaten/near-names.ts';

const bodies = [
  'Kreistag',
  'Kreisausschuss',
  'Haupt- und Finanzausschuss',
  'Ausschuss für Bau',
  'Ausschuss für Schule und Sport',
  'Ausschuss für Umwelt, Klima und Verkehr',
  'Ortsrat Nordheim',
  'Ortsbeirat West',
  'Bezirksvertretung 2',
  'Stadtverordnetenversammlung',
];

describe('a body that is misspelt', () => {
  it.each([
    ['Kreistagg', 'Kreistag'],
    ['Kreitag', 'Kreistag'],
    ['Kriestag', 'Kreistag'],
    ['KREISTAGE', 'Kreistag'],
    ['Kreis-Tag', 'Kreistag'],
    ['Kreis Tag', 'Kreistag'],
    ['der Kreistag', 'Kreistag'],
    ['Kreistag.', 'Kreistag'],
    ['Kreisauschuß', 'Kreisausschuss'],
    ['Kreisausschuss.', 'Kreisausschuss'],
    ['Haupt und Finanzausschuss', 'Haupt- und Finanzausschuss'],
    ['Haupt- u. Finanzausschuß', 'Haupt- und Finanzausschuss'],
    ['Hauptund Finanzausschuss', 'Haupt- und Finanzausschuss'],
    ['Auschuss für Schule & Sport', 'Ausschuss für Schule und Sport'],
    ['Ausschuss Schule und Sport', 'Ausschuss für Schule und Sport'],
    ['Ausschuss für Sport und Schule', 'Ausschuss für Schule und Sport'],
    ['Ausschuss für Umwelt, Klima u. Verkher', 'Ausschuss für Umwelt, Klima und Verkehr'],
    ['Ausschuss für Umwelr, Klima und Verkehr', 'Ausschuss für Umwelt, Klima und Verkehr'],
    ['Ortsrat Nordhiem', 'Ortsrat Nordheim'],
    ['Ortsratt Nordheim', 'Ortsrat Nordheim'],
    ['Bezirksvertrettung 2', 'Bezirksvertretung 2'],
    ['Stadtverordnetenversamlung', 'Stadtverordnetenversammlung'],
  ])('%s: %s', (text, meant) => {
    expect(nearName(text, bodies, true)).toBe(meant);
  });

  it.each([
    'Ausschuss für Bahn',
    'Ausschuss für Bad',
    'Ausschuss für Schule',
    'Ausschuss für Kultur und Sport',
    'Ortsrat Nordhein',
    'Ortsrat Südheim',
    'Ortsbeirat Ost',
    'Ortsbeirat Nest',
    'Bezirksvertretung 3',
    'Bezirksvertretung 22',
    'Kreisjugendring',
    'Kreistag des Nachbarkreises',
    'Hauptausschuss',
    'Finanz- und Hauptausschuss',
    'Rat',
    'HFA',
  ])('%s may be another', (text) => {
    expect(nearName(text, bodies, true)).toBeUndefined();
  });
});

const people = [
  'Fraktion Neue Mitte',
  'neue-mitte',
  'Fraktion Grüne Wiese',
  'Petra Habicht',
  'landraetin',
  'SPD',
];

describe('a group or person that is misspelt', () => {
  it.each([
    ['Fraktion Neue Mittte', 'Fraktion Neue Mitte'],
    ['Fraktion Neue Mitta', 'Fraktion Neue Mitte'],
    ['Neue Mite', 'Fraktion Neue Mitte'],
    ['Neue-Mitte', 'Fraktion Neue Mitte'],
    ['Fraktion Grune Wiese', 'Fraktion Grüne Wiese'],
    ['Grune Wiese', 'Fraktion Grüne Wiese'],
    ['Grüne Wise', 'Fraktion Grüne Wiese'],
    ['Fraktion Gruene Wise', 'Fraktion Grüne Wiese'],
    ['Petra Habich', 'Petra Habicht'],
    ['Petra Habickt', 'Petra Habicht'],
    ['Habicht, Petra', 'Petra Habicht'],
    ['Landraten', 'landraetin'],
  ])('%s: %s', (text, meant) => {
    expect(nearName(text, people, false)).toBe(meant);
  });

  it.each([
    'SPB',
    'FDP',
    'Petra Adler',
    'Paul Habicht',
    'Fraktion Alte Mitte',
    'Gruppe Neue Mitte',
    'Gruppe Grüne Wiese',
    'Wiese',
    'Grüne',
    'Rote Wiese',
    'Landrat',
  ])('%s may be another', (text) => {
    expect(nearName(text, people, false)).toBeUndefined();
  });

  test.prop([fc.constantFrom(...bodies), fc.nat(), fc.nat()])(
    'is found with two neighbouring letters of a long word swapped',
    (name, which, at) => {
      const words = name.split(' ');
      const long = words.flatMap((word, index) => (/^\p{L}{6,}$/u.test(word) ? [index] : []));
      const index = long[which % long.length] ?? 0;
      const word = words[index] ?? '';
      const from = 1 + (at % (word.length - 3));
      const swapped = `${word.slice(0, from)}${word[from + 1]}${word[from]}${word.slice(from + 2)}`;
      const text = words.with(index, swapped).join(' ');
      fc.pre(text.toLowerCase() !== name.toLowerCase() && long.length > 0);
      expect(nearName(text, bodies, true)).toBe(name);
    },
  );
});

describe('one group', () => {
  it.each([
    ['Neue Mitte', 'Fraktion Neue Mitte'],
    ['die Neue Mitte', 'Kreistagsfraktion Neue Mitte'],
    ['Fraktion Neue Mitte', 'Neue Mitte'],
    ['Neue-Mitte-Fraktion', 'Fraktion Neue-Mitte'],
    ['SPD', 'SPD-Kreistagsfraktion'],
    ['SPD', 'Fraktion der SPD'],
    ['SPD-Fraktion', 'Fraktion der SPD im Rat der Stadt Musterstadt'],
    ['Freie Wähler', 'Fraktion der Freien Wähler'],
    ['Bunte', 'Gruppe Bunte'],
  ])('%s is %s', (one, other) => {
    expect(isSameGroup(one, other)).toBe(true);
    expect(isSameGroup(other, one)).toBe(true);
  });

  it.each([
    ['Gruppe Neue Mitte', 'Fraktion Neue Mitte'],
    ['Neue Mitte Musterdorf', 'Fraktion Neue Mitte'],
    ['SPD-Ortsverein', 'SPD-Fraktion'],
    ['Fraktion', 'Fraktion Neue Mitte'],
    ['Fraktion', 'Ratsfraktion'],
    ['CDU/FDP', 'CDU-Fraktion'],
  ])('%s is not %s', (one, other) => {
    expect(isSameGroup(one, other)).toBe(false);
    expect(isSameGroup(other, one)).toBe(false);
  });
});
