import { describe, expect, it } from 'vitest';
import type { DocNode } from '../../src/document/nodes.ts';
import type { Look } from '../../src/kinds/kind.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { renderPdf } from '../../src/pdf/render.ts';
import { createRuler } from '../../src/pdf/ruler.ts';
import { readRules } from '../reading/pdf-rules.ts';
import { readPdf } from '../reading/pdf-text.ts';
import type { PdfPage, Word } from '../reading/pdf-text.ts';
import { heading, letter, list, look, origin, paragraph, SENTENCE, signatures, text } from './nodes.ts';

const ruler = createRuler();
const NEAR = 0.5;

async function build(nodes: readonly DocNode[], more: Partial<Look> = {}) {
  const { value } = layoutDocument(nodes, { ...look, ...more }, { ruler, images: new Map() });
  if (value === undefined) throw new Error('no layout');
  const info = { title: 'Streuobst', authors: ['Neue Mitte'], subject: 'Antrag', keywords: [] };
  const pdf = await renderPdf(value, { info, date: new Date(0) });
  return { pages: await readPdf(pdf.bytes), rules: await readRules(pdf.bytes) };
}

function find(page: PdfPage | undefined, word: string): Word {
  const found = page?.words.find((candidate) => candidate.text === word);
  if (found === undefined) throw new Error(`„${word}“ is not on the page`);
  return found;
}

/** Top of a line box from its baseline: the ascender stands above it (look.md 1). */
const top = (word: Word, ascender: number): number => word.y - (ascender * word.size * 25.4) / 72;
const SERIF = 1.036;
const SANS = 1.024;

const near = (actual: number | undefined, expected: number): void => {
  expect(actual).toBeGreaterThan(expected - NEAR);
  expect(actual).toBeLessThan(expected + NEAR);
};

describe.each([
  { form: 'B', names: 17, base: 38, field: 45, folds: [105, 210] },
  { form: 'A', names: 8, base: 23.2, field: 27, folds: [87, 192] },
] as const)('the letter, DIN 5008 form $form', ({ form, names, base, field, folds }) => {
  const built = build(letter(['Kreistagsfraktion Neue Mitte']), { form, farbe: '#1f6f50' });

  it('sets the applicant at the top and the rule below', async () => {
    const { pages, rules } = await built;
    near(top(find(pages[0], 'Kreistagsfraktion'), SANS), names);
    near(find(pages[0], 'Kreistagsfraktion').x, 25);
    const line = rules[0]?.find(
      (rule) => Math.abs(rule.y - base) < NEAR && rule.width > 100 && rule.height < 0.4,
    );
    near(line?.x, 25);
    near(line?.width, 165);
  });

  it('draws the band of the house colour directly above the rule', async () => {
    const { rules } = await built;
    const band = rules[0]?.find((rule) => Math.abs(rule.height - 0.9) < 0.05);
    near(band?.y, base - 0.9);
  });

  it('sets return line, address, info block and subject in their places', async () => {
    const { pages } = await built;
    const page = pages[0];
    const returned = find(page, 'Marktstraße');
    near(top(returned, SANS) + 4.94, field + 16.7);
    near(top(find(page, 'An'), SERIF), field + 17.7);
    near(find(page, 'An').x, 25);
    near(top(find(page, 'Telefon'), SANS), field + 5);
    near(find(page, 'Telefon').x, 125);
    near(top(find(page, 'Antrag'), SANS), field + 53.5);
  });

  it('sets the dispatch note one blank line under the address', async () => {
    const { pages } = await built;
    near(find(pages[0], 'Hause').y - find(pages[0], 'Erika').y, (2 * 14.4 * 25.4) / 72);
  });

  it('draws fold and hole marks', async () => {
    const { rules } = await built;
    const marks = (rules[0] ?? []).filter((rule) => rule.x < 6);
    expect(marks.map((mark) => Math.round(mark.y * 10) / 10)).toEqual(
      [...folds, 148.5].map((y) => expect.closeTo(y, 0)),
    );
    expect(marks.map((mark) => mark.width)).toEqual([2.5, 2.5, 4].map((width) => expect.closeTo(width, 1)));
  });
});

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `Gruppe ${index + 1} im Musterkreis`);

const people = (count: number) => Array.from({ length: count }, (_, index) => `Person${index + 1} Muster`);

describe('a letterhead that grows', () => {
  it.each([
    { count: 4, shift: 0 },
    { count: 8, shift: 0 },
    { count: 10, shift: 2.8 },
    { count: 14, shift: 13 },
  ])('$count applicants move what follows by $shift mm', async ({ count, shift }) => {
    const { pages } = await build(letter(names(count)));
    near(top(find(pages[0], 'An'), SERIF), 45 + 17.7 + shift);
    near(top(find(pages[0], 'Antrag'), SANS), 45 + 53.5 + shift);
  });

  it('fills two columns downwards, the first taking the odd one', async () => {
    const { pages } = await build(letter(names(9)));
    const groups = (pages[0]?.words ?? []).filter((word) => word.text === 'Gruppe');
    expect(groups.filter((word) => Math.abs(word.x - 25) < NEAR)).toHaveLength(5);
    expect(groups.filter((word) => Math.abs(word.x - 110) < NEAR)).toHaveLength(4);
  });
});

