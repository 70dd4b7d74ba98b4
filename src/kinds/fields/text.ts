import { z } from 'zod';
import { anyScalar, expectation, meta, type Note } from './note.ts';
import { reading } from './reading.ts';

/** A text on one line: a block scalar's line ends become blanks. */
function oneLine(value: string): string {
  return value.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** Plain text; an empty one counts as not given. */
export function text(note: Note) {
  return z.string(expectation(note)).overwrite(oneLine).meta(meta(note, anyScalar));
}

/** Plain text that says something. */
export function filledText(note: Note) {
  return reading(note, (value) => {
    const line = oneLine(value);
    if (line !== '') return { value: line };
    return { complaint: { code: 'draft/pflichtfeld', message: 'ist leer', hint: expectation(note) } };
  });
}

/** Markdown that says something. */
export function filledMarkdown(note: Note) {
  return reading(note, (value) => {
    if (value.trim() !== '') return { value };
    return { complaint: { code: 'draft/pflichtfeld', message: 'ist leer', hint: expectation(note) } };
  });
}

/** Markdown, inline or blocks; it stays as written, so that its lines keep their numbers. */
export function markdown(note: Note) {
  return z.string(expectation(note)).meta(meta(note, anyScalar));
}
