import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { widthOfText } from '../../src/diagnostics/reporters/width.ts';
import type { DocNode } from '../../src/document/nodes.ts';
import { paperOf } from '../../src/document/paper.ts';
import { readingBlocks } from '../../src/document/reading-blocks.ts';
import { compileDraft, memoryWorkspace } from '../../src/index.ts';
import type { Block } from '../../src/markdown/nodes.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { linesOf } from '../../src/output/text/lines.ts';
import { sourceFile } from '../../src/diagnostics/source-file.ts';
import { composedText } from '../layout/composed-text.ts';
import { letter, list, paragraph } from '../layout/nodes.ts';
import { randomLetter } from '../layout/random-nodes.ts';
import { wordsOfText } from '../reading/plain-text.ts';

const linesOfPaper = (nodes: readonly DocNode[]): readonly string[] =>
  linesOf(readingBlocks(paperOf(nodes)), 72);

/** As Markdown blocks set in so many columns. */
function set(markdown: string, width = 72): string {
  const file = sourceFile('drafts/a.md', markdown);
  const blocks = parseBlocks({ text: markdown, file, lineOf: (index) => index + 1 }).value ?? [];
  return linesOf(blocks, width)
    .map((line) => line.trimEnd())
    .join('\n');
}

describe('a paper as plain text', () => {
  test.prop([randomLetter], { numRuns: 60 })('says what is composed, in order', (nodes) => {
    expect(wordsOfText(linesOfPaper(nodes).join('\n'))).toEqual(wordsOfText(composedText(nodes)));
  });

  test.prop([randomLetter], { numRuns: 60 })(
    'has no line of more than 72 columns but of one word',
    (nodes) => {
      const label = String.raw`(?:\(?\w{1,2}[.)]|–|[⁰¹²³⁴⁵⁶⁷⁸⁹]+) +`;
      const oneWord = new RegExp(String.raw`^ *(?:${label})*\S+ *$`, 'u');
      const long = linesOfPaper(nodes).filter((line) => widthOfText(line) > 72);
      expect(long.filter((line) => !oneWord.test(line))).toEqual([]);
    },
  );

  test.prop([fc.integer({ min: 1, max: 60 })])(
    'keeps a readable measure however deep it is nested',
    (depth) => {
      let block: Block = paragraph('Wort '.repeat(40));
      for (let level = 0; level < depth; level += 1) block = list(['–'], [[block]]);
      expect(Math.max(...linesOf([block], 72).map(widthOfText))).toBeLessThanOrEqual(72);
    },
  );
});

