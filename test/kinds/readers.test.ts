import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Data, DataFields } from '../../src/kinds/data.ts';
import { amendmentForm } from '../../src/kinds/amendment/fields.ts';
import { faulty, isList, isMapping } from '../../src/kinds/fields/field.ts';
import { budgetForm } from '../../src/kinds/haushaltsantrag/fields.ts';
import { motionForm } from '../../src/kinds/motion/fields.ts';
import { releaseForm } from '../../src/kinds/pressemitteilung/fields.ts';
import { stammdatenForm } from '../../src/kinds/stammdaten/schema.ts';

const party = {
  name: 'Musterfraktion',
  im_satz: { nominativ: 'die Musterfraktion', genitiv: 'der Musterfraktion' },
  zahl: 'einzahl',
  vorsitz: [{ name: 'Erika Mustermann', funktion: 'Vorsitzende' }],
  anschrift: ['Marktplatz 1', '12345 Musterstadt'],
  logo: { datei: 'logo.png', alt: 'Logo' },
  farbe: '#1f5f4a',
};
const common = {
  art: 'antrag',
  titel: 'Radweg',
  datum: '2026-02-10',
  status: 'entwurf',
  textvorlage: 'kurz',
  anlagen: ['Lageplan', { titel: 'Plan', datei: 'plan.pdf' }],
  schlagworte: ['Rad', ''],
  pruefungen: { 'datum-fehlt': 'Datum folgt' },
};
const motion = {
  ...common,
  antragsteller: ['musterfraktion', party],
  unterstuetzer: 'gruppe',
  empfaenger: { anschrift: 'An den\nLandrat', anrede: 'Sehr geehrter Herr Landrat,' },
  beratungsfolge: [
    { gremium: { name: 'Rat' }, datum: '25.2.2026', rolle: 'entscheidung', oeffentlich: 'ja' },
  ],
  beschlussvorschlag: ['Eins', { text: 'Zwei', unterpunkte: ['a', { text: 'b' }] }],
  finanzen: { betrag: '50.000 EUR', rhythmus: 'jaehrlich', folgekosten: '' },
  klima: { wirkung: 'positiv', text: 'Gut.' },
  unterschriften: [{ name: 'Erika Mustermann', fuer: 'musterfraktion' }],
  kopie: 'SPD\nCDU',
};
const row = { sachkonto: '1', bezeichnung: 'x', ansatz: '10', veraenderung: '-5', neu: '5' };
const post = { bezeichnung: 'x', bewertung: 'S 11b', bisher: '2', veraenderung: '+1,5' };

const forms = {
  motion: { form: motionForm, sample: motion },
  budget: { form: budgetForm, sample: { ...motion, positionen: [row, row], stellen: [post] } },
  amendment: {
    form: amendmentForm,
    sample: { ...motion, bezug: { entwurf: 'a.md', vom: '2026-02-03' }, neufassung: 'Neu.' },
  },
  release: {
    form: releaseForm,
    sample: {
      ...common,
      absender: party,
      sperrfrist: '2026-08-09 17:30',
      bilder: [{ datei: 'a.jpg', alt: '' }],
      kontakt: { name: 'Erika Mustermann' },
      zusatz: { slug: 'rad', tags: ['a'], leer: undefined },
      ziel: 'hugo',
    },
  },
  stammdaten: {
    form: stammdatenForm,
    sample: {
      koerperschaft: { name: 'Musterkreis', land: 'NW', feiertage: ['2026-08-15'] },
      gremien: {
        kreistag: {
          name: 'Kreistag',
          artikel: 'der',
          fristen: { antrag: { tage: '14', art: 'werktage', uhrzeit: '12:00' } },
        },
      },
      fraktionen: { muster: party },
      personen: { erika: { name: 'Erika Mustermann', geschlecht: 'w' } },
      gestaltung: { kopf: 'brief', falzmarken: 'nein', datumsformat: { brief: 'T. MMMM JJJJ' } },
      presse: { kontakt: ['Zeile'], datumszeile: '({datum})', dateiname: '{name}' },
      pruefungen: { 'satz-lang': 'Wir schreiben so', 'datum-fehlt': 'fehler' },
    },
  },
} satisfies Record<string, { sample: DataFields; form: unknown }>;

const junk: fc.Arbitrary<Data> = fc.oneof(
  fc.constantFrom<Data>(undefined, '', ' ', 'x', 'ja', '2026-02-30', '1,5', 'spd, cdu', '#123456', '\n'),
  fc.constantFrom<Data>([], ['x'], [undefined], [['x']], [{}], {}, { name: 'x' }, { name: 'x', y: 'z' }),
  fc.constantFrom<Data>({ text: 'x', unterpunkte: ['y'] }, { nominativ: 'die SPD' }, { tage: '3' }, party),
);
const key = fc.constantFrom('name', 'titel', 'x', '__proto__', 'constructor', 'toString', 'datum', '7');

/** The same with something else somewhere in it; `way` says where, level by level. */
function altered(data: Data, way: readonly number[], put: Data, newKey: string): Data {
  const [at, ...deeper] = way;
  if (at === undefined) return put;
  if (isList(data)) {
    const index = at % (data.length + 1);
    return data.toSpliced(index, 1, altered(data[index], deeper, put, newKey));
  }
  if (!isMapping(data)) return put;
  const keys = [...Object.keys(data), newKey];
  const chosen = keys[at % keys.length] ?? newKey;
  const copy: Record<string, Data> = Object.create(null);
  for (const each of Object.keys(data)) copy[each] = data[each];
  copy[chosen] = altered(copy[chosen], deeper, put, newKey);
  return copy;
}

const way = fc.array(fc.nat(60), { minLength: 1, maxLength: 5 });

describe.each(Object.entries(forms))('the readers of a form and its schema: %s', (_, { form, sample }) => {
  test('read the sample', () => {
    expect(form.complete.read(sample)).not.toBe(faulty);
    expect(form.partial.read(sample)).not.toBe(faulty);
  });

  test.prop([way, junk, key, fc.option(fc.tuple(way, junk))], { numRuns: 400 })(
    'take the same',
    (first, put, newKey, second) => {
      const once = altered(sample, first, put, newKey);
      const data = second === null ? once : altered(once, second[0], second[1], newKey);
      for (const each of [form.complete, form.partial]) {
        expect(each.read(data) !== faulty).toBe(each.schema().safeParse(data).success);
      }
    },
  );
});
