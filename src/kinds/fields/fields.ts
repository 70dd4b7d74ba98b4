import { z } from 'zod';
import { expectation, meta, type Note } from './note.ts';

/**
 * An object of known fields. zod does not say which keys an object knows when it meets an unknown one; the issue's
 * message carries them to `translate.ts`, which needs them for "meinten Sie".
 */
function knownFields<Shape extends z.ZodRawShape>(shape: Shape, note: Note) {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : expectation(note)),
  });
}

/** A known field without a value is not given; an unknown one stays, for it is a fault all the same. */
function withoutEmpty(shape: z.ZodRawShape) {
  return (input: unknown): unknown => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
    const filled: Record<string, unknown> = Object.create(null);
    for (const [key, value] of Object.entries(input)) {
      if (value !== undefined || !Object.hasOwn(shape, key)) filled[key] = value;
    }
    return filled;
  };
}

/** Fields under a field. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape, note: Note) {
  return z.preprocess(withoutEmpty(shape), knownFields(shape, note)).meta(meta(note));
}

/** The fields of a file: all of them, and the same with every field optional for what is left after faults. */
export function form<Shape extends z.ZodRawShape>(shape: Shape, description: string) {
  const complete = knownFields(shape, { description });
  return {
    complete: z.preprocess(withoutEmpty(shape), complete).meta({ description }),
    partial: z.preprocess(withoutEmpty(shape), complete.partial()),
  };
}

/** One or a list of the same; always a list afterwards. */
export function oneOrMany<Item extends z.ZodType>(item: Item, note: Note) {
  const list = z.array(item, expectation(note));
  return z
    .union([list, item.transform((one) => [one])])
    .transform((items) => [...items])
    .meta(meta(note));
}

/** Entries under ids of the author's own. */
export function entries<Item extends z.ZodType>(item: Item, note: Note) {
  return z.record(z.string(), item, expectation(note)).meta(meta(note));
}
