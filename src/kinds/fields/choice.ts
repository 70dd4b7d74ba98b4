import { faulty, field, type Field } from './field.ts';
import { expectation, meta, type Note } from './note.ts';

/** One of a few words. */
export function choice<const Word extends string>(words: readonly Word[], note: Note): Field<Word> {
  return field(
    (data) => words.find((word) => word === data) ?? faulty,
    (zod) => zod.enum([...words], expectation(note)).meta(meta(note)),
  );
}
