import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { placeOf } from '../../../src/diagnostics/diagnostic.ts';
import { sourceFile } from '../../../src/diagnostics/source-file.ts';
import type { LayoutContext } from '../../../src/layout/context.ts';
import type { Family } from '../../../src/layout/style.ts';
import { STYLES } from '../../../src/layout/style.ts';
import { coverRuns } from '../../../src/layout/text/coverage.ts';
import type { Run } from '../../../src/layout/text/runs.ts';
import { look } from '../nodes.ts';
import { plainRuler } from '../plain-ruler.ts';

const LATIN = /^[\u0020-\u024F\u2010-\u2022]$/u;
/** `text` is Latin, `apparat` has Greek and the replacement too, `fallback` marks, symbols and signs for private use. */
const alphabets: Readonly<Record<Family, RegExp>> = {
  text: LATIN,
  apparat: /^[\u0020-\u03FF\uFFFD]$/u,
  fallback: /^[\u0020-\u2BFF\uE000-\uF8FF]$/u,
  arabic: /^[\u0600-\u06FF]$/u,
  hebrew: /^[\u0590-\u05FF]$/u,
};

interface Set {
  /** `family:text`, without the family where it is the style's own. */
  readonly runs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function cover(text: string, source = text, more: Partial<Run> = {}): Set {
  const diagnostics: Diagnostic[] = [];
  const file = sourceFile('test.md', source);
  const context: LayoutContext = {
    ruler: {
      ...plainRuler,
      covers: (codePoint, { family }) => alphabets[family].test(String.fromCodePoint(codePoint)),
    },
    look,
    pictures: new Map(),
    sources: [file],
    report: (diagnostic) => diagnostics.push(diagnostic),
  };
  const runs = coverRuns(context, [{ text, style: STYLES.text, origin: { file, line: 1 }, ...more }]);
  return {
    runs: runs.map((run) => {
      const { family } = run.style.face;
      return family === 'text' ? run.text : `${family}:${run.text}`;
    }),
    diagnostics,
  };
}

const told = ({ diagnostics }: Set): readonly string[] =>
  diagnostics.map((diagnostic) => {
    const { line, column, endColumn } = placeOf(diagnostic);
    return `${line}:${column}-${endColumn} ${diagnostic.code} ${/„(.*?)“/u.exec(diagnostic.message)?.[1]}`;
  });

describe('a face for every character', () => {
  it.each([
    ['the style’s own', 'Über die Brücke', ['Über die Brücke']],
    ['the other family of the pair', 'der Winkel α ist', ['der Winkel ', 'apparat:α', ' ist']],
    ['the fallback', '☐ ja', ['fallback:☐', ' ja']],
    ['one face for a word', 'in Ἀθῆναι nun', ['in ', 'fallback:Ἀθῆναι', ' nun']],
    ['one face for a letter and its mark', 'x q̃ y', ['x ', 'apparat:q̃', ' y']],
    ['one face for a sign and its mark', '=\u20D2', ['fallback:=\u20D2']],
  ])('%s', (_, text, expected) => {
    const set = cover(text);
    expect(set.runs).toEqual(expected);
    expect(set.diagnostics).toEqual([]);
  });

  it.each([
    ['joiners and direction marks', 'a\u200Db\u200Cc\u202Ed\u2066e\u200Ff', ['abcdef']],
    ['a variation selector', '☑\uFE0F', ['fallback:☑']],
    ['control characters', 'a\u0000b\u0096c\u007Fd', ['abcd']],
  ])('prints nothing for %s', (_, text, expected) => {
    const set = cover(text);
    expect(set.runs).toEqual(expected);
    expect(set.diagnostics).toEqual([]);
  });

  it('keeps what says where a line may end', () => {
    expect(cover('a\u200Bb\u2060c\u00ADd\uFEFF').runs).toEqual(['a\u200Bb\u2060c\u00ADd\uFEFF']);
  });

  it('takes a tab, and a blank that no font has, for a blank', () => {
    expect(cover('a\tb\u3000c').runs).toEqual(['a b c']);
  });

  it('breaks the line at a line or paragraph separator', () => {
    expect(cover('eins\u2028zwei\u2029drei').runs).toEqual(['eins', '\n', 'zwei', '\n', 'drei']);
  });

  it('prints the bullets of Word, and nothing else for private use', () => {
    const set = cover('\uF0B7 \uF0A7 \uF0FC');
    expect(set.runs.join('')).toBe('• fallback:▪ apparat:\uFFFD');
    expect(told(set)).toEqual(['1:5-6 pdf/zeichen \uF0FC']);
  });
});

describe('a character that no font has', () => {
  it.each([
    ['👩‍💻', '👩‍💻 (U+1F469 U+200D U+1F4BB)'],
    ['👍🏽', '👍🏽 (U+1F44D U+1F3FD)'],
    ['🇩🇪', '🇩🇪 (U+1F1E9 U+1F1EA)'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', ''],
    ['日', '日 (U+65E5)'],
  ])('%s is replaced once and told once', (cluster, name) => {
    const set = cover(`für ${cluster} alle`);
    expect(set.runs).toEqual(['für ', 'apparat:\uFFFD', ' alle']);
    expect(set.diagnostics).toHaveLength(1);
    const [message = ''] = set.diagnostics.map((found) => found.message);
    expect(message.replaceAll(/[„“]/gu, '')).toContain(name === '' ? cluster : name);
    expect(told(set)[0]).toBe(`1:5-${5 + Array.from(cluster).length} pdf/zeichen ${cluster}`);
  });

  it('is told at each of its places', () => {
    expect(told(cover('🐝 und 🐝'))).toEqual(['1:1-2 pdf/zeichen 🐝', '1:7-8 pdf/zeichen 🐝']);
  });

  it('is told where a field was written, not where the same character stands before', () => {
    const template = sourceFile('vorlage.hbs', 'Zum Titel');
    const source = 'notiz: 🐝 summt\ntitel: Ein 🐝 fliegt';
    const set = cover('Betreff: Ein 🐝 fliegt', source, { origin: { file: template, line: 1 } });
    expect(told(set)).toEqual(['2:12-13 pdf/zeichen 🐝']);
  });

  it('is told at its line where it was typed as an entity', () => {
    expect(told(cover('Ein 🐝', 'Ein &#128029;'))).toEqual(['1:1-14 pdf/zeichen 🐝']);
  });
});

describe('a text that runs from right to left', () => {
  it.each([
    ['N’Ko', 'ߒߞߏ', '1:1-4 pdf/schriftrichtung ߒߞߏ'],
    ['Syriac', 'Das Wort ܫܠܡܐ!', '1:10-14 pdf/schriftrichtung ܫܠܡܐ'],
  ])('%s is refused as a whole', (_, text, expected) => {
    const set = cover(text);
    expect(told(set)).toEqual([expected]);
    expect(set.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });

  it.each([
    ['Hebrew', 'Das Wort שלום עליכם!', ['Das Wort ', 'hebrew:שלום', ' ', 'hebrew:עליכם', '!']],
    ['Arabic with marks', 'x سَلَام y', ['x ', 'arabic:سَلَام', ' y']],
  ])('%s is set in a face of its own', (_, text, runs) => {
    expect(cover(text)).toEqual({ runs, diagnostics: [] });
  });

  it('does not begin with a digit or a direction mark', () => {
    expect(cover('\u200F\u202B5').diagnostics).toEqual([]);
  });
});

test.prop([fc.string({ unit: 'binary', maxLength: 40 })])('covers any text', (text) => {
  const { runs } = cover(text);
  for (const run of runs)
    expect(run).not.toMatch(/[\p{Script=Hebrew}\p{Script=Han}\p{Bidi_Control}\t\p{Variation_Selector}]/u);
});
