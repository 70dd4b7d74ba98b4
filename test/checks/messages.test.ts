import { describe, expect, it } from 'vitest';
import { checkEntry, rules } from '../../src/checks/registry.ts';
import type { CheckName } from '../../src/diagnostics/catalogue.ts';
import { draftOf, hausOf, read, told } from '../kinds/workbench.ts';

const haus = hausOf(`
koerperschaft: { name: Musterkreis, land: NW }
gremien:
  kreistag: { name: Kreistag, artikel: der, genitiv: des Kreistages, fristen: { antrag: { tage: 2, art: arbeitstage, zaehlung: volle_tage, uhrzeit: "12:00" } } }
`);

/** What one rule alone says of a motion. */
function messages(id: CheckName, frontMatter: string, body = ''): readonly string[] {
  const motion = 'art: antrag\ntitel: Radweg\nantragsteller: [{ name: Bürgerliste }]\n';
  const { value: entry, diagnostics } = read(draftOf(motion + frontMatter, body), haus);
  if (entry === undefined) throw new Error(told(diagnostics).join('\n'));
  return checkEntry(entry)
    .filter(({ code }) => code === `check/${id}`)
    .map(({ message }) => message);
}

const resolution = 'beschlussvorschlag: Der Kreistag stellt 50.000 EUR bereit.';
const meeting = (day: string, more = ''): string =>
  `${more}beratungsfolge: [{ gremium: kreistag, datum: ${day} }]\n${resolution}`;

const words = (count: number): string => `Weg ${'am '.repeat(count - 2)}See.`;

/** What `datum-fehlt` says of a release. */
function withoutDate(more: string, path?: string, presse?: string): readonly string[] {
  const draft = draftOf(`art: pressemitteilung\ntitel: Radweg\n${more}`, '', path);
  const { value: entry } = read(draft, presse === undefined ? undefined : hausOf(`presse: ${presse}\n`));
  if (entry === undefined) throw new Error('no release');
  return checkEntry(entry).flatMap(({ code, message }) => (code === 'check/datum-fehlt' ? [message] : []));
}

const dateless = 'Der Pressemitteilung fehlt das Datum.';
const unnamed =
  'Der Pressemitteilung fehlt das Datum; im Namen der Datei steht dann kein Tag, und Jekyll lässt sie weg.';

describe('datum-fehlt', () => {
  it.each([
    ['ziel: astro', ['Der Pressemitteilung fehlt das Datum: Astro baut ohne Datum die ganze Website nicht.']],
    ['ziel: jekyll', [unnamed]],
    ['ziel: hugo', ['Der Pressemitteilung fehlt das Datum.']],
    ['ziel: astro\nsperrfrist: 2026-02-03 10:00', ['Der Pressemitteilung fehlt das Datum.']],
    ['ziel: astro\ndatum: 2026-02-03', []],
  ])('says what becomes of a release with %s', (more, expected) => {
    expect(withoutDate(more)).toEqual(expected);
  });

  it.each([
    ['drafts/2026-02-03-x.md', undefined, dateless],
    ['drafts/2026-02-03-a/x.md', undefined, unnamed],
    ['drafts/x.md', '{ dateiname: "{name}" }', dateless],
    ['drafts/x.md', '{ dateiname: "{datum}-{name}" }', unnamed],
  ])('knows whether the name for Jekyll holds a day: %s, presse: %s', (path, presse, expected) => {
    expect(withoutDate('ziel: jekyll', path, presse)).toEqual([expected]);
  });
});

/** What `satz-lang` says of a release. */
function said(body: string): readonly string[] {
  const { value: entry } = read(draftOf('art: pressemitteilung\ntitel: Radweg', body));
  if (entry === undefined) throw new Error(body);
  return checkEntry(entry)
    .filter(({ code }) => code === 'check/satz-lang')
    .map(({ message }) => message);
}

describe('a rule says', () => {
  it('by how much a motion is late, and since when', () => {
    // The Tuesday after Easter Monday and Good Friday.
    expect(messages('frist-versaeumt', meeting('2026-04-07', 'datum: 2026-04-01\n'))).toEqual([
      'Der Antrag kommt für die Sitzung des Kreistages am 7.4.2026 einen Tag zu spät: Eingehen musste er bis Dienstag, 31.3.2026, 12:00 Uhr (2 volle Arbeitstage vorher), das Schreiben ist vom 1.4.2026.',
    ]);
    expect(messages('frist-versaeumt', meeting('2026-04-07', 'datum: 2026-03-31\n'))).toEqual([]);
    expect(messages('frist-versaeumt', meeting('2026-04-07'))).toEqual([]);
    expect(
      messages('frist-versaeumt', meeting('2026-04-07', 'datum: 2026-03-01\neingang: 2026-04-07\n')),
    ).toEqual([expect.stringMatching(/ 7 Tage zu spät: .*, eingegangen ist er am 7\.4\.2026\.$/)]);
  });

  it('which holiday it is', () => {
    expect(messages('sitzung-am-feiertag', meeting('2026-06-04'))).toEqual([
      'Die Sitzung liegt auf einem Feiertag (Fronleichnam): Kreistag am Donnerstag, 4.6.2026.',
    ]);
  });

  it('both places of two amounts', () => {
    const body = 'Die beantragten 70.000 EUR reichen.';
    expect(messages('betraege-verschieden', `${resolution}\nfinanzen: { betrag: 60.000 }`, body)).toEqual([
      'finanzen.betrag ist 60.000 EUR, der Beschluss nennt 50.000 EUR.',
      'Die Begründung nennt 70.000 EUR, der Beschluss 50.000 EUR.',
    ]);
  });

  it.each([
    ['An die Landrätin', 'Sehr geehrter Herr Landrat,', 'richtet sich an eine Frau'],
    ['Herrn Muster', 'Sehr geehrte Frau Muster,', 'richtet sich an einen Herrn'],
    ['Herrn Muster', 'Sehr geehrter Herr Beispiel,', 'nennt einen anderen Namen'],
    ['An den Bürgermeister', 'Sehr geehrter Herr Landrat,', 'nennt ein anderes Amt'],
  ])('%s is not „%s“', (address, salutation, reason) => {
    const draft = `anschrift: [${address}]\nanrede: "${salutation}"\n${resolution}`;
    expect(messages('anrede-passt-nicht', draft)).toEqual([
      `Die Anrede „${salutation}“ passt nicht zur Anschrift: Diese ${reason}.`,
    ]);
  });

  it('how many sentences are long, and how long the longest is', () => {
    expect(said(`${words(25)} ${words(26)}`)).toEqual([
      'Der Satz hat 26 Wörter; mehr als 25 liest man nicht in einem Zug.',
    ]);
    expect(said(`${words(26)} ${words(44)}\n\n${words(30)}`)).toEqual([
      '3 Sätze haben mehr als 25 Wörter, der längste 44.',
    ]);
    expect(said(words(25))).toEqual([]);
  });

  it('explains itself and shows an example', () => {
    for (const { explain, example } of rules) {
      expect(explain).toMatch(/[.!]$/);
      expect(example.wrong).not.toBe(example.right);
    }
  });
});
