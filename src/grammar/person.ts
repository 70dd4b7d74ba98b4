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
