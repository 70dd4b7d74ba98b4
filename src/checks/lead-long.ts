import { isRelease, slotNodes } from '../kinds/pressemitteilung/release.ts';
import { plainText } from '../markdown/plain-text.ts';
import { passagesOf } from './common/passages.ts';
import type { Rule } from './rule.ts';

/** Characters, blanks included. */
const LONGEST = 400;
/** A few characters more are no fault: warned about from a tenth over. */
const TOO_LONG = LONGEST + LONGEST / 10;

/** The field `lead`, else the paragraph that serves as one. */
export const leadLong: Rule = {
  id: 'vorspann-lang',
  severity: 'warning',
  explain: `Der Vorspann einer Pressemitteilung sagt in höchstens ${LONGEST} Zeichen, wer was wann wo und warum tut. Gewarnt wird ab ${TOO_LONG} Zeichen. Ohne das Feld lead dient der erste Absatz des Textes als Vorspann.`,
  example: {
    wrong: 'lead: >-\n  (ein Absatz mit 650 Zeichen)',
    right:
      'lead: >-\n  Der Kreis baut bis Herbst einen Radweg nach Beispielhausen. Das hat der Kreistag am Montag beschlossen.',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const length = Array.from(plainText(slotNodes(entry, 'lead'))).length;
    const first = passagesOf(entry).find(({ part }) => part === 'lead');
    if (length < TOO_LONG || first === undefined) return [];
    const word = /^\S+/u.exec(first.text)?.[0] ?? '';
    return [
      {
        span: first.spanOf(0, word.length),
        message: `Der Vorspann hat ${length} Zeichen; höchstens ${LONGEST} sollten es sein.`,
        hint: 'Das Wichtigste in zwei, drei Sätzen sagen; alles Weitere steht in den Absätzen danach.',
      },
    ];
  },
};
