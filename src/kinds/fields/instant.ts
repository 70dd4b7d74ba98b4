import { type Instant, type InstantFault, parseInstant } from '../../grammar/instant.ts';
import { dayFaults } from './date.ts';
import type { Note } from './note.ts';
import { reading, spellingHint } from './reading.ts';

const faults: Readonly<Record<InstantFault, string>> = {
  ...dayFaults,
  'time-missing': 'nennt keine Uhrzeit',
  'no-such-time': 'hat keine gültige Uhrzeit',
  'skipped-hour': 'gibt es nicht: in dieser Nacht werden die Uhren vorgestellt',
};

const rule = 'Tag und Uhrzeit stehen so da: 2026-08-09 17:30.';

/** A day and a time of day, German local time. */
export function instant(note: Note) {
  return reading<Instant>({ ...note, description: `${note.description} ${rule}` }, (text) => {
    const parsed = parseInstant(text);
    if ('instant' in parsed) return { value: parsed.instant };
    const hint = spellingHint(parsed.suggestion, rule);
    return { complaint: { code: 'draft/datum', message: faults[parsed.fault], hint } };
  });
}
