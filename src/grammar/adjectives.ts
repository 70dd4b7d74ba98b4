import { germanPattern } from './german-pattern.ts';
import type { Agreement } from './article.ts';

/**
 * Adjectives in -er, by name and by endings that no place has. Places in -er never change („Leipziger“, „Celler“,
 * „Stendaler“, „Jülicher“, „Delitzscher“).
 */
const ADJECTIVE = germanPattern(
  [
    String.raw`(?:(?:[ibdgklnr]|deut)sch|[^ü]lich|end|sam|[inru]ell|haft|bar|iert|einigt|eint|weitert|nal|ial|[dgt]eral|[gt]ral|[aeiknu]tiv|[dint]är|enger)er$`,
    String.raw`(?:ständ|weil|wärt|häng|läuf|mal|will|mäß|kräft|wend|nütz|halt|künft|seit)iger$`,
    String.raw`^(?:rund|klein|groß|hoh|neu|jung|frei|offen|grün|rot|bunt|digital|besonder|ober|unter|inner|äußer)er$`,
    String.raw`^(?:eng|weit|zivil|sozial|liberal|aktiv|regional|kommunal|lokal|gemischt|gewählt|ver\p{Ll}+t)er$`,
    String.raw`^(?:erst|zweit|dritt|viert|fünft|sechst)er$`,
  ].join('|'),
  'iv',
);

/** An adjective's ending: `strong` in a name as listed („Runder Tisch“), `weak` after its article („der Runde Tisch“). */
export type Inflection = 'strong' | 'weak';

const endings = {
  strong: { der: 'er', die: 'e', das: 'es', plural: 'e' },
  weak: { der: 'e', die: 'e', das: 'e', plural: 'en' },
} as const satisfies Readonly<Record<Inflection, Readonly<Record<Agreement, string>>>>;

/** The word without an adjective's ending in this form; undefined if it ends otherwise. */
export function stemOf(word: string, agreement: Agreement, inflection: Inflection): string | undefined {
  const ending = endings[inflection][agreement];
  return word.toLowerCase().endsWith(ending) ? word.slice(0, -ending.length) : undefined;
}

/** Whether a stem is surely an adjective's. */
export function isAdjectiveStem(stem: string): boolean {
  return ADJECTIVE.test(`${stem}er`);
}

const ADVERB = germanPattern(String.raw`(?:\p{L}{3}isch|lich|sozial|liberal|frei)$`, 'iu');

/** Whether a word stands before an adjective without an ending: „Christlich Demokratische Union“. */
export function isAdverb(word: string): boolean {
  return ADVERB.test(word);
}

/** Whether a word is surely an adjective, in any ending. */
export function isAdjective(word: string): boolean {
  return /e[nrs]?$/i.test(word) && isAdjectiveStem(word.replace(/e[nrs]?$/i, ''));
}
