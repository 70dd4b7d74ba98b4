import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { readDraft } from '../../src/draft/read.ts';
import type { Block } from '../../src/markdown/nodes.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { sourceOfBody } from '../../src/markdown/source.ts';
import { pageText } from '../reading/page-text.ts';
import { outOfOrder } from '../reading/printed-text.ts';
import { motionOf, motionWith, printed, releaseOf } from './printed.ts';

/** Without the marks of a broken line: where lines are broken is the layout's business. */
const whole = (text: string): string => text.replaceAll(/[\u00AD\u200B]/gu, '').replaceAll(/\s+/gu, ' ');

/** A motion whose resolution stands in the front matter as `yaml`. */
const withResolution = (yaml: string): string =>
  motionOf('Weil.').replace('---\n\n', `beschlussvorschlag:\n${yaml}---\n\n`);

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}*:_]/gu, '');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The parts in this order in the PDF, and on the page that a site makes of a release. */
async function expectBoth(body: string, parts: readonly string[], onPage = parts): Promise<void> {
  const motion = await printed(motionWith(body));
  expect(outOfOrder(whole(motion.text), parts), motion.text).toEqual([]);
  const release = await printed(releaseOf(body));
  expect(outOfOrder(pageText(release.text), onPage), release.text).toEqual([]);
}

describe('1. what is typed inside words', () => {
  it.each([
    'Bürger*innen und Anwohner*innen, Lehrer*innen',
    'Bürger:innen, Bürger_innen und Anwohner_innen, Rät·innen',
    'eines*r jede*r ein*e, der*die Nutzer*in',
    '(c) (C) (r) (tm) +- -- --- 1/2 3/4 ... und so ...',
    '"gerade" und \'einfache\' und „deutsche“ und »spitze« Zeichen',
    '2*3*4 und a_b_c und snake_case_wort',
    'Mitarbeiter*innen_vertretung und Schüler*innen*gruppen',
  ])('%s', async (text) => {
    await expectBoth(`Anfang ${text} Ende.`, [`Anfang ${text} Ende.`]);
  });

  it('beside emphasis that is meant', async () => {
    await expectBoth('Die *Bürger*innen* und **alle Anwohner*innen** hier.', [
      'Die Bürger*innen und alle Anwohner*innen hier.',
    ]);
  });
});

