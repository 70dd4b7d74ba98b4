import { describe, expect, it } from 'vitest';
import type { DocNode } from '../../src/document/nodes.ts';
import type { Look } from '../../src/kinds/kind.ts';
import { layoutDocument } from '../../src/layout/layout.ts';
import { mm } from '../../src/layout/measures.ts';
import type { LineItem, Page } from '../../src/layout/page.ts';
import { heading, letter, list, look, origin, paragraph, SENTENCE, signatures, text } from './nodes.ts';
import { plainRuler } from './plain-ruler.ts';

function pagesOf(nodes: readonly DocNode[], more: Partial<Look> = {}): readonly Page[] {
  const { value } = layoutDocument(nodes, { ...look, ...more }, { ruler: plainRuler, images: new Map() });
  return value?.pages ?? [];
}

const linesOf = (page: Page | undefined): readonly LineItem[] =>
  (page?.items ?? []).filter((item): item is LineItem => item.kind === 'line');
const textOf = (line: LineItem): string => line.runs.map((run) => run.text).join('');
const rightOf = (line: LineItem): number => Math.max(...line.runs.map((run) => line.x + run.x + run.width));

const table = (cells: readonly string[], rows: number): Extract<DocNode, { type: 'table' }> => {
  const row = cells.map((content) => ({ children: text(content), origin }));
  return {
    type: 'table',
    alignments: cells.map(() => 'left'),
    head: row,
    rows: Array.from({ length: rows }, () => row),
    origin,
  };
};

/** Where the first of the names begins. */
const topOf = (nodes: readonly DocNode[]) =>
  linesOf(pagesOf(nodes, { form: 'A' })[0]).find((line) => textOf(line).startsWith('Fraktion der'))?.y;

const yOf = (nodes: readonly DocNode[], words: string): number =>
  linesOf(pagesOf(nodes)[0]).find((line) => textOf(line).trim() === words)?.y ?? 0;

const value = (label: string) => ({ label: text(label), value: text('') });

const cells = (row: readonly string[]) => row.map((cell) => ({ children: text(cell), origin }));

