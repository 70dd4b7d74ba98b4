import { describeTyped, typedMotion } from './tried.ts';

/** In the reasoning; the text begins in line 12. */
const inText = (text: string): string => typedMotion(`## Begründung\n\n${text}`);
const voted = (text: string): string =>
  typedMotion(`## Beschlussvorschlag\n\n${text}\n\n## Begründung\n\nDer Weg ist schmal.`, 'nummer: 1');

describeTyped('lists that Word indents by a tab', [
  ...['\t', '    ', '     ', '\t\t'].map((indent) => ({
    name: `${JSON.stringify(indent)} before each item that a colon announces`,
    draft: inText(`Wir fordern:\n${indent}-\tmehr Bänke\n${indent}-\tmehr Licht`),
    prints: ['Wir fordern: – mehr Bänke – mehr Licht'],
    reports: [],
  })),
  {
    name: 'below an empty line',
    draft: inText('Wir fordern:\n\n\t•\tmehr Bänke\n\t•\tmehr Licht\n\nDas ist alles.'),
    prints: ['Wir fordern: • mehr Bänke • mehr Licht Das ist alles.'],
    reports: [],
  },
  {
    name: 'levels, and lines that go on',
    draft: inText(
      'Wir fordern\n\t1.\tBänke\n\t\ta)\tNord\n\t\tund West\n\t\tb)\tSüd\n\t2.\tLicht\nund mehr.',
    ),
    prints: ['Wir fordern 1. Bänke a) Nord und West b) Süd 2. Licht und mehr.'],
    reports: [],
  },
  {
    name: 'in what is voted on, with numbers that jump',
    draft: voted('Die Verwaltung prüft:\n\t1.\tBänke,\n\t3.\tLicht.'),
    prints: [],
    reports: ['error 14:2 markdown/nummer-springt'],
  },
  {
    name: 'in an item of what is voted on',
    draft: voted(
      '1. Die Verwaltung prüft:\n          – Bänke,\n          – Licht.\n2. Die Verwaltung berichtet.',
    ),
    prints: ['1. Die Verwaltung prüft: – Bänke, – Licht. 2. Die Verwaltung berichtet.'],
    reports: ['info 13:11 markdown/liste'],
  },
  {
    name: 'in a field',
    draft: typedMotion(
      '## Begründung\n\nDer Weg ist schmal.',
      'beschlussvorschlag: |\n  Die Verwaltung prüft:\n      - Bänke,\n      - Licht.',
    ),
    prints: ['Die Verwaltung prüft: – Bänke, – Licht.'],
    reports: [],
  },
  {
    name: 'near misses: indented lines that go on',
    draft: inText(
      'Der Weg kommt am\n    15. Dezember, die Bänke\n    - das ist neu - kommen im Jahr\n    2027. Danach\n    folgt das Licht:\n        hell und sparsam.',
    ),
    prints: [
      'Der Weg kommt am 15. Dezember, die Bänke - das ist neu - kommen im Jahr 2027. Danach folgt das Licht: hell und sparsam.',
    ],
    reports: [],
  },
  {
    name: 'a wrapped line of an item that begins with a year',
    draft: voted('1. Die Verwaltung baut bis\n2027. Danach berichtet sie.\n2. Die Verwaltung prüft.'),
    prints: ['1. Die Verwaltung baut bis 2027. Danach berichtet sie. 2. Die Verwaltung prüft.'],
    reports: [],
  },
]);
