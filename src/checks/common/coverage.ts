import { germanPattern } from '../../grammar/german-pattern.ts';
import { beginsWord } from '../../grammar/letters.ts';
import { sentencesIn } from '../../grammar/sentences.ts';
import type { Motion } from '../../kinds/motion/motion.ts';
import { type DraftPassage, passagesOf } from './passages.ts';

/** Beginnings of words that always say where the money comes from. */
const firm =
  /deckung|gedeckt|refinanz|gegenfinanz|minderau[sf]|minderbedarf|mehrein|mehrertr|verpflichtungserm|(?:haushalts|kosten|aufwands|budget)neutral|umschicht|umgeschichtet|rücklage|haushaltsrest|ausgaberest|ermächtigungsübertragung|nicht verausgabt|zu lasten|zulasten/giu;

/** These mean coverage only in the resolution, or where something is paid from them. */
const loose =
  /fördermittel|fördergeld|spende|kredit|liquide|überschuss|überschüss|einspar|eingespart|gesperrt|sperrvermerk/giu;
const paying = /finanzier|getragen|bestritten|aufgebracht|bezahlt/iu;

/** „aus den veranschlagten Mitteln“, „die Kosten deckt das Land“: there is money already. */
const provided = germanPattern(
  String.raw`(?<!\p{L})(?:(?:veranschlagt|eingestellt|vorhanden|bereitgestellt|bereitstehend|etatisiert|eingeplant|bewilligt|verfügbar|vorgesehen)en (?:\p{L}+ ){0,2}(?:\p{L}*mitteln?|\p{L}*gelder[ns]?|betrag|ansatz|summe|\d)|bereits (?:\p{L}+ ){0,4}(?:veranschlagt|eingestellt|vorhanden|eingeplant|etatisiert|vorgesehen)|aus (?:dem|den|der) (?:\p{L}+ ){0,3}\p{L}*(?:ansatz|mitteln?|haushaltsstelle|budget|etat|produkt)(?!\p{L})|(?:kosten|ausgaben|aufwendungen|betrag|finanzbedarf).{0,60} deck(?:en|t)(?!\p{L}))`,
  'iu',
);

/** Someone else pays; „die Kosten trägt der Kreis“ says only who does not. */
const others = String.raw`(?:der|die|das|ein|eine) (?!\p{L}*(?:stadt|gemeinde|kreis|kommune|verwaltung|rat|tag|haushalt)(?!\p{L}))\p{L}+`;
const bears = '(?:trägt|tragen|übernimmt|übernehmen|zahlt|zahlen)';
const borne = germanPattern(
  String.raw`(?<!\p{L})kosten(?!\p{L}).{0,80} ${bears} ${others}|(?<!\p{L})${others} ${bears} (?:die |alle )?kosten(?!\p{L})`,
  'iu',
);

/** Denies coverage; „nicht benötigte Mittel“ is money left over. */
const denied = germanPattern(
  String.raw`(?<!\p{L})(?:nicht(?! (?:mehr )?(?:verausgabt|benötigt|abgerufen|abgeflossen|verbraucht|ausgeschöpft|verwendet|genutzt|besetzt))|kein\p{L}*|offen|ungeklärt|unklar|ungewiss|fehlt|fehlen)(?!\p{L})`,
  'iu',
);

/** Each match of the two slow patterns holds this, and most clauses do not. */
const traceOfProvided =
  /veranschlagt|eingestellt|vorhanden|bereitgestellt|bereitstehend|etatisiert|eingeplant|bewilligt|verfügbar|vorgesehen|deck(?:en|t)/iu;
const traceOfBorne = /kosten/iu;
/** „aus dem Ansatz“ as two patterns: a single one would search the rest of the text at each „aus dem“. */
const outOf = /aus\s+de[mnr]\s/iu;
const pots = /ansatz|mittel|haushaltsstelle|budget|etat|produkt/iu;

/** A text without a match has no clause with one. */
const anyTrace =
  /deck|refinanz|gegenfinanz|minderau[sf]|minderbedarf|mehre[ir]|verpflichtungserm|neutral|umschicht|umgeschichtet|rücklage|haushaltsrest|ausgaberest|ermächtigungsü|nicht\s+verausgabt|zu\s*lasten|fördermittel|fördergeld|spende|kredit|liquide|übersch[uü]ss|einspar|eingespart|gesperrt|sperrvermerk|veranschlagt|ingestellt|bereitgestellt|bereitstehend|vorhanden|etatisiert|eingeplant|bewilligt|verfügbar|vorgesehen|kosten/iu;

/** Whether any clause of a motion says where its money comes from. @param pointer a text that only points to the positions */
export function namesCoverage(motion: Motion, pointer = ''): boolean {
  const passages = passagesOf(motion).filter(({ text }) => text !== pointer);
  const headed = new Set(
    passages.filter(({ type, text }) => type === 'heading' && beginsWord(text, firm)).map(({ part }) => part),
  );
  // Coverage is mostly named at the end.
  return passages.some((_, index) => {
    const passage = passages[passages.length - 1 - index];
    return passage !== undefined && passage.type !== 'heading' && covers(passage, headed.has(passage.part));
  });
}

function covers(passage: DraftPassage, isHeaded: boolean): boolean {
  if (!isHeaded && !mayNameSource(passage.text)) return false;
  return clausesOf(passage).some(
    (clause) => (isHeaded || saysSource(clause, passage)) && !denied.test(clause),
  );
}

export function mayNameSource(text: string): boolean {
  return anyTrace.test(text) || isOutOfPot(text);
}

function isOutOfPot(text: string): boolean {
  return outOf.test(text) && pots.test(text);
}

export function saysSource(clause: string, { part }: Pick<DraftPassage, 'part'>): boolean {
  if (beginsWord(clause, firm)) return true;
  if ((traceOfProvided.test(clause) || isOutOfPot(clause)) && provided.test(clause)) return true;
  const isProposal = part === 'beschlussvorschlag' || part === 'finanzen';
  if (isProposal && traceOfBorne.test(clause) && borne.test(clause)) return true;
  return beginsWord(clause, loose) && (isProposal || paying.test(clause));
}

/** Not split at the comma of a number. One clause often denies what the next one says: „nicht so, sondern so“. */
function clausesOf({ text }: DraftPassage): readonly string[] {
  const joined = text.replaceAll(/\s+/gu, ' ');
  return sentencesIn(joined)
    .flatMap(({ start, end }) => joined.slice(start, end).split(/[,;:] | [–—-] /u))
    .filter((clause) => /[a-z]/i.test(clause) || /\p{L}/u.test(clause));
}
