import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Meeting, meetingsPhrase } from '../../src/grammar/consultations.ts';

const names: Readonly<Record<string, string>> = {
  A: 'Kreisausschuss',
  K: 'Kreistag',
  F: 'Finanzausschuss',
  S: 'Schulausschuss',
  J: 'Jugendhilfeausschuss',
};

/** `A:25.2. K` are the Kreisausschuss on that day and the next meeting of the Kreistag. */
function meetings(notation: string): readonly Meeting[] {
  return notation
    .split(' ')
    .filter((item) => item !== '')
    .map((item) => {
      const [key = '', date] = item.split(':');
      const committee = { name: names[key] ?? key };
      return date === undefined ? { committee } : { committee, date };
    });
}

describe('with dates', () => {
  it.each([
    ['', ''],
    ['K:17.3.2016', 'zur Sitzung des Kreistages am 17.3.2016'],
    [
      'A:25.2.2016 K:17.3.2016',
      'zur Sitzung des Kreisausschusses am 25.2.2016 und des Kreistages am 17.3.2016',
    ],
    [
      'F:1.2. A:25.2. K:17.3.',
      'zur Sitzung des Finanzausschusses am 1.2., des Kreisausschusses am 25.2. und des Kreistages am 17.3.',
    ],
    [
      'S:1.1. J:2.1. F:1.2. A:25.2. K:17.3.',
      'zur Sitzung des Schulausschusses am 1.1., des Jugendhilfeausschusses am 2.1., ' +
        'des Finanzausschusses am 1.2., des Kreisausschusses am 25.2. und des Kreistages am 17.3.',
    ],
  ])('%s', (notation, phrase) => {
    expect(meetingsPhrase(meetings(notation))).toBe(phrase);
  });
});

describe('without dates', () => {
  it.each([
    ['K', 'zur nächsten Sitzung des Kreistages'],
    ['A K', 'zu den nächsten Sitzungen des Kreisausschusses und des Kreistages'],
    ['F A K', 'zu den nächsten Sitzungen des Finanzausschusses, des Kreisausschusses und des Kreistages'],
  ])('%s', (notation, phrase) => {
    expect(meetingsPhrase(meetings(notation))).toBe(phrase);
  });
});

describe('mixed', () => {
  it.each([
    ['A:25.2. K', 'zur Sitzung des Kreisausschusses am 25.2. und zur nächsten Sitzung des Kreistages'],
    ['A K:17.3.', 'zur nächsten Sitzung des Kreisausschusses und zur Sitzung des Kreistages am 17.3.'],
    [
      'F:1.2. A:25.2. K',
      'zur Sitzung des Finanzausschusses am 1.2. und des Kreisausschusses am 25.2. ' +
        'sowie zur nächsten Sitzung des Kreistages',
    ],
    [
      'F:1.2. A K',
      'zur Sitzung des Finanzausschusses am 1.2. ' +
        'sowie zu den nächsten Sitzungen des Kreisausschusses und des Kreistages',
    ],
    [
      'F:1.2. A K:17.3.',
      'zur Sitzung des Finanzausschusses am 1.2., zur nächsten Sitzung des Kreisausschusses ' +
        'und zur Sitzung des Kreistages am 17.3.',
    ],
    [
      'S:1.1. F:1.2. J A K:17.3.',
      'zur Sitzung des Schulausschusses am 1.1. und des Finanzausschusses am 1.2., ' +
        'zu den nächsten Sitzungen des Jugendhilfeausschusses und des Kreisausschusses ' +
        'sowie zur Sitzung des Kreistages am 17.3.',
    ],
  ])('%s', (notation, phrase) => {
    expect(meetingsPhrase(meetings(notation))).toBe(phrase);
  });
});

describe('the same committee again', () => {
  it.each([
    ['K:25.2. K:17.3.', 'zur Sitzung des Kreistages am 25.2. und am 17.3.'],
    ['K:1.1. K:25.2. K:17.3.', 'zur Sitzung des Kreistages am 1.1., am 25.2. und am 17.3.'],
    [
      'A:1.1. K:25.2. K:17.3.',
      'zur Sitzung des Kreisausschusses am 1.1. sowie des Kreistages am 25.2. und am 17.3.',
    ],
    [
      'K:1.1. K:25.2. A:17.3.',
      'zur Sitzung des Kreistages am 1.1. und am 25.2. sowie des Kreisausschusses am 17.3.',
    ],
    [
      'K:1.1. A:25.2. K:17.3.',
      'zur Sitzung des Kreistages am 1.1., des Kreisausschusses am 25.2. und erneut des Kreistages am 17.3.',
    ],
    ['K K', 'zu den nächsten zwei Sitzungen des Kreistages'],
    ['K K K', 'zu den nächsten drei Sitzungen des Kreistages'],
    ['K K A', 'zu den nächsten zwei Sitzungen des Kreistages und zur nächsten Sitzung des Kreisausschusses'],
    ['A K K', 'zur nächsten Sitzung des Kreisausschusses und zu den nächsten zwei Sitzungen des Kreistages'],
    ['K A K', 'zu den nächsten Sitzungen des Kreistages, des Kreisausschusses und erneut des Kreistages'],
    ['K:25.2. K', 'zur Sitzung des Kreistages am 25.2. und zur nächsten Sitzung des Kreistages'],
    [
      'K:1.1. K:25.2. A',
      'zur Sitzung des Kreistages am 1.1. und am 25.2. sowie zur nächsten Sitzung des Kreisausschusses',
    ],
  ])('%s', (notation, phrase) => {
    expect(meetingsPhrase(meetings(notation))).toBe(phrase);
  });
});

it('counts the meetings of one committee in words up to twelve', () => {
  const counted = Array.from({ length: 12 }, (_, index) => meetingsPhrase(meetings('K '.repeat(index + 2))));
  expect(counted.map((phrase) => phrase.split(' ')[3])).toEqual(
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf 13'.split(' '),
  );
});

it('takes the genitive from the Stammdaten', () => {
  const committee = { name: 'Kreistag', genitiv: 'des Kreistags' };
  expect(meetingsPhrase([{ committee, date: '25.2.' }])).toBe('zur Sitzung des Kreistags am 25.2.');
});

const meeting = fc.record({
  committee: fc.constantFrom(...Object.values(names)).map((name) => ({ name })),
  dated: fc.boolean(),
});

test.prop([fc.array(meeting, { minLength: 1, maxLength: 5 })])(
  'keeps each date once and in order, and says „nächste“ just where one is missing',
  (list) => {
    const dated = list.map(({ committee, dated }, index): Meeting => {
      return dated ? { committee, date: `${index + 1}.1.2016` } : { committee };
    });
    const phrase = meetingsPhrase(dated);
    expect(phrase.match(/\d+\.1\.2016/g) ?? []).toEqual(dated.flatMap(({ date }) => date ?? []));
    expect(phrase.includes('nächsten')).toBe(dated.some(({ date }) => date === undefined));
    expect(phrase).toMatch(/^zu(?:r| den) /);
  },
);
