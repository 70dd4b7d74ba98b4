import { faulty, field, type Field } from './field.ts';
import { anyScalar, expectation, meta, type Note } from './note.ts';
import { reading } from './reading.ts';

/** A text on one line: a block scalar's line ends become blanks. */
function oneLine(value: string): string {
  return (value.includes('\n') ? value.replaceAll(/\s*\n\s*/g, ' ') : value).trim();
}

/** Plain text; an empty one counts as not given. */
export function text(note: Note): Field<string> {
  return field(
    (data) => (typeof data === 'string' ? oneLine(data) : faulty),
    (zod) => zod.string(expectation(note)).meta(meta(note, anyScalar)),
  );
}

/** Plain text that says something. */
export function filledText(note: Note): Field<string> {
  return reading<string>(note, (value) => {
    const line = oneLine(value);
    if (line !== '') return { value: line };
    return { complaint: { code: 'draft/pflichtfeld', message: 'ist leer', hint: expectation(note) } };
  });
}

/** Markdown that says something. */
export function filledMarkdown(note: Note): Field<string> {
  return reading<string>(note, (value) => {
    if (value.trim() !== '') return { value };
    return { complaint: { code: 'draft/pflichtfeld', message: 'ist leer', hint: expectation(note) } };
  });
}

/** Markdown, inline or blocks; it stays as written, so that its lines keep their numbers. */
export function markdown(note: Note): Field<string> {
  return field(
    (data) => (typeof data === 'string' ? data : faulty),
    (zod) => zod.string(expectation(note)).meta(meta(note, anyScalar)),
  );
}
