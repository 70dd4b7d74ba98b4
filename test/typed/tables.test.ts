import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import type { Block } from '../../src/markdown/nodes.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { markdownOf, tabTableAt } from '../../src/markdown/tab-table.ts';
import { describeTyped, typedMotion } from './tried.ts';

const rows = (...lines: readonly string[]): string => lines.join('\n').replaceAll('⇥', '\t');
const benches = rows('Ort⇥Bänke⇥Bedarf', 'Nord⇥3⇥7', 'Süd⇥2⇥5');
const asTyped = (name: string, body: string, prints: readonly string[], reports: readonly string[] = []) => ({
  name,
  draft: typedMotion(body),
  prints,
  reports,
});

describeTyped('rows with tabs', [
  asTyped(
    'clerk 1: in the reasoning',
    `Die Lage:\n\n${benches}`,
    ['Ort Bänke Bedarf Nord 3 7 Süd 2 5'],
    ['info 12:1 markdown/tabulatoren'],
  ),
  asTyped(
    'below a line of text, above another',
    `Die Lage:\n${benches}\nDas reicht nicht.`,
    ['Die Lage:', 'Ort Bänke Bedarf', 'Süd 2 5', 'Das reicht nicht.'],
    ['info 11:1 markdown/tabulatoren'],
  ),
  {
    name: 'clerk 1: in a resolution behind |',
    draft: typedMotion(
      'Text.',
      rows(
        'beschlussvorschlag: |',
        '  Die Verwaltung zahlt so:',
        '',
        '  Verein⇥Plätze',
        '  TSV⇥50',
        '  SV⇥30',
      ),
    ),
    prints: ['Die Verwaltung zahlt so:', 'Verein Plätze TSV 50 SV 30', 'Text.'],
    reports: ['info 10:3 markdown/tabulatoren'],
  },
  {
    name: 'in a resolution without |, whose lines YAML joins',
    draft: typedMotion(
      'Text.',
      rows('beschlussvorschlag:', '  Die Verwaltung zahlt so', '  Verein⇥Plätze', '  TSV⇥50'),
    ),
    prints: ['Die Verwaltung zahlt so', 'Verein Plätze TSV 50'],
    reports: ['info 9:3 markdown/tabulatoren'],
  },
  {
    name: 'below a heading of the resolution',
    draft: typedMotion(
      rows(
        '## Beschlussvorschlag',
        '',
        'Die Verwaltung zahlt:',
        'Verein⇥Plätze',
        'TSV⇥50',
        '',
        '## Begründung',
        '',
        'Text.',
      ),
      'versandvermerk: im Hause',
    ),
    prints: ['Die Verwaltung zahlt:', 'Verein Plätze TSV 50', 'Begründung'],
    reports: ['info 13:1 markdown/tabulatoren'],
  },
  asTyped(
    'in a list',
    rows('- So:', '', '  Jahr⇥Zahl', '  2026⇥5', '', '- Ende.'),
    ['So:', 'Jahr Zahl 2026 5', 'Ende.'],
    ['info 12:3 markdown/tabulatoren'],
  ),
  asTyped(
    'with cells that are empty, at the end and between',
    rows('Ort⇥Stand⇥Zahl', 'Nord⇥⇥5', 'Süd⇥fertig', '⇥offen⇥7'),
    ['Ort Stand Zahl Nord 5 Süd fertig offen 7'],
    ['info 10:1 markdown/tabulatoren'],
  ),
  asTyped(
    'with an empty corner',
    rows('⇥2025⇥2026', 'Fahrten⇥14⇥20'),
    ['2025 2026 Fahrten 14 20'],
    ['info 10:1 markdown/tabulatoren'],
  ),
  asTyped(
    'with a label alone in its row, and an empty row',
    rows('Ort⇥Zahl', 'Schulen', 'Nord⇥5', '⇥', 'Süd⇥6').replace('Ort⇥Zahl\n', ''),
    ['Schulen Nord 5 Süd 6'],
    [],
  ),
  asTyped(
    'with line ends in a cell, as Excel quotes them',
    rows('Stelle⇥Zeiten', 'Büro⇥"Montag 8 Uhr', 'Dienstag ""14"" Uhr"', 'Archiv⇥zu'),
    ['Stelle Zeiten Büro Montag 8 Uhr Dienstag "14" Uhr Archiv zu'],
    ['info 10:1 markdown/tabulatoren', 'info 11:6 check/anfuehrungszeichen-form'],
  ),
  asTyped(
    'with bars in the cells',
    rows('Ort⇥Linie', 'Nord⇥1|2', 'Süd⇥3'),
    ['Ort Linie Nord 1|2 Süd 3'],
    ['info 10:1 markdown/tabulatoren'],
  ),
  asTyped(
    'each beginning with its own label: no head',
    rows('Datum:⇥12. März', 'Ort:⇥⇥Rathaus'),
    ['Datum: 12. März Ort: Rathaus'],
    ['info 10:1 markdown/tabulatoren'],
  ),
]);

