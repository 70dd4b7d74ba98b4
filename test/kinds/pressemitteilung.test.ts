import { describe, expect, it } from 'vitest';
import { pressemitteilung } from '../../src/kinds/pressemitteilung/pressemitteilung.ts';
import { council, faults, hausOf, present, strays } from './workbench.ts';

const haus = hausOf(
  `${council}presse: { kontakt: presse, visdp: Erika Mustermann, ueber: "Die Fraktion.", datumszeile: "(Meldung vom {datum})", dateiname: "{datum}-{name}" }`,
);
const start = 'art: pressemitteilung\ntitel: "Ferien: Kreistag entscheidet"\n';
const body = '\nErster *Absatz*,\nzweite Zeile.\n\nZweiter Absatz.\n\n- Punkt\n';

const named = (fields: string, yaml = '') => present(`${start}${fields}`, '', hausOf(yaml)).fileName;

describe('pressemitteilung: view', () => {
  it('names five senders, since nobody stands above', () => {
    const senders = ['Fraktion A', 'Fraktion B', 'Gruppe C', 'Fraktion D', 'Fraktion E'];
    const { view } = present(`${start}absender: [${senders.join(', ')}]\n`, body, haus);
    expect(view['absender']).toBe(
      'die Fraktion A, die Fraktion B, die Gruppe C, die Fraktion D und die Fraktion E',
    );
  });

  it('shows every part', () => {
    const { view } = present(
      `${start}datum: 2026-02-10
absender: mitte
rubrik: Kreistag
dachzeile: Schule
unterzeile: Mehr Zeit
ort: Musterstadt.
sperrfrist: 2026-02-11 17:30
berichtigt: 12.2.2026
zurueckgezogen: 2026-02-13
kuerzel: (mtm)
bilder: [{ datei: da/bild.jpg, unterschrift: Ferien, nachweis: Jörg Weiß }, { unterschrift: Nur Text }]`,
      body,
      haus,
    );
    expect(view).toMatchObject({
      rubrik: 'Kreistag',
      datumszeile: '(Meldung vom 10.02.2026)',
      dachzeile: 'Schule',
      titel: 'Ferien: Kreistag entscheidet',
      mit_ueberschrift: false,
      unterzeile: 'Mehr Zeit',
      sperrfrist: 'Mittwoch, 11. Februar 2026, 17:30 Uhr',
      berichtigt: '12. Februar 2026',
      zurueckgezogen: '13. Februar 2026',
      ort: 'Musterstadt',
      bilder: [{ datei: 'da/bild.jpg', alt: 'Ferien', nachweis: 'Jörg Weiß' }, { unterschrift: 'Nur Text' }],
      kuerzel: 'mtm',
      absender: 'die Kreistagsfraktion Neue Mitte',
      ueber: true,
      kontakt: { name: 'Erika Mustermann', telefon: '01234 567-891', email: 'presse@neue-mitte.example' },
      visdp: 'Erika Mustermann',
    });
    expect(strays(view, pressemitteilung.viewShape)).toEqual([]);
  });

  it('makes do with a title', () => {
    const { view, fileName, frontMatter } = present(start, '', hausOf(''));
    expect(view).toMatchObject({
      lead: false,
      text: false,
      ueber: false,
      laenge: '28',
      absender: 'uns',
      bilder: [],
    });
    expect([view['datumszeile'], view['kontakt'], view['sperrfrist'], fileName]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(frontMatter).toEqual({ title: 'Ferien: Kreistag entscheidet' });
  });

  it('counts the characters from the kicker to the end of the text, with blanks and without markup', () => {
    const { view } = present(
      'art: pressemitteilung\ntitel: abc\ndachzeile: de\nunterzeile: f\nort: gh',
      '*ij* k\nl\n\n- mn',
      haus,
    );
    // abc de f | "gh. ij k l" | mn
    expect(view['laenge']).toBe(String(3 + 2 + 1 + 10 + 2));
    expect(present(`art: pressemitteilung\ntitel: ${'x'.repeat(1234)}`).view['laenge']).toBe('1.234');
  });

  it('reads the contact as id, fields or lines', () => {
    const contact = (value: string) =>
      present(`${start}kontakt: ${value}`, '', hausOf(council)).view['kontakt'];
    expect(contact('presse')).toMatchObject({ name: 'Erika Mustermann' });
    expect(contact('{ name: Jo, email: a@b.example }')).toEqual({ name: 'Jo', email: 'a@b.example' });
    expect(contact('[Jo, Telefon 1]')).toEqual({ zeilen: ['Jo', 'Telefon 1'] });
    expect(contact('|\n  Jo\n  Telefon 1')).toEqual({ zeilen: ['Jo', 'Telefon 1'] });
    expect(faults(`${start}kontakt: pressse`, '', haus)).toEqual([
      '4:10 draft/kennung kontakt: die Kennung „pressse“ steht nicht unter „kontakte“ in den Stammdaten | Meinten Sie „presse“?',
    ]);
  });
});

describe('pressemitteilung: texts', () => {
  it('opens with the first paragraph as written', () => {
    const { slots, bodyOrder } = present(start, body);
    expect([...slots].map(([name, { source, origin }]) => [name, source, origin.line])).toEqual([
      ['lead', 'Erster *Absatz*,\nzweite Zeile.', 7],
      ['text', 'Zweiter Absatz.\n\n- Punkt', 10],
    ]);
    expect(bodyOrder).toEqual([]);
  });

  it('leaves the body whole beside a lead', () => {
    const { slots } = present(`${start}lead: Der **Vorspann**.`, body);
    expect([...slots].map(([name, { source }]) => [name, source])).toEqual([
      ['lead', 'Der **Vorspann**.'],
      ['text', 'Erster *Absatz*,\nzweite Zeile.\n\nZweiter Absatz.\n\n- Punkt'],
    ]);
  });

  it('takes no heading for a lead', () => {
    expect([...present(start, '## Hintergrund\n\nText.').slots.keys()]).toEqual(['text']);
  });

  it('prefers its own lines about the sender', () => {
    expect(present(`${start}ueber: Wir.`, '', haus).slots.get('ueber')).toMatchObject({
      source: 'Wir.',
      origin: { line: 4 },
    });
    expect(present(start, '', haus).slots.get('ueber')).toMatchObject({
      source: 'Die Fraktion.',
      origin: { file: { path: 'templates/haus/muster.yaml' } },
    });
  });
});

describe('pressemitteilung: front matter', () => {
  const fields = `${start}datum: 2026-07-10\nsperrfrist: 2026-07-11 17:30\nunterzeile: Mehr Zeit\nschlagworte: [Schule, Ferien]\nlead: Der **Vorspann**.\n`;
  const common = {
    title: 'Ferien: Kreistag entscheidet',
    subtitle: 'Mehr Zeit',
    description: 'Der Vorspann.',
    tags: ['Schule', 'Ferien'],
  };
  const of = (ziel: string, extra = '') => present(`${fields}ziel: ${ziel}\n${extra}`).frontMatter;

  it('is that of the site', () => {
    const embargo = '2026-07-11T17:30:00+02:00';
    expect(of('hugo')).toEqual({
      ...common,
      date: '2026-07-10',
      publishDate: embargo,
      keywords: ['Schule', 'Ferien'],
    });
    expect(of('jekyll')).toEqual({ ...common, date: '2026-07-11 17:30:00 +0200' });
    expect(of('eleventy')).toEqual({ ...common, date: embargo, templateEngineOverride: 'md' });
    expect(of('astro')).toEqual({ ...common, pubDate: embargo });
    expect(of('keins')).toBeUndefined();
    expect(Object.keys(of('hugo') ?? {})[0]).toBe('title');
  });

  it('keeps a draft from being published', () => {
    expect(of('hugo', 'status: entwurf')).toMatchObject({ draft: true });
    expect(of('jekyll', 'status: entwurf')).toMatchObject({ published: false });
  });

  it('takes the target from the house, else hugo', () => {
    expect(present(start, '', hausOf('presse: { ziel: keins }'))).toMatchObject({
      ziel: 'keins',
      view: { mit_ueberschrift: true },
    });
    expect(present(start)).toMatchObject({ ziel: 'hugo' });
  });

  it('adds the keys of the author as YAML values', () => {
    expect(
      of(
        'hugo',
        'zusatz: { slug: ferien, weight: 10, Größe: 0123, "a": "10", featured: true, leer: , params: { x: [1.5, 1.50] } }',
      ),
    ).toMatchObject({
      slug: 'ferien',
      weight: 10,
      Größe: '0123',
      a: '10',
      featured: true,
      leer: null,
      params: { x: [1.5, '1.50'] },
    });
  });

  it('lets the key of the author win, and says so', () => {
    expect(of('hugo', 'zusatz: { title: Kurz }')).toMatchObject({ title: 'Kurz' });
    expect(faults(`${start}zusatz: { title: Kurz, slug: x }`)).toEqual([
      '4:11 draft/doppelte-angabe zusatz.title ersetzt den Wert, der sich aus dem Entwurf ergibt',
    ]);
  });

  it('names the file by the pattern of the house', () => {
    expect(present(`${start}datum: 2026-02-10`, '', haus).fileName).toBe('2026-02-10-x');
    expect(present(start, '', haus).fileName).toBe('x');
    expect(present(start, '', hausOf('presse: { dateiname: "{datum}" }')).fileName).toBe('x');
  });

  it('names the file for its day where Jekyll wants that', () => {
    expect(named('ziel: jekyll\ndatum: 10.11.2026')).toBe('2026-11-10-x');
    expect(named('datum: 10.11.2026', 'presse: { ziel: jekyll }')).toBe('2026-11-10-x');
    expect(named('ziel: jekyll\ndatum: 10.11.2026\nsperrfrist: 11.11.2026, 9 Uhr')).toBe('2026-11-10-x');
    expect(named('ziel: jekyll\nsperrfrist: 11.11.2026, 9 Uhr')).toBe('2026-11-11-x');
    expect(named('ziel: jekyll')).toBe('x');
    expect(named('ziel: jekyll\ndatum: 10.11.2026', 'presse: { dateiname: "{name}" }')).toBe('x');
    expect(named('ziel: hugo\ndatum: 10.11.2026')).toBeUndefined();
  });
});

describe('pressemitteilung: faults', () => {
  it('checks files, times and fields of motions', () => {
    expect(
      faults(
        `${start}bilder: [{ datei: weg.jpg }]\nzum_antrag: ../x.md\nsperrfrist: 2026-03-29 02:30\nberatungsfolge: []\nziel: hogo`,
      ).map((line) => line.split(' |')[0]),
    ).toEqual([
      '4:19 draft/datei bilder[1].datei: „weg.jpg“ – diese Datei gibt es nicht',
      '5:13 draft/datei zum_antrag: „../x.md“ – diese Datei liegt außerhalb des Arbeitsordners',
      '6:13 draft/datum sperrfrist: „2026-03-29 02:30“ gibt es nicht: in dieser Nacht werden die Uhren vorgestellt',
      '7:1 draft/unbekanntes-feld beratungsfolge: dieses Feld gibt es nur in Anträgen, nicht in einer Pressemitteilung',
      '8:7 draft/auswahl ziel: „hogo“ ist keiner der erlaubten Werte',
    ]);
  });
});
