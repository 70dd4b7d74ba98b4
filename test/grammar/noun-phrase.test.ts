import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { declined, isPluralName } from '../../src/grammar/noun-phrase.ts';

const words =
  'Technischer Freie Die DIE LINKE Musterstädter und / Bau-, Bauausschuss Wähler Fraktion SPD-Fraktion für ' +
  'Sport 2 (Nord) „Mitte“ Stadtwerke GmbH Bündnis Grüne';
const word = fc.constantFrom(...words.split(' '));
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((chosen) => chosen.join(' '));
const article = fc.constantFrom('der', 'die', 'das');
const wanted = fc.constantFrom('nominative', 'genitive', 'dative', 'accusative');

describe('a name of any words', () => {
  test.prop([name, article, wanted])('keeps its words but for their endings', (text, artikel, each) => {
    const phrase = declined(text, each, { artikel });
    if (phrase === undefined) return;
    const own = text.split(' ');
    const [first = '', ...printed] = phrase.split(' ');
    expect(['der', 'die', 'das', 'des', 'dem', 'den']).toContain(first);
    // An article that the name brings becomes the phrase's own.
    const kept = printed.length < own.length ? own.slice(1) : own;
    expect(printed).toHaveLength(kept.length);
    const stems = kept.map((piece) => piece.replace(/(?:e[rs]?)$/i, ''));
    stems.forEach((stem, index) => expect(printed[index]?.startsWith(stem)).toBe(true));
  });

  test.prop([name, article])('has a nominative that is its own nominative', (text, artikel) => {
    const nominative = declined(text, 'nominative', { artikel });
    fc.pre(nominative !== undefined && !/^(?:die|DIE)\s/.test(text));
    expect(declined(nominative ?? '', 'nominative', { artikel })).toBe(nominative);
  });
});

describe('a word in -e or -es before a head word that is known', () => {
  it.each([
    ['Blaue Liste', 'der Blauen Liste'],
    ['die Blaue Liste', 'der Blauen Liste'],
    ['Blaues Forum', 'des Blauen Forums'],
    ['der Blaue Rat', 'des Blauen Rates'],
    ['Städtische Betriebe', 'der Städtischen Betriebe'],
  ])('is declined as an adjective: %s', (text, genitive) => {
    expect(declined(text, 'genitive')).toBe(genitive);
  });

  it.each([
    ['Blauer Rat', 'des Blauer Rates'],
    ['Jugendhilfe und Sportkommission', 'der Jugendhilfe und Sportkommission'],
    ['Jugendhilfe & Sportkommission', 'der Jugendhilfe & Sportkommission'],
    ['Jugendhilfe / Sportkommission', 'der Jugendhilfe / Sportkommission'],
  ])('is not where it may be a place or part of a series: %s', (text, genitive) => {
    expect(declined(text, 'genitive')).toBe(genitive);
  });
});

describe('a faction with what stands before it', () => {
  it.each([
    ['Gemeinsame SPD-Fraktion', 'der Gemeinsamen SPD-Fraktion'],
    ['Freie Wähler-Fraktion', 'der Freie Wähler-Fraktion'],
    ['Gemeinsame Neu-SPD-Fraktion', 'der Gemeinsame Neu-SPD-Fraktion'],
    ['Vorstand Mitte-Fraktion', 'des Vorstandes Mitte-Fraktion'],
    ['Vorstand Neue Mitte-Fraktion', 'des Vorstandes Neue Mitte-Fraktion'],
    ['Bündnisrat Mitte-Fraktion', 'des Bündnisrates Mitte-Fraktion'],
    ['Leute der Mitte-Fraktion', undefined],
  ])('%s: %s', (text, genitive) => {
    expect(declined(text, 'genitive')).toBe(genitive);
  });

  it('has no head of another gender than its article', () => {
    expect(declined('SPD Betriebe', 'genitive', { artikel: 'der' })).toBe('des SPD Betriebe');
  });
});