describe('2. lines that begin with a number', () => {
  it.each([
    ['Der Rat hat am\n18. Juli 2023 beschlossen.', 'Der Rat hat am 18. Juli 2023 beschlossen.'],
    ['Es gilt ab\n1. Januar 2027 und zur\n14. Sitzung.', 'Es gilt ab 1. Januar 2027 und zur 14. Sitzung.'],
    ['1. Januar 2027 ist der Tag.', '1. Januar 2027 ist der Tag.'],
    [
      '18. Juli 2023: Beschluss.\n\n1. Januar 2027: Beginn.',
      '18. Juli 2023: Beschluss. 1. Januar 2027: Beginn.',
    ],
    ['Rund\n1.5 Millionen und\n1.1 Mio. Euro.', 'Rund 1.5 Millionen und 1.1 Mio. Euro.'],
    ['2.1. Ein einzelner Punkt.', '2.1. Ein einzelner Punkt.'],
    ['1.1 Ein einzelner Punkt.', '1.1 Ein einzelner Punkt.'],
    ['Vom\n10.02.16 an und\n1.1. an.', 'Vom 10.02.16 an und 1.1. an.'],
  ])('%j is text', async (body, text) => {
    await expectBoth(body, [text]);
  });

  it.each([
    '1) eins\n2) zwei',
    '(1) eins\n(2) zwei',
    'I. eins\nII. zwei\nIII. drei',
    'A) eins\nB) zwei',
    'a) eins\nb) zwei',
    'i. eins\nii. zwei',
    'aa) eins\nbb) zwei',
    '1.1 eins\n1.2 zwei\n1.3 drei',
    '3. eins\n4. zwei',
    '0. eins\n1. zwei',
    '1. eins\n\n2. zwei\n\nEin freier Absatz.\n\n3. drei',
  ])('%j keeps its labels', async (body) => {
    await expectBoth(body, [whole(body)]);
  });

  it.each([
    ['1. eins\na) unter a\nb) unter b\n2. zwei', '1.[a) b)] 2.'],
    ['1. eins\n\na) unter a\n\nb) unter b\n\n2. zwei', '1.[a) b)] 2.'],
    [
      'I. Teil\n1. eins\na) unten\naa) ganz\nbb) unten\nb) unten\n2. zwei\nII. Teil',
      'I.[1.[a)[aa) bb)] b)] 2.] II.',
    ],
    ['1. eins\n1.1 unten\n1.2 unten\n1.2.1 ganz\n2. zwei', '1.[1.1 1.2[1.2.1]] 2.'],
    ['1. eins\n- Strich\n- Strich\n2. zwei', '1.[– –] 2.'],
    ['1. eins\n•\tPunkt\n•\tPunkt\n2. zwei', '1.[• •] 2.'],
    ['a) eins\ni) unten\nii) unten\niii) unten\nb) zwei', 'a)[i) ii) iii)] b)'],
    ['(a) eins\n(i) unten\n(ii) unten\n(b) zwei', '(a)[(i) (ii)] (b)'],
    ['1. eins\na) unten\ni) ganz\nii) ganz\nb) unten\n2. zwei', '1.[a)[i) ii)] b)] 2.'],
    ['g) sieben\nh) acht\ni) neun\nj) zehn', 'g) h) i) j)'],
    ['i) eins\nii) zwei\niii) drei', 'i) ii) iii)'],
    ['a) eins\n   i) unten\n   ii) unten\nb) zwei', 'a)[i) ii)] b)'],
  ])('%j nests by label', async (body, labels) => {
    const { value: draft } = readDraft('drafts/a.md', new TextEncoder().encode(motionWith(body)));
    expect(draft && labelsOf(parseBlocks(sourceOfBody(draft)).value ?? [])).toBe(labels);
    const text = whole(body.replaceAll('\n- ', '\n– '));
    // A site has bullets of its own.
    await expectBoth(body, [text], [text.replaceAll(/ [–•] /gu, ' ')]);
  });
});

function labelsOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => (block.type === 'list' ? block.items : []))
    .map(({ label, children }) => {
      const inner = labelsOf(children);
      return inner === '' ? label : `${label}[${inner}]`;
    })
    .join(' ');
}

