import type { Field } from './field.ts';
import type { Note } from './note.ts';
import { type Read, reading } from './reading.ts';

const meaning: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['ja', true],
  ['false', false],
  ['nein', false],
]);

function read(text: string): Read<boolean> {
  const value = meaning.get(text.trim().toLowerCase());
  if (value !== undefined) return { value };
  const hint = 'Erlaubt sind ja und nein.';
  return { complaint: { code: 'draft/auswahl', message: 'ist weder ja noch nein', hint } };
}

/** `true`, `false`, `ja`, `nein`, in any case. */
export function yesNo(note: Note): Field<boolean> {
  return reading(note, read, { type: ['boolean', 'string'], enum: [true, false, 'ja', 'nein'] });
}