describe('a block', () => {
  it.each([
    ['a link has its address behind it', '[hier](https://a.example)', 'hier\n(https://a.example)'],
    ['but where that is its text', '[a.example/b](https://www.a.example/b)', 'a.example/b'],
    ['or is written as it is', '<https://a.example>', 'https://a.example'],
    ['of a mail without its scheme', '[Post](mailto:b@a.example)', 'Post (b@a.example)'],
    ['a mail that is its text', '<b@a.example>', 'b@a.example'],
    ['marks are left out', '**fett**, *kursiv*, ~~weg~~, `code`', 'fett, kursiv,\n[gestrichen: weg],\ncode'],
    [
      'soft hyphens are gone, no-break blanks hold',
      'Streu\u00ADobst 50.000\u00A0EUR',
      'Streuobst\n50.000\u00A0EUR',
    ],
    ['a forced break is kept', 'eins\\\nzwei', 'eins\nzwei'],
    ['code keeps its lines and blanks', '```\na\n\n  b\n```', 'a\n\n\u00A0\u00A0b'],
    ['captions stand below their text', '![alt](a.png "Unterschrift")', 'Unterschrift'],
    [
      'tables are aligned',
      '| a | b |\n| --- | ---: |\n| eins | 2 |\n| drei | 10 |',
      'a      b\neins   2\ndrei  10',
    ],
    [
      'a wide table is set cell by cell',
      '| Anfang | Mitte | Ende |\n| --- | --- | --- |\n| eins zwei | drei | vier |',
      'Anfang\n  Mitte\n  Ende\n\neins zwei\n  drei\n  vier',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(set(markdown, 18)).toBe(expected);
  });

  it.each([
    ['lists keep their labels', 'a) eins\nb) zwei', 'a) eins\nb) zwei'],
    ['labels are right-aligned', '9. neun\n10. zehn', ' 9. neun\n10. zehn'],
    [
      'long items stand apart',
      `- ${'Wort '.repeat(10)}\n- kurz`,
      `– ${'Wort '.repeat(8)}Wort\n  Wort\n\n– kurz`,
    ],
    ['a quotation is indented', '> eins', '    eins'],
    ['but not to less than forty columns', '> > > eins', '      eins'],
  ])('%s', (_, markdown, expected) => {
    expect(set(markdown, 46)).toBe(expected);
  });

  it('numbers its notes as in print', () => {
    expect(set('Text[^1] geht weiter.\n\n[^1]: Die Note\n    ist lang.')).toBe(
      'Text¹ geht weiter.\n\n¹ Die Note ist lang.',
    );
  });
});

it('warns once of what two formats of one template meet', async () => {
  const workspace = memoryWorkspace({
    'drafts/a.md':
      '---\nart: antrag\ntitel: Bänke\nantragsteller: [A]\nbeschlussvorschlag: x\ndatum: 2026-02-03\n---\n',
    'templates/antrag/dokument.md.hbs': '# {{titel}}\n\n::: gibtesnicht\n:::\n',
  });
  const { diagnostics } = await compileDraft(workspace, 'drafts/a.md', { formats: ['pdf', 'txt'] });
  const said = diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(said.length).toBeGreaterThan(0);
  expect(new Set(said).size).toBe(said.length);
});

it('leaves the letter as it is', () => {
  expect(linesOfPaper(letter(['Fraktion Neue Mitte'], [paragraph('Text.')])).join('\n'))
    .toMatchInlineSnapshot(`
    "Fraktion Neue Mitte
    im Kreistag des Musterkreises

    Neue Mitte · Marktstraße 12 · 12345 Musterstadt

    An die
    Landrätin des Musterkreises
    Frau Erika Mustermann

    im Hause

    Telefon 01234 567

    Datum  10. Februar 2026

    Antrag zur Sitzung des Kreistages am 17. März 2026


    Pflege der Streuobstwiesen

    Sehr geehrte Frau Landrätin,

    die Fraktion Neue Mitte beantragt:

    Text."
  `);
});

async function textOf(fields: string, body: string): Promise<string> {
  const draft = `---\nart: pressemitteilung\ntitel: Bänke\ndatum: 2026-02-03\n${fields}\n---\n\n${body}\n`;
  const workspace = memoryWorkspace({
    'drafts/a.md': draft,
    'templates/haus/a.yaml': 'gestaltung: { linkadressen: klammern }\n',
  });
  const { outputs, diagnostics } = await compileDraft(workspace, 'drafts/a.md', { formats: ['txt'] });
  expect(diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('check/'))).toEqual([]);
  return new TextDecoder().decode(outputs[0]?.bytes);
}

describe('a release as plain text', () => {
  it('says all that the paper says, links with their addresses, notes below', async () => {
    const fields =
      'status: entwurf\nnummer: 7\nberichtigt: 2026-02-05\nsperrfrist: 4.2.2026, 9 Uhr\nort: Musterstadt\nbilder: [{ unterschrift: Eine Bank, nachweis: "Grafik: Stadt" }]\nanlagen: [Lageplan]\nkontakt: { name: Jo, telefon: 01234 5 }';
    const body =
      'Der Rat stellt [Bänke](https://www.muster.example/baenke-an-allen-wegen-und-plaetzen-der-stadt?jahr=2026) auf.[^1] ~~Fünf~~ Zehn, siehe [Liste](https://muster.example/).\n\n[^1]: Beschluss vom Mai.';
    expect(await textOf(fields, body)).toMatchInlineSnapshot(`
      "ENTWURF

      Pressemitteilung

      Datum   3. Februar 2026
      Nummer  7

      Berichtigte Fassung vom 5. Februar 2026. Bitte nur diese verwenden.

      Sperrfrist: Mittwoch, 4. Februar 2026, 09:00 Uhr. Vorher bitte nicht
      veröffentlichen.


      Bänke

      Musterstadt. Der Rat stellt Bänke
      (https://www.muster.example/baenke-an-allen-wegen-und-plaetzen-der-stadt?jahr=2026)
      auf.¹ [gestrichen: Fünf] Zehn, siehe Liste (https://muster.example/).

      99 Zeichen inkl. Leerzeichen

      Pressekontakt
      Jo
      Telefon 01234 5

      Bild
      Eine Bank
      Grafik: Stadt

      Anlagen
      Lageplan

      ¹ Beschluss vom Mai.
      "
    `);
  });
});