describe('3. resolution and reasoning', () => {
  const house = 'koerperschaft: { name: Musterkreis, land: NW }';

  it.each([
    '## Beschlussvorschlag',
    'Beschlussvorschlag:',
    '**Beschlussvorschlag**',
    '**Beschlussvorschlag:**',
    '__Beschlussantrag__',
    '## BESCHLUSSVORSCHLAG ##',
    '## Beschlußvorschlag',
    'Beschlussvorschlag\n=====',
    'Antrag:',
    '# Antrag',
    'Wir beantragen:',
    'Der Rat möge beschließen:',
    'Der Kreistag des Musterkreises möge beschließen:',
    '**Es wird beantragt:**',
  ])('%j opens the resolution', async (heading) => {
    const { text, told } = await printed(motionOf(`${heading}\n\nNur dies.\n\n## Begründung\n\nDarum.`), {
      'templates/haus/musterkreis.yaml': house,
    });
    expect(told).toEqual([]);
    expect(outOfOrder(text, ['Nur dies.', 'Begründung', 'Darum.'])).toEqual([]);
    expect(text).not.toContain('1. Nur dies.');
  });

  it.each([
    '## Begründung',
    'Begründung:',
    '**Begründung**',
    'Begru\u0308ndung:',
    'Begründung\n-----',
    '## Sachverhalt / Begründung',
    '**Begründung/Sachverhalt:**',
    'Kurzbegründung:',
    'Zur Begründung:',
  ])('%j opens the reasoning, also above the resolution', async (heading) => {
    const below = await printed(motionOf(`## Antrag\n\nNur dies.\n\n${heading}\n\nDarum.`));
    expect(below.told).toEqual([]);
    expect(outOfOrder(below.text, ['Nur dies.', 'Begründung', 'Darum.'])).toEqual([]);
    const above = await printed(motionOf(`${heading}\n\nDarum.\n\n## Antrag\n\nNur dies.`));
    expect(above.told).toEqual([]);
    expect(outOfOrder(above.text, ['Begründung', 'Darum.', 'Nur dies.'])).toEqual([]);
  });

  it('is none, oral, or one below each item', async () => {
    expect((await printed(motionOf('## Antrag\n\nNur dies.'))).text).not.toContain('Begründung');
    const oral = await printed(
      motionWith('').replace('antragsteller', 'begruendung_muendlich: ja\nantragsteller'),
    );
    expect(oral.text).toContain('Die Begründung erfolgt mündlich.');
    const each = await printed(
      motionOf('## Antrag\n\n1. Eins.\n\n   Begründung: Grund A.\n\n2. Zwei.\n\n### Begründung\n\nGrund B.'),
    );
    expect(each.told).toEqual([]);
    expect(
      outOfOrder(each.text, ['1. Eins.', 'Begründung: Grund A.', '2. Zwei.', 'Begründung', 'Grund B.']),
    ).toEqual([]);
  });

  it('prints each resolution with its reasoning, in order', async () => {
    const pairs = await printed(
      motionOf(
        '## Beschluss\n\n1. Eins.\n\n## Begründung\n\nGrund A.\n\n## Beschluss\n\n2. Zwei.\n\n## Begründung\n\nGrund B.',
      ),
    );
    const labels = ['Beschlussvorschlag', 'Begründung', 'Beschlussvorschlag', 'Begründung'];
    expect(pairs.told).toEqual([]);
    expect(
      outOfOrder(
        pairs.text,
        labels.flatMap((label, index) => [
          label,
          ['1. Eins.', 'Grund A.', '2. Zwei.', 'Grund B.'][index] ?? '',
        ]),
      ),
    ).toEqual([]);
    expect(pairs.text.match(/Grund [AB]|Eins|Zwei/gu)).toHaveLength(4);
  });

  it.each([
    [
      motionWith('## Begründung\n\n## Lage[^1]\n\nA\n\n## Kosten\n\nB\n\n[^1]: Note.'),
      'Ja. Begründung Lage 1 A Kosten B Musterfraktion',
    ],
    [
      motionOf(
        'Der Kreistag möge beschließen:\n\n## Teil A\n\n1. Eins.\n\n## Begründung\n\n## Lage\n\nDarum.',
      ),
      'Der Kreistag möge beschließen: Teil A 1. Eins. Begründung Lage Darum. Musterfraktion',
    ],
  ])('prints a label above headings of the author (%#)', async (draft, expected) => {
    const { text, told } = await printed(draft);
    expect(text).toContain(expected);
    expect(told).toEqual([]);
  });

  it('prints headings with a number as typed', async () => {
    const body =
      '## Beschlussvorschlag 1\n\nA.\n\n## Beschlussvorschlag 2\n\nB.\n\n## Begründung zu 1\n\nC.\n\n## Begründung zu Ziffer 2\n\nD.\n\n## Zu Ziffer 2\n\nE.';
    const { told, text } = await printed(motionOf(body));
    expect(told).toEqual([]);
    expect(outOfOrder(text, whole(body.replaceAll('## ', '')).split(/(?<=\.) /u))).toEqual([]);
  });

  it('prints what was typed in place of a label that another formula has', async () => {
    const { text } = await printed(
      motionOf(
        'Wir beantragen:\n\nA.\n\n## Begründung\n\nB.\n\nDer Rat möge beschließen:\n\nC.\n\n## Begründung\n\nD.',
      ),
    );
    expect(
      outOfOrder(text, [
        'Wir beantragen:',
        'A.',
        'Begründung',
        'B.',
        'Der Rat möge beschließen:',
        'C.',
        'D.',
      ]),
    ).toEqual([]);
  });

  it('keeps text above all headings apart from a reasoning of its own', async () => {
    const { told } = await printed(motionOf('Vorab.\n\n## Antrag\n\nA.\n\n## Begründung\n\nC.'));
    expect(told).toEqual(['error 13:1 draft/doppelte-angabe']);
  });

  it('keeps the footnote of a label', async () => {
    const { told, text } = await printed(
      motionOf('## Antrag[^a]\n\nA.\n\n## Begründung[^b]\n\nB[^c].\n\n[^a]: Eins.\n[^b]: Zwei.\n[^c]: Drei.'),
    );
    expect(told).toEqual([]);
    expect(
      outOfOrder(text, [
        'Beschlussvorschlag 1',
        'A.',
        'Begründung 2',
        'B 3',
        '1 Eins.',
        '2 Zwei.',
        '3 Drei.',
      ]),
      text,
    ).toEqual([]);
  });

  it('prints the number of an item once', async () => {
    const typed = await printed(withResolution('  - 1. Wir prüfen.\n  - 2. Wir berichten.\n'));
    expect(typed.text).toContain('1. Wir prüfen. 2. Wir berichten.');
    const plain = await printed(withResolution('  - Wir prüfen.\n'));
    expect(plain.text).toContain('1. Wir prüfen.');
    const single = await printed(motionWith('Weil.'));
    expect(single.text).not.toContain('1. Ja.');
  });
});

