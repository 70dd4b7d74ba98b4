import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { countWords, sentencesIn } from '../../src/grammar/sentences.ts';

const split = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Der Weg kommt. Er wird breit.', 2],
    ['Das gilt z. B. Montags und d. h. oft.', 1],
    ['Das gilt z.B. Montags.', 1],
    ['Am 25. Februar tagt der Rat. Am 3. März auch.', 2],
    ['Nach § 7 Abs. 2 Nr. 3 SchulG und Art. 28 GG ist das so.', 1],
    ['In Kap. 3.1 Absatz 2 steht es.', 1],
    ['Der 1. Beigeordnete dankte Prof. Dr. E. Mustermann.', 1],
    ['Der Garten entstand 2019. Heute stehen dort Bäume.', 2],
    ['Das kostet 3,5 Mio. Euro. Die Hälfte zahlt das Land.', 2],
    ['Kosten von 3,5 Mio. Die Hälfte zahlt das Land.', 2],
    ['Es sprach der Vorsitzende des Muster e. V. Danach gab es Kaffee.', 2],
    ['Bänke, Tische usw. Die Pläne hängen aus.', 2],
    ['Kommt er? Ja! Gut … Mehr dazu bald.', 4],
    ['„Kommt er?“, fragte sie. „Ja.“', 2],
    ['„Kommt er?“ fragte sie leise.', 1],
    ['Er sagte: „Das ist gut. Wir bauen.“ Dann ging er.', 4],
    ['Wer zahlt? und wer pflegt? wollten alle wissen.', 1],
    ['Hauptstr. 12 und Musterstr. 5 werden saniert.', 1],
    ['Es beginnt um 7.30 Uhr bzw. 8 Uhr.', 1],
    ['Erste Zeile\nZweite Zeile', 2],
    ['Das ist Teil II. Der Rest folgt.', 2],
    ['Geladen waren (u. a.) Vereine. Alle kamen.', 2],
    ['Bänke usw.  Die Pläne hängen aus.', 2],
    ['Das ist gut. (und Mehr)', 1],
    ['Das ist gut. (und mehr)', 1],
    ['Das ist gut. („Ja“, sagt er.)', 2],
    ['Das ist gut. – Ja, das ist es.', 2],
    ['Er sagt: das „Gute“ kommt.', 1],
    ['Er sagt: Das ist gut.', 1],
    ['Erste Zeile\n  zweite Zeile', 2],
    ['Kommt er? und wer Geld hat?', 1],
    ['Siehe Abs! Das gilt.', 2],
    ['Vgl. Die Karte.', 1],
    ['', 0],
    ['  ', 0],
  ])('%s: %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('hold the text without the blanks between them', () => {
    expect(split('  Eins.  Zwei!\n\nDrei ')).toEqual(['Eins.', 'Zwei!', 'Drei']);
    expect(split('Eins zwei\nDrei vier')).toEqual(['Eins zwei', 'Drei vier']);
  });

  it('are as many as were put together', () => {
    expect(countWords('Die „Bürger*innen“ – alle 25 – kamen z. B. zu Fuß.')).toBe(9);
  });

  const word = fc.constantFrom(
    'z. B. heute',
    'am 3. Mai',
    'Dr. Muster',
    'der Weg',
    'Nr. 5',
    'ca. zehn',
    '„gut“',
  );
  const sentence = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom('.', '!', '?', '…', '.“'))
    .map(([words, mark]) => `Die ${words.join(' ')} kommt${mark}`);

  test.prop([fc.array(sentence, { maxLength: 6 })])('of German words are told apart', (sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  test.prop([fc.string({ unit: fc.constantFrom('a', 'B', '.', '!', ' ', '\n', '„', '“', ':', '1', ')') })])(
    'of any text leave out nothing but blanks',
    (text) => {
      const left = sentencesIn(text).reduce(
        ({ at, between }, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          return { at: end, between: between + text.slice(at, start) };
        },
        { at: 0, between: '' },
      );
      expect((left.between + text.slice(left.at)).trim()).toBe('');
    },
  );
});
