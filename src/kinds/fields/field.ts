import { createRequire } from 'node:module';
import type { z } from 'zod';
import type { Data, DataFields } from '../data.ts';

/** What reading gives for a value that has a fault. */
export const faulty: unique symbol = Symbol('faulty');
export type Faulty = typeof faulty;

/**
 * A field of a form. Its reader says what a value means and whether it is sound; most drafts are. What is wrong with
 * one, and what an editor should know of the field, says the schema: zod takes longer to load than a draft to read.
 */
export interface Field<Value> {
  read(data: Data): Value | Faulty;
  /** Accepts what the reader accepts. Built when first asked for. */
  schema(): z.ZodType;
  /** The same where it may be absent. */
  optional(): OptionalField<Value>;
}

export interface OptionalField<Value> extends Field<Value> {
  readonly isOptional: true;
}

/** What a field reads. */
export type ValueOf<Each> = Each extends Field<infer Value> ? Value : never;

export function field<Value>(read: Field<Value>['read'], schema: (zod: Zod) => z.ZodType): Field<Value> {
  let built: z.ZodType | undefined;
  const own = (): z.ZodType => (built ??= schema(loadZod()));
  const optional = (): OptionalField<Value> => ({
    ...field(read, () => own().exactOptional()),
    isOptional: true,
  });
  return { read, schema: own, optional };
}

export type Zod = typeof z;

let loaded: { readonly z: Zod } | undefined;

/** Only a draft with a fault and the JSON Schemas need it. */
export function loadZod(): Zod {
  loaded ??= createRequire(import.meta.url)('zod');
  if (loaded === undefined) throw new Error('zod is missing');
  return loaded.z;
}

export function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}

export function isMapping(data: Data): data is DataFields {
  return typeof data === 'object' && !isList(data);
}
