import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** A release without a date is of little use to a newsroom, and a website cannot sort it. */
export const dateMissing: Rule = {
  id: 'datum-fehlt',
  code: 'check/datum-fehlt',
  severity: 'warning',
  explain: 'Eine Pressemitteilung braucht ein Datum: Redaktionen fragen danach, Websites sortieren danach.',
  run: (entry) => {
    if (!isRelease(entry) || entry.fields.datum !== undefined) return [];
    const art = entry.draft.data.entries.find(({ key }) => key === 'art');
    return [
      {
        span: art?.keySpan ?? entry.draft.data.span,
        message: 'Der Pressemitteilung fehlt das Datum.',
        hint: 'Das Feld datum ergänzen, oder die Prüfung mit Grund abschalten: pruefungen: { datum-fehlt: … }',
      },
    ];
  },
};
