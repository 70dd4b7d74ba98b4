import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Mapping, Value } from '../../src/draft/value.ts';
import type { Draft } from '../../src/draft/value.ts';
import { jsonSchemaFor, kinds } from '../../src/kinds/registry.ts';
import { readStammdaten } from '../../src/kinds/stammdaten/stammdaten.ts';
import { council, draftOf, faults, files, hausOf, told } from './workbench.ts';

const complete =
  'art: antrag\ntitel: Radweg\nantragsteller: [Freie Liste]\nbeschlussvorschlag: Der Radweg wird gebaut.';

const fieldsOf = (art: string): readonly string[] => Object.keys(Object(jsonSchemaFor(art)['properties']));

describe('faults in fields', () => {
  it('accepts a draft without Stammdaten', () => {
    expect(faults(complete)).toEqual([]);
  });

  it('tells all faults at once, each with its place', () => {
    const found = faults(
      `art: antrag
antragsteller: [Freie Liste]
datum: 31.02.2026
beratungsfolge:
  - gremium: Kreistag
  - { gremium: Kreistag, datum: 31.02.2026, rolle: Vorberatunk }
finanzen: { betrag: 50.00, jahr: 2026 }
begruendung_muendlich: vielleicht
schlagworte: CDU, FDP
foo: bar`,
    );
    expect(found.map((line) => line.split(' |')[0])).toEqual([
      '2:1 draft/pflichtfeld „beschlussvorschlag“ fehlt: Worüber soll abgestimmt werden?',
      '2:1 draft/pflichtfeld „titel“ fehlt',
      '4:8 draft/datum datum: „31.02.2026“ ist kein Kalendertag',
      '7:33 draft/datum beratungsfolge[2].datum: „31.02.2026“ ist kein Kalendertag',
      '7:52 draft/auswahl beratungsfolge[2].rolle: „Vorberatunk“ ist keiner der erlaubten Werte',
      '8:21 draft/betrag finanzen.betrag: „50.00“ ist kein Geldbetrag',
      '9:24 draft/auswahl begruendung_muendlich: „vielleicht“ ist weder ja noch nein',
      '10:14 draft/typ schlagworte: hier steht der Text „CDU, FDP“, erwartet wird eine Liste',
      '11:1 draft/unbekanntes-feld foo: dieses Feld gibt es nicht',
    ]);
  });

  it.each([
    ['vorlage: 12', 'Meinten Sie „nummer“?'],
    ['drucksache: 12', 'Meinten Sie „nummer“?'],
    ['betreff: x', 'Meinten Sie „titel“?'],
    ['fraktion: x', 'Meinten Sie „antragsteller“?'],
    ['Antragstellerinnen: x', 'Meinten Sie „antragsteller“?'],
    ['beschluss: x', 'Meinten Sie „beschlussvorschlag“?'],
    ['anlgen: []', 'Meinten Sie „anlagen“?'],
  ])('%s: %s', (line, hint) => {
    expect(faults(`${complete}\n${line}`)).toEqual([expect.stringContaining(`| ${hint}`)]);
    expect(faults(`${complete}\n${line}`)).toEqual([expect.stringMatching(/^6:1 draft\/unbekanntes-feld /)]);
  });

  it.each([
    'Begründung: x',
    'DATUM: 2026-01-01',
    'Beratungsfolge: [{ Gremium: Kreistag, Datum: 17. März 2026, ROLLE: Anhörung }]',
    'Begründung mündlich: Ja',
    'Finanzen: { Betrag: "– 45.000,00 €", rhythmus: Jährlich }',
    'Status: Entwurf',
    'beratungsfolge: [{ gremium: Kreistag, datum: nächste Sitzung }]',
  ])('takes %s', (line) => {
    expect(faults(`${complete}\n${line}`)).toEqual([]);
  });

  it('says once that a field is misspelt, and checks its value', () => {
    const draft = complete.replace('titel', 'titl').replace('[Freie', '[{ nam: 1, telefn: x }, Freie');
    expect(faults(`${draft}\ndatm: 31.02.2026`).map((line) => line.replace(/ \|.*/, ''))).toEqual([
      '3:1 draft/unbekanntes-feld titl: dieses Feld gibt es nicht',
      '4:19 draft/unbekanntes-feld antragsteller[1].nam: dieses Feld gibt es nicht',
      '4:27 draft/unbekanntes-feld antragsteller[1].telefn: dieses Feld gibt es nicht',
      '6:1 draft/unbekanntes-feld datm: dieses Feld gibt es nicht',
      '6:7 draft/datum datum: „31.02.2026“ ist kein Kalendertag',
    ]);
    expect(faults(`${complete}\nausschuss: Kreistag`)).toHaveLength(1);
    expect(faults(complete.replace('titel: Radweg', 'titl:'))).toHaveLength(1);
  });

  it('tells two spellings of one field, also in another case', () => {
    expect(faults(`${complete}\nDatum: 2026-01-01\ndatum: 2026-01-02`)).toEqual([
      '6:1 draft/doppeltes-feld „Datum“ und „datum“ sind dasselbe Feld: Es steht zweimal da | Eine der beiden Angaben löschen.',
    ]);
  });

  it('says where a field belongs that is indented too far', () => {
    const [before = '', resolution = ''] = complete.split('\nbeschlussvorschlag: ');
    const meetings = 'beratungsfolge:\n  - gremium: Kreistag\n    datum: 2026-03-17\n';
    for (const below of [
      `    beschlussvorschlag: ${resolution}`,
      `    beschlussvorschlag:\n  - ${resolution}\n  - Und mehr.`,
    ])
      expect(faults(`${before}\n${meetings}${below}`)).toEqual([
        '8:5 draft/unbekanntes-feld „beschlussvorschlag“ gehört nach ganz links, nicht unter beratungsfolge[1] | Die Leerzeichen davor löschen, auch in den Zeilen darunter: „beschlussvorschlag:“ beginnt am Zeilenanfang.',
      ]);
    // In one line, or between fields of its own, it was not indented by mistake.
    expect(faults(`${complete}\nberatungsfolge: [{ gremium: Kreistag, anlass: x }]`)).toEqual([
      expect.stringContaining('anlass: dieses Feld gibt es nicht'),
    ]);
    expect(faults(`${complete}\nberatungsfolge:\n  - gremium: Kreistag\n    anlass: x\n    top: 4`)).toEqual([
      expect.stringContaining('anlass: dieses Feld gibt es nicht'),
    ]);
  });

  it('says where a dash is missing, and checks what stands there', () => {
    expect(faults(`${complete}\nberatungsfolge:\n  gremium: kreistg\n  datum: 2026-03-17`)).toEqual([
      expect.stringMatching(
        /^7:3 draft\/typ Vor „gremium“ fehlt ein Strich.* \| So: „  - gremium: kreistg“/u,
      ),
      expect.stringContaining('7:12 draft/kennung'),
    ]);
  });

  it('says that the next meeting has no date', () => {
    expect(faults(`${complete}\ndatum: nächste Sitzung`)).toEqual([
      expect.stringMatching(
        /^6:8 draft\/datum datum: „nächste Sitzung“ ist kein Datum \| .*In beratungsfolge genügt/u,
      ),
    ]);
  });

  it('quotes an unknown field as typed', () => {
    expect(faults(`${complete}\nGrößeÜber: 1`)[0]).toContain(' GrößeÜber: dieses Feld');
    expect(faults(`${complete}\n"schlüssel wörter": 1`)[0]).toContain(' schlüssel wörter: dieses Feld');
  });

  it('names the kind that has a field of another kind', () => {
    expect(
      faults(`${complete}\nfragen: [Warum?]\nlead: Hallo`).map((line) => line.replace(/ \|.*/, '')),
    ).toEqual([
      '6:1 draft/unbekanntes-feld fragen: dieses Feld gibt es nur in einem Entwurf der Art anfrage',
      '7:1 draft/unbekanntes-feld lead: dieses Feld gibt es nur in einem Entwurf der Art pressemitteilung',
    ]);
  });

  it('sees an unknown field without a value, and a comma that parts a text', () => {
    expect(faults(`${complete}\nfinanzen: { deckung: 5, 000 EUR }\nfoo:`)).toEqual([
      '6:25 draft/unbekanntes-feld finanzen.000 EUR: dieses Feld gibt es nicht | Gehört das zum Text davor? Ein Text mit Komma steht zwischen { } in Anführungszeichen.',
      expect.stringContaining('7:1 draft/unbekanntes-feld foo:'),
    ]);
  });

  it('shows how to quote what YAML took for a list or fields', () => {
    const [list, fields] = faults(`${complete}\nanlass: [Haushalt]\nzeichen: { ab: cd }`);
    expect(list).toContain('anlass: hier steht eine Liste, erwartet wird ein Text | Ist ein Text gemeint');
    expect(list).toContain('"[Haushalt]"');
    expect(fields).toContain('zeichen: hier stehen Unterfelder, erwartet wird ein Text');
    expect(fields).toContain('Doppelpunkt');
  });

  it.each([
    [
      'schlagworte: CDU, FDP',
      'Als Liste schreiben: [CDU, FDP]; ist es ein einziger Eintrag, in die Zeile darunter: „  - CDU, FDP“',
    ],
    ['beratungsfolge: kreistag', '[{ gremium: kreistag, datum: 2026-03-17 }]'],
    ['unterschriften: Erika Mustermann', '[{ name: Erika Mustermann }]'],
    ['anlass:\n  - Haushalt', 'der mit „-“ beginnt, gehört er in Anführungszeichen: "- Haushalt"'],
    ['anlass: [Eilt]', 'der mit „[“ beginnt, gehört er in Anführungszeichen: "[Eilt]"'],
  ])('%s: %s', (line, hint) => {
    expect(faults(`${complete}\n${line}`)).toEqual([expect.stringMatching(/ draft\/typ /)]);
    expect(faults(`${complete}\n${line}`)[0]).satisfy((text: string) => text.endsWith(hint));
  });

  it('knows every field of motions in a release, and the other way round', () => {
    const release = 'art: pressemitteilung\ntitel: Radweg\n';
    const [motions, releases] = [fieldsOf('antrag'), fieldsOf('pressemitteilung')];
    const special = kinds.flatMap(({ name, shape }) =>
      name === 'pressemitteilung' ? [] : Object.keys(shape),
    );
    expect(special).toContain('stellen');
    for (const field of new Set([...motions, ...special])) {
      if (releases.includes(field)) continue;
      expect(faults(`${release}${field}: x`)).toEqual([expect.stringMatching(/gibt es nur in Anträgen/)]);
    }
    for (const field of releases.filter((name) => !motions.includes(name))) {
      expect(faults(`${complete}\n${field}: x`)).toEqual([expect.stringMatching(/gibt es nur in/)]);
    }
    const neufassung = faults(`${complete}\nneufassung: x`);
    expect(neufassung).toEqual([
      expect.stringMatching(/nur in einem Entwurf der Art aenderungsantrag oder ergaenzungsantrag$/u),
    ]);
  });

  it('judges a union by what the author wrote', () => {
    expect(
      faults(`${complete}\nanlagen: [{titel: Plan, dat: x}, {}, [a], Plan]`).map(
        (line) => line.split(' |')[0],
      ),
    ).toEqual([
      '6:25 draft/unbekanntes-feld anlagen[1].dat: dieses Feld gibt es nicht',
      '6:34 draft/pflichtfeld anlagen[2]: „titel“ fehlt',
      '6:38 draft/typ anlagen[3]: hier steht eine Liste, erwartet wird ein Text oder eine Gruppe von Feldern',
    ]);
  });

  it('takes a sentence with a colon for a text, and says how to write it', () => {
    const list = complete.replace(/beschlussvorschlag: .*/u, 'beschlussvorschlag: [Der Rat beschließt: Ja]');
    expect(faults(list)).toEqual([
      expect.stringMatching(
        /^5:\d+ draft\/typ beschlussvorschlag\[1\].*in Anführungszeichen: "Der Rat beschließt: Ja"$/u,
      ),
    ]);
  });

  it('tells empty from missing', () => {
    expect(
      faults(`art: antrag\ntitel:\nantragsteller: [Freie Liste, ]\nbeschlussvorschlag: x\nkopie: [a, ~]`).map(
        (line) => line.split(' |')[0],
      ),
    ).toEqual(['3:1 draft/pflichtfeld titel ist leer', '6:12 draft/pflichtfeld kopie[2] ist leer']);
    expect(faults(complete.replace('Radweg', '""')).map((line) => line.split(' |')[0])).toEqual([
      '3:8 draft/pflichtfeld titel: ist leer',
    ]);
  });

  it('refuses two spellings of one field', () => {
    expect(faults(`${complete}\nbegründung: eins\nbegruendung: zwei`)).toEqual([
      '7:1 draft/doppeltes-feld begruendung steht zweimal da: „begründung“ und „begruendung“ sind dasselbe Feld | Eine der beiden Angaben löschen.',
    ]);
  });

  it('checks entries of the Stammdaten the same way', () => {
    const draft = draftOf('fraktionen: { mitte: { nam: x }, leer: }\ngremien: { rat: { name: Rat } }');
    const { diagnostics } = readStammdaten('x', draft, files);
    expect(told(diagnostics).map((line) => line.split(' |')[0])).toEqual([
      '2:24 draft/unbekanntes-feld fraktionen.mitte.nam: dieses Feld gibt es nicht',
      '2:34 draft/pflichtfeld fraktionen.leer ist leer',
      '3:12 draft/pflichtfeld gremien.rat: „artikel“ fehlt',
    ]);
  });
});

