import { type CalendarDay, compareDays, formatDay } from '../grammar/calendar.ts';
import { formatInstant } from '../grammar/instant.ts';
import { isRelease, type Release } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** Compared with the last meeting, since an embargo may be meant for any of them. */
export const embargoAfterMeeting: Rule = {
  id: 'sperrfrist-nach-sitzung',
  severity: 'warning',
  explain:
    'Geht es um einen Antrag (zum_antrag), so soll die Mitteilung spätestens am Tag der letzten Sitzung erscheinen dürfen: Danach steht alles schon im Ratsinformationssystem.',
  example: {
    wrong: 'zum_antrag: drafts/radweg.md  # Kreistag am 19.03.2026\nsperrfrist: 2026-03-21 06:00',
    right: 'zum_antrag: drafts/radweg.md\nsperrfrist: 2026-03-19 18:00',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const { sperrfrist } = entry.fields;
    const meeting = lastMeeting(entry);
    if (sperrfrist === undefined || meeting === undefined || compareDays(sperrfrist.day, meeting) <= 0)
      return [];
    const day = formatDay(meeting, 'T. MMMM JJJJ');
    return [
      {
        span: entry.spanOf(['sperrfrist']),
        message: `Die Sperrfrist endet am ${formatInstant(sperrfrist)}, erst nach der letzten Sitzung am ${day}.`,
        hint: 'Die Sperrfrist auf den Tag der Sitzung legen, oder das Datum der Sitzung im Antrag prüfen.',
      },
    ];
  },
};

/** Undefined if a meeting has no date yet: it may be the last. */
function lastMeeting({ motion }: Release): CalendarDay | undefined {
  const days = (motion?.consultations ?? []).map(({ day }) => day);
  const known = days.filter((day) => day !== undefined);
  return known.length === days.length ? known.toSorted(compareDays).at(-1) : undefined;
}
