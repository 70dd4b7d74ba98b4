import { keySpanOf } from '../draft/value-path.ts';
import { lacksDay } from '../kinds/pressemitteilung/file-name.ts';
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
        message: isRelease(entry)
          ? `Der Pressemitteilung fehlt das Datum${consequence(entry)}`
          : 'Dem Schreiben fehlt das Datum.',
        hint: 'Das Feld datum ergänzen, oder die Prüfung mit Grund abschalten: pruefungen: { datum-fehlt: … }',
      },
    ];
  },
};

/** What a website does with a post that has no day at all; that of an embargo serves as well. */
function consequence(release: Release): string {
  if (release.fields.sperrfrist !== undefined) return '.';
  switch (targetOf(release)) {
    case 'astro':
      return ': Astro baut ohne Datum die ganze Website nicht.';
    case 'jekyll':
      return lacksDay(release) ? '; im Namen der Datei steht dann kein Tag, und Jekyll lässt sie weg.' : '.';
    default:
      return '.';
  }
}
