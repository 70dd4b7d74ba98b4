import { germanPattern } from './german-pattern.ts';
import { abbreviationBefore } from './abbreviations.ts';

/** Half-open range of UTF-16 offsets into a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Marks that can end a sentence, with closing marks behind them; a quotation behind a colon is a sentence of its own. */
const candidate = /(?:([.!?…]+)["'“”‘’»«›‹)\]]*|:)(?:[^\S\n]+|$)|\n\s*/gu;

/** A sentence begins with a capital or a number, or with opening marks before it. */
const opening = /^["'„“‚»«‹›([–—-]*\s?[\p{Lu}\p{N}]/u;
const openingQuotation = /^["„“»«‚]/u;

/** Words that rather begin a sentence than belong to an ordinal or abbreviation before them. */
const starter = germanPattern(
  String.raw`^["'„“‚»«([]*(?:Aber|Alle|Als|Am|An|Auch|Auf|Aus|Bei|Beide|Bis|Da|Dabei|Dadurch|Dafür|Daher|Damit|Danach|Dann|Darüber|Das|Dass|Davon|Dazu|Dem|Den|Denn|Der|Deren|Des|Deshalb|Die|Dies|Diese|Diesem|Diesen|Dieser|Dieses|Doch|Dort|Durch|Ein|Eine|Einem|Einen|Einer|Er|Es|Für|Gemeinsam|Hier|Hierzu|Ich|Ihr|Ihre|Im|In|Ist|Jede|Jeder|Jetzt|Kein|Keine|Man|Mehr|Mit|Nach|Neben|Nicht|Noch|Nun|Nur|Ob|Oder|Ohne|Schon|Sechs|Sein|Seine|Seit|Sie|Sind|So|Sollte|Sowohl|Statt|Trotz|Über|Um|Und|Uns|Unser|Unsere|Unter|Viele|Vom|Von|Vor|Wann|War|Warum|Was|Weil|Weitere|Welche|Wenn|Wer|Werden|Wie|Wir|Wird|Wo|Während|Zu|Zudem|Zum|Zur|Zwar|Zwei|Zwischen)(?!\p{L})`,
);

/**
 * The sentences of a German text, one after the other, without the blanks between them. A line break ends one. Full
 * stops of abbreviations, ordinals, initials and numbers („z. B.“, „am 25. Februar“, „Kap. 3.1“) do not.
 */
export function sentencesIn(text: string): readonly TextRange[] {
  const sentences: TextRange[] = [];
  let start = 0;
  const close = (end: number): void => {
    const sentence = text.slice(start, end);
    if (sentence.trim() !== '')
      sentences.push({
        start: start + sentence.length - sentence.trimStart().length,
        end: start + sentence.trimEnd().length,
      });
    start = end;
  };
  for (const { 0: found, 1: marks, index } of text.matchAll(candidate)) {
    if (found.startsWith('\n') || isEnd(text, index, marks, index + found.length))
      close(index + found.length);
  }
  close(text.length);
  return sentences;
}

function isEnd(text: string, index: number, marks: string | undefined, next: number): boolean {
  const rest = text.slice(next, next + 40);
  if (marks === undefined) return openingQuotation.test(rest);
  if (!/^[A-ZÄÖÜ\d]/.test(rest) && (/^[a-zäöüß]/.test(rest) || !opening.test(rest))) return false;
  if (marks !== '.') return true;
  const abbreviation = abbreviationBefore(text.slice(Math.max(0, index - 40), index));
  if (abbreviation === undefined) return true;
  return abbreviation === 'either' && starter.test(rest);
}

/** The number of words: whatever stands between blanks and has a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