describe('what stands around the text', () => {
  it('cuts a running head whose number is longer than the line', () => {
    const line = [
      { type: 'strong', children: text('X'.repeat(250)), origin } as const,
      ...text(' Antrag: Titel'),
    ];
    const body = [{ type: 'running-head', line, origin } as const, paragraph(SENTENCE.repeat(40))];
    const [head] = linesOf(pagesOf(body)[1]);
    expect(head === undefined ? 0 : rightOf(head)).toBeLessThanOrEqual(mm(190));
    expect(head === undefined ? '' : textOf(head)).toContain('…');
  });

  it('moves wide names below the draft mark', () => {
    const names = Array.from({ length: 6 }, (_, index) => `Fraktion der Streuobstwiese ${index}`);
    const mark = { type: 'draft-mark', text: 'ENTWURF', origin } as const;
    expect(topOf(letter(names))).toBeCloseTo(mm(7));
    expect(topOf([...letter(names), mark])).toBeGreaterThan(mm(7) + 15);
  });

  const address = {
    type: 'address',
    lines: [text('An den Rat'), text('12345 Musterstadt')],
    origin,
  } as const;
  const subject = { type: 'subject', title: text('Titel'), origin } as const;

  it('moves the subject up where there is no address', () => {
    const names = [{ type: 'letterhead', senders: [{ name: text('Fraktion Neue Mitte') }], origin } as const];
    expect(yOf([...names, address, subject], 'Titel')).toBeCloseTo(mm(45 + 53.5));
    expect(yOf([...names, subject], 'Titel')).toBeCloseTo(mm(45));
  });

  it.each([
    ['Mitte · Weg 1 · 12345 Ort', 1, 10.5],
    ['Fraktion der Mitte · Straße des Friedens 1 · 99999 Musterstadt', 1, 7],
    [`${'Fraktion '.repeat(4)}· ${'Straße '.repeat(5)}· 12345 Ort`, 3, 10.5],
  ])('sets a return line on one line, smaller if need be, else at its dots: %s', (line, count, size) => {
    const found = linesOf(pagesOf([{ type: 'return-line', line: text(line), origin }, address, subject])[0]);
    const returned = found.filter(({ runs }) => runs[0]?.style.colour === '#444444');
    expect(returned).toHaveLength(count);
    expect(returned[0]?.runs[0]?.style.size).toBe(size);
    if (count > 1) expect(returned.map(textOf).at(-1)).toBe('12345 Ort');
  });

  it('numbers the lines of a resolution beside its headings and tables', () => {
    const resolution = {
      type: 'resolution',
      children: [
        paragraph('Erstens.'),
        heading('Teil', 3),
        table(['a', 'b'], 2),
        list(['1.'], [[paragraph('Zweitens.')]]),
      ],
      origin,
    } as const;
    const body = [
      heading('Beschlussvorschlag'),
      resolution,
      heading('Begründung'),
      ...['a', 'b', 'c'].map(paragraph),
    ];
    const numbers = linesOf(pagesOf(body, { zeilennummern: 'rand' })[0]).filter((line) => line.x < mm(24));
    expect(numbers.map(textOf)).toEqual(['1', '5']);
  });

  it('lets a long list of consultations go on to the next page', () => {
    const head = {
      type: 'council-head',
      body: text('Stadt Musterstadt'),
      paperType: text('Antrag'),
      fields: ['Drucksache Nr.', 'Datum', 'Eingang', 'Zeichen'].map(value),
      applicants: value('Antragstellende'),
      consultations: table(['Rat', '17.03.2026', '–', 'öffentlich', 'Entscheidung'], 60),
      origin,
    } as const;
    const pages = pagesOf([head, paragraph('Text')]);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) for (const line of linesOf(page)) expect(line.y).toBeLessThan(mm(270));
  });

  const six = ['A A', 'B B', 'C C', 'D D', 'E E', 'F F'];
  const greeting = { type: 'greeting', line: text('Mit freundlichen Grüßen'), origin } as const;

  it.each([
    [six, []],
    [[...six, 'G G', 'H H', 'I I', 'J J'], []],
    [
      [...six, 'G G', 'H H', 'I I', 'J J'],
      [{ type: 'copies', label: text('Kopie an:'), line: text('Presse'), origin } as const],
    ],
  ])('has no last page of signatures without text: %s', (people, tail) => {
    for (let count = 25; count < 60; count += 1) {
      const body = Array.from({ length: count }, () => paragraph('Zeile.'));
      const pages = pagesOf([...body, greeting, signatures(people), ...tail]);
      const last = linesOf(pages.at(-1)).map(textOf);
      const isTail = tail.length > 0 && last.length < 5 && !last.some((line) => line.includes('G G'));
      // Two rows at least may go on, where all of them would leave a quarter of the page before empty.
      const rows = new Set(
        linesOf(pages.at(-1))
          .filter((line) => /^[A-J] [A-J] /u.test(textOf(line)))
          .map(({ y }) => y),
      );
      const goesOn = rows.size >= 2 && rows.size < people.length / 3;
      expect(last.filter((line) => line === 'Zeile.').length >= 2 || isTail || goesOn).toBe(true);
      for (const page of pages.slice(0, -1)) {
        const end = Math.max(...linesOf(page).map(({ y }) => y + 16));
        expect(mm(270) - end).toBeLessThan(goesOn || isTail ? mm(62) : mm(90));
      }
    }
  });

  it('has no article alone on a line below a name', () => {
    const linesBelow = Array.from({ length: 30 }, (_, index) => {
      const functions = [text(`${'V'.repeat(index + 5)} des`), text('Bürgerbündnisses')];
      const signatories = ['A A', 'B B', 'C C'].map((name) => ({ name: text(name), functions }));
      const pages = pagesOf([paragraph('Zeile.'), greeting, { type: 'signatures', signatories, origin }]);
      return linesOf(pages[0]).map((line) => textOf(line).trim());
    });
    expect(linesBelow.flat()).not.toContain('des');
    expect(linesBelow.flat().filter((line) => /^des.Bürgerbündnisses$/u.test(line))).not.toEqual([]);
    expect(linesBelow[0]?.filter((line) => /^V+.des$/u.test(line))).toHaveLength(3);
  });

  it('breaks signatures that no page holds', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => `N${index}.`);
    const pages = pagesOf([paragraph('Zeile.'), paragraph('Zeile.'), greeting, signatures(crowd)]);
    expect(linesOf(pages[0]).map(textOf).join(' ')).toContain('N0.');
    for (const page of pages) for (const line of linesOf(page)) expect(line.y).toBeLessThan(mm(270));
  });

  it('leaves the contacts alone on a page rather than part the signatures', () => {
    const table = {
      type: 'table',
      alignments: ['left', 'left'],
      head: cells(['Name', 'E-Mail']),
      rows: [cells(['Fraktion A', 'a@b.example'])],
      origin,
    } as const;
    const contacts = {
      type: 'contacts',
      heading: text('Antragstellende'),
      table,
      columns: [0, 2],
      origin,
    } as const;
    const alone = Array.from({ length: 20 }, (_, index) => {
      const body = Array.from({ length: index + 25 }, () => paragraph('Zeile.'));
      const pages = pagesOf([...body, greeting, signatures([...six, 'G G']), contacts]);
      const last = linesOf(pages.at(-1)).map(textOf);
      const isAlone = !last.some((line) => line.includes('Zeile.'));
      if (isAlone) expect(last.filter((line) => /^[A-G] [A-G]/u.test(line))).toEqual([]);
      return isAlone;
    });
    expect(alone).toContain(true);
  });

  it('takes a row of signatures along with the whole tail', () => {
    const enclosures = {
      type: 'end-matter',
      label: text('Anlagen'),
      items: ['Eins', 'Zwei', 'Drei', 'Vier'].map(text),
      origin,
    } as const;
    for (let count = 25; count < 45; count += 1) {
      const body = Array.from({ length: count }, () => paragraph('Zeile.'));
      const greeting = { type: 'greeting', line: text('Mit freundlichen Grüßen'), origin } as const;
      const people = ['A A', 'B B', 'C C', 'D D', 'E E', 'F F', 'G G'];
      const last = linesOf(pagesOf([...body, greeting, signatures(people), enclosures]).at(-1)).map(textOf);
      expect(last.some((line) => line.includes('G G'))).toBe(true);
    }
  });
});
