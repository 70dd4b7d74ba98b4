import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../src/layout/layout.ts';
import { mm } from '../../../src/layout/measures.ts';
import type { LineItem, Page } from '../../../src/layout/page.ts';
import type { DocNode } from '../../../src/document/nodes.ts';
import type { Footnotes, Inline, Table } from '../../../src/markdown/nodes.ts';
import { setLines } from '../../../src/layout/blocks/text.ts';
import { STYLES } from '../../../src/layout/style.ts';
import { runsOf } from '../../../src/layout/text/runs.ts';
import { context } from '../block-context.ts';
import { look, origin, paragraph, SENTENCE, text } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

const cell = (children: readonly Inline[]) => ({ children, origin });

const table = (head: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Table => ({
  type: 'table',
  alignments: head.map(() => 'left'),
  head: head.map((content) => cell(text(content))),
  rows: rows.map((row) => row.map(cell)),
  origin,
});

function pagesOf(nodes: readonly DocNode[]): readonly Page[] {
  const { value } = layoutDocument(nodes, look, { ruler: plainRuler, images: new Map() });
  if (value === undefined) throw new Error('no layout');
  return value.pages;
}

const lines = (page: Page | undefined): readonly LineItem[] =>
  (page?.items ?? []).filter((item): item is LineItem => item.kind === 'line');

const words = (page: Page | undefined): string =>
  lines(page)
    .map((line) => line.runs.map((run) => run.text).join(''))
    .join(' ');

const bottom = (page: Page): number => Math.max(...lines(page).map((line) => line.y + 14));

/** Without the page's number. */
const flowOf = (page: Page) => page.items.filter((item) => item.y < mm(190));

describe('a table', () => {
  const narrow = Array.from({ length: 120 }, (_, row) => [text(`Zeile${row}`), text('Wert')]);

  it('repeats its head on each page, tagged once', () => {
    const pages = pagesOf([table(['Kopf', 'Spalte'], narrow)]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(words(page)).toContain('Kopf');
    const heads = pages.flatMap(lines).filter((line) => line.runs[0]?.text === 'Kopf');
    expect(heads.filter((line) => line.element !== undefined)).toHaveLength(1);
  });

  it('stands across a page of its own where its columns do not fit', () => {
    const head = Array.from({ length: 11 }, (_, column) => `Jahr${column}00`);
    const wide = table(head, [head.map(() => text('1.000.000'))]);
    const pages = pagesOf([paragraph('Davor.'), wide, paragraph('Danach.')]);
    expect(pages.map((page) => page.width > page.height)).toEqual([false, true, false]);
    expect(words(pages[1])).toContain('1.000.000');
  });

  it('breaks a row that is taller than a page, line by line', () => {
    const pages = pagesOf([table(['Kopf', 'Text'], [[text('Eins'), text(SENTENCE.repeat(60))]])]);
    const read = pages.map(words).join(' ').replaceAll(/\s+/g, ' ');
    expect(read.match(/Streuobstwiesen/g)).toHaveLength(60);
    for (const page of pages) expect(bottom(page)).toBeLessThan((270 / 25.4) * 72 + 1);
  });

  it.each([4, 6, 9])('leaves none of %i rows alone at the foot or the top of a page', (count) => {
    const rows = narrow.slice(0, count);
    for (let before = 10; before < 32; before += 1) {
      const above = Array.from({ length: before }, () => paragraph('Davor.'));
      const pages = pagesOf([...above, table(['Kopf', 'Spalte'], rows)]);
      const onPages = pages.map((page) => words(page).match(/Zeile\d+/g)?.length ?? 0);
      expect(onPages.reduce((sum, found) => sum + found, 0)).toBe(count);
      expect(onPages).not.toContain(1);
    }
  });

  it('keeps the padding of a cell where a row goes on below the head', () => {
    const pages = pagesOf([table(['Kopf', 'Text'], [[text('Eins'), text(SENTENCE.repeat(60))]])]);
    const [head = 0, first = 0] = [...new Set(lines(pages[1]).map(({ y }) => y))].toSorted((a, b) => a - b);
    expect(first - head).toBeCloseTo(14 + 2 * mm(1.5));
  });

  it('breaks a high row rather than leave a hole, but never within a word', () => {
    const name = 'Verkehrsinfrastrukturfinanzierungsgesellschaft '.repeat(6);
    const figures = Array.from({ length: 4 }, () => text('9'.repeat(17)));
    const rows = [
      [text('A'), ...figures],
      [text(name), ...figures],
      [text('C'), ...figures],
    ];
    let broken = 0;
    for (let count = 15; count < 35; count += 1) {
      const before = Array.from({ length: count }, () => paragraph('Davor.'));
      const pages = pagesOf([...before, table(['A', 'B', 'C', 'D', 'E'], rows)]);
      const last = lines(pages[0]).at(-1);
      if (
        last?.runs
          .map((run) => run.text)
          .join('')
          .startsWith('Davor.') === true
      )
        continue;
      broken += pages.length > 1 ? 1 : 0;
      const cells = lines(pages[0]).filter(({ x }) => x === mm(25));
      expect(cells.at(-1)?.runs.at(-1)?.text).not.toMatch(/[-\u00AD]$/u);
    }
    expect(broken).toBeGreaterThan(0);
  });

  it('hyphenates a word of a cell only where that saves a line', () => {
    for (let width = 60; width < 200; width += 3) {
      const setting = { x: 0, width, style: STYLES.small, hyphenate: true };
      const runs = runsOf(text(SENTENCE), STYLES.small);
      const sparing = setLines(context, runs, { ...setting, sparing: true });
      const whole = setLines(context, runs, { ...setting, hyphenate: false });
      const often = setLines(context, runs, setting);
      expect(sparing).toHaveLength(Math.min(whole.length, often.length));
      if (whole.length === often.length) expect(sparing).toEqual(whole);
    }
  });

  it('is never justified', () => {
    const block = { ...context, look: { ...look, satz: 'block' } } as const;
    const runs = runsOf(text(SENTENCE), STYLES.small);
    const setting = { x: 0, width: mm(70), style: STYLES.small, hyphenate: true };
    expect(setLines(block, runs, setting)).toEqual(setLines(context, runs, setting));
    expect(setLines(block, runs, { ...setting, width: mm(110) })).not.toEqual(
      setLines(context, runs, { ...setting, width: mm(110) }),
    );
  });

  it('keeps a note of a cell at the foot of its page', () => {
    const reference: Inline = { type: 'footnote-reference', number: 1, origin };
    const notes: Footnotes = {
      type: 'footnotes',
      notes: [{ number: 1, children: [paragraph('Die Anmerkung.')], origin }],
      origin,
    };
    const pages = pagesOf([table(['Kopf'], [[[...text('Wert'), reference]]]), notes]);
    expect(words(pages[0])).toContain('Die Anmerkung.');
  });

  it('sets a note that is longer than a foot after the text', () => {
    const reference: Inline = { type: 'footnote-reference', number: 1, origin };
    const long = { number: 1, children: [paragraph(SENTENCE.repeat(40))], origin };
    const notes: Footnotes = { type: 'footnotes', notes: [long], origin };
    const opener = { ...paragraph('Wort'), children: [...text('Wort'), reference] };
    const pages = pagesOf([opener, notes]);
    expect(
      pages
        .map(words)
        .join(' ')
        .match(/Streuobstwiesen/g),
    ).toHaveLength(40);
    for (const page of pages) expect(bottom(page)).toBeLessThan((270 / 25.4) * 72 + 1);
  });

  it('breaks a row taller than a page across it', () => {
    const head = Array.from({ length: 12 }, (_, column) => `${column}23.456.789`);
    const row = head.map((word, column) => text(column === 0 ? SENTENCE.repeat(4) : word));
    const across = pagesOf([table(head, [row])]).filter((page) => page.width > page.height);
    expect(across.length).toBeGreaterThan(1);
    for (const page of across)
      expect(bottom({ ...page, items: flowOf(page) })).toBeLessThanOrEqual(mm(183) + 0.01);
  });

  it('refuses a picture in a cell rather than losing it', () => {
    const image = { type: 'image', src: 'bilder/wiese.png', alt: 'Wiese', origin } as const;
    const { diagnostics } = layoutDocument([table(['Kopf'], [[[image]]])], look, {
      ruler: plainRuler,
      images: new Map(),
    });
    expect(diagnostics).toMatchObject([{ code: 'layout/bild', severity: 'error' }]);
  });
});
