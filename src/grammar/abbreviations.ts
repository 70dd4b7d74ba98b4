import { germanPattern } from './german-pattern.ts';

/** A name, a number or a noun must follow these: no sentence ends with them. */
const leading: ReadonlySet<string> = new Set(
  (
    'abb abs anh anl art bd betr bzw ca dipl dr einschl entspr evtl exkl fr gem ggf hr hrn ing inkl kap lit mag ' +
    'mind nr nrn phil pos prof rd rer rn sog st stellv stv tel vgl vors wg ziff zzgl zzt'
  ).split(' '),
);

/** These may also end a sentence. */
const closing: ReadonlySet<string> = new Set(
  (
    'apr aug dez ebd ehem etc ev feb ff geb gest gez hrsg jan jh jhd jul jun kath kfm max med min mio mrd mär nov okt ' +
    'rel sek sen sep sept std str tgl tsd usf usw'
  ).split(' '),
);

/** Chains of letters that stand inside a sentence or end it: „der Verein e. V.“ */
const closingChain =
  /(?:^|[\s(])(?:e\.\s?V|u\.\s?a|o\.\s?[äÄ]|u\.\s?[äÄ]|i\.\s?d\.\s?R|m\.\s?E|v\.\s?Chr|n\.\s?Chr|i\.\s?V|d\.\s?J|d\.\s?M|a\.\s?D)$/u;

const initials = germanPattern(String.raw`^(?:\p{L}{1,2}\.)*\p{L}$`);

/**
 * Whether the full stop behind `before` belongs to an abbreviation or ordinal: `inside` if a sentence must go on behind
 * it, `either` if it may end the sentence too.
 */
export function abbreviationBefore(before: string): 'inside' | 'either' | undefined {
  const word = /[^\s("'„“»‚[/]+$/.exec(before)?.[0] ?? '';
  const isChain = word.length < 4 || word.includes('.');
  if (isChain && closingChain.test(before)) return 'either';
  // „25. Februar“, „Teil II.“; behind a year or a larger number the sentence rather ends.
  if (/^(?:\d{1,2}|[IVX]+|\d{1,2}\.\d{1,2})$/u.test(word)) return 'either';
  const folded = word.toLowerCase();
  if (leading.has(folded)) return 'inside';
  if (closing.has(folded) || (word.endsWith('str') && /\p{L}{3}str$/u.test(word))) return 'either';
  // „B.“ in „z. B.“, initials, „z.B.“
  if (isChain && initials.test(word)) return 'inside';
  return undefined;
}
