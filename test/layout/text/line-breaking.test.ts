import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mm } from '../../../src/layout/measures.ts';
import { STYLES, strong } from '../../../src/layout/style.ts';
import { balanceLines } from '../../../src/layout/text/balance.ts';
import { breakLines, cutText } from '../../../src/layout/text/line-breaking.ts';
import type { LineOptions } from '../../../src/layout/text/line-breaking.ts';
import { joinRuns, measuredText } from '../../../src/layout/text/measured-text.ts';
import { placeLine } from '../../../src/layout/text/place-line.ts';
import type { SetLine } from '../../../src/layout/text/place-line.ts';
import { FORCED_BREAK, plainRun, runsOf } from '../../../src/layout/text/runs.ts';
import type { Run } from '../../../src/layout/text/runs.ts';
import { processorTime } from '../../processor-time.ts';
import { origin, text } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

const style = { ...STYLES.text, size: 10 };
const CHARACTER = 5;

const run = (text: string): Run => plainRun(text, style);
const lines = (
  runs: readonly Run[],
  characters: number,
  options: Partial<LineOptions> = {},
): readonly SetLine[] => breakLines(plainRuler, runs, { width: characters * CHARACTER, ...options });
const textOf = (line: SetLine): string => line.runs.map(({ text }) => text).join('');
const texts = (
  runs: readonly Run[],
  characters: number,
  options: Partial<LineOptions> = {},
): readonly string[] => lines(runs, characters, options).map((line) => textOf(line).trimEnd());

const folded = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Characters that are measured to set a word of so many. */
const measured = (letters: number): number => {
  let count = 0;
  const advance: typeof plainRuler.advance = (shown, face) => {
    count += shown.length;
    return plainRuler.advance(shown, face);
  };
  breakLines({ ...plainRuler, advance }, [run('abcdefghij'.repeat(letters / 10))], {
    width: 60 * CHARACTER,
    hyphenate: true,
  });
  return count;
};

