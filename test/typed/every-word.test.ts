import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { compileDraft } from '../../src/compile/compile.ts';
import { memoryWorkspace } from '../../src/workspace/workspace.ts';
import { bodyText, readPdf } from '../reading/pdf-text.ts';
import { typedMotion } from './tried.ts';

/** Words that are no others, no parts of others, and are not hyphenated: `Zbcdz`. */
const word = (number: number): string =>
  `Z${String(number)
    .padStart(3, '0')
    .replaceAll(/\d/gu, (digit) => 'bcdfghklmn'.charAt(Number(digit)))}z`;

/** What stands where `w` is written becomes a word of its own. */
const line = fc.constantFrom(
  'w w w.',
  '– w w',
  '— w',
  '• w w',
  '→ w',
  '- w **w** w',
  '1.) w w',
  '(2) w',
  'a) w w',
  '3 w w',
  '-w w',
  'w\tw\tw',
  'w\tw',
  '\tw\tw',
  '| w | w |',
  '| w | w | w |',
  '| --- | --- |',
  '## w w',
  '##w',
  '**w:**w und **w',
  '~~w~~ w',
  'w<sub>w</sub> w<sup>w</sup><br>w',
  '<b>w</b> <u>w</u> w',
  '[w](https://a.example/x) w',
  '[w](plan.pdf) und [w](#w)',
  '==w== w~w~ $w$',
  '> w w',
  '    w w',
  'w  w   w',
  'w, w; w',
  '"w" “w” ,,w“',
  '*w* _w_ `w`',
  '- [ ] w',
  '',
  '',
);

function withWords(lines: readonly string[]): { readonly text: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const text = lines.join('\n').replaceAll(/(?<![\p{L}\p{N}])w(?![\p{L}\p{N}])/gu, () => {
    words.push(word(words.length));
    return words.at(-1) ?? '';
  });
  return { text, words };
}

async function pageOf(draft: string): Promise<string> {
  const { outputs, diagnostics } = await compileDraft(
    memoryWorkspace({ 'drafts/a.md': draft }),
    'drafts/a.md',
  );
  const [output] = outputs;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (output === undefined) expect(errors).not.toEqual([]);
  return output === undefined ? '' : bodyText(await readPdf(output.bytes));
}

/** A target that leads nowhere on paper is reported, and not printed. */
const isTarget = (text: string, typed: string): boolean => text.includes(`(#${typed})`);

describe('every word that is typed', () => {
  test.prop([fc.array(line, { minLength: 1, maxLength: 14 })], { numRuns: 80 })(
    'is on the page once',
    async (lines) => {
      const { text, words } = withWords(lines);
      const page = await pageOf(typedMotion(`## Begründung\n\nAnfang.\n\n${text}`));
      const counts = words
        .filter((typed) => !isTarget(text, typed))
        .map((typed) => [typed, page.split(typed).length - 1] as const);
      expect(page === '' ? [] : counts.filter(([, count]) => count !== 1)).toEqual([]);
    },
  );

  test.prop(
    [
      fc.array(fc.constantFrom('1. w w', '1.) w', '– w', '- w w', '   – w', '(1) w', 'w w.', 'w\tw'), {
        minLength: 1,
        maxLength: 8,
      }),
    ],
    { numRuns: 60 },
  )('in what is voted on is on the page once and in order', async (lines) => {
    const { text, words } = withWords(lines);
    const block = text.replaceAll(/^/gmu, '  ');
    const page = await pageOf(typedMotion('## Begründung\n\nDarum.', `beschlussvorschlag: |\n${block}`));
    if (page === '') return;
    expect(words.map((typed) => page.split(typed).length - 1)).toEqual(words.map(() => 1));
    const places = words.map((typed) => page.indexOf(typed));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
