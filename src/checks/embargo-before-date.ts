import { compareDays, formatDay } from '../grammar/calendar.ts';
import { formatInstant } from '../grammar/instant.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** An embargo that ends before the release goes out has no effect. */
export const embargoBeforeDate: Rule = {
  id: 'sperrfrist-vor-datum',
  severity: 'warning',
  explain:
    'Eine Sperrfrist, die vor dem Datum der Pressemitteilung endet, sperrt nichts. Meist stimmt eines der beiden Daten nicht.',
  example: {
    wrong: 'datum: 2026-02-10\nsperrfrist: 2026-02-09 17:00',
    right: 'datum: 2026-02-10\nsperrfrist: 2026-02-11 17:00',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const { datum, sperrfrist } = entry.fields;
    if (datum === undefined || sperrfrist === undefined || compareDays(sperrfrist.day, datum) >= 0) return [];
    const date = formatDay(datum, 'T. MMMM JJJJ');
    return [
      {
        span: entry.spanOf(['sperrfrist']),
        message: `Die Sperrfrist endet am ${formatInstant(sperrfrist)}; datiert ist die Pressemitteilung auf den ${date}.`,
        hint: 'Datum und Sperrfrist prüfen.',
      },
    ];
  },
};
