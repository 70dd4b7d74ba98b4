import { z } from 'zod';
import { anyScalar, expectation, meta, type Note } from './note.ts';
import { text } from './text.ts';

function nonEmpty(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Lines: a list of texts, or one text with a line each. */
export function lines(note: Note) {
  const list = z.array(text({ description: 'Eine Zeile.' }), expectation(note)).transform(nonEmpty);
  const block = z
    .string(expectation(note))
    .meta({ type: [...anyScalar] })
    .transform((value) => nonEmpty(value.split('\n')));
  return z.union([list, block]).meta(meta(note));
}

/** A list of texts; empty items are left out. */
export function textList(note: Note) {
  return z
    .array(text({ description: 'Ein Eintrag.' }), expectation(note))
    .transform(nonEmpty)
    .meta(meta(note));
}
