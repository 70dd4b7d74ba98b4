import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/layout/blocks/table-columns.ts';
import { withFewestLines } from '../../../src/layout/blocks/fewest-lines.ts';
import type { Table } from '../../../src/markdown/nodes.ts';
import { origin, SENTENCE, text } from '../nodes.ts';
import type { Ruler } from '../../../src/layout/ruler.ts';
import { plainRuler } from '../plain-ruler.ts';

const cell = (content: string) => ({ children: text(content), origin });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  type: 'table',
  alignments: head.map(() => 'left'),
  head: head.map(cell),
  rows: rows.map((row) => row.map(cell)),
  origin,
});

const columnWidths = (ruler: Ruler, of: Table, measure: number) => columnsOf(ruler, of, measure).widths;

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe('column widths', () => {
  it('breaks words before numbers', () => {
    const head = ['Maßnahme', '2024', '2025', '2026', 'Summe', 'Bemerkung'];
    const row = [
      'Straßenunterhaltungsmaßnahmen',
      '100.000',
      '200.000',
      '300.000',
      '600.000',
      'Städtebauförderungsrichtlinie',
    ];
    const widths = columnWidths(plainRuler, table(head, [row]), 400);
    const number = '100.000'.length * 5.25;
    for (const width of widths.slice(1, 5)) expect(width).toBeGreaterThan(number);
    expect(total(widths)).toBeCloseTo(400);
  });

  it('keeps words of the body whole where there is room for all', () => {
    const rows = [['Haltestellenverlegung', SENTENCE.repeat(3)]];
    const [narrow = 0] = columnWidths(plainRuler, table(['Maßnahme', 'Beschreibung'], rows), 500);
    expect(narrow).toBeGreaterThanOrEqual('Haltestellenverlegung'.length * 5.25);
    expect(columnsOf(plainRuler, table(['Maßnahme', 'Beschreibung'], rows), 500).wordsWhole).toBe(true);
    expect(columnsOf(plainRuler, table(['Maßnahme', 'Beschreibung'], rows), 120).wordsWhole).toBe(false);
  });

  it('widens a column where that saves the lines of its rows', () => {
    const names = ['alten', 'neuen', 'hohen', 'engen', 'tiefen'].map(
      (kind) => `Radweg an der ${kind} Landstraße in Oberdorf`,
    );
    const head = ['Projekt', 'Stand'];
    const long = ['Radweg Nord', SENTENCE.repeat(2)];
    const [wide = 0] = columnWidths(
      plainRuler,
      table(head, [long, ...names.map((name) => [name, 'offen'])]),
      470,
    );
    expect(wide).toBeGreaterThan('Radweg an der tiefen Landstraße in Oberdorf'.length * 5.25);
    const [narrow = 0] = columnWidths(
      plainRuler,
      table(head, [[names[0] ?? '', SENTENCE.repeat(9)], long]),
      470,
    );
    expect(narrow).toBeLessThan(wide);
  });

  const column = fc.record({
    least: fc.integer({ min: 10, max: 40 }),
    padding: fc.constant(4),
    cells: fc.array(fc.array(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }), { maxLength: 2 }), {
      minLength: 3,
      maxLength: 3,
    }),
  });

  test.prop([fc.array(column, { minLength: 1, maxLength: 5 })])(
    'change what is shared out only, and never for more lines',
    (columns) => {
      const start = columns.map(({ least }) => least + 20);
      const widths = withFewestLines(columns, start, 3);
      expect(total(widths)).toBeCloseTo(total(start));
      for (const [index, width] of widths.entries())
        expect(width).toBeGreaterThanOrEqual(columns[index]?.least ?? 0);
      // With no more moves to gain from, the answer is its own answer.
      expect(withFewestLines(columns, widths, 3)).toEqual(widths);
    },
  );

  it('takes the parts of an address as unbreakable, and no syllable of them', () => {
    const rows = [['strassenbeleuchtung.modernisierung@beispiel.example', '1']];
    const [width = 0] = columnWidths(plainRuler, table(['Adresse', 'Zahl'], rows), 130);
    expect(width).toBeGreaterThanOrEqual('strassenbeleuchtung.'.length * 5.25);
  });

  it('leaves room for the mark of a note', () => {
    const marked = {
      children: [...text('Kopf'), { type: 'footnote-reference', number: 1, origin } as const],
      origin,
    };
    const plain = table(['Kopf', 'B'], [['a', SENTENCE]]);
    const [without = 0] = columnWidths(plainRuler, plain, 200);
    const [width = 0] = columnWidths(plainRuler, { ...plain, head: [marked, cell('B')] }, 200);
    expect(width).toBeGreaterThan(without);
  });

  const cells = fc.array(fc.string({ maxLength: 30 }), { minLength: 3, maxLength: 3 });

  test.prop([cells, fc.array(cells, { maxLength: 5 }), fc.integer({ min: 50, max: 500 })])(
    'always fill the measure',
    (head, rows, measure) => {
      const widths = columnWidths(plainRuler, table(head, rows), measure);
      expect(total(widths)).toBeCloseTo(measure);
      for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
    },
  );
});
