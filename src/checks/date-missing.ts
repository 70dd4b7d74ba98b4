import { keySpanOf } from '../draft/value-path.ts';
import { isRelease, type Release, targetOf } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** A letter without a date says not when it was sent; a release without one is of little use to a newsroom. */
export const dateMissing: Rule = {
  id: 'datum-fehlt',
  severity: 'warning',
  explain:
    'Ein Antrag und eine Pressemitteilung brauchen ein Datum: Vom Antrag hängt die Frist ab, nach dem der Pressemitteilung fragen Redaktionen, und Websites sortieren danach.',
  example: { wrong: 'titel: Der Radweg kommt', right: 'titel: Der Radweg kommt\ndatum: 2026-02-10' },
  run: (entry) => {
    if (entry.fields.datum !== undefined) return [];
    return [
      {
        span: keySpanOf(entry.root, ['art']),
        message: isRelease(entry) ? ofRelease(entry) : 'Dem Schreiben fehlt das Datum.',
        hint: 'Das Feld datum ergänzen, oder die Prüfung mit Grund abschalten: pruefungen: { datum-fehlt: … }',
      },
    ];
  },
};

/** Jekyll leaves out posts whose file is not named for a day. */
function ofRelease(release: Release): string {
  const missing = 'Der Pressemitteilung fehlt das Datum';
  const isUnnamed = targetOf(release) === 'jekyll' && !/\d{4}-\d{2}-\d{2}-/u.test(release.draft.file.path);
  return isUnnamed && release.fields.sperrfrist === undefined
    ? `${missing}; im Namen der Datei steht dann kein Tag, und Jekyll lässt sie weg.`
    : `${missing}.`;
}
