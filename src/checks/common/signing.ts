import { cachedFor } from '../../grammar/cached.ts';
import type { Signatory } from '../../kinds/motion/motion.ts';
import { foldUmlauts } from '../../kinds/plain-fields.ts';
import type { Party } from '../../kinds/parties.ts';
import { withoutEnding } from '../../kinds/stammdaten/group-names.ts';
import { addresseeKey, keysOfParty } from './addressees.ts';

/** Whether a signature stands for an applicant: by its name, its function, or that of a member whose group applies too. */
function signsFor(one: Signatory, party: Party, applicants: readonly Party[]): boolean {
  if (isPartyOrOfIt(one, party)) return true;
  const groups = [
    ...groupsIn(one.name),
    ...applicants.filter((other) => isPerson(one, other)).flatMap(groupsOf),
  ];
  const keys = keysOfSigner(party);
  return groups.some((group) => keys.has(signerKey(group)));
}

function isPartyOrOfIt(one: Signatory, party: Party): boolean {
  const { name, kurz, funktion = '' } = one;
  if (isPerson(one, party)) return true;
  const keys = keysOfSigner(party);
  return [name, kurz ?? '', ...endsOf(funktion)].some((text) => keys.has(signerKey(text)));
}

/** Without endings, so that „Vorsitzende der Bunten Liste“ signs for „Bunte Liste“. */
const keysOfSigner = cachedFor(
  (party: Party): ReadonlySet<string> => new Set([...keysOfParty(party)].map(withoutEndings)),
);

function signerKey(name: string): string {
  return withoutEndings(addresseeKey(name));
}

function withoutEndings(key: string): string {
  return key.split(' ').map(withoutEnding).join(' ');
}

/** No group's name has more words. */
const LONGEST_NAME = 40;

/** What a function may end in: „Sprecher der | Bürgerliste Überwald“, „Fraktionsvorsitzende | SPD“. */
function endsOf(funktion: string): readonly string[] {
  const words = funktion.replaceAll(/[()]/gu, ' ').trim().split(/\s+/u).slice(-LONGEST_NAME);
  return words.map((_, index) => words.slice(index).join(' '));
}

/** Several people typed as one applicant have signed when each of them has. */
export function isSignedBy(
  signatories: readonly Signatory[],
  party: Party,
  applicants: readonly Party[],
): boolean {
  if (signatories.some((one) => signsFor(one, party, applicants))) return true;
  const people = peopleIn(party);
  return people.length > 1 && people.every((name) => signatories.some((one) => isSamePerson(one.name, name)));
}

/** Whether it is known for whom someone signs. */
export function isAssigned(one: Signatory, applicants: readonly Party[]): boolean {
  return applicants.some(
    (party) =>
      signsFor(one, party, applicants) || peopleIn(party).some((name) => isSamePerson(one.name, name)),
  );
}

/** Who is named as one of several has not signed for the others. */
function isPerson({ name }: Signatory, party: Party): boolean {
  const people = peopleIn(party);
  const known = [...party.signatories.map((person) => person.name), ...(people.length === 1 ? people : [])];
  return known.some((person) => isSamePerson(name, person));
}

function peopleIn({ type, name }: Party): readonly string[] {
  return type === 'name' || type === 'person' ? namesIn(name) : [];
}

function namesIn(name: string): readonly string[] {
  return personIn(name)
    .split(/\s+(?:und|u\.|sowie)\s+|\s*[&;/]\s*|,\s+/u)
    .filter((part) => part.trim() !== '');
}

/** „Anna Ahorn (Bunte Liste)“, „Anna Ahorn – Bunte Liste“, „Anna Ahorn für die Bunte Liste“, „Anna Ahorn, SPD“. */
const bracketed = String.raw`[([]\s*(?<inside>.+?)\s*[)\]]`;
const listed = String.raw`,(?=.*(?:fraktion|gruppe|liste|bündnis|partei|union|wähler|bürger|linke|grüne|\b(?:cdu|csu|spd|fdp|afd|bsw|ssw|ödp|fwg|uwg|volt)\b))`;
const added = String.raw`(?:\s[–—-]|\s(?:für|von)(?=\s(?:der|die|das)\s)|${listed})\s+(?<behind>.+)`;
const withGroup = new RegExp(String.raw`^(?<name>[^([]+?)\s*(?:${bracketed}|${added})$`, 'iu');

function groupsOf({ name, type }: Party): readonly string[] {
  return type === 'name' || type === 'person' ? groupsIn(name) : [];
}

function groupsIn(name: string): readonly string[] {
  const { inside, behind } = withGroup.exec(name)?.groups ?? {};
  return [inside, behind].flatMap((found) => found ?? []);
}

function personIn(text: string): string {
  return withGroup.exec(text)?.groups?.['name'] ?? text;
}

const titles = /^(?:dr|prof|dipl|ing|med|jur|phil|rer|nat|pol|habil|h|c|mdl|mdb|ktm|herrn?|frau)\.?$/u;
const mandate =
  /mitglied|(?:^|kreis|stadt|gemeinde|markt|bei|orts|bezirks)(?:rat|raetin)$|rats(?:herr|frau)$|ordneter?$|vertreter(?:in)?$|buerger(?:in)?$|vorsitzender?$|sprecher(?:in)?$|meister(?:in)?$/u;

/** A person's name, lower case: „Kreistagsmitglied Dr. Anna Ahorn“ has the first name `anna` behind a mandate. */
function partsOf(text: string) {
  const words = foldUmlauts(personIn(text))
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !titles.test(word));
  const office = words.slice(0, -1).findLastIndex((word) => mandate.test(word));
  return { surname: words.at(-1), first: words.slice(office + 1, -1), isNamedByOffice: office >= 0 };
}

/**
 * Whether two spellings may name one person: the same surname, and each first name, or its initial, in the other. Behind
 * a mandate the first name may be missing: „Kreistagsmitglied Ahorn“.
 */
function isSamePerson(signed: string, applicant: string): boolean {
  const one = partsOf(signed);
  const other = partsOf(applicant);
  if (one.surname === undefined || one.surname !== other.surname) return false;
  if (other.first.length === 0) return one.first.length === 0 || other.isNamedByOffice;
  const [short, long] =
    one.first.length < other.first.length ? [one.first, other.first] : [other.first, one.first];
  return short.every((name) => long.some((candidate) => isSameName(name, candidate)));
}

/** „A.“ may be Anna. */
function isSameName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (/^\p{L}\.$/u.test(short) && long.startsWith(short.slice(0, 1)));
}
