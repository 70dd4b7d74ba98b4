import { keySpanOf } from '../draft/value-path.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** A release without a date is of little use to a newsroom, and a website cannot sort it. */
export const dateMissing: Rule = {
  id: 'datum-fehlt',
  severity: 'warning',
  explain: 'Eine Pressemitteilung braucht ein Datum: Redaktionen fragen danach, Websites sortieren danach.',
  example: { wrong: 'titel: Der Radweg kommt', right: 'titel: Der Radweg kommt\ndatum: 2026-02-10' },
  run: (entry) => {
    if (!isRelease(entry) || entry.fields.datum !== undefined) return [];
    return [
      {
        span: keySpanOf(entry.root, ['art']),
        message: 'Der Pressemitteilung fehlt das Datum.',
        hint: 'Das Feld datum ergänzen, oder die Prüfung mit Grund abschalten: pruefungen: { datum-fehlt: … }',
      },
    ];
  },
};
