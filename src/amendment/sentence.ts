import { quoteClauses } from './quotation.ts';
import type { Clause } from './resolution.ts';

/** One operation of an amendment, as printed. */
export interface AmendingSentence {
  /** The whole sentence, or, where `quoted` follows, all before it, ending in a colon. */
  readonly text: string;
  /**
   * The new wording below the sentence, with its quotation marks: the first label or text begins with „ and the
   * last text ends with “. A clause without a label is plain paragraphs; what has a label is an item of a list.
   */
  readonly quoted?: readonly Clause[];
}

/** A new wording of at most so many characters stands on the line of its sentence. */
const longestOnLine = 60;

/** A sentence with a new wording; it ends with `predicate`: „wird wie folgt gefasst“. */
export function withWording(predicate: string, clauses: readonly Clause[]): AmendingSentence {
  const quoted = quoteClauses(clauses);
  if (quoted === undefined) {
    // A text with every kind of quotation mark ends only where the operation does.
    const bare = `${predicate}; der Wortlaut steht ohne Anführungszeichen bis zum Ende dieses Punktes:`;
    return { text: bare, quoted: clauses };
  }
  const [only] = quoted;
  return only !== undefined && isShort(quoted)
    ? { text: `${predicate}: ${only.text}` }
    : { text: `${predicate}:`, quoted };
}

function isShort(clauses: readonly Clause[]): boolean {
  return (
    clauses.length === 1 &&
    clauses.every(
      ({ label, text, children }) =>
        label === '' && children.length === 0 && text.length <= longestOnLine && !text.includes('\n'),
    )
  );
}

/**
 * The sentence as lines of plain text. Below the first, a tab stands before a text for each level of its list and
 * after each label; an empty line parts paragraphs. So a text that begins with „a)“ is never taken for an item.
 */
export function printed(sentence: AmendingSentence): string[] {
  return [sentence.text, ...(sentence.quoted ?? []).flatMap((clause) => linesOf(clause, 0))];
}

function linesOf({ label, text, children }: Clause, depth: number): readonly string[] {
  const head = '\t'.repeat(depth) + (label === '' ? '' : `${label}\t`);
  const indent = '\t'.repeat(label === '' ? depth : depth + 1);
  const [first = '', ...rest] = text.split('\n');
  return [
    head + first,
    ...rest.map((line) => (line === '' ? '' : indent + line)),
    ...children.flatMap((child) => linesOf(child, depth + 1)),
  ];
}
