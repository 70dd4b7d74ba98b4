import type { Span } from '../diagnostics/source-file.ts';
import { countWords, sentencesIn } from '../grammar/sentences.ts';
import { isRelease } from '../kinds/pressemitteilung/release.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Rule } from './rule.ts';

/** Words. */
const LONGEST = 25;

/** One finding a document, at the longest sentence: a list of all drowns what else is found. */
export const sentenceLong: Rule = {
  id: 'satz-lang',
  severity: 'info',
  explain: `Sätze mit mehr als ${LONGEST} Wörtern versteht man beim ersten Lesen schlecht, und Redaktionen kürzen sie. Geprüft werden Vorspann und Text einer Pressemitteilung; gemeldet wird der längste Satz, und wie viele es sind. Abkürzungen, Ordnungszahlen und Zitate beenden keinen Satz.`,
  example: {
    wrong:
      'Der Kreis baut, nachdem der Kreistag am Montag einstimmig und nach langer Beratung in drei Ausschüssen zugestimmt hat, bis zum Herbst einen Radweg, der Musterstadt mit Beispielhausen verbindet.',
    right:
      'Der Kreis baut bis zum Herbst einen Radweg. Er verbindet Musterstadt mit Beispielhausen. Der Kreistag stimmte am Montag zu.',
  },
  run: (entry) => {
    if (!isRelease(entry)) return [];
    const passages = passagesOf(entry).filter(
      ({ part, type }) => (part === 'lead' || part === 'text') && type !== 'cell',
    );
    const [longest, ...others] = passages.flatMap(longSentences).toSorted((a, b) => b.words - a.words);
    if (longest === undefined) return [];
    const count = others.length + 1;
    const message =
      count === 1
        ? `Der Satz hat ${longest.words} Wörter; mehr als ${LONGEST} liest man nicht in einem Zug.`
        : `${count} Sätze haben mehr als ${LONGEST} Wörter, der längste ${longest.words}.`;
    return [{ span: longest.span, message, hint: 'Zwei Sätze daraus machen.' }];
  },
};

interface LongSentence {
  readonly words: number;
  /** Of its first word. */
  readonly span: Span;
}

function longSentences({ text, spanOf }: DraftPassage): readonly LongSentence[] {
  return sentencesIn(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const words = countWords(sentence);
    if (words <= LONGEST) return [];
    const [first = ''] = sentence.split(/\s/u, 1);
    return [{ words, span: spanOf(start, start + first.length) }];
  });
}
