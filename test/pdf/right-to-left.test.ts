import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fc, test as property } from '@fast-check/vitest';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDraft, memoryWorkspace } from '../../src/index.ts';
import { isMissing } from '../outside-tools.ts';
import { readPainted } from '../reading/pdf-painted.ts';
import { readTagged, readText, withDescendants } from '../reading/pdf-structure.ts';

const folder = mkdtempSync(join(tmpdir(), 'drucksache-direction-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each is a paragraph of its own and fits on a line. */
const LINES: readonly (readonly [direction: 'ltr' | 'rtl', text: string])[] = [
  ['ltr', 'Der Verein בית שלום lädt ein.'],
  ['ltr', 'Frau ليلى محمد (سكرتيرة) und Herr דוד כהן (יו״ר) kommen.'],
  ['ltr', 'Das Fest „مهرجان الصداقة 2026“ beginnt um 18 Uhr.'],
  ['ltr', 'Ziffer 3: שלום, 12 Plätze, 40 % für الأطفال, der Rest frei'],
  ['ltr', 'Es heißt בֵּית הַתַּרְבּוּת und لا إله, beides mit Zeichen.'],
  ['ltr', 'Zwei Namen: ليلى محمد, يوسف علي, dann Erika Mustermann.'],
  ['rtl', 'هذا نص كامل (فقرة كاملة) مع رقم 2026 وكلمة Musterstadt في الوسط.'],
  ['rtl', 'זהו טקסט בעברית [סוגריים] עם 123 ועם Kreistag באמצע.'],
];

async function built(body: string, more = '', title = 'Probe'): Promise<Uint8Array> {
  const draft = `---\nart: antrag\ntitel: ${title}\nantragsteller: Musterfraktion\nbeschlussvorschlag: Ja.\n${more}---\n\n${body}\n`;
  const { outputs, diagnostics } = await compileDraft(
    memoryWorkspace({ 'drafts/x.md': draft }),
    'drafts/x.md',
  );
  const [output] = outputs;
  if (output === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return output.bytes;
}

const BLANK_OR_MARK = /[\s\p{M}\p{Cf}\u00AD]/gu;

/** What is painted on each line, from the left, without what stands above or below a letter. */
async function paintedLines(bytes: Uint8Array): Promise<readonly string[]> {
  const lines = new Map<string, { x: number; text: string }[]>();
  for (const [page, { painted }] of (await readPainted(bytes)).entries())
    for (const one of painted) {
      if (one.kind !== 'glyph') continue;
      const { text, x, y } = one.glyph;
      // A point is raised or lowered from the line it belongs to.
      const key = `${page} ${Math.round(y)}`;
      if (text.replaceAll(BLANK_OR_MARK, '') !== '')
        lines.set(key, [...(lines.get(key) ?? []), { x, text: text.replaceAll(BLANK_OR_MARK, '') }]);
    }
  return [...lines.values()].map((signs) =>
    signs
      .toSorted((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join(''),
  );
}

/** The left edge of each character of each paragraph, as the browser has it. */
const PLACES = `Array.from(document.querySelectorAll('p'), ({ firstChild: node }) =>
  Array.from(node.textContent, (text, index) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    return { text, x: range.getBoundingClientRect().x };
  }))`;

describe.skipIf(isMissing('chromium'))('the order of signs on a line', { timeout: 120_000 }, () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  });
  afterAll(() => browser?.close());

  it('is the same in the title and in the running head', async () => {
    const title = 'Fest mit מרכז תרבות und بيت الثقافة';
    const bytes = await built('Ein Satz.\n\n'.repeat(60), '', title);
    const lines = (await paintedLines(bytes)).filter((line) => line.includes('Festmit'));
    const [first = '', ...heads] = lines;
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) expect(head).toContain(first);
  });

  it('is that in which Chromium sets the same line', async () => {
    const page = await browser?.newPage();
    if (page === undefined) throw new Error('no page');
    const paragraphs = LINES.map(([direction, text]) => `<p dir="${direction}">${text}</p>`).join('');
    await page.setContent(`<meta charset="utf-8"><body style="width:3000px">${paragraphs}`);
    const expected = await page.evaluate<readonly (readonly { text: string; x: number }[])[]>(PLACES);
    const painted = await paintedLines(await built(LINES.map(([, text]) => text).join('\n\n')));
    for (const signs of expected) {
      const wanted = signs
        .filter(({ text }) => text.replaceAll(BLANK_OR_MARK, '') !== '')
        .toSorted((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join('');
      expect(painted).toContain(wanted);
    }
  });
});

/** What poppler adds to say in which direction it has read. */
const DIRECTIONS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

function byPoppler(bytes: Uint8Array): string {
  const path = join(folder, 'x.pdf');
  writeFileSync(path, bytes);
  return spawnSync('pdftotext', [path, '-'], { encoding: 'utf8' }).stdout.replaceAll(DIRECTIONS, '');
}

describe.skipIf(isMissing('pdftotext'))('names in a German paper', () => {
  const german = 'Die Verwaltung berichtet darüber in der nächsten Sitzung des Ausschusses. '.repeat(20);

  it.each([
    'Der Verein בית שלום lädt ein.',
    'Frau ليلى محمد (سكرتيرة) kommt.',
    'Es heißt בֵּית הַתַּרְבּוּת, mit Zeichen.',
    'Herr דוד כהן (יו״ר) und Frau ليلى',
    'لا',
    'Der Name الله steht hier.',
    'Zwei Wörter: بِسْمِ اللَّهِ.',
  ])('are read back as they were typed: %s', async (line) => {
    expect(byPoppler(await built(`${line}\n\n${german}`))).toContain(line);
  });

  it('are read back from title, cells, lists and signatures', async () => {
    const body = `| Name | Amt |\n| --- | --- |\n| ليلى محمد | Vorsitz |\n\n- דוד כהן\n\n${german}`;
    const more = 'unterschriften: [{ name: يوسف علي }, { name: Erika Mustermann }]\n';
    const text = byPoppler(await built(body, more));
    for (const name of ['ليلى محمد', 'דוד כהן', 'يوسف علي']) expect(text).toContain(name);
  });
});

/** Of the text, mm. */
const RIGHT = 190;

const placesOf = async (body: string, letter: string) => {
  const glyphs = (await readPainted(await built(body))).flatMap(({ painted }) =>
    painted.flatMap((one) => (one.kind === 'glyph' ? [one.glyph] : [])),
  );
  const found = glyphs.filter(({ text }) => text === letter);
  return {
    left: Math.min(...found.map(({ x }) => x)),
    right: Math.max(...found.map(({ x, width }) => x + width)),
  };
};

describe('a text that runs from right to left', () => {
  it('begins at the right edge', async () => {
    expect((await placesOf('ק שלום', 'ק')).right).toBeCloseTo(RIGHT, 0);
    expect((await placesOf('Ein Wort: ק', 'ק')).right).toBeLessThan(RIGHT / 2);
  });

  it('has its labels at the right where all items of a list run so, else at the left', async () => {
    expect((await placesOf('- שלום\n- טוב', '–')).left).toBeGreaterThan(RIGHT - 10);
    expect((await placesOf('- שלום\n- gut', '–')).left).toBeLessThan(40);
  });
});

describe('words that run from right to left', () => {
  it('are Spans with their language, read as typed', async () => {
    const { elements } = await readTagged(await built('Frau ليلى محمد und Herr דוד כהן kommen.'));
    const spans = elements.flatMap(withDescendants).filter(({ lang }) => lang !== undefined);
    expect(spans.map(({ type, lang, actualText }) => [type, lang, actualText])).toEqual([
      ['Span', 'ar', 'ليلى محمد'],
      ['Span', 'he', 'דוד כהן'],
    ]);
  });

  const word = fc.constantFrom('ليلى', 'محمد', 'שלום', 'כהן', 'Haus', 'und', '2026', '12', '(a)', '„b“');
  property.prop([fc.array(word, { minLength: 1, maxLength: 12 })], { numRuns: 40 })(
    'are heard in the order in which they were typed, whatever stands between them',
    async (words) => {
      const line = `Text ${words.join(' ')} Ende.`;
      const { elements } = await readTagged(await built(line));
      const said = elements.map(readText).join(' ').replaceAll(DIRECTIONS, '').replaceAll(/\s+/gu, ' ');
      expect(said).toContain(line);
    },
  );
});
