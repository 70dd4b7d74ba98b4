import { z } from 'zod';
import { anyScalar, customIssue, expectation, meta, type Complaint, type Note } from './note.ts';

/** What a text turned out to mean, or why it means nothing. */
export type Read<Value> = { readonly value: Value } | { readonly complaint: Complaint };

/** A field whose text stands for a value: a day, an amount, yes or no. */
export function reading<Value>(note: Note, read: (text: string) => Read<Value>) {
  return z
    .string(expectation(note))
    .transform((text, context): Value => {
      const result = read(text);
      if ('value' in result) return result.value;
      context.issues.push(customIssue(result.complaint, text));
      return z.NEVER;
    })
    .meta(meta(note, anyScalar));
}

/** A text that has to look a certain way. */
export function patterned(note: Note, accepts: (text: string) => boolean, complaint: Complaint) {
  return reading(note, (text) => (accepts(text) ? { value: text } : { complaint }));
}

/** The hint of a misspelt value: what it probably means, then how such values are written. */
export function spellingHint(suggestion: string | undefined, rule: string): string {
  return suggestion === undefined ? rule : `Meinten Sie ${suggestion}? ${rule}`;
}
