import { type CalendarEntry, toCalendar } from '../deadlines/icalendar.ts';
import { ruleInWords } from '../deadlines/rule-wording.ts';
import type { CalendarDay } from '../grammar/calendar.ts';
import { formatDay, isoDay, weekday } from '../grammar/calendar.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import { motionDeadlines } from './motion-deadlines.ts';
import type { MotionDeadline } from './motion-deadlines.ts';

/** An entry for each motion and meeting whose last day is known. `date`: SOURCE_DATE_EPOCH. */
export function deadlineCalendar(motions: readonly Motion[], date: Date | undefined): string {
  const entries = motions.flatMap(motionDeadlines).flatMap((deadline) => entryOf(deadline, date) ?? []);
  const known = new Set<string>();
  // A draft may name a meeting twice; two entries of one identity are not allowed (RFC 5545, 3.8.4.7).
  const single = entries.filter(({ draft, committee, meeting }) => {
    const identity = JSON.stringify([draft, committee, isoDay(meeting)]);
    return !known.has(identity) && known.add(identity);
  });
  return toCalendar(single);
}

function entryOf(
  { motion, consultation, lastDay, binds }: MotionDeadline,
  date: Date | undefined,
): CalendarEntry | undefined {
  const { committee, day: meeting, deadline: rule } = consultation;
  if (meeting === undefined || rule === undefined || lastDay === undefined) return undefined;
  const draft = motion.draft.file.path;
  const { uhrzeit: time } = rule;
  const until = time === undefined ? longDay(lastDay) : `${longDay(lastDay)}, ${time} Uhr`;
  const description = [
    `Spätester Eingang: ${until}`,
    `Sitzung: ${longDay(meeting)} (Frist: ${ruleInWords(rule)} vorher)`,
    ...(binds ? ['Maßgeblich: die früheste Frist dieses Antrags.'] : []),
    `Entwurf: ${draft}`,
  ];
  return {
    draft,
    committee: committee.name,
    meeting,
    day: lastDay,
    ...(time === undefined ? {} : { time }),
    summary: `Antragsfrist ${committee.name}: ${motion.fields.titel}`,
    description: description.join('\n'),
    stamp: date ?? startOf(motion.fields.datum),
  };
}

/** As the date in a PDF's metadata (cli.md). */
function startOf(day: CalendarDay | undefined): Date {
  return new Date(`${day === undefined ? '2000-01-01' : isoDay(day)}T00:00:00Z`);
}

/** `Donnerstag, 12. Februar 2026` */
function longDay(day: CalendarDay): string {
  return `${weekday(day)}, ${formatDay(day, 'T. MMMM JJJJ')}`;
}
