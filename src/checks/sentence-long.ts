import { countWords, sentencesIn } from '../grammar/sentences.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Words. */
const LONGEST = 25;

/** Reported at the sentence's first word. */
export const sentenceLong: Rule = {
  id: 'satz-lang',
  severity: 'info',
  explain: `Sätze mit mehr als ${LONGEST} Wörtern versteht man beim ersten Lesen schlecht, und Redaktionen kürzen sie. Geprüft werden Vorspann und Text einer Pressemitteilung; Abkürzungen, Ordnungszahlen und Zitate beenden keinen Satz.`,
  example: {
    wrong:
      'Der Kreis baut, nachdem der Kreistag am Montag einstimmig und nach langer Beratung in drei Ausschüssen zugestimmt hat, bis zum Herbst einen Radweg, der Musterstadt mit Beispielhausen verbindet.',
    right:
      'Der Kreis baut bis zum Herbst einen Radweg. Er verbindet Musterstadt mit Beispielhausen. Der Kreistag stimmte am Montag zu.',
  },
  run: (entry) =>
    isRelease(entry)
      ? passagesOf(entry)
          .filter(({ part, type }) => (part === 'lead' || part === 'text') && type !== 'cell')
          .flatMap(longSentences)
      : [],
};

function longSentences({ text, spanOf }: DraftPassage): readonly Finding[] {
  return sentencesIn(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = countWords(sentence);
    if (words <= LONGEST) return [];
    const [first = ''] = sentence.split(/\s/u, 1);
    return [
      {
        span: spanOf(start, start + first.length),
        message: `Der Satz hat ${words} Wörter; mehr als ${LONGEST} liest man nicht in einem Zug.`,
        hint: 'Zwei Sätze daraus machen.',
      },
    ];
  });
}