describe('breaking a text into lines', () => {
  it('measures a long word no more often than its lines ask for', () => {
    expect(measured(4000) / measured(2000)).toBeLessThan(2.5);
  });

  it('fills each line as far as words go', () => {
    expect(texts([run('eins zwei drei vier')], 9)).toEqual(['eins zwei', 'drei vier']);
  });

  it('paints the blank a line ends at, so that words are not glued together when read back', () => {
    expect(lines([run('eins zwei')], 5).map(textOf)).toEqual(['eins ', 'zwei']);
  });

  it('keeps words together over a change of style', () => {
    const bold = plainRun('bündnis', strong(style));
    expect(texts([run('das Bürger'), bold, run(' tagt')], 13)).toEqual(['das', 'Bürgerbündnis', 'tagt']);
  });

  it('ends no line between a paragraph sign and its number', () => {
    expect(texts([run('gemäß § 7 der Satzung')], 8)).toEqual(['gemäß', '§ 7 der', 'Satzung']);
  });

  it('breaks after a typed hyphen', () => {
    expect(texts([run('die UWM-Kreistagsfraktion')], 10, {})).toEqual([
      'die UWM-',
      'Kreistags\u00AD',
      'fraktion',
    ]);
  });

  it.each([
    ['das U-Bahn-Netz im Ort', 11, ['das U-Bahn-', 'Netz im Ort']],
    ['die E-Mail-Liste ist da', 7, ['die', 'E-Mail-', 'Liste', 'ist da']],
    ['nach Plan-B arbeiten', 10, ['nach', 'Plan-B', 'arbeiten']],
    ['Stellen (m/w/d) gesucht', 13, ['Stellen', '(m/w/d)', 'gesucht']],
    ['Etat 5–8 bleibt', 7, ['Etat', '5–8', 'bleibt']],
    ['Nord-Süd-Achse geplant', 10, ['Nord-Süd-', 'Achse', 'geplant']],
    ['Rad- und Fußweg', 9, ['Rad- und', 'Fußweg']],
  ])('leaves no letter alone at a hyphen, dash or stroke: %s', (typed, width, expected) => {
    expect(texts([run(typed)], width)).toEqual(expected);
  });

  it.each([
    ['bitte aufzustellen.', 19, ['bitte aufzustellen.']],
    ['bitte aufzustellen.', 18, ['bitte aufzu\u00AD', 'stellen.']],
    ['um zu berichten.', 12, ['um zu', 'berichten.']],
    ['um zu berichten, wie', 13, ['um zu berich\u00AD', 'ten, wie']],
    ['auf dem Nord-Süd', 14, ['auf dem', 'Nord-Süd']],
    ['zum Bericht vorzulegen', 21, ['zum Bericht vor\u00AD', 'zulegen']],
  ])('hyphenates no last word of which little would be left: %s', (typed, width, expected) => {
    expect(texts([run(typed)], width, { hyphenate: true })).toEqual(expected);
  });

  it('hyphenates only where the line would end more than the zone short', () => {
    const text = [run('wir tagen Haushaltsberatungen')];
    expect(texts(text, 22, { hyphenate: true })).toEqual(['wir tagen Haushaltsbe\u00AD', 'ratungen']);
    expect(texts([run('wir tagten gern immer Haushaltsberatungen')], 23, { hyphenate: true })[0]).toBe(
      'wir tagten gern immer',
    );
  });

  it('sets the hyphen of a broken word as a run of its own, a soft hyphen', () => {
    const [first] = lines([run('wir tagen Haushaltsberatungen')], 22, { hyphenate: true });
    expect(first?.hyphenated).toBe(true);
    expect(first?.runs.at(-1)).toMatchObject({ text: '\u00AD' });
  });

  it('breaks no more than two lines in a row inside words', () => {
    const text = [run(Array.from({ length: 30 }, () => 'Haushaltsberatungen').join(' '))];
    const hyphens = lines(text, 16, { hyphenate: true }).map(({ hyphenated }) => (hyphenated ? 'x' : '.'));
    expect(hyphens.join('')).not.toContain('xxx');
  });

  it('never hyphenates an e-mail or web address, but breaks it after its marks', () => {
    expect(texts([run('geschaeftsstelle@kreistagsfraktion.example')], 26, { hyphenate: true })).toEqual([
      'geschaeftsstelle@',
      'kreistagsfraktion.example',
    ]);
  });

  it('starts a new line at a forced break and hangs what wraps', () => {
    const runs = [run('An die'), plainRun(FORCED_BREAK, style), run('Landrätin')];
    expect(lines(runs, 40).map(textOf)).toEqual(['An die ', 'Landrätin']);
  });

  it('fills justified lines to the measure, but for the last', () => {
    const set = lines([run('eins zwei drei vier fünf')], 15, { justify: true });
    const ends = set.map(({ runs }) => {
      const last = runs.at(-1);
      return (last?.x ?? 0) + (last?.text.trimEnd().length ?? 0) * CHARACTER;
    });
    expect(ends[0]).toBeCloseTo(75);
    expect(ends.at(-1)).toBeLessThan(75 - CHARACTER);
  });

  it('leaves a justified line ragged where its blanks would gape', () => {
    const [first] = lines([run('ein paar unzertrennlicheszeug')], 20, { justify: true });
    expect(first?.runs.map(({ x }) => x)).toEqual([0]);
  });

  it('keeps the mark of a note on the line of what it stands behind', () => {
    const runs = runsOf(
      [...text('Auf die Pflege achten!'), { type: 'footnote-reference', number: 1, origin }],
      style,
    );
    expect(lines(runs, 22).map(({ notes }) => notes)).toEqual([[], [1]]);
    expect(lines(runs, 22).map((line) => textOf(line).trimEnd())).toEqual(['Auf die Pflege', 'achten!1']);
  });

  it('divides a double name at its hyphen where it does not fit whole', () => {
    expect(texts([run('Beispielhausen-Mustermann')], 20)).toEqual(['Beispielhausen-', 'Mustermann']);
  });

  const words = fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }), {
    minLength: 1,
    maxLength: 20,
  });

  test.prop([words, fc.integer({ min: 4, max: 60 }), fc.boolean()])(
    'loses no character and never exceeds the measure',
    (parts, characters, hyphenate) => {
      const text = parts.join(' ').replaceAll(/[\n\u00AD]/g, '');
      const set = lines([run(text)], characters, { hyphenate });
      const read = set
        .map(({ runs }) => runs.map((part) => part.text.replace('\u00AD', '')).join(''))
        .join('');
      expect(folded(read)).toBe(folded(text));
      for (const line of set) {
        const single = [...new Intl.Segmenter('de').segment(textOf(line).trim())].length === 1;
        if (!single) expect(line.width).toBeLessThanOrEqual(characters * CHARACTER + 0.02);
      }
    },
  );
});

/** Moves a blank behind some letters closer, as fonts do. */
const kerningRuler: typeof plainRuler = {
  ...plainRuler,
  advance: (text) => text.length * 500 - (text.match(/[TVWYaeiou] /g) ?? []).length * 40,
};