const span = draftOf('art: antrag').data.span;
const words = [
  'art',
  'titel',
  'datum',
  'antragsteller',
  'beratungsfolge',
  'gremium',
  'anlagen',
  'finanzen',
  'betrag',
  'klima',
  'bilder',
  'kontakt',
  'name',
  'unterschriften',
  'beschlussvorschlag',
  'text',
  'unterpunkte',
  'fraktionen',
  'vorsitz',
  'gestaltung',
  'datumsformat',
  'brief',
  'presse',
  'gremien',
  'fristen',
  'antrag',
  'tage',
  'pruefungen',
  'zusatz',
  'sperrfrist',
  'empfaenger',
  'absender',
  '__proto__',
  'constructor',
  'toString',
];
const key = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 }));
const scalar = fc
  .oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('2026-02-10', '31.02.2026', 'ja', '50.00', 'mitte', 'SPD', '#12'),
  )
  .map((text): Value => ({ kind: 'scalar', text, isNull: text === '', style: 'plain', span }));
const { value: tree } = fc.letrec<{ value: Value; mapping: Mapping }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }).map((items): Value => ({ kind: 'list', items, span })),
    tie('mapping'),
  ),
  mapping: fc
    .uniqueArray(fc.tuple(key, tie('value')), { maxLength: 6, selector: ([name]) => name })
    .map((pairs): Mapping => ({
      kind: 'mapping',
      entries: pairs.map(([name, value]) => ({ key: name, keySpan: span, value })),
      span,
    })),
}));
const mapping = fc
  .uniqueArray(fc.tuple(key, tree), { maxLength: 10, selector: ([name]) => name })
  .map((pairs): Mapping => ({
    kind: 'mapping',
    entries: pairs.map(([name, value]) => ({ key: name, keySpan: span, value })),
    span,
  }));

/** Words of zod's own messages, and of values that JavaScript prints by itself. */
const english =
  /\b(?:invalid|expected|received|required|unrecognized|input|too (?:big|small)|undefined|NaN|object Object)\b/i;

describe('any data', () => {
  const haus = hausOf(council);
  const base = draftOf('art: antrag');

  test.prop([mapping], { numRuns: 400 })(
    'is judged in German, with a place and without an exception',
    (data) => {
      const draft: Draft = { ...base, data };
      const outcomes = [
        ...kinds.map((kind) => kind.read(draft, { ...files, haus })),
        readStammdaten('x', draft, files),
      ];
      const written = JSON.stringify(data, (name, value: unknown) =>
        name.endsWith('pan') ? undefined : value,
      );
      for (const diagnostic of outcomes.flatMap(({ diagnostics }) => diagnostics)) {
        expect(diagnostic.span).toBeDefined();
        expect(diagnostic.message).not.toBe('');
        const said = `${diagnostic.message} ${diagnostic.hint ?? ''}`;
        if (!english.test(written)) expect(said).not.toMatch(english);
      }
    },
  );
});
