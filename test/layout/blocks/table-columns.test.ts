import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/layout/blocks/table-columns.ts';
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
