import { lengthOf } from '../kinds/pressemitteilung/view.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import type { Rule } from './rule.ts';

/**
 * Characters, blanks included, that two pages hold: about 2,500 on the first, below letterhead and headline, and
 * 3,000 on the second, above the contact. Markdown has no pages, so for both formats this is an estimate.
 */
const LONGEST = 5500;

/** Counted as the release prints the number below its text. */
export const releaseLong: Rule = {
  id: 'mitteilung-lang',
  severity: 'info',
  explain: `Eine Pressemitteilung passt auf zwei Seiten; das sind etwa ${LONGEST} Zeichen mit Leerzeichen. Gezählt wird von der Dachzeile bis zum Ende des Textes, wie unter der Mitteilung angegeben.`,
  example: { wrong: '(8.200 Zeichen inkl. Leerzeichen)', right: '(3.400 Zeichen inkl. Leerzeichen)' },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const length = lengthOf(entry);
    if (length <= LONGEST) return [];
    return [
      {
        span: entry.spanOf(['titel']),
        message: `Die Pressemitteilung hat ${length} Zeichen; auf zwei Seiten passen etwa ${LONGEST}.`,
        hint: 'Vom Ende her kürzen; Hintergründe lassen sich als Anlage mitschicken.',
      },
    ];
  },
};
