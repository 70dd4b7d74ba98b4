import { describe, expect, it } from 'vitest';
import { placeholdersIn } from '../../src/grammar/placeholders.ts';
import { describeTyped, typedMotion } from './tried.ts';

const release = (body: string, fields = '') => `---
art: pressemitteilung
datum: 2026-11-30
titel: Der Radweg kommt
kontakt: { name: Erika Mustermann, telefon: 09999 555 }
visdp: Erika Mustermann, Musterplatz 1
${fields}---

${body}
`;

describeTyped('a gap in a final paper', [
  {
    name: 'clerk 7: what „new --zum“ has written',
    draft: release(
      'Die Fraktion Neue Mitte legt den Antrag „Sichere Wege“ vor. [Das Wichtigste in einem Satz: Was ändert sich\nfür wen?]\n\n[Warum das nötig ist: zwei, drei Sätze.]\n\n„[Zitat]“, sagt Lena Ochs.',
    ),
    prints: ['[Das Wichtigste', '[Zitat]'],
    reports: [
      'warning 9:61 check/platzhalter',
      'warning 12:1 check/platzhalter',
      'warning 14:2 check/platzhalter',
    ],
  },
  {
    name: 'clerk 7: the same in a draft',
    draft: release('[Das Wichtigste in einem Satz: Was ändert sich für wen?] XXX', 'status: entwurf\n'),
    prints: ['draft: true', '[Das Wichtigste'],
    reports: [],
  },
  {
    name: 'clerk 7: in what is voted on it stops the build',
    draft: typedMotion('Der Weg ist schmal.', 'beschlussvorschlag: Die Verwaltung stellt XXX EUR bereit.'),
    prints: [],
    reports: ['error 7:43 check/platzhalter'],
  },
  {
    name: 'in a resolution of the body, item by item',
    draft: typedMotion(
      '## Beschlussvorschlag\n\n1. Die Verwaltung berichtet bis zum TT.MM.JJJJ.\n2. [bitte ergänzen]\n\n## Begründung\n\nTODO: Zahlen nachtragen.',
      'zeichen: ab',
    ),
    prints: [],
    reports: [
      'error 12:37 check/platzhalter',
      'error 13:4 check/platzhalter',
      'warning 17:1 check/platzhalter',
    ],
  },
  {
    name: 'in fields, however deep',
    draft: typedMotion(
      'Der Weg ist schmal.',
      'beschlussvorschlag: Die Verwaltung berichtet.\nfinanzen: { betrag: 5.000 EUR, deckung: "Produkt ???" }\nkopie: [Presse, "[Name]"]\nnotiz: XXX anrufen',
    ),
    prints: [],
    reports: ['error 8:50 check/platzhalter', 'error 9:18 check/platzhalter'],
  },
  {
    name: 'near misses stay as they are',
    draft: typedMotion(
      '## Begründung\n\nDer Rat hat in seiner XXX. Sitzung beschlossen: „Die Verwaltung [der Stadt] hat […] geprüft [sic]“ [Anm. d. Red.].\nSiehe [1] und [die Karte](https://example.org). Wann??? Der Befehl `[Datum] TODO XXX` bleibt. Größe XXL.',
    ),
    prints: ['XXX. Sitzung', '[der Stadt] hat […] geprüft [sic]', 'Siehe [1] und die Karte', 'Größe XXL.'],
    reports: ['info 13:27 markdown/linkadresse'],
  },
]);

describe('a placeholder', () => {
  it.each(
    [
      '[Datum]; Am [Datum der Sitzung] war; [bitte ergänzen]; [Betrag einsetzen] EUR; XXX EUR; bis zum XX.XX.2026; am xx. März',
      'TODO: prüfen; TODO; ???; Kosten: ??? EUR; 20?? gebaut; Name: ________; am TT.MM.JJJJ; <Name>; {Name}; {{vorname}}',
      'Lorem ipsum dolor; „[Zitat]“, sagt; [Name der Fraktion]; x.xxx EUR; (bitte ergänzen); [folgt]; [wird noch ergänzt]; [XX]',
      '[…] EUR; Frau XXXX; [hier Text einfügen]; [Ihr Name]; «Vorname»; [●]; [Ort], den; [NAME]; FIXME; in der XXX-Straße',
      '(Datum einfügen); <Datum einfügen>; [noch zu klären]; 00.00.2026; 20XX; [tbd]; am …… 2026; XX EUR; [Prüfen: stimmt das?]',
      '[Ansprechpartner]; Drucksache XXX/2026; Herr xxx; Unterschrift: .......; To-do: Zahlen',
    ].flatMap((line) => line.split('; ')),
  )('is in „%s“', (text) => {
    expect(placeholdersIn(text)).toHaveLength(1);
  });

  it('is what Word puts where nothing was chosen', () => {
    expect(placeholdersIn('Klicken oder tippen Sie hier, um Text einzugeben.')).toEqual([
      { start: 0, end: 49 },
    ]);
    expect(
      placeholdersIn('siehe Fehler! Verweisquelle konnte nicht gefunden werden. und #BEZUG!'),
    ).toHaveLength(2);
    expect(placeholdersIn('Am Wählen Sie ein Datum aus. war')).toHaveLength(1);
  });

  it.each(
    [
      '[1]; [sic]; [sic!]; „Er [der Rat] hat […] beschlossen“; [Anm. d. Red.]; XXX. Sitzung; Größe XXL; XXL-Format; Band XXX',
      '„Warum ???“ fragt er; Warum???; Die [d]ie; TODO-Liste; To-do-Liste; [x] ja; [ ] nein; [Name der Redaktion bekannt]',
      '[Name geändert]; im Format TT.MM.JJJJ; (zu ergänzen); XX. Jahrhundert; Papst Johannes XXIII.; Einleitung ....... 3',
      'a < b und c > d; [Hervorhebung durch uns]; „Die [Verwaltung] prüft“; (Kosten prüfen); (siehe Anlage); „die [Fraktion] will“',
      '§ 3 [Abs. 1]; „wir [müssen] noch prüfen“; XXX-Large; 2/5; Na ja .....; [Kreistag 2024]; [BGBl. I S. 12]; «Ja» und »Nein«',
      '(noch zu prüfen wäre der Weg); (bitte beachten); <https://a.example>; [Beifall]; S. 12 [noch in Kraft]; [Name](a.md); N. N.',
    ].flatMap((line) => line.split('; ')),
  )('is not in „%s“', (text) => {
    expect(placeholdersIn(text)).toEqual([]);
  });

  it('is told once where one stands in another', () => {
    expect(placeholdersIn('[Betrag: XXX EUR einsetzen] und ???')).toEqual([
      { start: 0, end: 27 },
      { start: 32, end: 35 },
    ]);
  });
});
