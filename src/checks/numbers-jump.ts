import { numbersIn } from '../markdown/list-numbers.ts';
import { spanOfLabel } from '../markdown/numbering-faults.ts';
import { votedParts } from '../kinds/motion/profile.ts';
import { slotsOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** In what is voted on it is an error (`markdown/nummer-springt`). */
export const numbersJump: Rule = {
  id: 'nummern-folge',
  severity: 'info',
  explain:
    'Die Nummern einer Liste folgen nicht aufeinander: Eine fehlt, steht zweimal da oder ist vertauscht. Gedruckt werden sie, wie sie getippt sind. Eine Liste, die nach einem Absatz oder Bild weiterzählt, und Listen in Zitaten sind nicht gemeint.',
  example: {
    wrong: '1. Der Weg ist schmal.\n2. Er ist dunkel.\n4. Er ist glatt.',
    right: '1. Der Weg ist schmal.\n2. Er ist dunkel.\n3. Er ist glatt.',
  },
  run: (entry) =>
    [...slotsOf(entry)].flatMap(([name, { nodes, repeats }]) =>
      votedParts.has(repeats?.part ?? name) ? [] : findingsIn(nodes),
    ),
};

function findingsIn(nodes: Parameters<typeof numbersIn>[0]): readonly Finding[] {
  const { jumps, repeated } = numbersIn(nodes);
  return [
    ...repeated.map(({ label, last, origin }) => ({
      span: spanOfLabel(origin, label),
      message: `Alle Punkte dieser Liste beginnen mit „${label}“.`,
      hint: `Hochzählen bis „${last}“, oder „- “ schreiben.`,
    })),
    ...jumps
      .filter(({ doubt }) => doubt !== 'elsewhere')
      .map(({ found, expected, origin }) => ({
        span: spanOfLabel(origin, found),
        message: `Hier steht „${found}“, nach den Nummern darüber folgt „${expected}“.`,
        hint: 'Fehlt ein Punkt, oder ist die Nummer vertippt?',
      })),
  ];
}
