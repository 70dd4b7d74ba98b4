import type { DeadlineRule } from '../deadlines/last-day.ts';
import { receiptOf } from '../deadlines/receipt.ts';
import { ruleInWords } from '../deadlines/rule-wording.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { widthOfText } from '../diagnostics/reporters/width.ts';
import type { CalendarDay } from '../grammar/calendar.ts';
import { formatDay, isoDay, weekday } from '../grammar/calendar.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import { daysAfter, motionDeadlines } from './motion-deadlines.ts';
import type { MotionDeadline } from './motion-deadlines.ts';

const head = ['Entwurf', 'Gremium', 'Sitzung', 'letzter Tag', 'Eingang', 'maßgeblich'];

/** Aligned text with a line for each meeting; empty without motions. */
export function deadlinesAsTable(motions: readonly Motion[]): string {
  if (motions.length === 0) return '';
  const rows = [head, ...motions.flatMap(rowsOf)].map((row) => row.map(visible));
  const widths = head.map((_, column) =>
    rows.reduce((width, row) => Math.max(width, widthOfText(row[column] ?? '')), 0),
  );
  return rows.map((row) => `${aligned(row, widths)}\n`).join('');
}

function aligned(row: readonly string[], widths: readonly number[]): string {
  const cells = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOfText(cell)));
  return cells.join('  ').trimEnd();
}

function rowsOf(motion: Motion): readonly (readonly string[])[] {
  const deadlines = motionDeadlines(motion);
  const { path } = motion.draft.file;
  if (deadlines.length === 0) return [[path, 'keine Beratungsfolge']];
  return deadlines.map((deadline) => [
    path,
    deadline.consultation.committee.name,
    deadline.consultation.day === undefined ? 'Termin fehlt' : shortDay(deadline.consultation.day),
    lastDayCell(deadline),
    receiptCell(deadline),
    deadline.binds ? 'ja' : '',
  ]);
}

function lastDayCell({ motion, consultation: { deadline }, lastDay }: MotionDeadline): string {
  if (motion.profile.withoutDeadline) return 'keine Antragsfrist';
  if (deadline === undefined) return 'keine Frist hinterlegt';
  if (lastDay === undefined) return `${ruleInWords(deadline)} vorher`;
  return deadline.uhrzeit === undefined ? shortDay(lastDay) : `${shortDay(lastDay)}, ${deadline.uhrzeit} Uhr`;
}

function receiptCell(deadline: MotionDeadline): string {
  if (deadline.lastDay === undefined) return '';
  const days = daysAfter(deadline);
  if (days === undefined) return 'Datum fehlt';
  if (days === 0) return 'am letzten Tag';
  const count = Math.abs(days) === 1 ? '1 Tag' : `${Math.abs(days)} Tage`;
  return days < 0 ? `${count} vorher` : `${count} zu spät`;
}

/** For programs, every key always there. `daysLate` is 0 for a receipt in time. */
export function deadlinesAsData(motions: readonly Motion[]): readonly object[] {
  return motions.flatMap(motionDeadlines).map((deadline) => {
    const { motion, consultation, lastDay, binds } = deadline;
    const { committee, day, deadline: rule } = consultation;
    const days = daysAfter(deadline);
    return {
      draft: motion.draft.file.path,
      title: motion.fields.titel,
      committee: committee.name,
      meeting: written(day),
      receipt: written(receiptOf(motion.fields)),
      lastDay: written(lastDay),
      time: rule?.uhrzeit ?? null,
      rule: rule === undefined ? null : ruleData(rule),
      binding: binds,
      daysLate: days === undefined ? null : Math.max(0, days),
    };
  });
}

function ruleData({ tage, art, zaehlung }: DeadlineRule): object {
  return { days: tage, unit: art, counting: zaehlung ?? 'abstand' };
}

function written(day: CalendarDay | undefined): string | null {
  return day === undefined ? null : isoDay(day);
}

/** `Do 26.02.2026` */
function shortDay(day: CalendarDay): string {
  return `${weekday(day).slice(0, 2)} ${formatDay(day, 'TT.MM.JJJJ')}`;
}
