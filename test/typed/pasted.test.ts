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

const mailHead =
  'Von: Max Muster <max@example.org>\nGesendet: Dienstag, 3. Februar 2026 10:12\nAn: Erika Mustermann\nBetreff: AW: Radweg';

describeTyped('rests of a mail', [
  {
    name: 'clerk 17: the head of a mail, line by line',
    draft: typedMotion(`${mailHead}\n\nDer Weg ist schmal.`),
    prints: ['Von: Max Muster', 'Der Weg ist schmal.'],
    reports: ['warning 10:1 check/mailreste'],
    fixedPrints: ['Begründung', 'Der Weg ist schmal.'],
  },
  {
    name: 'clerk 17: the head of a mail on one line',
    draft: typedMotion(`${mailHead.replaceAll('\n', ' ')}\n\nDer Weg ist schmal.`),
    prints: ['Von: Max Muster'],
    reports: ['warning 10:1 check/mailreste'],
    fixedPrints: ['Begründung', 'Der Weg ist schmal.'],
  },
  {
    name: 'what devices and apps say of themselves',
    draft: typedMotion(
      [
        'Der Weg ist schmal.',
        'Von meinem iPhone gesendet',
        'Von meinem Samsung Galaxy Smartphone gesendet.',
        'Gesendet mit der WEB.DE Mail App',
        'Holen Sie sich Outlook für iOS',
        'Diese Nachricht wurde von meinem Android-Mobiltelefon mit GMX Mail gesendet.',
        'Gesendet von Mail für Windows',
        'Sent from my iPad',
      ].join('\n\n'),
    ),
    prints: ['Der Weg ist schmal.', 'Von meinem iPhone gesendet'],
    reports: [12, 14, 16, 18, 20, 22, 24].map((line) => `warning ${line}:1 check/mailreste`),
    fixedPrints: ['Der Weg ist schmal.', 'Mit freundlichen Grüßen'],
  },
  {
    name: 'answers and what was passed on',
    draft: typedMotion(
      [
        '-----Ursprüngliche Nachricht-----',
        'Am 03.02.2026 um 10:12 schrieb Max Muster <max@example.org>:',
        'Am 3.2.2026 schrieb Max Muster:',
        '---------- Forwarded message ---------',
        'On Tue, Feb 3, 2026 at 10:12 AM Max Muster wrote:',
        'Der Weg ist schmal.',
      ].join('\n\n'),
    ),
    prints: ['Ursprüngliche Nachricht', 'Der Weg ist schmal.'],
    reports: [10, 12, 14, 16, 18].map((line) => `warning ${line}:1 check/mailreste`),
    fixedPrints: ['Begründung', 'Der Weg ist schmal.'],
  },
  {
    name: 'near misses',
    draft: typedMotion(
      [
        'Der Brief wurde von Musterstadt an den Landrat gesendet.',
        'Von Musterstadt nach Beispielhausen wird täglich ein Bus gesendet.',
        'Am 3.2.2026 schrieb die Verwaltung:',
        '> Der Weg ist zu schmal.',
        'Von: Bahnhof\nAn: Rathaus',
        'Gesendet wird der Beitrag am Montag.',
        'Die Nachricht wurde von allen gelesen.',
      ].join('\n\n'),
    ),
    prints: ['gesendet.', 'Am 3.2.2026 schrieb die Verwaltung:', 'Von: Bahnhof An: Rathaus'],
    reports: [],
  },
]);

describeTyped('rests of a page', [
  {
    name: 'clerk 17: page numbers between paragraphs and in a sentence',
    draft: typedMotion(
      'Der Weg ist schmal.\n\nSeite 2 von 5\n\nEr ist auch\n\n- 3 -\n\nsehr lang und\nSeite 4/5\nsteil.\n\n5/5',
    ),
    prints: ['Seite 2 von 5'],
    reports: [
      'warning 12:1 check/seitenreste',
      'warning 16:1 check/seitenreste',
      'warning 19:1 check/seitenreste',
      'warning 22:1 check/seitenreste',
    ],
    fixedPrints: ['Der Weg ist schmal. Er ist auch sehr lang und steil.'],
  },
  {
    name: 'near misses',
    draft: typedMotion(
      'Siehe Gutachten,\nSeite 2.\n\nEs sind 2/5 der Mittel.\n\n- 3 Bänke\n- 4 Tische\n\n12',
    ),
    prints: ['Seite 2.', '2/5 der Mittel', '3 Bänke'],
    reports: [],
  },
]);