describe('the body', () => {
  const resolution: DocNode = {
    type: 'resolution',
    children: [list(['1.', '2.'], [[paragraph(SENTENCE)], [paragraph(SENTENCE.repeat(30))]])],
    origin,
  };
  const long = build(
    letter(
      ['Fraktion Neue Mitte'],
      [heading('Beschlussvorschlag'), resolution, heading('Begründung'), paragraph(SENTENCE.repeat(40))],
    ),
  );

  it('draws the bar beside the resolution only, on every page it reaches', async () => {
    const { rules, pages } = await long;
    const bars = rules.map((page) =>
      page.filter((rule) => rule.height > 10 && Math.abs(rule.width - 0.53) < 0.1),
    );
    expect(bars[0]).toHaveLength(1);
    expect(bars[1]).toHaveLength(1);
    near(bars[0]?.[0]?.x, 25);
    const reasoning = find(pages[1], 'Begründung');
    expect((bars[1]?.[0]?.y ?? 0) + (bars[1]?.[0]?.height ?? 0)).toBeLessThan(reasoning.y);
  });

  it('sets list text 8 mm from the bar block, labels before it', async () => {
    const { pages } = await long;
    const first = pages[0]?.words.find((word) => word.text === '1.');
    const die = pages[0]?.words.find((word) => word.text === 'Die' && word.y === first?.y);
    near(die?.x, 37);
    near((first?.x ?? 0) + (first?.width ?? 0), 34.6);
  });

  it('ends the text at 270 mm and starts it at 27 mm from page 2', async () => {
    const { pages } = await long;
    for (const page of pages) {
      const body = page.words.filter((word) => word.y < 276);
      expect(Math.max(...body.map((word) => word.y))).toBeLessThan(270);
    }
    near(top(pages[1]?.words.find((word) => word.y > 24) ?? find(pages[1], 'Die'), SERIF), 27);
  });

  it('sets running head and page number', async () => {
    const { pages, rules } = await long;
    expect(pages.length).toBeGreaterThan(1);
    near(top(find(pages[1], 'Antrag:'), SANS), 12.6);
    expect(rules[1]?.some((rule) => Math.abs(rule.y - 18.5) < NEAR && rule.width > 160)).toBe(true);
    const number = pages[0]?.words.filter((word) => word.y > 276) ?? [];
    expect(number.map((word) => word.text).join(' ')).toBe(`Seite 1 von ${pages.length}`);
    near(Math.max(...number.map((word) => word.x + word.width)), 190);
    expect(pages[0]?.words.some((word) => word.text === 'Antrag:')).toBe(false);
  });

  it('numbers no page of a single one', async () => {
    const { pages } = await build(letter(['Fraktion Neue Mitte'], [paragraph(SENTENCE)]));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.words.some((word) => word.text === 'Seite')).toBe(false);
  });

  it('numbers the first and every fifth line in the margin, on request', async () => {
    const body = [heading('Begründung'), paragraph(SENTENCE.repeat(10))];
    const { pages } = await build(letter(['Fraktion Neue Mitte'], body), { zeilennummern: 'rand' });
    const numbers = (pages[0]?.words ?? []).filter((word) => word.x < 22 && /^\d+$/.test(word.text));
    expect(numbers.map((word) => word.text)).toEqual(['1', '5', '10', '15']);
    for (const word of numbers) near(word.x + word.width, 21);
  });
});

describe('the close', () => {
  const greeting: DocNode = { type: 'greeting', line: text('Mit freundlichen Grüßen'), origin };
  const close = (count: number, lines = 1) =>
    build(
      letter(
        ['Fraktion Neue Mitte'],
        [paragraph(SENTENCE.repeat(lines)), greeting, signatures(people(count))],
      ),
    );

  it.each([
    { count: 2, columns: [25, 115] },
    { count: 4, columns: [25, 115] },
    { count: 3, columns: [25, 82.5, 140] },
    { count: 42, columns: [25, 82.5, 140] },
  ])('$count signatures stand in columns at $columns', async ({ count, columns }) => {
    const { pages } = await close(count);
    const names = pages.flatMap((page) => page.words.filter((word) => word.text.startsWith('Person')));
    expect(names).toHaveLength(count);
    const found = [...new Set(names.map((word) => Math.round(word.x * 2) / 2))];
    expect(found.toSorted((a, b) => a - b)).toEqual(columns.map((x) => expect.closeTo(x, 0)));
  });

  it('keeps two lines of text, greeting and first signatures on one page', async () => {
    for (let lines = 14; lines < 30; lines += 1) {
      const { pages } = await close(4, lines);
      const page = pages.find((candidate) => candidate.words.some((word) => word.text === 'Person1'));
      expect(page?.words.some((word) => word.text === 'Grüßen')).toBe(true);
      const before = new Set(
        page?.words
          .filter((word) => word.x < 190 && word.y > 24 && word.y < find(page, 'Grüßen').y)
          .map((word) => word.y),
      );
      expect(before.size).toBeGreaterThanOrEqual(2);
    }
  });

  it('leaves room to sign: 16.5 mm for one, 13 mm for several', async () => {
    const one = (await close(1)).pages[0];
    near(top(find(one, 'Person1'), SERIF) - (top(find(one, 'Grüßen'), SERIF) + 5.75), 16.5);
    const { pages, rules } = await close(4);
    const line = rules[0]?.find((rule) => Math.abs(rule.width - 75) < NEAR);
    near((line?.y ?? 0) - (top(find(pages[0], 'Grüßen'), SERIF) + 5.75), 13);
  });
});
