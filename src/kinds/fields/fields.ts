import type { z } from 'zod';
import type { Data } from '../data.ts';
import {
  faulty,
  field,
  type Field,
  type Faulty,
  isList,
  isMapping,
  type OptionalField,
  type ValueOf,
  type Zod,
} from './field.ts';
import { expectation, meta, type Note } from './note.ts';

/** Fields by their keys, in the order in which they are told. */
export type Shape = Readonly<Record<string, Field<unknown>>>;

type Optional<Each> = {
  [Key in keyof Each]: Each[Key] extends OptionalField<unknown> ? Key : never;
}[keyof Each];

/** What the fields of a shape read. */
export type ValuesOf<Each> = Flat<
  { readonly [Key in Exclude<keyof Each, Optional<Each>>]: ValueOf<Each[Key]> } & {
    readonly [Key in Optional<Each>]?: ValueOf<Each[Key]>;
  }
>;

type Flat<Each> = { [Key in keyof Each]: Each[Key] };

/** Fields under a field. */
export function fields<Each extends Shape>(shape: Each, note: Note): Field<ValuesOf<Each>> {
  const all = Object.entries(shape);
  const required = all.flatMap(([key, each]) => ('isOptional' in each ? [] : [key]));
  return field(
    (data) => {
      const values = readShape(shape, all, data);
      return values !== faulty && isWhole(values, shape, required) ? values : faulty;
    },
    (zod) => zod.preprocess(withoutEmpty(shape), knownFields(zod, shape, note)).meta(meta(note)),
  );
}

/** The same with every field optional, for what is left after faults. */
export function partialFields<Each extends Shape>(shape: Each, note: Note): Field<Partial<ValuesOf<Each>>> {
  const all = Object.entries(shape);
  return field(
    (data) => {
      const values = readShape(shape, all, data);
      return values !== faulty && isPart(values, shape) ? values : faulty;
    },
    (zod) => zod.preprocess(withoutEmpty(shape), knownFields(zod, shape, note).partial()),
  );
}

/** The fields of a file: all of them, and what is left of them after faults. */
export function form<Each extends Shape>(shape: Each, description: string) {
  return { complete: fields(shape, { description }), partial: partialFields(shape, { description }) };
}

/** An empty value is none, and an unknown key a fault. The values stand in the order of the shape. */
function readShape(
  shape: Shape,
  all: readonly (readonly [string, Field<unknown>])[],
  data: Data,
): Readonly<Record<string, unknown>> | Faulty {
  if (!isMapping(data)) return faulty;
  for (const key in data) if (!Object.hasOwn(shape, key)) return faulty;
  const values: Record<string, unknown> = {};
  for (const [key, each] of all) {
    const given = data[key];
    if (given === undefined) continue;
    const value = each.read(given);
    if (value === faulty) return faulty;
    values[key] = value;
  }
  return values;
}

function isWhole<Each extends Shape>(
  values: object,
  _shape: Each,
  required: readonly string[],
): values is ValuesOf<Each> {
  return required.every((key) => Object.hasOwn(values, key));
}

function isPart<Each extends Shape>(values: object, shape: Each): values is Partial<ValuesOf<Each>> {
  return Object.keys(values).every((key) => Object.hasOwn(shape, key));
}

/**
 * An object of known fields. zod does not say which keys an object knows when it meets an unknown one; the issue's
 * message carries them to `translate.ts`, which needs them for "meinten Sie".
 */
function knownFields(zod: Zod, shape: Shape, note: Note) {
  const known = Object.keys(shape).join(' ');
  const schemas = Object.entries(shape).map(([key, each]): [string, z.ZodType] => [key, each.schema()]);
  return zod.strictObject(Object.fromEntries(schemas), {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : expectation(note)),
  });
}

/** A known field without a value is not given; an unknown one stays, for it is a fault all the same. */
function withoutEmpty(shape: Shape) {
  return (input: unknown): unknown => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
    const filled: Record<string, unknown> = Object.create(null);
    for (const [key, value] of Object.entries(input)) {
      if (value !== undefined || !Object.hasOwn(shape, key)) filled[key] = value;
    }
    return filled;
  };
}

function readList<Item>(data: Data, field: Pick<Field<Item>, 'read'>): readonly Item[] | Faulty {
  if (!isList(data)) return faulty;
  const items: Item[] = [];
  for (const each of data) {
    const item = field.read(each);
    if (item === faulty) return faulty;
    items.push(item);
  }
  return items;
}

/** A list of the same that an editor is told about elsewhere. `wanted` is the hint where there is none. */
export function plainList<Item>(item: Field<Item>, wanted: string): Field<readonly Item[]> {
  return field(
    (data) => readList(data, item),
    (zod) => zod.array(item.schema(), wanted),
  );
}

/** A list of the same. `wanted` is the hint where there is none. */
export function listOf<Item>(
  item: Field<Item>,
  note: Note,
  wanted = expectation(note),
): Field<readonly Item[]> {
  return field(
    (data) => readList(data, item),
    (zod) => zod.array(item.schema(), wanted).meta(meta(note)),
  );
}

/** One or a list of the same; always a list afterwards. */
export function oneOrMany<Item>(item: Field<Item>, note: Note): Field<readonly Item[]> {
  return field(
    (data) => {
      const items = readList(data, item);
      if (items !== faulty) return items;
      const one = item.read(data);
      return one === faulty ? faulty : [one];
    },
    (zod) =>
      zod
        .union([zod.array(item.schema(), expectation(note)), item.schema()])
        .transform(asRead)
        .meta(meta(note)),
  );
}

/** What becomes of it is the reader's; a schema that is told to make something of it is described first. */
export const asRead = (input: unknown): unknown => input;

/** What the first of the fields reads that takes the value. */
export function either<One, Other, Third = never>(
  options: readonly [Field<One>, Field<Other>, Field<Third>?],
  note?: Note,
): Field<One | Other | Third> {
  return field(
    (data) => {
      for (const option of options) {
        const value = option?.read(data) ?? faulty;
        if (value !== faulty) return value;
      }
      return faulty;
    },
    (zod) => {
      const known = options.filter((option) => option !== undefined);
      const union = zod.union(known.map((option) => option.schema()));
      return note === undefined ? union : union.meta(meta(note));
    },
  );
}

/** Entries under ids of the author's own. `about` is what an editor should know besides. */
export function entries<Item>(
  item: Field<Item>,
  note: Note,
  about: Readonly<Record<string, unknown>> = {},
): Field<Readonly<Record<string, Item>>> {
  return field(
    (data) => {
      if (!isMapping(data)) return faulty;
      const read: Record<string, Item> = {};
      for (const key of Object.keys(data)) {
        // zod drops it as well, for it would not be a key of what is read.
        if (key === '__proto__') continue;
        const value = item.read(data[key]);
        if (value === faulty) return faulty;
        read[key] = value;
      }
      return read;
    },
    (zod) => zod.record(zod.string(), item.schema(), expectation(note)).meta({ ...meta(note), ...about }),
  );
}
