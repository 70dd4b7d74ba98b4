import { sentencesIn } from '../grammar/sentences.ts';
import type { Verb } from './address.ts';
import { quoteWords } from './quotation.ts';
import { plainClause } from './resolution.ts';
import { type AmendingSentence, withWording } from './sentence.ts';
import { tokenize } from './tokens.ts';

/** How a sentence about the words of a text begins: „In Ziffer 3 wird“, „Im Beschlussvorschlag werden“. */
export type Start = (verb: Verb) => string;

/** No sentence where no quotation marks are clear, or the words cannot be named. */
type Said = AmendingSentence | undefined;

/** What a sentence is about, in the nominative. */
interface Subject {
  readonly text: string;
  readonly verb: Verb;
}

/** The nouns for a phrase, in the cases that the sentences need. */
const nouns = {
  wort: { subject: 'das Wort', dative: 'dem Wort', verb: 'wird' },
  woerter: { subject: 'die Wörter', dative: 'den Wörtern', verb: 'werden' },
  angabe: { subject: 'die Angabe', dative: 'der Angabe', verb: 'wird' },
} as const;

function nounFor(phrase: string): (typeof nouns)[keyof typeof nouns] {
  const words = tokenize(phrase).filter(({ kind }) => kind === 'word');
  if (words.length !== 1) return nouns.woerter;
  return words.some(({ text }) => /[\d§]/u.test(text)) ? nouns.angabe : nouns.wort;
}

/** Signs that stand right behind a word; the Handbuch der Rechtsförmlichkeit names them, and does not quote them. */
const signs: Readonly<Record<string, readonly [fresh: string, old: string]>> = {
  ',': ['ein Komma', 'das Komma'],
  ';': ['ein Semikolon', 'das Semikolon'],
  ':': ['ein Doppelpunkt', 'der Doppelpunkt'],
  '.': ['ein Punkt', 'der Punkt'],
  '!': ['ein Ausrufezeichen', 'das Ausrufezeichen'],
  '?': ['ein Fragezeichen', 'das Fragezeichen'],
};

const signOf = (words: string): readonly [fresh: string, old: string] | undefined => signs[words.slice(0, 1)];

/** The words behind an anchor: a sign follows it without a blank. */
export function behind(anchor: string, words: string): string {
  return signOf(words) === undefined ? `${anchor} ${words}` : anchor + words;
}

/** „ein Komma und die Wörter ‚…‘“. */
function subjectOf(words: string, age: 'fresh' | 'old'): Subject | undefined {
  const sign = signOf(words)?.[age === 'fresh' ? 0 : 1];
  if (sign === undefined) return quotedSubject(words);
  if (words.length === 1) return { text: sign, verb: 'wird' };
  const rest = /^. (?<rest>.+)$/su.exec(words)?.groups?.['rest'];
  const subject = rest === undefined ? undefined : quotedSubject(rest);
  return subject && { text: `${sign} und ${subject.text}`, verb: 'werden' };
}

function quotedSubject(words: string): Subject | undefined {
  if (!/^[(„»–]?[\p{L}\p{N}§]/u.test(words.replace(/^– /u, '–'))) return undefined;
  const quoted = quoteWords(words);
  const { subject, verb } = nounFor(words);
  return quoted === undefined ? undefined : { text: `${subject} ${quoted}`, verb };
}

export function replaced(start: Start, from: string, to: string): Said {
  const fresh = quoteWords(to);
  const old = quotedSubject(from);
  return old && fresh === undefined
    ? undefined
    : old && { text: `${start(old.verb)} ${old.text} durch ${fresh} ersetzt.` };
}

export function struckWords(start: Start, from: string): Said {
  const old = quotedSubject(from);
  return old && { text: `${start(old.verb)} ${old.text} gestrichen.` };
}

/** „In Ziffer 1 werden nach dem Wort ‚Plan‘ ein Semikolon und die Wörter ‚…‘ eingefügt.“ */
export function insertedBeside(start: Start, side: 'nach' | 'vor', anchor: string, words: string): Said {
  return beside(start, `${side} `, anchor, subjectOf(words, 'fresh'), 'eingefügt');
}

/** Words behind others that are struck with the sign before them. */
export function struckBehind(start: Start, anchor: string, words: string): Said {
  return beside(start, 'nach ', anchor, subjectOf(words, 'old'), 'gestrichen');
}

function beside(
  start: Start,
  side: string,
  anchor: string,
  subject: Subject | undefined,
  what: string,
): Said {
  const quoted = quoteWords(anchor);
  if (quoted === undefined || subject === undefined) return undefined;
  return {
    text: `${start(subject.verb)} ${side}${nounFor(anchor).dative} ${quoted} ${subject.text} ${what}.`,
  };
}

export function appended(start: Start, sentences: string): AmendingSentence {
  const [subject, verb] =
    sentencesIn(sentences).length > 1
      ? (['folgende Sätze', 'werden'] as const)
      : (['folgender Satz', 'wird'] as const);
  return withWording(`${start(verb)} ${subject} angefügt`, [plainClause(sentences)]);
}