describe('4. Markdown beyond paragraphs', () => {
  it('headings by underline, rules, quotations', async () => {
    await expectBoth(
      'Vorweg.\n\n---\n\nDanach.\n\nMitte\n-----\n\nText.\n\n> Zitat eins\n>\n> > Zitat zwei',
      ['Vorweg. Danach. Mitte Text. Zitat eins Zitat zwei'],
    );
  });

  it('a quotation over pages', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `Wort${index}`);
    await expectBoth(`> ${words.join(' ')}`, words);
  });

  it('notes referred to twice, of two paragraphs, and defined nowhere', async () => {
    const body = 'Satz[^a] und Satz[^a] und Satz[^weg].\n\n[^a]: Absatz eins.\n\n    Absatz zwei.';
    const parts = ['Satz 1 und Satz 1 und Satz[^weg].', 'Absatz eins.', 'Absatz zwei.'];
    await expectBoth(body, parts, ['Satz¹ und Satz¹ und Satz[^weg].', '¹ Absatz eins. Absatz zwei.']);
    expect((await printed(motionWith(body))).told).toEqual(['warning 8:31 markdown/fussnote']);
  });

  it('notes of the first paragraph and of what follows', async () => {
    await expectBoth(
      'Vorweg[^a].\n\nDanach[^b] und[^a].\n\n[^a]: Note eins.\n\n[^b]: Note zwei.',
      ['Vorweg 1 .', 'Danach 2 und 1 .', 'Note eins.', 'Note zwei.'],
      ['Vorweg¹. Danach² und¹.', '¹ Note eins. ² Note zwei.'],
    );
  });

  it('a table wider than the page', async () => {
    const cells = Array.from({ length: 14 }, (_, index) => `Spaltenname${index}`);
    const body = [row(cells), row(cells.map(() => '---')), row(cells.map((_, index) => `W${index}`))].join(
      '\n',
    );
    const { text } = await printed(motionWith(body));
    const letters = text.replaceAll(/[^\p{L}\d]/gu, '');
    for (const cell of cells) expect(letters).toContain(cell);
    expect(
      outOfOrder(
        text,
        cells.map((_, index) => `W${index}`),
      ),
    ).toEqual([]);
  });

  it('entities, web addresses and names that look like some', async () => {
    await expectBoth(
      'AT&T &auml; &amp; &unbekannt; und ver.di, e.V., https://musterkreis.example/a_b_c hier.',
      ['AT&T ä & &unbekannt; und ver.di, e.V., https://musterkreis.example/a_b_c hier.'],
    );
  });

  it('raw HTML as text, a comment not at all', async () => {
    const body =
      '<b>fett</b> und <script>x()</script> und <br>\n\n<div>\nBlock\n</div>\n\n<!-- geheim -->\n\nEnde';
    const { text } = await printed(motionWith(body));
    expect(text).toContain('<b>fett</b> und <script>x()</script> und <div> Block </div> Ende');
    const release = await printed(releaseOf(body));
    expect(pageText(release.text)).toContain(
      '<b>fett</b> und <script>x()</script> und <div> Block </div> Ende',
    );
    expect(text + release.text).not.toContain('geheim');
    expect(release.text).not.toMatch(/(?<!\\)<(?:b|script|div)\b/u);
  });
});

