import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/** Characters, blanks included. */
const LONGEST = 90;

/** Newsrooms and search engines cut longer headlines. */
export const headlineLong: Rule = {
  id: 'schlagzeile-lang',
  severity: 'warning',
  explain: `Die Schlagzeile einer Pressemitteilung hat höchstens ${LONGEST} Zeichen mit Leerzeichen: Was länger ist, schneiden Suchmaschinen und Redaktionen ab. Für mehr gibt es dachzeile und unterzeile.`,
  example: {
    wrong:
      'titel: Fraktion Neue Mitte fordert im Kreistag einen durchgehenden Radweg von Musterstadt nach Beispielhausen',
    right: 'titel: Neue Mitte will Radweg nach Beispielhausen\nunterzeile: Antrag für den Kreistag im März',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const length = Array.from(entry.fields.titel.trim()).length;
    if (length <= LONGEST) return [];
    return [
      {
        span: entry.spanOf(['titel']),
        message: `Die Schlagzeile hat ${length} Zeichen; höchstens ${LONGEST} sollten es sein.`,
        hint: 'Kürzen, oder einen Teil in dachzeile oder unterzeile nennen.',
      },
    ];
  },
};