describeTyped('words cut at the end of a line', [
  {
    name: 'motions F14: text out of a PDF',
    draft: typedMotion('Der Rat hat die Verwal-\ntung gebeten, die Straßen-\nbeleuchtung zu prüfen.'),
    prints: ['Verwal- tung'],
    reports: ['warning 10:17 check/wort-getrennt', 'warning 11:19 check/wort-getrennt'],
    fixedPrints: ['Der Rat hat die Verwaltung gebeten, die Straßenbeleuchtung zu prüfen.'],
  },
  {
    name: 'on one line, in what is voted on, in a title',
    draft: typedMotion('Der Weg ist schmal.', 'beschlussvorschlag: Die Verwal- tung berichtet.'),
    prints: ['Verwal- tung'],
    reports: ['warning 7:25 check/wort-getrennt'],
    fixedPrints: ['Die Verwaltung berichtet.'],
  },
  {
    name: 'a hyphen that belongs to the word stays',
    draft: typedMotion('Die CDU-\nFraktion schrieb eine E-\nMail an den Nord-\nSüd-Verbund.'),
    prints: ['CDU- Fraktion'],
    reports: [
      'warning 10:5 check/wort-getrennt',
      'warning 11:23 check/wort-getrennt',
      'warning 12:13 check/wort-getrennt',
    ],
    fixedPrints: ['Die CDU-Fraktion schrieb eine E-Mail an den Nord-Süd-Verbund.'],
  },
  {
    name: 'soft hyphens',
    draft: typedMotion('Die Verwal\u00AD\ntung und die Bürger¬\nschaft.'),
    prints: ['Die Verwal'],
    reports: ['warning 10:5 check/wort-getrennt', 'warning 11:14 check/wort-getrennt'],
    fixedPrints: ['Die Verwaltung und die Bürgerschaft.'],
  },
  {
    name: 'what may be two words in one is left to the author',
    draft: typedMotion('Ein deutsch-\nfranzösisches Fest.'),
    prints: ['deutsch- französisches'],
    reports: ['warning 10:5 check/wort-getrennt'],
  },
  {
    name: 'near misses',
    draft: typedMotion(
      'Straßen-\nund Wegebau, Ein- und Ausfahrt, Vor- bzw. Nachteile, vor- oder\nnachmittags, Grund-\nsowie Hauptschule, Kinder- wie Jugendarbeit, Rad-, Fuß- und Wanderwege – auch\ndas, von 2- bis 3-jährigen. `Verwal- tung` bleibt.',
    ),
    prints: ['Straßen- und Wegebau, Ein- und Ausfahrt'],
    reports: [],
  },
]);

describeTyped('quotation marks', [
  {
    name: 'clerk 14: English ones throughout',
    draft: typedMotion('Der Weg heißt “Seeweg” und “Uferweg”.'),
    prints: ['“Seeweg”'],
    reports: ['info 10:15 check/anfuehrungszeichen-form'],
    fixedPrints: ['Der Weg heißt „Seeweg“ und „Uferweg“.'],
  },
  {
    name: 'straight ones throughout',
    draft: typedMotion('Der Weg heißt "Seeweg" und ist 24" breit.'),
    prints: ['"Seeweg"'],
    reports: ['info 10:15 check/anfuehrungszeichen-form'],
    fixedPrints: ['Der Weg heißt „Seeweg“ und ist 24" breit.'],
  },
  {
    name: 'clerk 14: straight, English and German ones',
    draft: typedMotion(
      'Der Weg heißt "Seeweg", “Uferweg” oder „Parkweg“.\n\nDazu `"x"` und [der "Plan"](https://a.example).',
    ),
    prints: ['"Seeweg", “Uferweg” oder „Parkweg“'],
    reports: ['warning 10:25 check/anfuehrungszeichen-gemischt', 'info 12:29 markdown/linkadresse'],
    fixedPrints: ['Der Weg heißt „Seeweg“, „Uferweg“ oder „Parkweg“.', '"x" und der „Plan“'],
  },
  {
    name: 'clerk 17: two commas',
    draft: typedMotion("Er sagt ,,so“, ,,so\" und ,,so''."),
    prints: [',,so“'],
    reports: [9, 16, 26].map((column) => `info 10:${column} check/anfuehrungszeichen-form`),
    fixedPrints: ['Er sagt „so“, „so“ und „so“.'],
  },
  {
    name: 'near misses',
    draft: typedMotion("Er sagt »so«, geht’s um 24\" und 5' 30'' Länge, Hans’ Weg; `,,x\"`."),
    prints: ['»so«'],
    reports: [],
  },
]);

