import { describeTyped, typedMotion } from './tried.ts';

describeTyped('the frame itself', [
  {
    name: 'raises nothing and prints its text',
    draft: typedMotion('## Begründung\n\nDer Weg ist schmal.'),
    prints: ['Die Verwaltung berichtet.', 'Begründung', 'Der Weg ist schmal.'],
    reports: [],
  },
  {
    name: 'reports and fixes what is mended already',
    draft: typedMotion('## Begründung\n\nDer  Weg ist schmal.'),
    prints: ['Der Weg ist schmal.'],
    reports: ['info 12:4 check/leerzeichen-doppelt'],
  },
]);
