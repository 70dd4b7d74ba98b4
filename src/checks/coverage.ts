import { sentencesIn } from '../grammar/sentences.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import { type DraftPassage, passagesOf } from './passages.ts';

/** Words that say where the money comes from, wherever they stand. */
const firm =
  /(?<!\p{L})(?:deckung|gedeckt|refinanz|gegenfinanz|minderau[sf]|minderbedarf|mehrein|mehrertr|verpflichtungserm|(?:haushalts|kosten|aufwands|budget)neutral|umschicht|umgeschichtet|rücklage|haushaltsrest|ausgaberest|ermächtigungsübertragung|nicht verausgabt|zu lasten|zulasten)/iu;

/** These speak of much else in a reasoning, of coverage only in the resolution, or where something is paid from them. */
const loose =
  /(?<!\p{L})(?:fördermittel|fördergeld|spende|kredit|liquide|überschuss|überschüss|einspar|eingespart|gesperrt|sperrvermerk)/iu;
const paying = /finanzier|getragen|bestritten|aufgebracht|bezahlt/iu;

/** „aus den veranschlagten Mitteln“, „die Kosten deckt das Land“: there is money already. */
const provided =
  /(?<!\p{L})(?:(?:veranschlagt|eingestellt|vorhanden|bereitgestellt|bereitstehend|etatisiert|eingeplant|bewilligt|verfügbar|vorgesehen)en (?:\p{L}+ ){0,2}(?:\p{L}*mitteln?|\p{L}*gelder[ns]?|betrag|ansatz|summe|\d)|bereits (?:\p{L}+ ){0,4}(?:veranschlagt|eingestellt|vorhanden|eingeplant|etatisiert|vorgesehen)|aus (?:dem|den|der) (?:\p{L}+ ){0,3}\p{L}*(?:ansatz|mitteln?|haushaltsstelle|budget|etat|produkt)(?!\p{L})|(?:kosten|ausgaben|aufwendungen|betrag|finanzbedarf).{0,60} deck(?:en|t)(?!\p{L}))/iu;

/** Someone else pays; „die Kosten trägt der Kreis“ says only who does not. */
const others = String.raw`(?:der|die|das|ein|eine) (?!\p{L}*(?:stadt|gemeinde|kreis|kommune|verwaltung|rat|tag|haushalt)(?!\p{L}))\p{L}+`;
const bears = '(?:trägt|tragen|übernimmt|übernehmen|zahlt|zahlen)';
const borne = new RegExp(
  String.raw`(?<!\p{L})kosten(?!\p{L}).{0,80} ${bears} ${others}|(?<!\p{L})${others} ${bears} (?:die |alle )?kosten(?!\p{L})`,
  'iu',
);

/** Of money left over („nicht benötigte Mittel“) it denies nothing. */
const denied =
  /(?<!\p{L})(?:nicht(?! (?:mehr )?(?:verausgabt|benötigt|abgerufen|abgeflossen|verbraucht|ausgeschöpft|verwendet|genutzt|besetzt))|kein\p{L}*|offen|ungeklärt|unklar|ungewiss|fehlt|fehlen)(?!\p{L})/iu;

/** Whether any clause of a motion says where its money comes from. */
export function namesCoverage(motion: Motion): boolean {
  const passages = passagesOf(motion);
  const headed = new Set(
    passages.filter(({ type, text }) => type === 'heading' && firm.test(text)).map(({ part }) => part),
  );
  return passages
    .filter(({ type, part, text }) => type !== 'heading' && (headed.has(part) || mayNameSource(text)))
    .some((passage) =>
      clausesOf(passage).some(
        (clause) => !denied.test(clause) && (headed.has(passage.part) || saysSource(clause, passage)),
      ),
    );
}

/** A part of whatever one of the patterns finds; read over a whole passage it is much quicker than they are. */
const trace =
  /deckung|gedeckt|deck(?:en|t)|finanz|minder|mehre|verpflichtungserm|neutral|umschicht|umgeschicht|rücklage|rest|ermächtigung|verausgabt|lasten|fördermittel|fördergeld|spende|kredit|liquide|übersch[uü]ss|einspar|eingespart|gesperrt|sperrvermerk|veranschlagt|eingestellt|vorhanden|bereitgestellt|bereitstehend|etatisiert|eingeplant|bewilligt|verfügbar|vorgesehen|aus\s+de[mnr]\s|kosten/iu;

/** A clause begins and ends where no word does: what none of the patterns finds in a text is in none of its clauses. */
function mayNameSource(text: string): boolean {
  if (!trace.test(text)) return false;
  const joined = text.replaceAll(/\s+/gu, ' ');
  return [firm, provided, borne, loose].some((pattern) => pattern.test(joined));
}

function saysSource(clause: string, { part }: DraftPassage): boolean {
  if (firm.test(clause) || provided.test(clause)) return true;
  const isProposal = part === 'beschlussvorschlag' || part === 'finanzen';
  return (isProposal && borne.test(clause)) || (loose.test(clause) && (isProposal || paying.test(clause)));
}

/** Not at the comma of a number. What is denied in one clause is often said in the next: „nicht so, sondern so“. */
function clausesOf({ text }: DraftPassage): readonly string[] {
  const joined = text.replaceAll(/\s+/gu, ' ');
  return sentencesIn(joined)
    .flatMap(({ start, end }) => joined.slice(start, end).split(/[,;:] | [–—-] /u))
    .filter((clause) => /\p{L}/u.test(clause));
}