describeTyped('what has tabs and is no table', [
  asTyped('numbers that Word copies', rows('1.⇥Eins', '2.⇥Zwei'), ['1. Eins 2. Zwei']),
  asTyped('letters', rows('a)⇥Eins', 'b)⇥Zwei'), ['a) Eins b) Zwei']),
  asTyped('first lines indented', rows('⇥Der Rat tagt.', '⇥Er berät.').replace('⇥', ''), ['Der Rat tagt.']),
  asTyped('a stray tab', rows('Der Weg⇥ist schmal.'), ['Der Weg ist schmal.']),
  asTyped(
    'lines of a sentence with a stray tab each',
    rows('Die Verwaltung⇥wird gebeten, das zu', 'prüfen und⇥zu berichten.'),
    ['Die Verwaltung wird gebeten, das zu prüfen und zu berichten.'],
  ),
  asTyped('code', `\`\`\`\n${benches}\n\`\`\``, ['Ort Bänke Bedarf']),
]);

describeTyped('columns of blanks', [
  {
    name: 'clerk 1: reported, and a table behind --fix',
    draft: typedMotion('Die Lage:\nOrt   Bänke  Bedarf\nNord  3      7\nSüd   2      5\nDas ist wenig.'),
    prints: ['Ort Bänke Bedarf Nord 3 7 Süd 2 5'],
    reports: ['warning 11:1 check/spalten-leerzeichen'],
    fixedPrints: ['Die Lage:', 'Ort Bänke Bedarf', 'Süd 2 5', 'Das ist wenig.'],
  },
  {
    name: 'two blanks for each tab',
    draft: typedMotion('Ort  Bänke  Bedarf\nNord  3  7'),
    prints: ['Ort Bänke Bedarf Nord 3 7'],
    reports: ['warning 10:1 check/spalten-leerzeichen'],
  },
  {
    name: 'two columns, the second flush right',
    draft: typedMotion('Ort        Zahl\nNord        500\nSüd       1.000'),
    prints: ['Ort Zahl Nord 500 Süd 1.000'],
    reports: ['warning 10:1 check/spalten-leerzeichen'],
  },
  {
    name: 'two blanks behind each sentence are none',
    draft: typedMotion('Der Weg ist schmal.  Er ist alt.\nEr führt zum See.  Er bleibt.'),
    prints: ['Der Weg ist schmal. Er ist alt. Er führt zum See. Er bleibt.'],
    reports: ['info 10:20 check/leerzeichen-doppelt', 'info 11:18 check/leerzeichen-doppelt'],
  },
]);

