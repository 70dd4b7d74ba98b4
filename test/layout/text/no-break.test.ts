import { describe, expect, it } from 'vitest';
import { noBreakBlanks } from '../../../src/layout/text/no-break.ts';

const kept = (text: string, subject = false): string => {
  const blanks = noBreakBlanks(text, subject);
  return Array.from(text, (character, index) => (blanks.has(index) ? '~' : character)).join('');
};

describe('blanks that keep a line together', () => {
  it.each([
    ['nach § 7 Abs. 2 der Satzung', 'nach §~7 Abs.~2 der Satzung'],
    ['Art. 28 GG, Nr. 3', 'Art.~28 GG, Nr.~3'],
    ['z. B. und d. h. sowie i. V. m.', 'z.~B. und d.~h. sowie i.~V.~m.'],
    ['Frau Dr. Müller', 'Frau~Dr.~Müller'],
    ['von 50.000 EUR und 58 % bis 17:30 Uhr', 'von 50.000~EUR und 58~% bis 17:30~Uhr'],
    ['am 25. Februar 2026', 'am 25.~Februar 2026'],
    ['Ansatz − 85.000 EUR', 'Ansatz −~85.000~EUR'],
    ['das Wort – ein Einschub – weiter', 'das Wort~– ein Einschub~– weiter'],
    ['Auswertung (3 Seiten)', 'Auswertung (3~Seiten)'],
    ['ein Haus an der Straße', 'ein Haus an der Straße'],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it('keeps a date of the subject whole', () => {
    expect(kept('des Kreistages am 17. März 2026 und', true)).toBe('des Kreistages am~17.~März~2026 und');
  });
});
