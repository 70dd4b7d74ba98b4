import { describeTyped, typedMotion } from './tried.ts';

/** In the reasoning; the text begins in line 12. */
const inText = (text: string): string => typedMotion(`## Begründung\n\n${text}`);
const voted = (text: string): string =>
  typedMotion(`## Beschlussvorschlag\n\n${text}\n\n## Begründung\n\nDer Weg ist schmal.`, 'nummer: 1');
const read = 'info 12:1 markdown/liste';

describeTyped('lists as offices type them', [
  {
    name: 'motions F5: dashes, letters, numbers without a blank, arrows of Word',
    draft: inText(
      'Wir wollen\n\n– Radwege bauen\n– Bänke aufstellen\n\nund außerdem\n\na. den Markt beleben\nb. die Brücke sanieren\n\n1.Zuerst der Markt\n2.Dann die Brücke\n\n➢ Spielplatz\n➢ Sportplatz',
    ),
    prints: ['– Radwege bauen', 'a. den Markt', 'b. die', '1. Zuerst', '2. Dann', '➢ Spielplatz'],
    reports: ['info 14:1 markdown/liste'],
  },
  ...['–', '—', '‑', '−', '·', '→', '⇒', '->'].map((mark) => ({
    name: `clerk 4: „${mark}“ before each line`,
    draft: inText(`${mark} eins\n${mark} zwei`),
    prints: ['eins', 'zwei'],
    reports: [read],
  })),
  ...['➢', '✓', '►', '☐', '❖', '●', '▪', '•', '\uF0D8', '\uF0FC', '\uF0B7', '✅'].map((mark) => ({
    name: `clerk 4: „${mark}“, which is nothing else`,
    draft: inText(`${mark} eins\n${mark}\tzwei`),
    prints: ['eins', 'zwei'],
    reports: [],
  })),
  {
    name: 'clerk 4: the second level of Word',
    draft: inText('•\teins\no\tzwei\no\tdrei\n▪\tvier\n•\tfünf'),
    prints: ['• eins', '◦ zwei', '◦ drei', '▪ vier', '• fünf'],
    reports: ['info 13:1 markdown/liste'],
  },
  ...['1.) A\n2.) B', '(1) A\n(2) B', 'a.) A\nb.) B', 'A. A\nB. B', 'I.) A\nII.) B', 'a) A\nb) B'].map(
    (text) => ({
      name: `clerk 3: ${JSON.stringify(text)} keeps its labels`,
      draft: inText(text),
      prints: text.split('\n'),
      reports: [],
    }),
  ),
  ...[
    '-Eins\n-Zwei',
    '–Eins\n–Zwei',
    '•Eins\n•Zwei',
    '1)Eins\n2)Zwei',
    '(1)Eins\n(2)Zwei',
    '1 Eins\n2 Zwei',
  ].map((text) => ({
    name: `${JSON.stringify(text)} without its blank or point`,
    draft: inText(text),
    prints: ['Eins', 'Zwei'],
    reports: [read],
  })),
  {
    name: 'what a word and a number count',
    draft: inText('§ 1 Zweck\n§ 2 Geltung\n\nFrage 1: Wie viele?\nFrage 2: Wo?'),
    prints: ['§ 1 Zweck', '§ 2 Geltung', 'Frage 1: Wie viele?', 'Frage 2: Wo?'],
    reports: [],
  },
  ...[
    ['Nr. 1 Zweck', 'Nr. 2 Geltung'],
    ['zu 1: Der Weg ist schmal.', 'zu 2: Die Bank fehlt.'],
    ['1: Der Weg ist schmal.', '2: Die Bank fehlt.'],
    ['[1] Der Weg ist schmal.', '[2] Die Bank fehlt.'],
    ['Punkt 1 Der Weg ist schmal.', 'Punkt 2 Die Bank fehlt.'],
  ].map((lines) => ({
    name: `as typed: ${JSON.stringify(lines)}`,
    draft: inText(lines.join('\n')),
    prints: lines,
    reports: [],
  })),
  {
    name: 'a single dash that a colon announces, and dashes below an item',
    draft: inText('Wir wollen:\n– Radwege\n\n1. Der Markt\n– Bänke\n– Bäume\n2. Die Brücke'),
    prints: ['– Radwege', '1. Der Markt', '– Bänke', '– Bäume', '2. Die Brücke'],
    reports: ['info 13:1 markdown/liste'],
  },
  {
    name: 'lines that go on below their item',
    draft: inText('Wir wollen\n– den Radweg an der\nHauptstraße bauen\n– Bänke aufstellen.'),
    prints: ['– den Radweg an der Hauptstraße bauen', '– Bänke aufstellen.'],
    reports: ['info 13:1 markdown/liste'],
  },
  {
    name: 'two marks before an item in the text',
    draft: inText('- 1.) A\n- 2.) B\n\nUnd:\n\n1. (1) C\n2. (2) D'),
    prints: ['1.) A', '2.) B', '1. C', '2. D'],
    not: ['– 1.)', '(1)'],
    reports: ['info 12:1 markdown/nummer-doppelt'],
  },
]);