describe('4. notes', () => {
  it.each([
    ['in a paragraph', 'Der Rat <!-- geheim\n\ngeheim --> beschließt.\n\nEnde', 'Der Rat beschließt. Ende'],
    ['twice', 'A <!-- geheim\n\n--> B <!--\n\ngeheim --> C\nD\n\nE', 'A B C D E'],
    ['over dashes', 'Der Rat <!-- geheim\n---\ngeheim --> beschließt.', 'Der Rat beschließt.'],
    ['over a list', 'Der Rat <!-- geheim\n- geheim\n\n# geheim --> beschließt.', 'Der Rat beschließt.'],
    ['in a list', '1. Eins <!-- geheim\n\ngeheim --> hier\n2. Zwei', '1. Eins hier 2. Zwei'],
    ['in a quotation', '> Zitat <!-- geheim\n>\n> geheim --> hier\n\nEnde', 'Zitat hier Ende'],
    ['in a heading', '### Kopf <!-- geheim\n\ngeheim --> hier\n\nText', 'Kopf hier Text'],
    ['in a table', '| A | B |\n|---|---|\n| x <!-- geheim | geheim --> | y |\n\nEnde', 'A B x y Ende'],
  ])('%s are not printed', async (_, body, text) => {
    const motion = await printed(motionWith(body));
    expect(motion.told).toEqual([]);
    expect(whole(motion.text)).toContain(text);
    const release = await printed(releaseOf(body));
    expect(motion.text + release.text).not.toContain('geheim');
    expect(release.told).toEqual([]);
    expect(pageText(release.text)).toContain(text);
  });

  it.each([
    ['Der Rat <!-- beschließt.\n\nEnde', 'Der Rat <!-- beschließt. Ende', 'warning 8:9'],
    ['<!-- Notiz\n\nEnde', '<!-- Notiz Ende', 'warning 8:1'],
  ])('%j is open and printed', async (body, text, place) => {
    const motion = await printed(motionWith(body));
    expect(motion.told).toEqual([`${place} markdown/kommentar`]);
    expect(whole(motion.text)).toContain(text);
  });

  it('are none in code and behind a backslash', async () => {
    const motion = await printed(motionWith('Die Zeichen `<!--` und \\<!-- hier\n\nund --> dort'));
    expect(motion.told).toEqual([]);
    expect(whole(motion.text)).toContain('Die Zeichen <!-- und <!-- hier und --> dort');
  });
});

describe('4. texts that make a reader look far', () => {
  it.each([
    ['words', 'wort und '.repeat(10_000)],
    ['stars', '*a '.repeat(25_000)],
    ['brackets', '](< '.repeat(20_000)],
    ['open notes', '<!-- '.repeat(15_000)],
    ['romans without a second', 'i. eins\n'.repeat(10_000)],
    ['steps without a second', '1.1 eins\n'.repeat(10_000)],
  ])('%s are published whole', async (_, body) => {
    const { text } = await printed(releaseOf(body.trimEnd()));
    expect(pageText(text).replaceAll(' ', '')).toContain(body.replaceAll(/\s/gu, ''));
  });

  it('a word of thousands of letters is set whole', async () => {
    const word = 'Verwaltungsvorschrift'.repeat(200);
    const { text } = await printed(motionWith(word));
    expect(lettersOf(text)).toContain(word);
  });
});

