import { type CalendarDay, compareDays, formatDay } from '../grammar/calendar.ts';
import { isRelease, type ReleaseFields } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** What happens to a release, first to last; several on one day are in order. */
const steps = [
  { field: 'datum', did: 'datiert ist sie auf den' },
  { field: 'berichtigt', did: 'berichtigt wurde sie am' },
  { field: 'zurueckgezogen', did: 'zurückgezogen wurde sie am' },
] as const satisfies readonly { readonly field: keyof ReleaseFields; readonly did: string }[];

export const correctionOrder: Rule = {
  id: 'berichtigung-reihenfolge',
  severity: 'warning',
  explain:
    'Erst erscheint eine Pressemitteilung, dann wird sie berichtigt, und was zurückgezogen ist, wird nicht mehr berichtigt. Stehen die Tage anders, stimmt meist einer nicht, und wer die Mitteilung hat, weiß nicht, welche Fassung gilt.',
  example: {
    wrong: 'datum: 2026-02-10\nberichtigt: 2026-02-09',
    right: 'datum: 2026-02-10\nberichtigt: 2026-02-11',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const known = steps.flatMap(({ field, did }) => {
      const day = entry.fields[field];
      return day === undefined ? [] : [{ field, did, day }];
    });
    return known.flatMap((step, index) => {
      const earlier = known.slice(0, index).findLast(({ day }) => compareDays(step.day, day) < 0);
      if (earlier === undefined) return [];
      const said = [step, earlier].map(({ did, day }) => `${did} ${written(day)}`);
      return [
        {
          span: entry.spanOf([step.field]),
          message: `Die Tage der Pressemitteilung passen nicht zueinander: ${said.join(', ')}.`,
          hint: `Die Felder ${step.field} und ${earlier.field} prüfen.`,
        },
      ];
    });
  },
};

const written = (day: CalendarDay): string => formatDay(day, 'T. MMMM JJJJ');