const words = fc
  .array(
    fc.constantFrom(
      'TV',
      'WY',
      'eins',
      'Haushaltsberatungen',
      '–',
      '5',
      '§',
      'am',
      'a@b.de',
      'Rad-/Weg',
      ' ',
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(' '));

test.prop([fc.array(words, { minLength: 1, maxLength: 3 }), fc.integer({ min: 4, max: 90 }), fc.boolean()], {
  numRuns: 1000,
})('sets a text on one line where taking it apart would', (parts, characters, hyphenate) => {
  const options = { width: characters * CHARACTER, hyphenate };
  const runs = parts.map((part, index) => plainRun(part, index % 2 === 0 ? style : strong(style)));
  const set = measuredText(kerningRuler, joinRuns(runs), {});
  const { cuts } = cutText(kerningRuler, set, options, false);
  const apart = cuts.map((cut) => placeLine(kerningRuler, set, cut, options, false));
  expect(breakLines(kerningRuler, runs, options)).toEqual(apart);
});

/** Tells the parts of a text at once, except where it holds a mark for the breaking of lines. */
const partsRuler: typeof plainRuler = {
  ...kerningRuler,
  parts: (whole, face) =>
    whole.includes('\u00AD')
      ? undefined
      : (start, end) => kerningRuler.advance(whole.slice(start, end), face),
};

const marked = fc.tuple(words, fc.constantFrom('', 'Kreis\u00ADtag')).map(([part, mark]) => part + mark);

test.prop(
  [
    fc.array(marked, { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 4, max: 90 }),
    fc.boolean(),
    fc.boolean(),
  ],
  { numRuns: 500 },
)('sets a text that is measured in parts as any other', (parts, characters, hyphenate, justify) => {
  const options = { width: characters * CHARACTER, hyphenate, justify };
  const runs = parts.map((part, index) => plainRun(part, index % 2 === 0 ? style : strong(style)));
  expect(breakLines(partsRuler, runs, options)).toEqual(breakLines(kerningRuler, runs, options));
});

const isAlone = (line: SetLine): boolean => !textOf(line).trim().includes(' ');

/** Breaks the title anew for every millimetre. */
function balancedByMillimetre(title: readonly Run[], width: number): readonly SetLine[] {
  let best = breakLines(kerningRuler, title, { width });
  const count = best.length;
  if (count < 2) return best;
  const words = measuredText(kerningRuler, joinRuns(title), {}).widths;
  const widest = Math.max(0, ...words.filter(() => !words.some((word) => word > width)));
  for (let narrow = width - mm(1); narrow > Math.max(mm(20), widest); narrow -= mm(1)) {
    const set = breakLines(kerningRuler, title, { width: narrow });
    if (set.length !== count || set.some((line) => line.width > narrow + 0.1)) break;
    if (!set.some(isAlone) || best.some(isAlone)) best = set;
  }
  return best;
}

describe('a paragraph in which no blank may end a line', () => {
  it.each(['[ ', '( ', 'a. ', 'z. B. ', '„a“ ', '😀 ', 'e\u0301\u0302\u0303', '\u2060', 'Wort'])(
    'is set in time that grows with its length: %j',
    (unit) => {
      const time = (length: number): number => {
        const paragraph = [run(unit.repeat(Math.ceil(length / unit.length)))];
        const begun = processorTime();
        expect(lines(paragraph, 80, { hyphenate: true }).length).toBeGreaterThan(0);
        return processorTime() - begun;
      };
      time(5000);
      expect(time(80_000)).toBeLessThan(8 * time(20_000) + 100);
    },
  );
});

describe('balancing a title', () => {
  it('keeps the number of lines and evens them out', () => {
    const title = [run('Verlässliche Betreuung an den Schulen des Kreises')];
    const options = { width: 46 * CHARACTER };
    const ragged = breakLines(plainRuler, title, options).map((line) => textOf(line).trimEnd());
    const balanced = balanceLines(plainRuler, title, options).map((line) => textOf(line).trimEnd());
    expect(ragged).toEqual(['Verlässliche Betreuung an den Schulen des', 'Kreises']);
    expect(balanced).toEqual(['Verlässliche Betreuung an', 'den Schulen des Kreises']);
  });

  test.prop([fc.array(words, { minLength: 1, maxLength: 3 }), fc.integer({ min: 20, max: 100 })], {
    numRuns: 500,
  })('finds what breaking it for every millimetre finds', (parts, characters) => {
    const title = parts.map((part) => run(part));
    const width = characters * CHARACTER;
    expect(balanceLines(kerningRuler, title, { width })).toEqual(balancedByMillimetre(title, width));
  });
});
