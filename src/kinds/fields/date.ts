import { type CalendarDay, type DayFault, parseDay } from '../../grammar/calendar.ts';
import type { Note } from './note.ts';
import { reading, spellingHint } from './reading.ts';

export const dayFaults: Readonly<Record<DayFault, string>> = {
  spelling: 'ist kein Datum',
  'two-digit-year': 'hat ein zweistelliges Jahr',
  'no-such-day': 'ist kein Kalendertag',
};

const rule = 'Ein Datum steht so da: 2026-02-25 oder 25.02.2026.';

/** A calendar day. */
export function date(note: Note) {
  return reading<CalendarDay>({ ...note, description: `${note.description} ${rule}` }, (text) => {
    const parsed = parseDay(text);
    if ('day' in parsed) return { value: parsed.day };
    const hint = spellingHint(parsed.suggestion, rule);
    return { complaint: { code: 'draft/datum', message: dayFaults[parsed.fault], hint } };
  });
}