describeTyped('rows of Markdown tables', [
  asTyped(
    'motions F16: more and fewer cells than the head',
    '| Ort | Stand | Zahl |\n| --- | --- | ---: |\n| Nord | Plan | fertig | 5 |\n| Süd | Plan |',
    ['Nord Plan fertig | 5 Süd Plan'],
    ['warning 12:1 markdown/tabellenzeile', 'warning 13:1 markdown/tabellenzeile'],
  ),
  asTyped(
    'a bar in code',
    '| A | B |\n| --- | --- |\n| 1 | `a|b` |',
    ['1'],
    ['warning 12:1 markdown/tabellenzeile'],
  ),
  asTyped('an escaped bar is none', '| A | B |\n| --- | --- |\n| 1 | a\\|b und `c\\|d` |', ['1 a|b und c|d']),
  asTyped('without bars at the ends', 'A | B\n--- | ---\n1 | 2', ['A B 1 2']),
  asTyped(
    'an empty column',
    '| Jahr || Zahl |\n| --- | --- | --- |\n| 2026 || 5 |',
    ['Jahr Zahl 2026 5'],
    ['warning 10:1 markdown/tabellenzeile'],
  ),
  asTyped('an empty corner is none', '| | 2026 |\n| --- | --- |\n| Nord | 5 |', ['2026 Nord 5']),
  {
    name: 'without the line below the head',
    draft: typedMotion('| Ort | Zahl |\n| Nord | 5 |'),
    prints: ['| Ort | Zahl | | Nord | 5 |'],
    reports: ['warning 10:1 markdown/tabellenzeile'],
    fixedPrints: ['Ort Zahl Nord 5'],
  },
  {
    name: 'with a line of another width',
    draft: typedMotion('| Ort | Zahl | Jahr |\n| --- | --- |\n| Nord | 5 | 2026 |'),
    prints: ['| Ort | Zahl | Jahr |'],
    reports: ['warning 10:1 markdown/tabellenzeile'],
    fixedPrints: ['Ort Zahl Jahr Nord 5 2026'],
  },
  asTyped('a bar in a sentence', 'Linie 1 | Linie 2\nund 3 | 4 fahren.', [
    'Linie 1 | Linie 2 und 3 | 4 fahren.',
  ]),
]);

const budget = (fields: string): string =>
  typedMotion('Text.', `beschlussvorschlag: Die Verwaltung ändert den Haushalt.\n${rows(fields)}`).replace(
    'art: antrag',
    'art: haushaltsantrag',
  );

describeTyped('rows of the budget', [
  {
    name: 'clerk 28: pasted behind |',
    draft: budget(
      'positionen: |\n  0501200⇥Gutachten, extern⇥210.000,00 €⇥– 45.000,00 €\n  0501300⇥Reisen⇥10.000⇥5.000',
    ),
    prints: ['0501200 Gutachten, extern 210.000 − 45.000 165.000', '0501300 Reisen 10.000 + 5.000 15.000'],
    reports: ['info 9:3 draft/eingefuegte-zeilen'],
  },
  {
    name: 'as items, with the new amount',
    draft: budget('positionen:\n  - 0501200⇥Gutachten⇥210.000⇥-45.000⇥165.000'),
    prints: ['0501200 Gutachten 210.000 − 45.000 165.000'],
    reports: ['info 9:5 draft/eingefuegte-zeilen'],
  },
  {
    name: 'with a head, and a total that is worked out',
    draft: budget(
      'positionen:\n  Bezeichnung⇥Sachkonto⇥Ansatz neu⇥Ansatz 2027⇥Änderung\n  Gutachten⇥0501200⇥165.000⇥210.000⇥-45.000\n  Reisen⇥0501300⇥15.000⇥10.000⇥5.000\n  Summe⇥⇥180.000⇥220.000⇥-40.000',
    ),
    prints: ['0501200 Gutachten 210.000 − 45.000 165.000', 'Summe 220.000 − 40.000 180.000'],
    reports: ['info 10:3 draft/eingefuegte-zeilen'],
  },
  {
    name: 'posts',
    draft: budget('stellen: |\n  Schulsozialarbeit⇥S 11b⇥2⇥+1,5'),
    prints: ['S 11b Schulsozialarbeit 2,0 + 1,5 3,5'],
    reports: ['info 9:3 draft/eingefuegte-zeilen'],
  },
  {
    name: 'other columns: told once',
    draft: budget('positionen: |\n  Gutachten⇥210.000⇥-45.000\n  Reisen⇥10.000⇥5.000'),
    prints: [],
    reports: ['error 9:1 draft/eingefuegte-zeilen'],
  },
  {
    name: 'a text without columns is what it was',
    draft: budget('positionen: Gutachten'),
    prints: [],
    reports: ['error 8:13 draft/typ'],
  },
]);

