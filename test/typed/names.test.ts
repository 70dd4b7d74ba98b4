import { describeTyped, type TypedCase } from './tried.ts';

const haus = `koerperschaft: { name: Musterkreis, land: NW }
gremien:
  kreistag: { name: Kreistag, artikel: der }
  bau: { name: Ausschuss für Bau, artikel: der }
  nordheim: { name: Ortsrat Nordheim, artikel: der }
fraktionen:
  neue-mitte:
    name: Fraktion Neue Mitte
    im_satz: die Fraktion Neue Mitte
    kurz: Fraktion Neue Mitte
    vorsitz: { name: Erika Mustermann, funktion: Vorsitzende }
  spd: { name: SPD-Kreistagsfraktion, kurz: SPD-Fraktion, vorsitz: { name: Jörg Beispiel, funktion: Vorsitzender } }
personen:
  habicht: { name: Petra Habicht, nachname: Habicht, geschlecht: w, mandat: Kreistagsmitglied }
  vogel: { name: Dr. Lena Vogel, nachname: Vogel, geschlecht: w, mandat: Kreistagsmitglied }
empfaenger:
  landraetin: { anschrift: [An die, Landrätin des Musterkreises], anrede: "Sehr geehrte Frau Landrätin," }
`;
const files = { 'templates/haus/musterkreis.yaml': haus };

function motion(fields: string): string {
  return `---
art: antrag
datum: 2026-11-30
titel: Sichere Wege
${fields}
beschlussvorschlag: Die Verwaltung berichtet.
---

Der Weg ist schmal.
`;
}

const from = (applicants: string): string => motion(`empfaenger: landraetin\nantragsteller: ${applicants}`);
const at = (committee: string): string => from(`[neue-mitte]\nberatungsfolge: [{ gremium: ${committee} }]`);

describeTyped('names', [
  ...(
    [
      ['Kreistagg', 'Kreistagg', 'warning 7:29 draft/name-aehnlich'],
      ['Kreis-Tag', 'Kreis-Tag', 'warning 7:29 draft/name-aehnlich'],
      ['Ausschuß Bau', 'Ausschusses Bau', 'warning 7:29 draft/name-aehnlich'],
      ['Kreistag', 'Kreistages', 'info 7:29 draft/kennung-erkannt'],
      ['KREISTAG', 'Kreistages', 'info 7:29 draft/kennung-erkannt'],
    ] as const
  ).map(([name, printed, report]): TypedCase => ({
    name: `clerk 8: the body ${name}`,
    draft: at(name),
    files,
    prints: [`Antrag zur nächsten Sitzung des`, printed, 'die Fraktion Neue Mitte beantragt:'],
    reports: [report],
  })),
  ...['Ausschuss für Bahn', 'Ortsrat Nordhein', 'Ortsrat Südheim', '{ name: Kreistagg }'].map(
    (name): TypedCase => ({
      name: `another body, ${name}`,
      draft: at(name),
      files,
      prints: ['Antrag zur nächsten Sitzung'],
      reports: [],
    }),
  ),
  {
    name: 'clerk 8: no house knows it',
    draft: motion('antragsteller: [{ name: Fraktion A }]\nberatungsfolge: [{ gremium: Kreistagg }]'),
    prints: ['Antrag zur nächsten Sitzung des Gremiums „Kreistagg“'],
    reports: [],
  },
  ...['Neue Mitte', 'die Neue Mitte', 'NEUE MITTE', 'Kreistagsfraktion Neue Mitte'].map(
    (name): TypedCase => ({
      name: `clerk 9: the faction ${name}`,
      draft: from(`[${name}]`),
      files,
      prints: [
        'die Fraktion Neue Mitte beantragt:',
        'Erika Mustermann',
        'Vorsitzende der Fraktion Neue Mitte',
      ],
      reports: ['info 6:17 draft/kennung-erkannt'],
    }),
  ),
  {
    name: 'a party for its faction',
    draft: from('[SPD]'),
    files,
    prints: ['die SPD-Kreistagsfraktion beantragt:', 'Jörg Beispiel'],
    reports: ['info 6:17 draft/kennung-erkannt'],
  },
  {
    name: 'a signature for a faction by its name',
    draft: from('[neue-mitte]\nunterschriften: [{ name: Ada Probst, funktion: Mitglied, fuer: Neue Mitte }]'),
    files,
    prints: ['Ada Probst', 'Mitglied der Fraktion Neue Mitte'],
    reports: ['info 7:64 draft/kennung-erkannt'],
  },
  ...['Gruppe Neue Mitte', 'Neue Mitte Musterdorf', 'SPD-Ortsverein'].map((name): TypedCase => ({
    name: `not that faction, ${name}`,
    draft: from(`[${name}]`),
    files,
    prints: [name, 'beantragt:', name],
    not: ['Erika Mustermann', 'Jörg Beispiel'],
    reports: [],
  })),
  ...['Petra Habich', 'Petra Habichd', 'Fraktion Neue Mittte', 'Fraktion neue Mite'].map(
    (name): TypedCase => ({
      name: `misspelt, ${name}`,
      draft: from(`[${name}]`),
      files,
      prints: [name, name],
      reports: ['warning 6:17 draft/name-aehnlich'],
    }),
  ),
  {
    name: 'a person without her title',
    draft: from('[Lena Vogel]'),
    files,
    prints: ['das Kreistagsmitglied Vogel beantragt:', 'Dr. Lena Vogel'],
    reports: ['info 6:17 draft/kennung-erkannt'],
  },
  {
    name: 'another person of her name',
    draft: from('[Lea Vogel]'),
    files,
    prints: ['Lea Vogel beantragt:'],
    reports: [],
  },
  {
    name: 'a misspelt addressee',
    draft: motion('antragsteller: [neue-mitte]\nempfaenger: Landräten\nanrede: "Guten Tag,"'),
    files,
    prints: ['Landräten', 'die Fraktion Neue Mitte beantragt:'],
    reports: ['warning 6:13 draft/name-aehnlich'],
  },
  {
    name: 'clerk 12: bare parties and a member',
    draft: from('[Bündnis 90/Die Grünen, Die Linke, CDU, Stadtverordnete Kling]'),
    files,
    prints: ['Bündnis 90/Die Grünen, die Linke, die CDU und die Stadtverordnete Kling beantragen:'],
    reports: [],
  },
  {
    name: 'pdf 21: an article in capitals',
    draft: motion('antragsteller: [DIE BUNTEN.-Kreistagsfraktion]'),
    files,
    prints: ['Die BUNTEN.-Kreistagsfraktion beantragt:'],
    not: ['Die DIE'],
    reports: ['info 2:1 check/empfaenger-fehlt'],
  },
  {
    name: 'clerk 12: a name for sentences without its article',
    draft: from('[neue-mitte]'),
    files: {
      'templates/haus/musterkreis.yaml': haus.replace('im_satz: die Fraktion', 'im_satz: Fraktion'),
    },
    prints: ['Fraktion Neue Mitte beantragt:'],
    reports: ['warning 9:14 draft/artikel'],
  },
]);
