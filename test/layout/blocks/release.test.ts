import { describe, expect, it } from 'vitest';
import type { DocNode, PressFoot } from '../../../src/document/nodes.ts';
import { layoutDocument } from '../../../src/layout/layout.ts';
import { mm, STROKE } from '../../../src/layout/measures.ts';
import type { FrameItem, LineItem, Page } from '../../../src/layout/page.ts';
import { look, origin, paragraph, SENTENCE, text } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

const head: DocNode = {
  type: 'release-head',
  paperType: text('Pressemitteilung'),
  facts: [{ label: text('Datum'), value: text('heute') }],
  origin,
};
const embargo: DocNode = { type: 'embargo', line: text('Sperrfrist'), origin };
const headline: DocNode = {
  type: 'headline',
  kickers: [text('Dachzeile')],
  title: text('Schlagzeile'),
  subhead: text('Unterzeile'),
  origin,
};
const lead: DocNode = { type: 'lead', children: [paragraph('Vorspann')], origin };
const column = (label: string): PressFoot['columns'][number] => ({
  type: 'end-matter',
  label: text(label),
  items: [text(`${label} A`), text(`${label} B`)],
  origin,
});
const foot: DocNode = {
  type: 'press-foot',
  columns: [column('Kontakt'), column('Recht'), column('Bild')],
  about: [paragraph('Über uns'), paragraph('Zwölf Mitglieder')],
  origin,
};

function pagesOf(nodes: readonly DocNode[]): readonly Page[] {
  const { value } = layoutDocument(nodes, look, { ruler: plainRuler, images: new Map() });
  if (value === undefined) throw new Error('no layout');
  return value.pages;
}

const lines = ({ items }: Page): readonly LineItem[] => items.filter((item) => item.kind === 'line');
const words = (line: LineItem): string =>
  line.runs
    .map((run) => run.text)
    .join('')
    .trim();
const lineOf = (page: Page | undefined, wanted: string): LineItem | undefined =>
  page && lines(page).find((line) => words(line) === wanted);

describe('a release on paper', () => {
  const [page] = pagesOf([head, embargo, headline, lead, paragraph(SENTENCE.repeat(3)), foot]);

  it('begins at 45 mm, the date on the second axis and on the same baseline', () => {
    const type = lineOf(page, 'Pressemitteilung');
    const date = lineOf(page, 'Datum');
    expect([type?.x, type?.y]).toEqual([mm(25), mm(45)]);
    expect(date?.x).toBe(mm(125));
    expect((date?.y ?? 0) + 10.5).toBeCloseTo((type?.y ?? 0) + 13);
    expect(lineOf(page, 'heute')?.x).toBeGreaterThan(mm(125 + 3));
  });

  it('has the embargo in a frame over the full width', () => {
    const [frame, ...others] = (page?.items ?? []).filter((item): item is FrameItem => item.kind === 'frame');
    expect(others).toEqual([]);
    expect(frame).toMatchObject({ x: mm(25), width: mm(165), stroke: STROKE.bar });
    expect(lineOf(page, 'Sperrfrist')?.x).toBe(mm(29));
  });

  it('has a notice in a frame of its own above that', () => {
    const notice: DocNode = { type: 'notice', line: text('Zurückgezogen'), origin };
    const [noticed] = pagesOf([head, notice, embargo, headline, lead]);
    const frames = (noticed?.items ?? []).filter((item) => item.kind === 'frame');
    expect(frames).toHaveLength(2);
    expect(lineOf(noticed, 'Zurückgezogen')?.y).toBeLessThan(lineOf(noticed, 'Sperrfrist')?.y ?? 0);
  });

  it('leaves a margin for notes beside its text', () => {
    const ends = (page === undefined ? [] : lines(page))
      .filter((line) => words(line).startsWith('Die Verwaltung'))
      .map((line) => Math.max(...line.runs.map((run) => line.x + run.x + run.width)));
    expect(ends.length).toBeGreaterThan(0);
    expect(Math.max(...ends)).toBeLessThanOrEqual(mm(165));
  });

  it('has no fold marks, for it goes into no envelope', () => {
    const marks = (page?.items ?? []).filter((item) => item.kind === 'rule' && item.x < mm(20));
    expect(marks).toEqual([]);
  });

  it('has three columns at its foot, and what the sender says about itself below them', () => {
    const places = ['Kontakt', 'Recht', 'Bild'].map((label) => lineOf(page, label));
    expect(places.map((line) => line?.x)).toEqual([mm(25), mm(82.5), mm(140)]);
    expect(new Set(places.map((line) => line?.y)).size).toBe(1);
    expect(lineOf(page, 'Über uns')?.y).toBeGreaterThan(lineOf(page, 'Bild B')?.y ?? Infinity);
  });

  it('has its length on no page without text', () => {
    const length: DocNode = { type: 'text-length', line: text('900 Zeichen'), origin };
    for (let count = 20; count < 45; count += 1) {
      const body = Array.from({ length: count }, () => paragraph('Zeile'));
      const last = pagesOf([head, headline, ...body, length]).find(
        (each) => lineOf(each, '900 Zeichen') !== undefined,
      );
      expect(lineOf(last, 'Zeile')).toBeDefined();
    }
  });

  it.each([32, 34, 36, 38, 40, 42])('keeps its foot on one page below %i lines', (count) => {
    const pages = pagesOf([head, headline, ...Array.from({ length: count }, () => paragraph('Zeile')), foot]);
    const holding = (label: string): number => pages.findIndex((each) => lineOf(each, label) !== undefined);
    expect(holding('Kontakt')).toBeGreaterThanOrEqual(0);
    expect(holding('Zwölf Mitglieder')).toBe(holding('Kontakt'));
  });
});
