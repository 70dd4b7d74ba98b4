import { describeTyped, type TypedCase, typedMotion } from './tried.ts';

/** The field begins in line 7. */
const withField = (field: string): string => typedMotion('## Begründung\n\nDer Weg ist schmal.', field);
const inquiry = (field: string): string => withField(field).replace('art: antrag', 'art: anfrage');

const numberTwice: readonly TypedCase[] = [
  '1.) ',
  '(1) ',
  '1) ',
  '1. ',
  'a) ',
  '(a) ',
  'I. ',
  'A. ',
  '1.',
  '1 ',
  '• ',
  '– ',
].map((first) => {
  const second = first.replace('1', '2').replace('a', 'b').replace('I', 'II').replace('A', 'B');
  return {
    name: `clerk 2: „${first}“ typed before an item that is numbered`,
    draft: withField(
      `beschlussvorschlag:\n  - ${first}Der Weg wird gebaut.\n  - ${second}Die Bank wird gestellt.`,
    ),
    prints: ['Beschlussvorschlag 1. Der Weg wird gebaut. 2. Die Bank wird gestellt. Begründung'],
    reports: ['info 8:5 markdown/nummer-doppelt'],
  };
});

describeTyped('numbers typed into a numbered list', [
  ...numberTwice,
  {
    name: 'clerk 2: also before questions and sub-points',
    draft: inquiry(
      'fragen:\n  - text: 1.) Wie viele sind es?\n    unterpunkte: [a) Wege?, b) Bänke?]\n  - 2.) Wo sind sie?',
    ),
    prints: ['Fragen 1. Wie viele sind es? a) Wege? b) Bänke? 2. Wo sind sie?'],
    reports: ['info 8:11 markdown/nummer-doppelt'],
  },
  {
    name: 'a single item that is typed as the first',
    draft: withField('beschlussvorschlag: [1. Der Weg wird gebaut.]'),
    prints: ['Beschlussvorschlag 1. Der Weg wird gebaut. Begründung'],
    reports: ['info 7:22 markdown/nummer-doppelt'],
  },
  {
    name: 'numbers from elsewhere stay and are reported',
    draft: withField('beschlussvorschlag:\n  - 3. Der Weg wird gebaut.\n  - 4. Die Bank wird gestellt.'),
    prints: ['1. 3. Der Weg wird gebaut. 2. 4. Die Bank'],
    reports: ['warning 8:5 markdown/nummer-doppelt'],
  },
  ...[
    ['1 Woche vor der Sitzung wird berichtet.', '2 Wochen danach wird gebaut.'],
    ['3. Mai ist Feiertag.', '4. Mai ist Feiertag.'],
    ['1. FC Musterstadt wird gefördert.', 'Der Rat wird unterrichtet.'],
    ['2030 soll der Weg fertig sein.', '2031 soll er hell sein.'],
    ['§ 3 wird gestrichen.', '§ 4 wird gestrichen.'],
    ['1. Lesung ist im Mai.'],
    ['100 Bänke werden gestellt.', '200 Bäume werden gepflanzt.'],
    ['1\\. Der Weg wird gebaut.', '2\\. Die Bank wird gestellt.'],
  ].map((items) => ({
    name: `stay: ${JSON.stringify(items)}`,
    draft: withField(`beschlussvorschlag:\n${items.map((item) => `  - ${item}`).join('\n')}`),
    prints: [items.map((item, index) => `${index + 1}. ${item.replace('\\', '')}`).join(' ')],
    reports: [],
  })),
]);

const subPoints = 'Beschlussvorschlag 1. Die Verwaltung berichtet über a) Kosten b) Dauer Begründung';
const announced = subPoints.replace('über', 'über:');