describeTyped(
  'what only looks like a list',
  [
    'Der Rat hat beschlossen – und das\n– wie schon 2019 –\nmit Mehrheit\n– und gegen eine Stimme –\nden Bau.',
    'Der Rat hat beschlossen\n– wie schon 2019 –\nden Weg zu bauen.',
    'Der Weg ist dunkel\n→ siehe Karte.',
    '– Radwege',
    'Die Sitzung war\n1 Woche vor der Wahl.',
    '1 Baum\n2 Bäume',
    'Sie nahm den\n1.Preis und den\n2.Preis mit.',
    '1.Vorsitzende ist Erika Mustermann.',
    'Der Weg kostet\n1.500 Euro und\n2.000 Euro.',
    'Am\n3. Mai und am\n4. Mai wird gebaut.',
    'Ein Beamter\na. D. und Mitglied\ni. V. m. dem Gesetz.',
    'z. B. der Weg\nd. h. der Radweg.',
    'M. Mustermann\nN. Beispiel',
    '2 von 3 Wegen\n3 von 4 Bänken',
    'Der Rad-\n-wegebau beginnt.',
    '*Wort*\n*Wort*',
    '-5 Grad\n-3 Grad',
    'Das steht in\nNr. 3 Satz 2 und\nNr. 1 der Satzung.',
    'Die Wahl ging\n2: 1 aus.',
    'Siehe\n[1] und [2].',
  ].map((text) => ({
    name: JSON.stringify(text),
    draft: inText(text),
    prints: [text.replaceAll('*', '').replaceAll(/\s+/gu, ' ')],
    reports: [],
  })),
);

describeTyped('numbers of what is voted on', [
  {
    name: 'motions F4: 1. 1. 1. is numbered through',
    draft: voted('1. Der Weg wird gebaut.\n1. Die Bank wird gestellt.\n1. Der Baum wird gepflanzt.'),
    prints: ['1. Der Weg', '2. Die Bank', '3. Der Baum'],
    reports: ['info 12:1 markdown/nummer-doppelt'],
  },
  {
    name: 'a) a) below an item as well, and 1.) 1.)',
    draft: voted('1.) Gebaut wird\n   a) der Weg,\n   a) die Bank.\n1.) Es wird berichtet.'),
    prints: ['1.) Gebaut', 'a) der Weg', 'b) die Bank', '2.) Es'],
    reports: ['info 12:1 markdown/nummer-doppelt', 'info 13:4 markdown/nummer-doppelt'],
  },
  ...[
    ['1. A.\n2. B.\n2. C.\n4. D.', ['14:1']],
    ['1. A.\n3. B.\n7. C.', ['13:1', '14:1']],
    ['(1) A.\n(2) B.\n(4) C.', ['14:1']],
    ['1.) A.\n2.) B.\n4.) C.', ['14:1']],
    ['a) A.\nb) B.\nd) C.', ['14:1']],
    ['I. A.\nII. B.\nIV. C.', ['14:1']],
    ['1. A.\n2. B.\n\nDazu:\n\n4. C.', ['17:1']],
    ['1. A.\n   a) B,\n   c) C.\n2. D.', ['14:4']],
  ].map(([text, places]) => ({
    name: `an error where they jump: ${JSON.stringify(text)}`,
    draft: voted(String(text).replaceAll(/ ([A-G])\./gu, ' $1 wird gebaut.')),
    prints: [],
    reports: [places ?? []].flat().map((place) => `error ${place} markdown/nummer-springt`),
  })),
  ...[
    '1. A wird B.\n2. C wird D.\n\nAußerdem:\n\n3. E wird F.',
    '1. A wird B.\n2. C wird D.\n\nAußerdem fordert der Rat:\n\n1. E wird F.\n2. G wird H.',
    '1. A wird B.\n   a) C,\n   b) D.\n2. E wird F.\n   a) G,\n   b) H.',
    '3. A wird B.\n4. C wird D.',
    'h) A wird B.\ni) C wird D.\nj) E wird F.',
    '1. A wird B:\n\n   > 3. C wird D.\n   > 7. E wird F.\n2. G wird H.',
  ].map((text) => ({
    name: `as typed, in silence: ${JSON.stringify(text)}`,
    draft: voted(text),
    prints: [text.replaceAll('>', '').replaceAll(/\s+/gu, ' ').trim()],
    reports: [],
  })),
  {
    name: 'in running text they stay, with an info',
    draft: inText('1. A.\n1. B.\n\nUnd:\n\n1) C.\n3) D.'),
    prints: ['1. A.', '1. B.', '1) C.', '3) D.'],
    reports: ['info 12:1 check/nummern-folge', 'info 18:1 check/nummern-folge'],
  },
]);
