import { type Clause, textsOf } from './resolution.ts';

interface Marks {
  readonly open: string;
  readonly close: string;
  /** Whether „…“ within the quotation are printed as ‚…‘. */
  readonly inner: boolean;
}

/**
 * The first marks that leave no doubt where the quotation ends and which marks its own text has. Inner „…“ become ‚…‘ as
 * usual, unless the text has ‚…‘ of its own, which would look the same. Undefined if the text has every kind of mark.
 */
function marksFor(text: string): Marks | undefined {
  if (!/[‚‘]/u.test(text)) return { open: '„', close: '“', inner: true };
  if (!/[»«]/u.test(text)) return { open: '»', close: '«', inner: false };
  return undefined;
}

function within(text: string, marks: Marks): string {
  return marks.inner ? text.replaceAll('„', '‚').replaceAll('“', '‘') : text;
}

/** The words in quotation marks; undefined if no marks are clear. */
export function quoteWords(words: string): string | undefined {
  const marks = marksFor(words);
  return marks === undefined ? undefined : `${marks.open}${within(words, marks)}${marks.close}`;
}

/** The clauses with marks before the first label or text and after the last text; undefined if no marks are clear. */
export function quoteClauses(clauses: readonly Clause[]): readonly Clause[] | undefined {
  const marks = marksFor(clauses.flatMap(textsOf).join('\n'));
  if (marks === undefined) return undefined;
  const quoted = clauses.map((clause) => mapTexts(clause, (text) => within(text, marks)));
  return close(open(quoted, marks.open), marks.close);
}

function mapTexts({ label, text, children }: Clause, change: (text: string) => string): Clause {
  return { label, text: change(text), children: children.map((child) => mapTexts(child, change)) };
}

function open(clauses: readonly Clause[], mark: string): readonly Clause[] {
  return clauses.map((clause, index) =>
    index > 0
      ? clause
      : clause.label === ''
        ? { ...clause, text: mark + clause.text }
        : { ...clause, label: mark + clause.label },
  );
}

function close(clauses: readonly Clause[], mark: string): readonly Clause[] {
  return clauses.map((clause, index) => {
    if (index < clauses.length - 1) return clause;
    return clause.children.length === 0
      ? { ...clause, text: `${clause.text}${mark}` }
      : { ...clause, children: close(clause.children, mark) };
  });
}
