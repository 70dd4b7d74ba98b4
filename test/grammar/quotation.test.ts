import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { hasMarks, innerMarks, quotationsIn } from '../../src/grammar/quotation.ts';

const balance = (text: string) => {
  const { pairs, unclosed, unopened } = quotationsIn(text);
  return `${pairs.length} ${unclosed.join()}/${unopened.join()}`;
};

describe('quotation marks', () => {
  it.each([
    ['„Wort“ und „Wort“', '2 /'],
    ['„außen ‚innen‘ außen“', '2 /'],
    ['„außen „innen“ außen“', '2 /'],
    ['“Wort” und “Wort“', '2 /'],
    ['»Wort« und «Wort» und »Wort»', '3 /'],
    ['"Wort" und ("Wort")', '2 /'],
    ['„Wort" und „Wort”', '2 /'],
    ["‚Wort’ und ‚Wort'", '2 /'],
    ['Wir haben’s, Hans’ Haus, die ’90er und ‘s', '0 /'],
    ['Ein Bild von 19" und 24".', '0 /'],
    ['„Ein Bild von 24" Breite“', '1 /'],
    ['„Agenda 2030" und „2040“', '2 /'],
    ['„„24" „Weg““ Weg“', '3 /'],
    ['Schritt 1 » Schritt 2', '0 /'],
    ['„Wort', '0 0/'],
    ['Wort“', '0 /4'],
    ['Wort", sagt sie', '0 /4'],
    ['Wort, "sagt sie', '0 6/'],
    ['„außen ‚innen“', '1 7/'],
    ['Wort«', '0 /4'],
    ['”Wort” und ”Wort“', '2 /'],
    ['›Wort‹ und ‹Wort›', '2 /'],
    ['a"b', '0 /'],
    ['a“b', '0 /1'],
    ['24“', '0 /2'],
    ['Wort "', '0 /'],
    ['Wort„Weg“', '1 /'],
    ['Wort‚Weg‘', '1 /'],
    ["'90er", '0 /'],
    ['„Ein (“)', '1 /'],
    ['„a " b“', '1 /'],
    ['„a »b ‚c«', '1 0,6/'],
    ['"Agenda 2030" und Weg“', '1 /21'],
    ['„24" oder 25" breit“', '1 /'],
    ['„Ein 24" breites "Weg"“', '2 /22'],
  ])('%s', (text, expected) => {
    expect(balance(text)).toBe(expected);
  });

  it('pass over an apostrophe inside', () => {
    expect(quotationsIn('‚Hans’s Haus‘').pairs).toEqual([{ open: 0, close: 12, depth: 0 }]);
  });

  it.each([
    ['Wort', 'Wort'],
    ['„Wort“ und "Weg"', '‚Wort‘ und ‚Weg‘'],
    ['»Wort« und „Weg“', '»Wort« und ‚Weg‘'],
    ['Hans’ „Weg', 'Hans’ „Weg'],
  ])('become single ones within others: %s', (text, inside) => {
    expect(innerMarks(text)).toBe(inside);
    expect(hasMarks(text)).toBe(text !== 'Wort');
  });

  it('leave out what is not to be read', () => {
    expect(quotationsIn('a" b', (index) => index === 1).unopened).toEqual([]);
  });

  const word = fc.constantFrom('Weg', 'Hans’', 'geht’s', '24"', 'z. B.', 'ja!');
  const quoted = fc.letrec<{ readonly text: string }>((tie) => ({
    text: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.tuple(word, tie('text')).map((parts) => parts.join(' ')),
      tie('text').map((text) => `„${text}“`),
      tie('text').map((text) => `»${text}«`),
    ),
  })).text;

  test.prop([quoted])('of any depth are balanced', (text) => {
    const { unclosed, unopened } = quotationsIn(text);
    expect([text, unclosed, unopened]).toEqual([text, [], []]);
  });

  test.prop([fc.string({ unit: fc.constantFrom(...Array.from('„“”"»«‚‘’\' aB.(')) })])(
    'are told each once at most',
    (text) => {
      const { pairs, unclosed, unopened } = quotationsIn(text);
      const told = [...pairs.flatMap(({ open, close }) => [open, close]), ...unclosed, ...unopened];
      expect(new Set(told).size).toBe(told.length);
      for (const { open, close } of pairs) expect(open).toBeLessThan(close);
    },
  );
});