describe('a name of words that no table knows', () => {
  it.each([
    ['Offener Jugendtreff Nord', 'der', 'des Offenen Jugendtreffs Nord'],
    ['Digitale', 'die', 'der Digitale'],
    ['Jugend Bund Nord', 'die', 'der Jugend Bund Nord'],
    ['Jugend &Co', 'die', 'der Jugend &Co'],
    ['Treff:Punkt Nord', 'der', 'des Treff:Punkts Nord'],
    ['Jugend und Sport', 'der', undefined],
    ['Jugend, Schule', 'der', undefined],
  ] as const)('%s is declined by its article „%s“: %s', (text, artikel, genitive) => {
    expect(declined(text, 'genitive', { artikel })).toBe(genitive);
    expect(declined(text, 'genitive')).toBeUndefined();
  });
});

describe('the head word', () => {
  it.each([
    ['Grüne Liste', 'der Grünen Liste'],
    ['Freie Bürger Unionsstadt', 'den Freien Bürgern Unionsstadt'],
    ['SPD/FDP Rat', 'dem SPD/FDP Rat'],
    ['12. Rat', 'dem 12. Rat'],
    ['I. Rat', 'dem I. Rat'],
    ['Stadtwerke/Betriebe', 'den Stadtwerken/Betrieben'],
    ['FDP/Freie Wähler', undefined],
  ])('of %s: %s', (text, dative) => {
    expect(declined(text, 'dative')).toBe(dative);
  });
});

describe('what is said of a name', () => {
  it.each([
    ['SPD Betriebe', { zahl: 'mehrzahl' }, 'der SPD Betriebe'],
    ['Die', { artikel: 'die' }, 'der Die'],
    ['Stadtwerke', {}, 'der Stadtwerke'],
    ['Stadtwerke', { zahl: 'einzahl' }, 'der Stadtwerke'],
    ['Stadtwerke', { artikel: 'das' }, 'des Stadtwerkes'],
    ['Stadtwerke', { zahl: 'einzahl', artikel: 'das' }, 'des Stadtwerkes'],
    ['Musterrat', { zahl: 'einzahl' }, 'des Musterrates'],
    ['Freie  Liste', {}, 'der Freien Liste'],
  ] as const)('counts more than its words: %s, %j', (text, facts, genitive) => {
    expect(declined(text, 'genitive', facts)).toBe(genitive);
  });

  it('also tells that it is a plural', () => {
    expect(declined('SPD Betriebe', 'dative', { zahl: 'mehrzahl' })).toBe('den SPD Betrieben');
  });
});

describe('number', () => {
  it.each([
    ['Stadtwerke', {}, true],
    ['die Freien Wähler', {}, true],
    ['Kreistag', {}, false],
    ['Musterleute', { zahl: 'mehrzahl' }, true],
    ['Stadtwerke', { zahl: 'einzahl' }, false],
    ['HFA', {}, false],
  ] as const)('%s %j: %s', (text, facts, isPlural) => {
    expect(isPluralName(text, facts)).toBe(isPlural);
  });
});

describe('a company', () => {
  it.each([
    ['Stadtwerke Musterstadt GmbH', 'der Stadtwerke Musterstadt GmbH'],
    ['Klinikum Musterstadt gGmbH', 'der Klinikum Musterstadt gGmbH'],
    ['Musterstädter Verkehrs AG', 'der Musterstädter Verkehrs AG'],
    ['Aufsichtsrat Stadtwerke Musterstadt GmbH', 'dem Aufsichtsrat Stadtwerke Musterstadt GmbH'],
    ['Klinikum GmbH', 'der Klinikum GmbH'],
    ['Blaue Verkehrs AG', 'der Blauen Verkehrs AG'],
    ['Städtische Betriebe Musterstadt GmbH', 'der Städtische Betriebe Musterstadt GmbH'],
    ['Stadtwerke Muster-AG', 'den Stadtwerken Muster-AG'],
    ['Stadtwerke KGM', 'den Stadtwerken KGM'],
    ['GmbH', undefined],
  ])('%s: %s', (text, dative) => {
    expect(declined(text, 'dative')).toBe(dative);
  });

  it('follows the article and the number that are given', () => {
    expect(declined('Klinikum Musterstadt GmbH', 'genitive', { artikel: 'das' })).toBe(
      'des Klinikums Musterstadt GmbH',
    );
    expect(declined('Stadtwerke Musterstadt GmbH', 'dative', { zahl: 'mehrzahl' })).toBe(
      'den Stadtwerken Musterstadt GmbH',
    );
  });
});
