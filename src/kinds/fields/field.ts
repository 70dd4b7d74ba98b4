import * as z from 'zod/mini';
import type { Code } from '../../diagnostics/catalogue.ts';
import { given } from '../../diagnostics/given.ts';

/** A field is a zod schema: the one description from which a value is read, faults are found and the JSON Schema is made. */
export type Field<Value = unknown> = z.ZodMiniType<Value>;

/**
 * How fields are read. The empty text stands in for zod's English one where a field has no text of its own. `jitless`:
 * a first draft is read faster than zod compiles the schema.
 */
export const quietly: z.core.ParseContext<z.core.$ZodIssue> = { error: () => '', jitless: true };

/** What a field reads. */
export type ValueOf<Each extends Field> = z.output<Each>;

/** A field that may be absent. */
export const optional = z.exactOptional;

/** What an editor shows about a field, and an example of its value as it is written in YAML. */
export type FieldInfo = readonly [description: string, example?: string];

/** A scalar of any YAML type, as JSON Schema names them: `nummer: 0123` and `top: 4` are texts here and numbers for an editor. */
export const anyScalar = { type: ['string', 'number', 'boolean'] };

/** How a field is written over several lines: an entry a line, lines that never go on in the next, entries with entries below them, or paragraphs. */
export type Multiline = 'list' | 'lines' | 'tree' | 'prose';

/** What is known of a field besides how it is read; all but `multiline` is for the JSON Schema. */
interface About {
  readonly multiline?: Multiline;
  readonly [keyword: string]: unknown;
}

/** Of our own, so that we leave no trace in the registry of programs that use zod as well. */
export const about = z.registry<About>();

/** The field with what is known of it. */
export function described<Each extends Field>(
  field: Each,
  [description, example]: FieldInfo,
  more: About = {},
): Each {
  about.add(field, { ...given({ description, example }), ...more });
  return field;
}

/** Whether and how a field takes several lines. */
export function multilineOf(field: Field): Multiline | undefined {
  return about.get(field instanceof z.ZodMiniExactOptional ? field.def.innerType : field)?.multiline;
}

/** The hint where a value has the wrong shape. It stands in for zod's own English message. */
export function expectation([description, example]: FieldInfo): string {
  return example === undefined ? description : `${description} Zum Beispiel: ${example}`;
}

/** A fault that a field itself finds. `faults-of-issues.ts` puts path and value before the message. */
export interface Complaint {
  readonly code: Code;
  /** Follows the quoted value: „31.02.2026“ … */
  readonly message: string;
  readonly hint?: string;
}

/** What a text turned out to mean, or why it means nothing. */
export type Read<Value> = { readonly value: Value } | { readonly complaint: Complaint };

/** A field whose text stands for a value: a day, an amount, yes or no. */
export function reading<Value>(
  read: (text: string) => Read<Value>,
  info: FieldInfo,
  more: About = anyScalar,
): Field<Value> {
  const meant = z.transform<string, Value>((text, { issues }) => {
    const result = read(text);
    if ('value' in result) return result.value;
    const { code, message, hint } = result.complaint;
    issues.push({ code: 'custom', message, input: text, params: { code, hint } });
    return z.NEVER;
  });
  return described(z.pipe(z.string(expectation(info)), meant), info, more);
}

/** A text that has to look a certain way. */
export function patterned(
  description: string,
  example: string,
  accepts: (text: string) => boolean,
  message: string,
  hint: string,
): Field<string> {
  const complaint: Complaint = { code: 'draft/auswahl', message, hint };
  const empty: Complaint = { code: 'draft/pflichtfeld', message: 'ist leer', hint };
  return reading(
    (text) => (accepts(text) ? { value: text } : { complaint: text.trim() === '' ? empty : complaint }),
    [description, example],
  );
}
