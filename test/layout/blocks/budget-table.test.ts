import { describe, expect, it } from 'vitest';
import type { BudgetTable, DocNode } from '../../../src/document/nodes.ts';
import { layoutDocument } from '../../../src/layout/layout.ts';
import { mm, STROKE } from '../../../src/layout/measures.ts';
import type { LineItem, Page, RuleItem, StructureElement } from '../../../src/layout/page.ts';
import { heading, look, origin, paragraph, text } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

type Cells = readonly [string, string, string, string, string];

const SUM: Cells = ['', 'Summe', '1.162.500', '0', '1.162.500'];
const ROW: Cells = ['501200', 'Dienstaufwendungen', '840.000', '+\u00A0120.000', '960.000'];

const budget = (rows: readonly Cells[]): BudgetTable => {
  const cellsOf = (row: Cells) => row.map((content) => ({ children: text(content), origin }));
  return {
    type: 'budget-table',
    table: {
      type: 'table',
      alignments: ['left', 'left', 'right', 'right', 'right'],
      head: cellsOf(['Sachkonto', 'Bezeichnung', 'Ansatz bisher', 'Veränderung', 'Ansatz neu']),
      rows: rows.map(cellsOf),
      origin,
    },
    unit: text('Beträge in EUR'),
    origin,
  };
};

function layOut(rows: readonly Cells[], behind: readonly DocNode[] = []) {
  const nodes = [heading('Haushaltsplan'), budget(rows), ...behind];
  const { value } = layoutDocument(nodes, look, { ruler: plainRuler, images: new Map() });
  if (value === undefined) throw new Error('no layout');
  return value;
}

const lines = (page: Page | undefined): readonly LineItem[] =>
  (page?.items ?? []).filter((item): item is LineItem => item.kind === 'line');
const wordsOf = (line: LineItem): string => line.runs.map((run) => run.text).join('');
const lineWith = (page: Page | undefined, words: string): LineItem | undefined =>
  lines(page).find((line) => wordsOf(line) === words);
const endOf = (line: LineItem | undefined): number => {
  const run = line?.runs.at(-1);
  return line === undefined || run === undefined ? Number.NaN : line.x + run.x + run.width;
};

/** The tree as text: `TR(TD TH/Row)`. */
function outlineOf({ type, children, attributes }: StructureElement): string {
  const scope = attributes.scope === undefined ? '' : `/${attributes.scope}`;
  return `${type}${scope}${children.length === 0 ? '' : `(${children.map(outlineOf).join(' ')})`}`;
}

describe('a budget table', () => {
  it('has the columns of look.md 7', () => {
    const [page] = layOut([ROW, SUM]).pages;
    expect(lineWith(page, '501200')?.x).toBeCloseTo(mm(25));
    expect(lineWith(page, 'Summe')?.x).toBeCloseTo(mm(25 + 22 + 1.5));
    expect(endOf(lineWith(page, '840.000'))).toBeCloseTo(mm(130 - 1.5));
    expect(endOf(lineWith(page, ROW[3]))).toBeCloseTo(mm(160 - 1.5));
    expect(endOf(lineWith(page, '960.000'))).toBeCloseTo(mm(190));
  });

  it('sets the total in strong type under a rule of its own', () => {
    const [page] = layOut([ROW, ROW, SUM]).pages;
    expect(lineWith(page, 'Summe')?.runs[0]?.style.face.weight).toBe(600);
    expect(lineWith(page, '501200')?.runs[0]?.style.face.weight).toBe(400);
    const rules = (page?.items ?? []).filter(
      (item): item is RuleItem => item.kind === 'rule' && item.width === mm(165),
    );
    const { thin, strong } = STROKE;
    expect(rules.toSorted((a, b) => a.y - b.y).map(({ height }) => height)).toEqual([
      strong,
      thin,
      thin,
      strong,
      strong,
    ]);
  });

  it('says what its cells are', () => {
    const row = 'TR(TH/Row TD TD TD TD)';
    const column = 'TH/Column';
    expect(outlineOf(layOut([ROW, SUM]).structure)).toContain(
      `Table(THead(TR(${Array.from({ length: 5 }, () => column).join(' ')})) ` +
        `TBody(${row} TR(TD TH/Row TD TD TD))) P`,
    );
  });

  it('repeats its head and never parts total and unit from the row above', () => {
    for (let count = 20; count < 60; count += 1) {
      const { pages } = layOut([...Array.from({ length: count }, () => ROW), SUM]);
      for (const page of pages) expect(lineWith(page, 'Sachkonto')).toBeDefined();
      const last = pages.at(-1);
      for (const words of ['501200', 'Summe', 'Beträge in EUR']) expect(lineWith(last, words)).toBeDefined();
    }
  });

  it('stays with the sentence that says how it is covered', () => {
    for (let count = 20; count < 60; count += 1) {
      const { pages } = layOut([...Array.from({ length: count }, () => ROW), SUM], [paragraph('Gedeckt.')]);
      const page = pages.find((each) => lineWith(each, 'Gedeckt.') !== undefined);
      expect(lineWith(page, 'Summe')).toBeDefined();
    }
  });

  it('never breaks an amount: its column grows, and the name gets less', () => {
    const huge: Cells = ['501200', 'Zuschüsse', '999.999.999.999,99', '+\u00A0888.888.888.888,88', '1,11'];
    const [page] = layOut([huge, SUM]).pages;
    expect(lineWith(page, huge[2])).toBeDefined();
    expect(lineWith(page, huge[3])).toBeDefined();
    expect(endOf(lineWith(page, huge[2]))).toBeLessThan(lineWith(page, huge[3])?.x ?? 0);
    expect(endOf(lineWith(page, '1,11'))).toBeCloseTo(mm(190));
  });

  it('stands across where its amounts leave no room for the name, its unit with it', () => {
    const amount = '9'.repeat(24);
    const { pages } = layOut([['501200', 'Zuschüsse', amount, amount, amount], SUM]);
    const across = pages.find((page) => page.width > page.height);
    expect(lines(across).filter((line) => wordsOf(line) === amount)).toHaveLength(3);
    expect(lineWith(across, 'Beträge in EUR')).toBeDefined();
  });
});
