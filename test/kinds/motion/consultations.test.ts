import { describe, expect, it } from 'vitest';
import { isMotion } from '../../../src/kinds/motion/motion.ts';
import { draftOf, hausOf, read } from '../workbench.ts';

const haus = hausOf(`
gremien:
  rat: { name: Rat, artikel: der, fristen: { antrag: { tage: 14, art: werktage } } }
  beirat: { name: Beirat, artikel: der }
`);

function deadlinesOf(committees: string, art: string, more = '') {
  const draft = draftOf(
    `art: ${art}\ntitel: X\nantragsteller: [Musterfraktion]\nberatungsfolge: [${committees}]\n${more}`,
    'Weil es so ist.',
  );
  const { value, diagnostics } = read(draft, haus);
  if (value === undefined || !isMotion(value))
    throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.consultations.map(({ deadline }) => deadline);
}

const rule = { tage: 14, art: 'werktage' };

describe('the deadline of a consultation', () => {
  it.each([
    ['{ gremium: rat }', rule],
    ['{ gremium: Rat }', rule],
    ['{ gremium: beirat }', undefined],
    ['{ gremium: { name: Rat } }', undefined],
    ['{ gremium: Ältestenrat der Stadt }', undefined],
  ])('is that of the committee in the Stammdaten: %s', (committee, deadline) => {
    expect(deadlinesOf(committee, 'antrag', 'beschlussvorschlag: Es wird so.')).toEqual([deadline]);
  });

  it('does not bind what may come later, or has one of its own', () => {
    const urgent = 'beschlussvorschlag: Es wird so.\ndringlichkeit: Es eilt.';
    expect(deadlinesOf('{ gremium: rat }', 'dringlichkeitsantrag', urgent)).toEqual([undefined]);
    expect(deadlinesOf('{ gremium: rat }', 'anfrage', 'fragen: Warum?')).toEqual([undefined]);
  });
});
