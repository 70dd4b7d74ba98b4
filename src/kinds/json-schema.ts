import * as z from 'zod/mini';
import { given } from '../diagnostics/given.ts';
import { about, type Field } from './fields/field.ts';
import type { Kind } from './kind.ts';

export type Json = Readonly<Record<string, unknown>>;

const dialect = 'http://json-schema.org/draft-07/schema#';

/** The JSON Schema (draft-07) of a form, for editors: it accepts what the reader accepts. */
export function jsonSchemaOf(form: Field, title: string, art?: string): Json {
  const { $schema: _, ...generated } = z.toJSONSchema(form, {
    target: 'draft-07',
    metadata: about,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type === 'object') jsonSchema.required = requiredKeys(def.shape);
      const { example, description, type } = jsonSchema;
      delete jsonSchema['example'];
      delete jsonSchema['multiline'];
      if (typeof example !== 'string') return;
      // An editor inserts an example as it stands: only that of a scalar is a value and not a piece of YAML.
      if (takesText(type)) jsonSchema.examples = [unquoted(example)];
      else jsonSchema.description = `${description ?? ''} Zum Beispiel: ${example}`.trim();
    },
  });
  const lenient = leniently(generated);
  return { $schema: dialect, title, ...(isJson(lenient) ? withKind(lenient, art) : {}) };
}

/** zod itself takes a preprocessed field for one that may be absent. */
function requiredKeys(shape: Readonly<Record<string, z.core.$ZodType>>): string[] {
  return Object.keys(shape).filter((key) => shape[key]?._zod.def.type !== 'optional');
}

function takesText(type: unknown): boolean {
  return type === 'string' || (Array.isArray(type) && type.includes('string'));
}

/** An example in YAML's quotes, as a value. */
function unquoted(example: string): string {
  return example.replace(/^"(.*)"$/, '$1');
}

function withKind(schema: Json, art: string | undefined): Json {
  const { properties } = schema;
  if (art === undefined || !isJson(properties)) return schema;
  return {
    ...schema,
    properties: { ...properties, art: { description: 'Die Art des Dokuments.', const: art } },
  };
}

/** One schema for all kinds: `art` says which of them holds. */
export function jsonSchemaOfAll(kinds: readonly Pick<Kind, 'name' | 'jsonSchema'>[]): Json {
  const schemas = kinds.map((kind) => ({ name: kind.name, schema: kind.jsonSchema() }));
  return {
    $schema: dialect,
    title: 'Entwurf',
    type: 'object',
    required: ['art'],
    properties: { art: { description: 'Die Art des Dokuments.', enum: kinds.map(({ name }) => name) } },
    allOf: schemas.map(({ name, schema }) => ({
      if: { properties: { art: { const: name } }, required: ['art'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema; nothing awaits it
      then: withoutRootKeys(schema),
    })),
    // References in the parts count from the whole.
    definitions: Object.assign({}, ...schemas.map(({ schema }) => schema['definitions'] ?? {})),
  };
}

function withoutRootKeys(schema: Json): Json {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => key !== '$schema' && key !== 'definitions'),
  );
}

/** Objects as the reader takes them: an empty value is none, and a key may be written with its umlaut. */
function leniently(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(leniently);
  if (!isJson(node)) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, leniently(value)]));
  const { properties, required } = inner;
  if (!isJson(properties)) return inner;
  const needed: readonly unknown[] = Array.isArray(required) ? required : [];
  const optional = Object.entries(properties).map(([key, value]): [string, unknown] => [
    key,
    needed.includes(key) ? value : orNull(value),
  ]);
  const spellings = optional.flatMap(([key, value]) =>
    umlautSpellings(key).map((spelling): [string, unknown] => [`^${spelling}$`, value]),
  );
  return {
    ...inner,
    properties: Object.fromEntries(optional),
    ...(spellings.length === 0 ? {} : { patternProperties: Object.fromEntries(spellings) }),
  };
}

const umlauts: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü' };

/** `fuer` → `für`, with each pair on its own: no field of the contract has one of them for another reason. */
function umlautSpellings(key: string): readonly string[] {
  const [, ...withUmlaut] = key
    .split(/([aou]e)/)
    .map((part) => [part, umlauts[part]].filter((end) => end !== undefined))
    .reduce<readonly string[]>(
      (spellings, ends) => ends.flatMap((end) => spellings.map((start) => start + end)),
      [''],
    );
  return withUmlaut;
}

function orNull(schema: unknown): unknown {
  if (!isJson(schema)) return schema;
  const { type, description, examples } = schema;
  const plain = schema['enum'] === undefined;
  if (plain && typeof type === 'string') return { ...schema, type: [type, 'null'] };
  if (plain && Array.isArray(type)) return { ...schema, type: [...type, 'null'] };
  const { anyOf } = schema;
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] };
  return { ...given({ description, examples }), anyOf: [schema, { type: 'null' }] };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
