import { test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { amend } from '../../src/amendment/amend.ts';
import { type Clause, normalizeResolution, textsOf } from '../../src/amendment/resolution.ts';
import type { Piece, SynopsisRow } from '../../src/amendment/synopsis.ts';
import { drafts, edited, edits, typeset } from './drafts.ts';

const clause = (label: string, text: string, ...children: Clause[]): Clause => ({ label, text, children });
const numbered = (text: string) => ({ lead: '', clauses: [clause('1.', text)] });
const plain = (text: string) => ({ text });
const gone = (text: string) => ({ text, mark: 'deleted' });
const fresh = (text: string) => ({ text, mark: 'inserted' });
const join = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** The old text, by the pieces of the rows that have one. */
const olds = (rows: readonly SynopsisRow[]): string[] =>
  rows.flatMap(({ before }) => (before === 'missing' ? [] : [join(before)]));

const news = (rows: readonly SynopsisRow[]): string[] =>
  rows.flatMap(({ before, after }) => {
    if (after === 'dropped') return [];
    if (after !== 'unchanged') return [join(after)];
    return before === 'missing' ? ['unchanged, yet missing'] : [join(before)];
  });

const textsIn = (clauses: readonly Clause[], lead: string): string[] => [
  ...(lead === '' ? [] : [lead]),
  ...clauses.flatMap(textsOf),
];

/** Free paragraphs have a row each. */
const paragraphsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split('\n\n'));

describe('the synopsis', () => {
  test.prop([drafts, edits], { numRuns: 1500 })('holds all of both texts to the letter', (draft, script) => {
    const before = normalizeResolution(typeset(draft));
    const after = normalizeResolution(typeset(edited(draft, script)));
    const { synopsis } = amend(before, after);
    expect(paragraphsOf(news(synopsis))).toEqual(paragraphsOf(textsIn(after.clauses, after.lead)));
    // What moved stands where it is now.
    const old = paragraphsOf(textsIn(before.clauses, before.lead));
    expect(paragraphsOf(olds(synopsis)).sort()).toEqual(old.sort());
    for (const row of synopsis) {
      for (const { text, mark } of [row.before, row.after].flatMap((cell) =>
        typeof cell === 'string' ? [] : cell,
      )) {
        expect(text).not.toBe('');
        if (mark !== undefined) expect(text.trim()).toBe(text);
      }
    }
  });

  it('tells rows by number, old and new, and marks words', () => {
    const before = {
      lead: 'Der Kreistag beschließt:',
      clauses: [
        clause(
          '1.',
          'Die Verwaltung prüft den Ausbau im Mai.',
          clause('a)', 'die Kosten'),
          clause('b)', 'die Dauer'),
        ),
        clause('2.', 'Ein Bericht folgt bald danach.'),
        clause('3.', 'Eine Anhörung findet statt.'),
      ],
    };
    const after = {
      lead: 'Der Kreistag beschließt:',
      clauses: [
        clause('1.', 'Die Verwaltung prüft den zügigen Ausbau im Juni.', clause('a)', 'die Kosten')),
        clause('2.', 'Eine Anhörung findet statt.'),
        clause('3.', 'Der Landrat informiert.'),
      ],
    };
    expect(amend(before, after).synopsis).toEqual([
      { label: '', before: [plain('Der Kreistag beschließt:')], after: 'unchanged' },
      {
        label: '1',
        before: [plain('Die Verwaltung prüft den Ausbau im '), gone('Mai'), plain('.')],
        after: [
          plain('Die Verwaltung prüft den '),
          fresh('zügigen'),
          plain(' Ausbau im '),
          fresh('Juni'),
          plain('.'),
        ],
      },
      { label: '1 a', before: [plain('die Kosten')], after: 'unchanged' },
      { label: '1 b', before: [gone('die Dauer')], after: 'dropped' },
      { label: '2', before: [gone('Ein Bericht folgt bald danach.')], after: 'dropped' },
      { label: '3 → 2', before: [plain('Eine Anhörung findet statt.')], after: 'unchanged' },
      { label: '3', before: 'missing', after: [fresh('Der Landrat informiert.')] },
    ]);
  });

  it('names the number that a text gets', () => {
    const rows = amend({ lead: '', clauses: [clause('', 'Der Bau beginnt.')] }, numbered('Der Bau beginnt.'));
    expect(rows.synopsis.map(({ label }) => label)).toEqual(['→ 1']);
  });

  it('joins changes with less than two words between them', () => {
    const [row] = amend(
      numbered('Der Bau beginnt im Mai oder später am See, sofern die Mittel reichen.'),
      numbered('Der Bau beginnt im Juni oder früher am See, sofern die Mittel reichen.'),
    ).synopsis;
    expect(row?.after).toEqual([
      { text: 'Der Bau beginnt im ' },
      { text: 'Juni oder früher', mark: 'inserted' },
      { text: ' am See, sofern die Mittel reichen.' },
    ]);
  });

  it('does not mark single words in texts that have little in common', () => {
    const [row] = amend(
      numbered('Der Bau beginnt im Mai am See.'),
      numbered('Die Planung der Schule im Ort wird vertagt.'),
    ).synopsis;
    expect(row?.before).toEqual([{ text: 'Der Bau beginnt im Mai am See.', mark: 'deleted' }]);
  });
});
