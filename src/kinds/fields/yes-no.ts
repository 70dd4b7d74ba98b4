import { meta, type Note } from './note.ts';
import { reading } from './reading.ts';

const meaning: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['ja', true],
  ['false', false],
  ['nein', false],
]);

/** `true`, `false`, `ja`, `nein`, in any case. */
export function yesNo(note: Note) {
  return reading<boolean>(note, (text) => {
    const value = meaning.get(text.trim().toLowerCase());
    if (value !== undefined) return { value };
    const hint = 'Erlaubt sind ja und nein.';
    return { complaint: { code: 'draft/auswahl', message: 'ist weder ja noch nein', hint } };
  }).meta({ ...meta(note, ['boolean', 'string']), enum: [true, false, 'ja', 'nein'] });
}
