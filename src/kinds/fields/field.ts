import * as z from 'zod/mini';
import type { Code } from '../../diagnostics/catalogue.ts';
import { given } from '../../diagnostics/given.ts';

/** A field is a zod schema: the one description from which a value is read, faults are found and the JSON Schema is made. */
export type Field<Value = unknown> = z.ZodMiniType<Value>;

/**
 * How fields are read. Without an empty text of its own the last resort of an unforeseen issue would be zod's English
 * one; and compiled by zod, a schema is faster only after hundreds of drafts.
 */
export const quietly: z.core.ParseContext<z.core.$ZodIssue> = { error: () => '', jitless: true };

/** What a field reads. */
export type ValueOf<Each extends Field> = z.output<Each>;

/** A field that may be absent. */
export const optional = z.exactOptional;

/** How a field is written over several lines: an entry a line, entries with entries below them, or paragraphs. */
export type Multiline = 'list' | 'tree' | 'prose';

const multiline = new WeakMap<z.core.$ZodType, Multiline>();

/** Marks a field that takes several lines. */
export function overLines<Each extends Field>(layout: Multiline, field: Each): Each {
  multiline.set(field, layout);
  return field;
}

export function multilineOf(field: Field): Multiline | undefined {
  return multiline.get(field instanceof z.ZodMiniExactOptional ? field.def.innerType : field);
}

/** What an editor shows about a field, and an example of its value as it is written in YAML. */
export type FieldInfo = readonly [description: string, example?: string];

/** A scalar of any YAML type, as JSON Schema names them: `nummer: 0123` and `top: 4` are texts here and numbers for an editor. */
export const anyScalar = { type: ['string', 'number', 'boolean'] };

/** The schema with what the JSON Schema says of it. */
export function described<Schema extends Field>(
  schema: Schema,
  [description, example]: FieldInfo,
  about: Readonly<Record<string, unknown>> = {},
): Schema {
  z.globalRegistry.add(schema, { ...given({ description, example }), ...about });
  return schema;
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

/** A field whose text stands for a value: a day, an amount, yes or no. `about`: what the JSON Schema says besides. */
export function reading<Value>(
  read: (text: string) => Read<Value>,
  info: FieldInfo,
  about: Readonly<Record<string, unknown>> = anyScalar,
): Field<Value> {
  const meant = z.transform<string, Value>((text, { issues }) => {
    const result = read(text);
    if ('value' in result) return result.value;
    const { code, message, hint } = result.complaint;
    issues.push({ code: 'custom', message, input: text, params: { code, hint } });
    return z.NEVER;
  });
  return described(z.pipe(z.string(expectation(info)), meant), info, about);
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
  return reading((text) => (accepts(text) ? { value: text } : { complaint }), [description, example]);
}

/** The hint of a misspelt value: what it probably means, then how such values are written. */
export function spellingHint(suggestion: string | undefined, rule: string): string {
  return suggestion === undefined ? rule : `Meinten Sie ${suggestion}? ${rule}`;
}
