import type { Code } from '../../diagnostics/catalogue.ts';

/** What an editor shows about a field, and an example of its value as it is written in YAML. */
export interface Note {
  readonly description: string;
  readonly example?: string;
}

/**
 * The meta data of a schema. `type` widens the JSON Schema to what the reader accepts: it takes the source text of
 * every scalar, so that `nummer: 0123` and `top: 4` are texts here and numbers for an editor.
 */
export function meta(note: Note, type?: readonly string[]): Record<string, unknown> {
  return {
    description: note.description,
    ...(note.example === undefined ? {} : { example: note.example }),
    ...(type === undefined ? {} : { type: [...type] }),
  };
}

/** A scalar of any YAML type, as JSON Schema names them. */
export const anyScalar = ['string', 'number', 'boolean'] as const;

/** The hint a schema gives when the value has the wrong shape. It stands in for zod's own English message. */
export function expectation(note: Note): string {
  return note.example === undefined ? note.description : `${note.description} Zum Beispiel: ${note.example}`;
}

/** A fault a field kind finds itself; `validate.ts` puts path and value before the message. */
export interface Complaint {
  readonly code: Code;
  /** Follows the quoted value: „31.02.2026“ … */
  readonly message: string;
  readonly hint?: string;
}

/** The form in which a complaint travels through zod. */
export function customIssue(complaint: Complaint, input: unknown) {
  return {
    code: 'custom' as const,
    message: complaint.message,
    input,
    params: {
      code: complaint.code,
      ...(complaint.hint === undefined ? {} : { hint: complaint.hint }),
    },
  };
}