describeTyped('blanks before signs', [
  {
    name: 'clerk 17: comma, semicolon, full stop',
    draft: typedMotion('Der Weg , der fehlt ; ist schmal . Er kommt ,wenn er „gut“ ist !'),
    prints: ['Der Weg , der'],
    reports: [8, 20, 33, 44, 63].map((column) => `info 10:${column} check/leerzeichen-vor-zeichen`),
    fixedPrints: ['Der Weg, der fehlt; ist schmal. Er kommt, wenn er „gut“ ist!'],
  },
  {
    name: 'near misses',
    draft: typedMotion(
      'Der Weg … ist – wie man sagt – z. B . breit, in .NET und ,5 Metern, 1 : 3. Ja ... so `a , b`, `x` , mit `:`. „Das geht …“',
    ),
    prints: ['Der Weg … ist – wie man sagt – z. B . breit'],
    reports: [],
  },
]);

const place = 'ort: Lahnbrück\n';

describeTyped('in a release', [
  {
    name: 'clerk 17: a dateline of its own',
    draft: release('LAHNBRÜCK. Der Weg kommt.', place),
    prints: ['LAHNBRÜCK. Der Weg kommt.', '(41 Zeichen'],
    not: ['**Lahnbrück.**'],
    reports: ['info 10:1 check/ortsmarke-doppelt'],
    fixedPrints: ['**Lahnbrück.** Der Weg kommt.', '(41 Zeichen'],
  },
  {
    name: 'a dateline with its day',
    draft: release('Lahnbrück, 3. Februar 2026 – Der Weg kommt.', place),
    prints: ['Lahnbrück, 3. Februar 2026 – Der Weg kommt.'],
    not: ['**Lahnbrück.**'],
    reports: ['info 10:1 check/ortsmarke-doppelt'],
  },
  {
    name: 'no dateline',
    draft: release('Lahnbrück bekommt einen Weg. Lahnbrück. Der Halt kommt.', place),
    prints: ['**Lahnbrück.** Lahnbrück bekommt'],
    reports: [],
  },
  {
    name: 'a name at the start of a sentence, and another place',
    draft: release('Lahnbrück – das Tor zum Tal – baut.\n\nLahnbrück. Der Weg kommt.', place),
    prints: ['**Lahnbrück.** Lahnbrück – das Tor'],
    reports: [],
  },
  {
    name: 'clerk 6: a salutation and a signature',
    draft: release(
      'Sehr geehrte Damen und Herren,\n\nder Weg kommt.\n\nMit freundlichen Grüßen\nErika Mustermann',
    ),
    prints: ['Sehr geehrte Damen und Herren,', 'der Weg kommt.'],
    reports: ['warning 9:1 draft/brieftext', 'warning 13:1 draft/brieftext'],
    fixedPrints: ['der Weg kommt. **Pressekontakt** Erika Mustermann'],
  },
  {
    name: 'mail rests',
    draft: release('Der Weg kommt.\n\nGesendet von Outlook für Android'),
    prints: ['Der Weg kommt.'],
    reports: ['warning 11:1 check/mailreste'],
    fixedPrints: ['Der Weg kommt.'],
  },
]);

const greeting = 'Mit freundlichen Grüßen';

