import { describe, expect, it } from 'vitest';
import { namesRows } from '../../../src/layout/blocks/row-heads.ts';
import type { Table } from '../../../src/markdown/nodes.ts';
import { origin, text } from '../nodes.ts';

const cellsOf = (row: readonly string[]) => row.map((cell) => ({ children: text(cell), origin }));

function tableOf(head: readonly string[], ...rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    alignments: head.map(() => 'left'),
    head: cellsOf(head),
    rows: rows.map(cellsOf),
    origin,
  };
}

describe('the first column names its rows', () => {
  it.each([
    ['under an empty corner', tableOf(['', '2025', '2026'], ['Fahrten', '14', '20'])],
    ['under an empty corner, beside words', tableOf(['', 'Kommune A'], ['Personal', 'zwei Stellen'])],
    [
      'beside nothing but figures',
      tableOf(['Ort', 'Kinder'], ['Musterstadt', '120'], ['Beispielhausen', '–']),
    ],
    ['beside amounts with units', tableOf(['Jahr', 'Kosten', 'Anteil'], ['im Bau', '3,5 Mio. €', '12,5 %'])],
    ['beside changes', tableOf(['Konto', 'Mehr'], ['Reinigung', '− 85.000 EUR'], ['Pflege', '+ 1.000 EUR'])],
    ['in a table without a head', tableOf(['', ''], ['Träger', 'Landkreis'])],
  ])('%s', (_, table) => {
    expect(namesRows(table)).toBe(true);
  });

  it.each([
    ['where others hold words too', tableOf(['Maßnahme', 'Ort', 'Kosten'], ['Radweg', 'Ortskern', '12'])],
    ['where it holds figures itself', tableOf(['Jahr', 'Fahrten'], ['2025', '14'], ['2026', '20'])],
    ['where there is no other', tableOf([''], ['Fahrten'])],
    ['where nothing is counted', tableOf(['Ort', 'Zahl'], ['Musterstadt', '–'], ['Beispielhausen', ''])],
    [
      'where a figure stands in a sentence',
      tableOf(['Ort', 'Stand'], ['Musterstadt', '3 Gruppen sind voll']),
    ],
    ['where there are no rows', tableOf(['', '2026'])],
  ])('not %s', (_, table) => {
    expect(namesRows(table)).toBe(false);
  });
});
