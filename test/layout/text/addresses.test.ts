import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { STYLES } from '../../../src/layout/style.ts';
import { addressEnds, addressesIn } from '../../../src/layout/text/addresses.ts';
import { breakLines } from '../../../src/layout/text/line-breaking.ts';
import { plainRun } from '../../../src/layout/text/runs.ts';
import { plainRuler } from '../plain-ruler.ts';

const CHARACTER = 5;
const lines = (text: string, characters: number): readonly string[] =>
  breakLines(plainRuler, [plainRun(text, { ...STYLES.text, size: 10 })], {
    width: characters * CHARACTER,
    hyphenate: true,
  }).map(({ runs }) =>
    runs
      .map((run) => run.text.replace('\u00AD', '-'))
      .join('')
      .trimEnd(),
  );

const cut = (text: string): string =>
  addressesIn(text)
    .map((address) => [address.start, ...addressEnds(text, address), address.end])
    .map((ends) =>
      ends
        .slice(1)
        .map((end, index) => text.slice(ends[index], end))
        .join('|'),
    )
    .join(' ');

describe('where a line may end in an address', () => {
  it.each([
    ['(siehe https://www.kurz.example/a/b-c/)', 'https://www.kurz.|example/|a/|b-c/)'],
    ['unter https://a.example/x.', 'https://a.|example/|x.'],
    ['an vorfall-melden@muster-kreis.example, heute', 'vorfall-melden@|muster-kreis.|example,'],
    ['auf musterkreis.example/verkehr/x-y?b=c.d', 'musterkreis.|example/|verkehr/|x-y?b=c.|d'],
    ['„www.beispiel.example/a“', '„www.beispiel.|example/|a“'],
    ['MAILTO:a@b.example', 'MAILTO:a@|b.|example'],
    ['https://a.example//b und a@b.example', 'https://a.|example//b a@|b.|example'],
    ['Adresse:https://a.example/b…', 'Adresse:https://a.|example/|b…'],
    ['https://a.example/~muster/-x', 'https://a.|example/|~muster/|-x'],
  ])('%s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each([
    'z.B. und d.h. sowie e.V.',
    'Bürger.innen und teilnehmer.innen',
    'Nachbar@innen. Kolleg@innen-Treffen',
    '1.234.567,89 EUR je km/h',
    'und/oder, m/w/d',
    'Ende.Anfang',
    '§ 5 Abs.2 GO',
  ])('takes no other word for an address: %s', (text) => {
    expect(cut(text)).toBe('');
  });
});

describe('lines with addresses', () => {
  it.each([
    [
      'unter https://mobilitaetszentrum.example/auskunftverlangen/ bereit',
      50,
      ['unter https://mobilitaetszentrum.example/', 'auskunftverlangen/ bereit'],
    ],
    ['(siehe noch bitte https://kurz.example/a)', 30, ['(siehe noch bitte', 'https://kurz.example/a)']],
    [
      'Beschluss auf muster.musterkreis.example/verkehr',
      30,
      ['Beschluss auf muster.', 'musterkreis.example/verkehr'],
    ],
    [
      'an buergerbeteiligung-nordkreis@muster.example',
      36,
      ['an buergerbeteiligung-nordkreis@', 'muster.example'],
    ],
  ])('%s', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('breaks an address wider than its line by characters, but not right behind its hyphen', () => {
    expect(lines('https://abcdefghi-klmnopq.example', 18)).toEqual(['https://abcdefghi', '-klmnopq.example']);
  });

  const label = fc.stringMatching(/^[a-z]{2,12}(?:-[a-z]{2,12}){0,2}$/);
  const address = fc
    .tuple(label, fc.array(label, { maxLength: 4 }))
    .map(([host, path]) => `https://${host}.example/${path.join('/')}`);

  test.prop([
    fc.array(fc.oneof(address, label), { minLength: 1, maxLength: 8 }),
    fc.integer({ min: 60, max: 90 }),
  ])('never end behind a hyphen or a double stroke of one', (words, width) => {
    const text = words.join(' ');
    const set = lines(text, width);
    const addresses = words.filter((word) => word.includes('://'));
    for (const [index, line] of set.entries()) {
      const end = line.split(' ').at(-1) ?? '';
      const next = set[index + 1]?.split(' ')[0] ?? '';
      if (addresses.some((found) => found.includes(end + next) && next !== '')) expect(end).toMatch(/[./]$/u);
      expect(line).not.toMatch(/\/\/$/u);
    }
  });
});
