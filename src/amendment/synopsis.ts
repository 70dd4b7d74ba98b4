import { align } from './align.ts';
import { type Change, compare, type Range } from './compare-words.ts';
import { type Clause, type ResolutionParts, plainClause } from './resolution.ts';
import { similarity, wordsOf } from './similarity.ts';
import type { Token } from './tokens.ts';

/** One clause or sub-item, old beside new. */
export interface SynopsisRow {
  /** `2`, `2 a`, `5 → 4` where the number changes, `→ 4` where there was none; empty for a text without one. */
  readonly label: string;
  readonly before: readonly Piece[] | 'missing';
  readonly after: readonly Piece[] | 'dropped' | 'unchanged';
}

/** Joined, the pieces of a column are exactly its text; blanks around a mark stand outside of it. */
export interface Piece {
  readonly text: string;
  readonly mark?: 'deleted' | 'inserted';
}

/** In less similar texts marks on single words would confuse: the old text is struck as a whole. */
const alike = 0.3;

/** Both resolutions in the order of the new one; dropped clauses stand where they stood. */
export function synopsisByPart(before: ResolutionParts, after: ResolutionParts): readonly SynopsisRow[] {
  return [
    ...rowsOf(paragraphsOf(before.opening), paragraphsOf(after.opening), '', ''),
    ...rowsOf(before.list, after.list, '', ''),
    ...rowsOf(paragraphsOf(before.closing), paragraphsOf(after.closing), '', ''),
  ];
}

/** The same where the whole is worded anew: each text beside the one most like it, whatever it was and becomes. */
export function synopsisByLine(before: ResolutionParts, after: ResolutionParts): readonly SynopsisRow[] {
  return rowsOf(linesOf(before), linesOf(after), '', '');
}

function linesOf({ opening, list, closing }: ResolutionParts): readonly Clause[] {
  return [
    ...paragraphsOf(opening),
    ...list.flatMap((clause) => flattened(clause, '')),
    ...paragraphsOf(closing),
  ];
}

function flattened(clause: Clause, path: string): readonly Clause[] {
  const label = pathOf(path, clause);
  const own = label === '' ? paragraphsOf(clause.text) : [{ label, text: clause.text, children: [] }];
  return [...own, ...clause.children.flatMap((child) => flattened(child, label))];
}

function paragraphsOf(text: string): readonly Clause[] {
  return text === '' ? [] : text.split('\n\n').map(plainClause);
}

function rowsOf(
  before: readonly Clause[],
  after: readonly Clause[],
  oldPath: string,
  newPath: string,
): readonly SynopsisRow[] {
  const pairs = align(before, after);
  const rows: SynopsisRow[] = [];
  let next = 0;
  const dropUpTo = (end: number): void => {
    for (const [at, clause] of before.entries()) {
      const paired = pairs.some((pair) => pair.before === at);
      if (at >= next && at < end && !paired) rows.push(...dropped(clause, oldPath));
    }
    next = Math.max(next, end);
  };
  for (const [at, clause] of after.entries()) {
    const pair = pairs.find((one) => one.after === at);
    const old = pair === undefined ? undefined : before[pair.before];
    if (pair === undefined || old === undefined) rows.push(...added(clause, newPath));
    else {
      if (pair.how !== 'moved') dropUpTo(pair.before);
      rows.push(...paired(old, clause, oldPath, newPath));
    }
  }
  dropUpTo(before.length);
  return rows;
}

function paired(before: Clause, after: Clause, oldPath: string, newPath: string): readonly SynopsisRow[] {
  const [old, young] = [pathOf(oldPath, before), pathOf(newPath, after)];
  // „→ 1“ where a text got its number.
  const label = old === young ? old : `${old} → ${young}`.trim();
  const own: SynopsisRow =
    before.text === after.text
      ? { label, before: whole(before.text), after: 'unchanged' }
      : { label, ...columns(before.text, after.text) };
  return [own, ...rowsOf(before.children, after.children, old, young)];
}

function dropped(clause: Clause, path: string): readonly SynopsisRow[] {
  const label = pathOf(path, clause);
  const own: SynopsisRow = { label, before: whole(clause.text, 'deleted'), after: 'dropped' };
  return [own, ...clause.children.flatMap((child) => dropped(child, label))];
}

function added(clause: Clause, path: string): readonly SynopsisRow[] {
  const label = pathOf(path, clause);
  const own: SynopsisRow = { label, before: 'missing', after: whole(clause.text, 'inserted') };
  return [own, ...clause.children.flatMap((child) => added(child, label))];
}

/** `2.` is `2`, `a)` below it `2 a`; a bullet stays. */
function pathOf(path: string, { label }: Clause): string {
  const bare = label.replace(/[().]/gu, '');
  return path === '' || bare === '' ? path + bare : `${path} ${bare}`;
}

function whole(text: string, mark?: 'deleted' | 'inserted'): readonly Piece[] {
  if (text === '') return [];
  return [mark === undefined ? { text } : { text, mark }];
}

function columns(before: string, after: string): Pick<SynopsisRow, 'before' | 'after'> {
  const far = similarity(wordsOf(plainClause(before)), wordsOf(plainClause(after))) < alike;
  if (far) return { before: whole(before, 'deleted'), after: whole(after, 'inserted') };
  const { changes, ...tokens } = compare(before, after);
  return {
    before: pieces(before, tokens.before, changes.map(oldRange), 'deleted'),
    after: pieces(after, tokens.after, changes.map(newRange), 'inserted'),
  };
}

const oldRange = ({ before }: Change): Range => before;
const newRange = ({ after }: Change): Range => after;

function pieces(
  text: string,
  tokens: readonly Token[],
  ranges: readonly Range[],
  mark: 'deleted' | 'inserted',
): readonly Piece[] {
  const found: Piece[] = [];
  let done = 0;
  for (const { from, to } of ranges) {
    // At the end of a paragraph there is nothing to mark.
    const marked = tokens.slice(from, to).filter(({ kind }) => kind !== 'break');
    const start = marked[0]?.start;
    const end = marked.at(-1)?.end;
    if (start === undefined || end === undefined) continue;
    if (start > done) found.push({ text: text.slice(done, start) });
    found.push({ text: text.slice(start, end), mark });
    done = end;
  }
  return done < text.length ? [...found, { text: text.slice(done) }] : found;
}
