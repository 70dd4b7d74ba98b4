import { describeTyped, typedMotion, type TypedCase } from './tried.ts';

const text = 'Der Weg ist schmal.';

/** The salutation stands in line 4 of the frame. */
function greeted(salutation: string): string {
  return typedMotion(text).replace(/anrede: "[^"]*"/u, `anrede: "${salutation}"`);
}

function reasoned(sentence: string, fields?: string): string {
  return typedMotion(sentence, fields);
}

const near = (name: string, draft: string, prints: readonly string[] = []): TypedCase => ({
  name: `near miss: ${name}`,
  draft,
  prints,
  reports: [],
});

const addressed = (field: string): string => typedMotion(text).replace(/^empfaenger.*$/mu, field);

describeTyped('what is missing', [
  {
    name: 'clerk 16: the date',
    draft: typedMotion(text).replace('datum: 2026-11-30\n', ''),
    prints: ['Sichere Wege'],
    reports: ['warning 2:1 check/datum-fehlt'],
  },
  {
    name: 'clerk 16: the reasoning',
    draft: typedMotion(''),
    prints: ['Die Verwaltung berichtet.'],
    reports: ['info 2:1 check/begruendung-fehlt'],
  },
  near(
    'a reasoning that is given orally',
    typedMotion('', 'beschlussvorschlag: Die Verwaltung berichtet.\nbegruendung_muendlich: ja'),
  ),
  near('no addressee, and no house', typedMotion(text).replace(/^empfaenger.*\n/mu, ''), [
    'Die Fraktion Neue Mitte beantragt:',
  ]),
  {
    name: 'clerk 13: the comma behind the salutation',
    draft: greeted('Sehr geehrte Frau Landrätin'),
    prints: ['Sehr geehrte Frau Landrätin die Fraktion Neue Mitte beantragt:'],
    reports: [expect4('anrede-form')],
    fixedPrints: ['Sehr geehrte Frau Landrätin, die Fraktion Neue Mitte beantragt:'],
  },
  {
    name: 'clerk 13: two commas',
    draft: greeted('Sehr geehrte Frau Landrätin,,'),
    prints: ['Sehr geehrte Frau Landrätin,, die Fraktion'],
    reports: [expect4('anrede-form')],
    fixedPrints: ['Sehr geehrte Frau Landrätin, die Fraktion'],
  },
  {
    name: 'clerk 13: small letters',
    draft: greeted('sehr geehrte Damen und Herren,'),
    prints: ['sehr geehrte Damen und Herren, die Fraktion'],
    reports: [expect4('anrede-form')],
    fixedPrints: ['Sehr geehrte Damen und Herren, die Fraktion'],
  },
  {
    name: 'a full stop',
    draft: greeted('Sehr geehrte Damen und Herren.'),
    prints: ['Sehr geehrte Damen und Herren. die Fraktion'],
    reports: [expect4('anrede-form')],
    fixedPrints: ['Sehr geehrte Damen und Herren, die Fraktion'],
  },
  near('clerk 13: behind „!“ the sentence begins with a capital', greeted('Sehr geehrte Frau Landrätin!'), [
    'Sehr geehrte Frau Landrätin! Die Fraktion Neue Mitte beantragt:',
  ]),
  near('two who are addressed', greeted('Sehr geehrte Frau Landrätin, sehr geehrte Damen und Herren,')),
  {
    name: 'clerk 17: meetings out of order',
    draft: reasoned(
      text,
      'beschlussvorschlag: Die Verwaltung berichtet.\nberatungsfolge: [{ gremium: Bauausschuss, datum: 2026-12-14 }, { gremium: Hauptausschuss, datum: 2026-12-01 }]',
    ),
    prints: ['des Bauausschusses am 14. Dezember 2026 und des Hauptausschusses am 1. Dezember 2026'],
    reports: ['warning 8:98 check/sitzungen-ungeordnet'],
  },
  {
    name: 'clerk 17: what a colon announces',
    draft: reasoned(text, 'beschlussvorschlag: ["Die Verwaltung prüft:", Der Kreistag berät.]'),
    prints: ['1. Die Verwaltung prüft:', '2. Der Kreistag'],
    reports: ['warning 7:38 check/doppelpunkt-ohne-folge'],
  },
  near(
    'what it announces',
    reasoned(text, 'beschlussvorschlag: [{ text: "Die Verwaltung prüft:", unterpunkte: [die Kosten.] }]'),
  ),
  {
    name: 'clerk 17: an enclosure',
    draft: reasoned('Die Zählung (Anlage 1) zeigt es.'),
    prints: ['Anlage 1'],
    reports: ['warning 10:14 check/anlage-fehlt'],
  },
  ...[
    'Die Anlagen des Vereins und die Grünanlage 2 sind schön.',
    'Es gilt Anlage 1 zur GemHVO.',
    'Die anliegenden Grundstücke sind nicht betroffen.',
    'Die Anlage von Beeten kostet wenig.',
  ].map((sentence) => near(sentence, reasoned(sentence))),
  {
    name: 'clerk 17: the right weekday',
    draft: reasoned('Die Sitzung ist am Montag, den 17.12.2026.'),
    prints: ['Montag, den 17.12.2026'],
    reports: ['warning 10:20 check/wochentag-falsch'],
  },
  ...[
    'Die Sitzung ist am Donnerstag, den 17.12.2026.',
    'Die Sitzung ist am Montag, den 17.12.',
    'Jeden Montag, auch am 17.12.2026, ist Markt.',
    'Am Montag und am 17.12.2026 ist Markt.',
  ].map((sentence) => near(sentence, reasoned(sentence))),
  {
    name: 'clerk 17: a question mark',
    draft: typedMotion(text, 'fragen: [Wie breit ist der Weg., Bitte nennen Sie die Kosten.]').replace(
      'art: antrag',
      'art: anfrage',
    ),
    prints: ['Wie breit ist der Weg.'],
    reports: ['warning 7:28 check/frage-ohne-fragezeichen'],
  },
  {
    name: 'the lines of an address that YAML folds',
    draft: addressed('empfaenger:\n  An die Landrätin\n  Musterplatz 1\n  99999 Musterstadt'),
    prints: ['An die Landrätin Musterplatz 1 99999 Musterstadt'],
    reports: ['warning 6:3 draft/zeilen'],
  },
  near(
    'the lines of an address behind a stroke',
    addressed('empfaenger: |\n  An die Landrätin\n  Musterplatz 1\n  99999 Musterstadt'),
  ),
  near(
    'an address in a field of its own',
    addressed('anschrift: |\n  An die Landrätin\n  Musterplatz 1\n  99999 Musterstadt'),
  ),
]);

function expect4(check: string): string {
  return `warning 4:95 check/${check}`;
}