describe('5. characters from elsewhere', () => {
  it('composes what macOS takes apart, and keeps the rest as typed', async () => {
    await expectBoth('STRAẞE, STRAßE, 10\u00A0000, E\u2011Mail, Høyem, Dujmović, Taşan', [
      'STRAẞE, STRAßE, 10 000, E\u2011Mail, Høyem, Dujmović, Taşan',
    ]);
    for (const make of [motionWith, releaseOf]) {
      const { text, told } = await printed(make('Cafe\u0301 u\u0308ber 10\u202F000 Sil\u00ADben'));
      expect(told).toEqual([]);
      expect(text.replaceAll('\u00AD', '').replaceAll(/\s/gu, ' ')).toContain('Café über 10 000 Silben');
    }
    expect((await printed(motionWith('Null\u200Bbreit und Zeile\u2028weiter'))).told).toEqual([]);
  });

  it.each([
    ['a character that was lost', 'weg\uFFFDda', 'weg\uFFFDda', 'draft/zeichen'],
    ['a control character', 'steuer\u0007zeichen', 'steuer\uFFFDzeichen', 'draft/zeichen'],
    ['a null byte', 'Null\u0000Byte', 'Null\uFFFDByte', 'draft/zeichen'],
    ["a word processor's line break", 'Zeile\u000Bweiter', 'Zeile weiter', 'draft/zeichen'],
    ['a dash of Windows-1252', 'eins \u0096 zwei', 'eins \uFFFD zwei', 'draft/zeichen'],
    ['an override of the direction', 'Euro \u202E005 nur', 'Euro 005 nur', 'draft/zeichen'],
    ['an isolate', 'vor \u2066mitte nach', 'vor mitte nach', 'draft/zeichen'],
    ['UTF-8 read as Windows-1252', 'fÃ¼r alle', 'fÃ¼r alle', 'draft/zeichensalat'],
    ['quotes read as Windows-1252', 'die â€žMitteâ€œ hier', 'die â€žMitteâ€œ hier', 'draft/zeichensalat'],
  ])('%s is told and printed', async (_, typed, expected, code) => {
    for (const make of [motionWith, releaseOf]) {
      const { text, told } = await printed(make(`Über ${typed} gut`));
      expect(text).toContain(`Über ${expected} gut`);
      const line = make === motionWith ? 8 : 9;
      expect(told).toEqual([
        expect.stringMatching(new RegExp(`^(?:warning|info) ${line}:\\d+ ${code}$`, 'u')),
      ]);
    }
  });

  it('says what a garbled word meant', async () => {
    expect((await printed(motionWith('BÃ¼rgerstraÃŸe'))).hints).toEqual(['Gemeint ist wohl „Bürgerstraße“.']);
    expect((await printed(motionWith('Ä\u0084 \u0096'))).hints[1]).toContain('„–“');
    expect((await printed(motionWith('SÃO PAULO, Âge, CAFÉ, Ärger’“'))).told).toEqual([]);
  });

  it('maps the bullets of word processors and tells of the rest', async () => {
    const { text, told } = await printed(motionWith('\uF0B7 Punkt und \uE000 und 🚲'));
    expect(text).toContain('• Punkt');
    expect(told).toEqual(['warning 8:13 pdf/zeichen', 'warning 8:19 pdf/zeichen']);
  });
});

