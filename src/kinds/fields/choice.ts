import { z } from 'zod';
import { expectation, meta, type Note } from './note.ts';

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words, note: Note) {
  return z.enum(words, expectation(note)).meta(meta(note));
}