describeTyped('a letter in the text', [
  {
    name: 'clerk 6: greeting and signature',
    draft: typedMotion(
      'Der Weg ist schmal.\n\nMit freundlichen Grüßen\n\nErika Mustermann\nFraktionsvorsitzende',
    ),
    prints: ['Der Weg ist schmal. Mit freundlichen Grüßen Erika Mustermann', 'Vorsitzende'],
    not: ['Fraktionsvorsitzende', `${greeting} ${greeting}`],
    reports: ['info 12:1 draft/brieftext'],
  },
  {
    name: 'clerk 6: the same below the last sentence, and „gez.“',
    draft: typedMotion('Der Weg ist schmal.\nHochachtungsvoll\ngez. Erika Mustermann'),
    prints: ['Der Weg ist schmal. Mit freundlichen Grüßen Erika Mustermann'],
    not: ['Hochachtungsvoll', 'gez.'],
    reports: ['info 11:1 draft/brieftext'],
  },
  {
    name: 'clerk 6: the salutation',
    draft: typedMotion('Sehr geehrte Frau Landrätin,\nsehr geehrte Damen und Herren,\n\nder Weg ist schmal.'),
    prints: ['Sehr geehrte Frau Landrätin,', 'Begründung der Weg ist schmal.'],
    not: ['Damen und Herren'],
    reports: ['info 10:1 draft/brieftext'],
  },
  {
    name: 'a salutation above its sentence, with sections below',
    draft: typedMotion(
      'Sehr geehrte Frau Landrätin,\nder Weg ist schmal.\n\n## Folgen\n\nEr wird breit.\n\nErika Mustermann',
    ),
    prints: ['Begründung der Weg ist schmal. Folgen Er wird breit. Erika Mustermann'],
    reports: ['info 10:1 draft/brieftext'],
  },
  {
    name: 'in a field, with place and day',
    draft: typedMotion(
      '',
      'beschlussvorschlag: Die Verwaltung berichtet.\nbegruendung: |\n  Der Weg ist schmal.\n\n  Musterstadt, den 3. Februar 2026\n\n  gez. Erika Mustermann, Fraktionsvorsitzende',
    ),
    prints: ['Der Weg ist schmal. Mit freundlichen Grüßen Erika Mustermann'],
    not: ['gez.', '3. Februar 2026'],
    reports: ['info 11:1 draft/brieftext'],
  },
  {
    name: 'who signs besides stays, and is told',
    draft: typedMotion(`Der Weg ist schmal.\n\n${greeting}\n\nErika Mustermann\nMax Beispiel`),
    prints: ['Mit freundlichen Grüßen Erika Mustermann Max Beispiel', greeting],
    reports: ['warning 12:1 draft/brieftext'],
  },
  ...['MfG\nErika', 'Herzliche Grüße, Ihre\nMaxi Beispiel', 'Viele Grüße\n\nErika', 'Glück auf!\nErika'].map(
    (closing) => ({
      name: `a short greeting: ${JSON.stringify(closing)}`,
      draft: typedMotion(`Der Weg ist schmal.\n\n${closing}`),
      prints: ['Der Weg ist schmal.', closing.replaceAll(/\n+/gu, ' '), greeting],
      reports: ['warning 12:1 draft/brieftext'],
    }),
  ),
  {
    name: 'address and telephone below the signature',
    draft: typedMotion(
      `Der Weg ist schmal.\n\n${greeting}\nErika Mustermann\nTel. 0123 456\nerika@example.org\nHauptstraße 1, 12345 Musterstadt`,
    ),
    prints: [greeting, 'Tel. 0123 456', greeting],
    reports: ['warning 12:1 draft/brieftext'],
  },
  {
    name: 'near misses of a short greeting',
    draft: typedMotion(
      'Der Weg ist schmal.\n\nViele Grüße\nsendet uns Erika.\n\nLiebe Grüße\nErika dankt allen.',
    ),
    prints: ['Viele Grüße sendet uns Erika. Liebe Grüße Erika dankt allen.'],
    reports: [],
  },
  {
    name: 'near misses',
    draft: typedMotion(
      'Liebe zur Heimat, das treibt uns an.\n\nMit freundlichen Grüßen begann der Brief.\n\nDie Fraktion dankt Erika Mustermann\n\n> Sehr geehrte Frau Landrätin,\n> Mit freundlichen Grüßen',
    ),
    prints: [
      'Liebe zur Heimat',
      'begann der Brief.',
      'dankt Erika Mustermann',
      'Sehr geehrte Frau Landrätin,',
    ],
    reports: [],
  },
]);

describeTyped('a heading that stands above anyway', [
  {
    name: 'clerk 11: „Begründung: …“',
    draft: typedMotion('Begründung: Es fehlt.'),
    prints: ['Begründung Es fehlt.'],
    not: ['Begründung:'],
    reports: ['info 10:1 draft/beschriftung'],
  },
  {
    name: 'in bold, and in what is voted on',
    draft: typedMotion(
      '**Begründung:** Es fehlt.',
      'beschlussvorschlag: "Beschlussvorschlag: Die Verwaltung berichtet."',
    ),
    prints: ['Beschlussvorschlag Die Verwaltung berichtet.', 'Begründung Es fehlt.'],
    not: ['Begründung:', 'Beschlussvorschlag:'],
    reports: ['info 7:22 draft/beschriftung', 'info 10:3 draft/beschriftung'],
  },
  {
    name: 'near misses',
    draft: typedMotion('Begründung im Einzelnen: Es fehlt.\n\nBegründung: so.'),
    prints: ['Begründung Begründung im Einzelnen: Es fehlt. Begründung: so.'],
    reports: [],
  },
]);

describeTyped('a salutation below a heading', [
  {
    name: 'is printed once, above',
    draft: typedMotion('## Begründung\n\nSehr geehrte Frau Landrätin,\n\nder Weg ist schmal.'),
    prints: ['Sehr geehrte Frau Landrätin,', 'Begründung der Weg ist schmal.'],
    reports: ['info 12:1 draft/brieftext'],
  },
]);
