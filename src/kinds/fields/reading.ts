import { faulty, field, type Field } from './field.ts';
import { anyScalar, customIssue, expectation, meta, type Complaint, type Note } from './note.ts';

/** What a text turned out to mean, or why it means nothing. */
export type Read<Value> = { readonly value: Value } | { readonly complaint: Complaint };

/** A field whose text stands for a value: a day, an amount, yes or no. `about`: what an editor should know besides. */
export function reading<Value>(
  note: Note,
  read: (text: string) => Read<Value>,
  about: Readonly<Record<string, unknown>> = {},
): Field<Value> {
  return field(
    (data) => {
      if (typeof data !== 'string') return faulty;
      const result = read(data);
      return 'value' in result ? result.value : faulty;
    },
    (zod) =>
      zod
        .string(expectation(note))
        .transform((text, context) => {
          const result = read(text);
          if ('complaint' in result) context.issues.push(customIssue(result.complaint, text));
          return text;
        })
        .meta({ ...meta(note, anyScalar), ...about }),
  );
}

/** A text that has to look a certain way. */
export function patterned(note: Note, accepts: (text: string) => boolean, complaint: Complaint) {
  return reading<string>(note, (text) => (accepts(text) ? { value: text } : { complaint }));
}

/** The hint of a misspelt value: what it probably means, then how such values are written. */
export function spellingHint(suggestion: string | undefined, rule: string): string {
  return suggestion === undefined ? rule : `Meinten Sie ${suggestion}? ${rule}`;
}
