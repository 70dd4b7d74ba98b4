import type { Case } from './article.ts';
import { type Gender, mandateTitle } from './mandate.ts';

export interface Person {
  readonly name: string;
  readonly nachname?: string;
  /** „Kreistagsmitglied“, „Stadtverordneter“, „sachkundige Bürgerin“ … */
  readonly mandat?: string;
  readonly geschlecht?: Gender;
}

/**
 * A person in running text: „das Kreistagsmitglied Muster“, „der Kreistagsabgeordnete Muster“. Without an article where
 * none is sure (`mandateTitle`): „KTM Muster“. Without a mandate the full name alone.
 */
export function personInSentence(person: Person, grammaticalCase: Case = 'nominative'): string {
  const { name, mandat, geschlecht } = person;
  if (mandat === undefined) return inflectedName(name, grammaticalCase);
  const surname = person.nachname ?? surnameOf(name);
  const title = mandateTitle(mandat, geschlecht, grammaticalCase);
  return title === undefined ? `${mandat} ${inflectedName(surname, grammaticalCase)}` : `${title} ${surname}`;
}

/** A word that surely names a mandate; more can stand in the field `mandat`. */
const MANDATE =
  /^(?:(?:der|die|das)\s+)?(?=(\p{L}*(?:(?:rats|tags|versammlungs|vertretungs)mitglied|(?:kreis|stadt|gemeinde|orts|markt|bezirks|bei)r(?:at|ätin)|rats(?:herr|frau)|verordneter?|tagsabgeordneter?|(?:gemeinde|stadt|bezirks)vertreter(?:in)?))\s+(?:Dr\.\s+)?\p{Lu})/iu;

/**
 * A member typed with a mandate, with its article: „das Kreistagsmitglied Anna Ahorn“, „des Ratsherrn Klaus Otte“.
 * Undefined for any other name.
 */
export function memberInCase(name: string, grammaticalCase: Case): string | undefined {
  const mandate = MANDATE.exec(name)?.[1];
  const title = mandate === undefined ? undefined : mandateTitle(mandate, undefined, grammaticalCase);
  if (mandate === undefined || title === undefined) return undefined;
  return title + name.slice(name.indexOf(mandate) + mandate.length);
}

/** The last word, with the particles before it: „von der Muster“. */
function surnameOf(name: string): string {
  return (
    /(?:(?<=\s)(?:von|vom|van|zu|zum|zur|de|der|den|dem|del|da|di|du|el|ten|ter)\s+)*\S+$/.exec(name)?.[0] ??
    name
  );
}

/** A name's genitive: -s, or an apostrophe after a sibilant (amtliche Regelung § 96). */
function inflectedName(name: string, grammaticalCase: Case): string {
  if (grammaticalCase !== 'genitive') return name;
  return name + (/(?:[sßxz]|ce)$/i.test(name) ? '’' : 's');
}
