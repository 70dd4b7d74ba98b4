import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { labelledFields } from '../../src/kinds/printed-labels.ts';
import { faults, hausFaults, told } from './workbench.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** Every name that a template prints behind words of its own on the same line. */
const printedBehindWords: ReadonlySet<string> = new Set(
  readdirSync(templates, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hbs'))
    .flatMap((file) => readFileSync(join(templates, file), 'utf8').split('\n'))
    .map((line) => line.replaceAll(/\{\{[#/!>][^}]*\}\}|\{\{else\}\}|\*/gu, ''))
    .flatMap((line) => [...line.matchAll(/\p{L}[\p{L} .-]*:? \{\{([\w.]+)\}\}/gu)])
    .flatMap(([, name]) => name ?? []),
);

/** Made of several fields, of a choice of words, or counted: no value that somebody types. */
const made: ReadonlySet<string> = new Set([
  'antragsteller_aufzaehlung',
  'absender',
  'klimawirkung',
  'haushaltsjahr',
  'antwort.form',
  'bericht.gremium',
  'positionen.mehrbedarf',
  'positionen.entlastung',
  'positionen.ungedeckt',
  'positionen.ueberschuss',
]);

/** Names of templates that are not those of the field. */
const fieldOf: Readonly<Record<string, string>> = {
  'kontakt.telefon': 'telefon',
  nachweis: 'bilder.nachweis',
  visdp: 'visdp',
};

describe('a label that a template prints', () => {
  const names = [...printedBehindWords].filter((name) => !made.has(name));

  it('is looked for in the templates', () => {
    expect(names.length).toBeGreaterThan(15);
    expect([...made].filter((name) => !printedBehindWords.has(name))).toEqual([]);
  });

  it.each(names)('is known to be printed before %s', (name) => {
    expect(labelledFields).toContain(fieldOf[name] ?? (name.includes('.') ? name : `.${name}`));
  });
});

const motion = 'art: haushaltsantrag\nantragsteller: SPD\nbeschlussvorschlag: Der Rat stellt Geld bereit.\n';
const release = 'art: pressemitteilung\n';

describe('a value with its label', () => {
  it.each([
    [motion, 'titel: "Haushaltsantrag: Radweg"', '„Haushaltsantrag:“', '„Radweg“'],
    [motion, 'titel: "Antrag: Radweg"', '„Antrag:“', '„Radweg“'],
    [release, 'titel: "Pressemitteilung: Radweg"', '„Pressemitteilung:“', '„Radweg“'],
    [motion, 'nummer: Drucksache 2026/1', '„Drucksache“', '„2026/1“'],
    [motion, 'nummer: "Drs.-Nr.: 2026/1"', '„Drs.-Nr.:“', '„2026/1“'],
    [motion, 'anlass: "hier: Haushalt"', '„hier:“', '„Haushalt“'],
    [motion, 'zeichen: "Unser Zeichen: ab"', '„Unser Zeichen:“', '„ab“'],
    [motion, 'eingang: "Eingang: 3.2.2026"', '„Eingang:“', '„3.2.2026“'],
    [motion, 'datum: "Datum: 3.2.2026"', '„Datum:“', '„3.2.2026“'],
    [motion, 'kopie: ["Kopie an: Presse"]', '„Kopie an:“', '„Presse“'],
    [motion, 'anlagen: ["Anlage: Lageplan"]', '„Anlage:“', '„Lageplan“'],
    [motion, 'finanzen: { betrag: "Betrag: 5 EUR" }', '„Betrag:“', '„5 EUR“'],
    [motion, 'finanzen: { jahr: Haushaltsjahr 2026 }', '„Haushaltsjahr“', '„2026“'],
    [motion, 'finanzen: { produkt: Produkt 01.02.03 Schulen }', '„Produkt“', '„01.02.03 Schulen“'],
    [motion, 'finanzen: { sachkonto: "Sachkonto: 531800" }', '„Sachkonto:“', '„531800“'],
    [motion, 'finanzen: { deckung: "Deckung: Rücklage" }', '„Deckung:“', '„Rücklage“'],
    [motion, 'finanzen: { folgekosten: "Folgekosten: keine" }', '„Folgekosten:“', '„keine“'],
    [motion, 'beratungsfolge: [{ gremium: Rat, top: TOP 4.1 }]', '„TOP“', '„4.1“'],
    [release, 'bilder: [{ alt: a, nachweis: "Foto: CDU" }]', '„Foto:“', '„CDU“'],
    [release, 'bilder: [{ alt: a, nachweis: "Foto: Foto: CDU" }]', '„Foto: Foto:“', '„CDU“'],
    [release, 'bilder: [{ alt: a, nachweis: "(Foto: CDU)" }]', '„Foto:“', '„CDU“'],
    [
      release,
      'bilder: [{ alt: a, unterschrift: "Bildunterschrift: Der See" }]',
      '„Bildunterschrift:“',
      '„Der See“',
    ],
    [release, 'kontakt: { name: A, telefon: Tel. 09999 5 }', '„Tel.“', '„09999 5“'],
    [release, 'kontakt: { name: A, telefon: "Tel.: 09999 5" }', '„Tel.:“', '„09999 5“'],
    [release, 'kontakt: { name: A, telefon: Telefon 09999 5 }', '„Telefon“', '„09999 5“'],
    [release, 'kontakt: { name: "Pressekontakt: A" }', '„Pressekontakt:“', '„A“'],
    [release, 'kontakt: ["Pressekontakt: A", 09999 5]', '„Pressekontakt:“', '„A“'],
    [release, 'visdp: "V. i. S. d. P.: Erika Muster"', '„V. i. S. d. P.:“', '„Erika Muster“'],
    [release, 'visdp: ViSdP Erika Muster', '„ViSdP“', '„Erika Muster“'],
    [release, 'visdp: V.i.S.d.P. Erika Muster', '„V.i.S.d.P.“', '„Erika Muster“'],
    [release, 'visdp: "Verantwortlich: Erika Muster"', '„Verantwortlich:“', '„Erika Muster“'],
    [release, 'berichtigt: Berichtigte Fassung vom 3.2.2026', '„Berichtigte Fassung vom“', '„3.2.2026“'],
    [release, 'berichtigt: am 3.2.2026', '„am“', '„3.2.2026“'],
    [release, 'zurueckgezogen: "Zurückgezogen: 3.2.2026"', '„Zurückgezogen:“', '„3.2.2026“'],
    [release, 'sperrfrist: "Sperrfrist: 2026-08-09 17:30"', '„Sperrfrist:“', '„2026-08-09 17:30“'],
  ])('%s%s', (kind, field, label, rest) => {
    const title = field.startsWith('titel') ? '' : 'titel: x\n';
    expect(faults(`${kind}${title}${field}`)).toEqual([
      expect.stringMatching(new RegExp(`draft/beschriftung \\S+: ${label} .* \\| Es genügt: ${rest}$`)),
    ]);
  });

  it.each([
    [motion, 'titel: "Schule: Neubau"'],
    [motion, 'titel: Antrag auf einen Radweg'],
    [motion, 'titel: "Resolution: Bahnhalt"'],
    [motion, 'titel: "Antrag:"'],
    [motion, 'nummer: DS 12/2026'],
    [motion, 'anlagen: ["Anlage 1: Lageplan"]'],
    [motion, 'finanzen: { deckung: Deckung aus der Rücklage, produkt: Produktion }'],
    [motion, 'finanzen: { jahr: "2026" }'],
    [motion, 'beratungsfolge: [{ gremium: Rat, top: Topf 4 }]'],
    [release, 'bilder: [{ alt: a, nachweis: Foto Müller }]'],
    [release, 'bilder: [{ alt: a, nachweis: "Quelle: dpa", unterschrift: "Bild der Woche: der See" }]'],
    [release, 'kontakt: { name: Telefonzentrale, telefon: Telefonzentrale 5 }'],
    [release, 'visdp: Visdorf Verlag'],
  ])('is no label: %s%s', (kind, field) => {
    const title = field.startsWith('titel') ? '' : 'titel: x\n';
    expect(faults(`${kind}${title}${field}`)).toEqual([]);
  });

  it('is told of the Stammdaten as well', () => {
    const yaml = 'presse: { visdp: "V. i. S. d. P.: A" }\nkontakte: { p: { name: A, telefon: Tel. 5 } }';
    const { value, diagnostics } = hausFaults(yaml);
    expect(told(diagnostics)).toHaveLength(2);
    expect([value?.presse.visdp, value?.kontakte.get('p')?.telefon]).toEqual(['A', '5']);
  });
});