const cell = fc
  .array(fc.constantFrom('Nord', 'Süd', '7', '1.000 €', 'a|b', '„x“', '12 %', 'und'), { maxLength: 3 })
  .map((words) => words.join(' '));
const filled = fc.constantFrom('Ort', 'Zahl', 'Stand der Dinge', 'Nord-Süd');
const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.tuple(
    fc.array(filled, { minLength: width, maxLength: width }),
    fc.array(fc.tuple(filled, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })), {
      minLength: 1,
      maxLength: 5,
    }),
  ),
);

const blocksOf = (text: string): readonly Block[] => {
  const file = sourceFile('drafts/a.md', text);
  return parseBlocks({ text, file, lineOf: (index) => index + 1 }).value ?? [];
};

const letters = (all: string): string => all.replaceAll(/[^a1]/gu, '');

describe('a table of tabs', () => {
  test.prop([tables, fc.boolean()])(
    'keeps every cell in its place, also as Markdown',
    ([head, body], isTrimmed) => {
      const typed = [head, ...body.map(([first, others]) => [first, ...others])];
      const lines = typed.map((row) => row.join('\t')).map((line) => (isTrimmed ? line.trimEnd() : line));
      // A row without a tab is one only above another.
      if (!lines.every((line) => line.includes('\t'))) return;
      const text = lines.join('\n');
      const [table] = blocksOf(text);
      if (table?.type !== 'table') throw new Error(`no table: ${text}`);
      const read = [table.head, ...table.rows].map((row) => row.map(({ children }) => plainText(children)));
      const used = head.map((_, column) => column);
      expect(read).toEqual(typed.map((row) => used.map((column) => row[column] ?? '')));
      const found = tabTableAt((index) => lines[index]);
      const [again] = blocksOf((found === undefined ? [] : markdownOf(found)).join('\n'));
      if (again?.type !== 'table') throw new Error('no Markdown table');
      expect(
        [again.head, ...again.rows].map((row) => row.map(({ children }) => plainText(children))),
      ).toEqual(read);
      expect(again.alignments).toEqual(table.alignments);
    },
  );

  test.prop([fc.array(fc.constantFrom('a', '\t', '"', '\n', ' ', '1.', '|', ':'), { maxLength: 60 })])(
    'loses no word of any lines',
    (pieces) => {
      const text = pieces.join('');
      expect(letters(plainText(blocksOf(text)))).toBe(letters(text));
    },
  );
});

const inText = (text: string): string => typedMotion(`## Begründung\n\n${text}`);

describeTyped('rows that other programs take for a table', [
  {
    name: 'bars between the cells only',
    draft: inText('Jahr | Betrag\n2025 | 5.000\n2026 | 6.000'),
    prints: ['Jahr | Betrag 2025 | 5.000'],
    reports: ['warning 12:1 markdown/tabellenzeile'],
    fixedPrints: ['Jahr Betrag 2025 5.000 2026 6.000'],
  },
  {
    name: 'lines of „+“ and „-“',
    draft: inText('+------+--------+\n| Jahr | Betrag |\n+------+--------+\n| 2025 | 5.000 |'),
    prints: ['| Jahr | Betrag |'],
    reports: ['warning 12:1 markdown/tabellenzeile'],
  },
  {
    name: 'semicolons, as a spreadsheet exports them',
    draft: inText('Jahr;Betrag\n2025;5.000\n2026;6.000'),
    prints: ['Jahr;Betrag 2025;5.000'],
    reports: ['warning 12:1 markdown/tabellenzeile'],
  },
  {
    name: 'near misses: an address, sentences, one row',
    draft: inText(
      'Telefon 0123 | Fax 0124\nHauptstraße 1 | 12345 Musterstadt\n\nErst der Weg; dann das Licht;\ndie Bänke; die Tore;\nzuletzt die Uhr; mehr nicht.\n\nNord | Süd | West',
    ),
    prints: ['Telefon 0123 | Fax 0124', 'Nord | Süd | West'],
    reports: [],
  },
]);