describe('any draft', () => {
  const word = fc.stringMatching(/^[A-Za-zäöüßÄÖÜ]{1,12}(?:[*:_](?:innen|r|n))?$/u);
  const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const label = fc.constantFrom(
    '',
    '',
    '- ',
    '1. ',
    '2. ',
    'a) ',
    '(1) ',
    'I. ',
    'aa) ',
    '1.1 ',
    '> ',
    '## ',
    '   ',
  );
  const body = fc.array(fc.tuple(label, paragraph, fc.constantFrom('\n', '\n\n')), {
    minLength: 1,
    maxLength: 12,
  });

  test.prop([body], { numRuns: 25 })('has its words in print, in order', async (pieces) => {
    const typed = pieces
      .map((piece) => piece.join(''))
      .join('')
      .trim();
    const { text } = await printed(motionWith(`Anfang\n\n### X\n\n${typed}`));
    const words = pieces.flatMap(([, each]) => each.split(' ')).map((each) => lettersOf(each));
    expect(outOfOrder(lettersOf(text), words)).toEqual([]);
  });

  const fragment = fc.constantFrom(
    '---\n',
    'art: antrag\n',
    'titel: ',
    'antragsteller: [',
    ']',
    '"',
    '#',
    ' #',
    '\t',
    '\u202E',
    '\u0000',
    'Ã¼',
    '\uFFFD',
    'e\u0301',
    '\r\n',
    '\r',
    '\uFEFF',
    '[^1]',
    '[^1]: ',
    '<!--',
    '-->',
    '1.1 ',
    '&a',
    '*a',
    '<<: ',
    '{',
    '}',
    '🚲',
    '\n',
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(fragment, { maxLength: 40 }).map((parts) => new TextEncoder().encode(parts.join(''))),
    fc
      .array(fragment, { maxLength: 30 })
      .map((parts) => new TextEncoder().encode(motionWith(parts.join('')))),
  );

  test.prop([bytes], { numRuns: 150 })('is told about at places inside the file', async (draft) => {
    const { value, diagnostics } = readDraft('drafts/a.md', draft);
    if (value === undefined) expect(hasErrors(diagnostics)).toBe(true);
    for (const { span } of diagnostics) {
      if (span === undefined) continue;
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(span.file.text.length);
    }
    const lines = new TextDecoder().decode(draft).split(/\r\n?|\n/u);
    for (const told of (await printed(draft)).told) {
      const [, line = 0, column = 0] = /^\S+ (\d+):(\d+)/u.exec(told)?.map(Number) ?? [];
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual(Array.from(lines[line - 1] ?? '').length + 1);
    }
  });
});

describe('6. sources, links and code', () => {
  it('loses no definition, and no bracket of a number', async () => {
    const body =
      'Laut Studie [1].\n\nQuellen:\n\n[1]: https://www.example.org/studie.pdf\n[3]: https://www.example.org/drei (Seite 7)';
    const parts = [
      'Laut Studie [1].',
      'Quellen:',
      '[1]: https://www.example.org/studie.pdf',
      '[3]: https://www.example.org/drei (Seite 7)',
    ];
    const motion = await printed(motionWith(body));
    expect(motion.told).toEqual([]);
    expect(outOfOrder(whole(motion.text), parts), motion.text).toEqual([]);
    const { text } = await printed(releaseOf(body));
    expect(outOfOrder(pageText(text), parts), text).toEqual([]);
  });

  it('prints a link by reference with its text', async () => {
    const { text, told } = await printed(
      motionWith('Siehe [die Satzung][s].\n\n[s]: https://www.example.org'),
    );
    expect(told).toEqual(['info 8:1 markdown/linkadresse']);
    expect(whole(text)).toContain('Siehe die Satzung');
    expect(text).not.toContain('[s]');
  });

  it('tells what of a link or code is not printed', async () => {
    const body = '[Text](https://a.de "Titel") und [](https://b.de)\n\n~~~ zwei Wörter\na\n~~~\n\n```\nb';
    const { text, told } = await printed(motionWith(body));
    expect(told).toEqual([
      'warning 8:22 markdown/link',
      'warning 8:34 markdown/link',
      'warning 10:5 markdown/codeblock',
      'warning 14:1 markdown/codeblock',
      'info 8:8 markdown/linkadresse',
    ]);
    expect(text).toContain('https://b.de');
  });

  it('prints a reference to a forbidden character as typed, with a warning', async () => {
    const { text, told } = await printed(motionWith('Vor &#0; nach &#x202e; Ende.'));
    expect(told).toEqual(['warning 8:5 draft/zeichen', 'warning 8:15 draft/zeichen']);
    expect(text).toContain('Vor &#0; nach &#x202e; Ende.');
  });

  it('leaves the rest of a release outside code that is not closed', async () => {
    const { text } = await printed(releaseOf('Absatz.\n\n```\nCode'));
    expect(text).toContain('```\nCode\n```\n');
  });
});
