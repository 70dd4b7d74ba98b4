import { describe, expect, it } from 'vitest';
import type { Synopsis, SynopsisCell } from '../../../src/document/nodes.ts';
import { layoutDocument } from '../../../src/layout/layout.ts';
import { mm } from '../../../src/layout/measures.ts';
import type { LineItem, Page, RuleItem, StructureElement } from '../../../src/layout/page.ts';
import type { Inline } from '../../../src/markdown/nodes.ts';
import { look, origin, SENTENCE, text } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

/** The arrow is in the fonts, beyond the plain ruler's letters. */
const ruler = { ...plainRuler, covers: () => true };

const cell = (...paragraphs: readonly (readonly Inline[])[]): SynopsisCell => ({ paragraphs, isNote: false });
const note = (content: string): SynopsisCell => ({ paragraphs: [text(content)], isNote: true });
const struck = (content: string): Inline => ({ type: 'strikethrough', children: text(content), origin });
const fresh = (content: string): Inline => ({ type: 'strong', children: text(content), origin });

const row = (label: string, before: SynopsisCell, after: SynopsisCell) => ({ label, before, after });

const synopsis = (...rows: Synopsis['rows']): Synopsis => ({
  type: 'synopsis',
  legend: [...text('Links: '), struck('weg'), ...text(' Rechts: '), fresh('neu')],
  head: { label: text('Ziffer'), before: text('Alt'), after: text('Neu') },
  rows,
  spoken: { deleted: 'gestrichen:', inserted: 'neu:' },
  origin,
});

function layOut(node: Synopsis): { readonly pages: readonly Page[]; readonly structure: StructureElement } {
  const { value } = layoutDocument([node], look, { ruler, images: new Map() });
  if (value === undefined) throw new Error('no layout');
  return value;
}

const linesOf = (page: Page | undefined): readonly LineItem[] =>
  (page?.items ?? []).filter((item) => item.kind === 'line');
const rulesOf = (page: Page | undefined): readonly RuleItem[] =>
  (page?.items ?? []).filter((item) => item.kind === 'rule');
const textOf = ({ runs }: LineItem): string => runs.map((run) => run.text).join('');

describe('a synopsis', () => {
  const small = row(
    '1',
    cell([...text('bis '), struck('September'), ...text(' 2026')]),
    cell([...text('bis '), fresh('Juni'), ...text(' 2026')]),
  );

  it('marks by line, weight and brackets, and says each mark', () => {
    const [page] = layOut(synopsis(small)).pages;
    const runs = linesOf(page).flatMap((line) => line.runs);
    const marked = runs.filter(({ inline }) => inline?.type === 'Span');
    expect(
      marked.map((run) => [
        run.text,
        run.style.decoration,
        run.style.face.weight,
        run.inline?.attributes.actualText,
      ]),
    ).toEqual([
      ['[', undefined, 400, 'gestrichen: weg '],
      ['weg', 'strike', 400, 'gestrichen: weg '],
      [']', undefined, 400, 'gestrichen: weg '],
      ['neu', 'underline', 700, 'neu: neu'],
      ['[', undefined, 400, 'gestrichen: September '],
      ['September', 'strike', 400, 'gestrichen: September '],
      [']', undefined, 400, 'gestrichen: September '],
      ['Juni', 'underline', 700, 'neu: Juni '],
    ]);
    expect(new Set(runs.map(({ style }) => style.colour))).toEqual(new Set(['#000000']));
  });

  it('does not run a mark into the word before it', () => {
    const [page] = layOut(
      synopsis(row('1', cell([...text('Orten'), struck(', Personal')]), note('(unverändert)'))),
    ).pages;
    const spans = linesOf(page).flatMap((line) => line.runs.flatMap(({ inline }) => inline ?? []));
    expect(spans.at(-1)?.attributes.actualText).toBe(' gestrichen: , Personal');
  });

  it('stands in three columns with one rule between old and new', () => {
    const [page] = layOut(synopsis(small)).pages;
    const at = (content: string) => linesOf(page).find((line) => textOf(line).startsWith(content))?.x;
    expect([at('Ziffer'), at('Alt'), at('Neu')]).toEqual(
      [25, 41.5, 117].map((left) => expect.closeTo(mm(left), 5)),
    );
    const upright = rulesOf(page).filter(({ width, height }) => height > width);
    expect(new Set(upright.map(({ x, width }) => (x + width / 2).toFixed(2)))).toEqual(
      new Set([mm(114.5).toFixed(2)]),
    );
  });

  it('has heads for columns and rows, and a paragraph for each of several', () => {
    const table = layOut(
      synopsis(row('2 a', cell(text('Eins.'), text('Zwei.')), note('(entfällt)'))),
    ).structure.children.find(({ type }) => type === 'Table');
    const [head, body] = table?.children ?? [];
    expect(head?.children[0]?.children.map(({ type, attributes }) => [type, attributes.scope])).toEqual([
      ['TH', 'Column'],
      ['TH', 'Column'],
      ['TH', 'Column'],
    ]);
    expect(body?.children[0]?.children.map(({ type, attributes }) => [type, attributes.scope])).toEqual([
      ['TH', 'Row'],
      ['TD', undefined],
      ['TD', undefined],
    ]);
    expect(body?.children[0]?.children[1]?.children.map(({ type }) => type)).toEqual(['P', 'P']);
  });

  it('ends a line of its label at the arrow only', () => {
    const { pages } = layOut(synopsis(row('10 a → 9 b', note('(nicht vorhanden)'), cell(text('x')))));
    const lines = linesOf(pages[0]).map(textOf);
    const first = lines.findIndex((line) => line.startsWith('10'));
    expect(lines.slice(first, first + 2)).toEqual(['10\u00A0a → ', '9\u00A0b']);
  });

  it('repeats its head, untagged, and breaks a row that is high', () => {
    const long = SENTENCE.repeat(60);
    const { pages } = layOut(synopsis(small, row('2', cell(text(long)), cell([fresh(long)]))));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(linesOf(page).map(textOf)).toContain('Ziffer');
    const heads = pages.flatMap(linesOf).filter((line) => textOf(line) === 'Ziffer');
    expect(heads.filter((line) => line.element !== undefined)).toHaveLength(1);
    const spans = new Set(
      pages.flatMap(linesOf).flatMap((line) => line.runs.flatMap(({ inline }) => inline ?? [])),
    );
    expect([...spans].filter((span) => (span.attributes.actualText ?? '').length > 100)).toHaveLength(1);
  });

  it('keeps its legend with the first row', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(`${index + 1}`, cell(text(SENTENCE.repeat(2))), note('–')),
    );
    for (const page of layOut(synopsis(...rows)).pages) {
      const words = linesOf(page).map(textOf).join(' ');
      if (words.includes('Links:')) expect(words).toContain('Ziffer');
    }
  });
});
