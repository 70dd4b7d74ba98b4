import { describeTyped, typedMotion } from './tried.ts';

const release = (fields: string) => `---
art: pressemitteilung
datum: 2026-11-30
titel: Der Radweg kommt
${fields}
---

Der Weg kommt.
`;
const contact =
  'kontakt: { name: Erika Mustermann, telefon: 09999 555 }\nvisdp: Erika Mustermann, Musterplatz 1';

describeTyped('a label that the paper prints itself', [
  {
    name: 'clerk 17: Telefon Tel., V. i. S. d. P. twice',
    draft: release(
      'kontakt: { name: Erika Mustermann, telefon: Tel. 09999 555 }\nvisdp: "V. i. S. d. P.: Erika Mustermann, Musterplatz 1"',
    ),
    prints: ['Telefon 09999 555', 'V. i. S. d. P.: Erika Mustermann'],
    not: ['Tel.', 'P.: V.'],
    reports: ['info 5:45 draft/beschriftung', 'info 6:8 draft/beschriftung'],
  },
  {
    name: 'clerk 38: Foto: Foto:',
    draft: release(`bilder: [{ unterschrift: Der Halt, nachweis: "Foto: privat" }]\n${contact}`),
    prints: ['*Der Halt*', 'Foto: privat'],
    not: ['Foto: Foto'],
    reports: ['info 5:46 draft/beschriftung'],
  },
  {
    name: 'a credit that the caption has already',
    draft: release(`bilder: [{ unterschrift: "Der Halt (Foto: privat)", nachweis: privat }]\n${contact}`),
    prints: ['*Der Halt (Foto: privat)*'],
    not: [') Foto'],
    reports: ['info 5:63 check/nachweis-doppelt'],
  },
  {
    name: 'releases F16: initials, words about the sender, a contact and its label',
    draft: release(
      'kuerzel: "Kürzel: (mtm)"\nueber: "Über die Fraktion: Zwölf Mitglieder."\nkontakt: ["Pressekontakt:", 09999 5]\nvisdp: "Presserechtlich verantwortlich: E. Muster"',
    ).replace('Der Weg kommt.', 'Der Weg kommt. (mtm)'),
    prints: [
      'Der Weg kommt. (mtm) Über die',
      ': Zwölf Mitglieder.',
      '**Pressekontakt**',
      '09999 5',
      'V. i. S. d. P.: E. Muster',
    ],
    not: ['(mtm) (mtm)', 'Über uns', 'Pressekontakt:', 'Presserechtlich'],
    reports: [
      'info 5:10 draft/beschriftung',
      'info 8:8 draft/beschriftung',
      'info 7:11 draft/beschriftung',
      'info 11:16 check/angabe-doppelt',
      'info 6:9 check/angabe-doppelt',
    ],
  },
  {
    name: 'a credit of what is no photograph',
    draft: release(
      `bilder: [{ unterschrift: Der Plan, nachweis: "Grafik: Stadt" }, { unterschrift: "Die Karte. Karte: Kreis", nachweis: Kreis }]\n${contact}`,
    ),
    prints: ['*Der Plan*', 'Grafik: Stadt', '*Die Karte. Karte: Kreis*'],
    not: ['Foto:'],
    reports: ['info 5:118 check/nachweis-doppelt'],
  },
  ...[
    'Musterstadt (3.2.2026) – Der Weg kommt.',
    '(Musterstadt) Der Weg kommt.',
    'Musterstadt -- Der Weg kommt.',
    'Musterstadt | Der Weg kommt.',
    'Musterstadt / Nord: Der Weg kommt.',
  ].map((text) => ({
    name: `releases F16: the place before the text, ${text}`,
    draft: release(`ort: Musterstadt\n${contact}`).replace('Der Weg kommt.', text),
    prints: ['Der Weg kommt.'],
    not: ['**Musterstadt'],
    reports: ['info 10:1 check/ortsmarke-doppelt'],
  })),
  ...['Musterstadt (Kreis) hat einen Weg.', '(Musterstadt ist schön.) Der Weg kommt.'].map((text) => ({
    name: `is no place before the text: ${text}`,
    draft: release(`ort: Musterstadt\n${contact}`).replace('Der Weg kommt.', text),
    prints: ['**Musterstadt.**'],
    reports: [],
  })),
  {
    name: 'clerk 15: the kind before the title, the number of the paper',
    draft: typedMotion(
      'Der Weg ist schmal.',
      'nummer: Drucksache 2026/7\nanlass: "hier: Haushalt"\nbeschlussvorschlag: Die Verwaltung berichtet.\nfinanzen: { betrag: 5 EUR, deckung: "Deckung: Rücklage" }\nkopie: ["Kopie an: Presse"]',
    ).replace('titel: Sichere Wege', 'titel: "Antrag: Sichere Wege"'),
    prints: ['Drucksache 2026/7', 'hier: Haushalt', 'Sichere Wege', 'Deckung Rücklage', 'Kopie an: Presse'],
    not: ['Drucksache Drucksache', 'hier: hier', 'Antrag:', 'Deckung: ', 'Kopie an: Kopie'],
    reports: ['6:8', '7:9', '8:9', '10:37', '11:9'].map((place) => `info ${place} draft/beschriftung`),
  },
  {
    name: 'a function that names the faction already',
    draft: typedMotion(
      'Der Weg ist schmal.',
      'beschlussvorschlag: Die Verwaltung berichtet.\nunterschriften: [{ name: Erika Mustermann, funktion: Vorsitzende der Fraktion Neue Mitte, fuer: { name: Fraktion Neue Mitte } }]',
    ),
    prints: ['Erika Mustermann Vorsitzende der Fraktion Neue Mitte'],
    not: ['Neue Mitte der'],
    reports: [],
  },
  {
    name: 'near misses',
    draft: release(
      `bilder: [{ unterschrift: Der Halt, nachweis: Foto Müller }]\n${contact.replace('Musterplatz', 'Telefonplatz')}`,
    ),
    prints: ['Foto: Foto Müller', 'Telefonplatz 1'],
    reports: [],
  },
]);