describeTyped('lists below an item', [
  ...[
    '    - Kosten\n    - Dauer',
    '        - Kosten\n        - Dauer',
    '    – Kosten\n    – Dauer',
    '    a) Kosten\n    b) Dauer',
    '    •\tKosten\n    •\tDauer',
  ].map((below) => ({
    name: `clerk 5: without a colon ${JSON.stringify(below)}`,
    draft: withField(`beschlussvorschlag:\n  - Die Verwaltung berichtet über\n${below}`),
    prints: [subPoints],
    reports: [`info 9:${/\S/u.exec(below)?.index === 8 ? 9 : 5} draft/liste`],
  })),
  ...['      - Kosten\n      - Dauer', '    - Kosten\n    - Dauer', '      a) Kosten\n      b) Dauer'].map(
    (below) => ({
      name: `clerk 20: behind a colon ${JSON.stringify(below)}`,
      draft: withField(`beschlussvorschlag:\n  - Die Verwaltung berichtet über:\n${below}`),
      prints: [announced],
      reports: [placeOfList(below)],
    }),
  ),
  {
    name: 'several levels, with umlauts and what is said behind',
    draft: withField(
      'beschlussvorschlag:\n  - Die Verwaltung prüft für die Öffentlichkeit:\n      - Kosten:\n          - Bau\n          - Unterhalt\n      - Dauer\n  - Sie berichtet.',
    ),
    prints: [
      '1. Die Verwaltung prüft für die Öffentlichkeit: a) Kosten: – Bau – Unterhalt b) Dauer 2. Sie berichtet.',
    ],
    reports: ['info 9:9 draft/liste'],
  },
  {
    name: 'a list beside its item',
    draft: withField('beschlussvorschlag:\n  - Die Verwaltung berichtet über\n  - - Kosten\n    - Dauer'),
    prints: [subPoints],
    reports: ['info 9:7 draft/liste'],
  },
  {
    name: 'below a question',
    draft: inquiry('fragen:\n  - Wie hoch sind:\n      - die Kosten?\n      - die Mieten?'),
    prints: ['1. Wie hoch sind: a) die Kosten? b) die Mieten?'],
    reports: ['info 9:9 draft/liste'],
  },
  {
    name: 'a single dash stays and is reported',
    draft: withField('beschlussvorschlag:\n  - Die Verwaltung berichtet über\n      - Kosten'),
    prints: ['1. Die Verwaltung berichtet über - Kosten'],
    reports: ['warning 9:7 draft/zeilen'],
  },
  {
    name: 'as it is meant to be written',
    draft: withField(
      'beschlussvorschlag:\n  - text: "Die Verwaltung berichtet über:"\n    unterpunkte: [Kosten, Dauer]',
    ),
    prints: [announced],
    reports: [],
  },
]);

describeTyped('lines of a field', [
  ...[
    '1.) A wird B.\n  2.) B.',
    '(1) A wird B.\n  (2) B.',
    'a.) A wird B.\n  b.) B.',
    '→ A wird B.\n  → B.',
    'o\tA wird B.\n  o\tB.',
  ].map((text) => ({
    name: `clerk 3: ${JSON.stringify(text)} without „|“`,
    draft: withField(`beschlussvorschlag:\n  ${text}`),
    prints: [text.replaceAll(/\s+/gu, ' ').replaceAll('o ', '◦ ')],
    reports: ['info 8:3 draft/liste'],
  })),
  {
    name: 'clerk 3: with „|“',
    draft: withField('beschlussvorschlag: |\n  1.) A wird B.\n  2.) B.'),
    prints: ['1.) A wird B. 2.) B.'],
    reports: [],
  },
  {
    name: 'clerk 4: dashes behind „|“',
    draft: withField('beschlussvorschlag: |\n  Wir wollen\n  – A\n  – B'),
    prints: ['Wir wollen – A – B'],
    reports: ['info 9:3 markdown/liste'],
  },
  {
    name: 'a reasoning in the front matter',
    draft: typedMotion(
      '',
      'beschlussvorschlag: Die Verwaltung berichtet.\nbegruendung: Es fehlt an\n  – Wegen\n  – Bänken',
    ),
    prints: ['Es fehlt an – Wegen – Bänken'],
    reports: ['info 9:3 draft/liste'],
  },
  {
    name: 'numbers that jump in a field',
    draft: withField('beschlussvorschlag: |\n  1. A wird B.\n  2. B.\n  4. C.'),
    prints: [],
    reports: ['error 10:3 markdown/nummer-springt'],
  },
  {
    name: 'clerk 22: a colon at the end of the field’s line',
    draft: withField('beschlussvorschlag: Der Rat beschließt:\n  1. Die Verwaltung baut den Weg.'),
    prints: [],
    reports: ['error 7:21 draft/yaml'],
  },
  ...[
    'Der Weg – so heißt er\n  – wird gebaut.',
    'Die Frist endet am\n  3. Mai 2026.',
    '"1. Der Weg wird\n  2. Die Bank"',
    'Der Rat\n  - so heißt er - baut.',
  ].map((text) => ({
    name: `text that goes on: ${JSON.stringify(text)}`,
    draft: withField(`beschlussvorschlag: ${text}`),
    prints: [text.replaceAll('"', '').replaceAll(/\s+/gu, ' ')],
    reports: [],
  })),
]);

/** The list's first item, or the first of its lines. */
function placeOfList(below: string): string {
  const column = below.search(/\S/u) + (below.trimStart().startsWith('-') ? 3 : 1);
  return `info 9:${column} draft/liste`;
}
