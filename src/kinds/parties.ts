import { filled, given } from '../diagnostics/given.ts';
import { findValue } from '../draft/value-path.ts';
import type { Mapping, ValuePath } from '../draft/value.ts';
import type { Applicant } from '../grammar/applicant.ts';
import type { Article } from '../grammar/article.ts';
import { writtenMandate } from '../grammar/mandate.ts';
import { cachedFor } from '../grammar/cached.ts';
import { personInSentence } from '../grammar/person.ts';
import { diagnose, type Fault, fieldName, joined, quoted, type Resolved } from './fault.ts';
import type { GroupFields, PartyReference, PersonFields } from './fields/party.ts';
import { checkFile, type FileStates } from './files.ts';
import { articleMissing } from './sentence-article.ts';
import { isSameGroup } from './stammdaten/group-names.ts';
import { findEntry, isId, lookUp } from './stammdaten/lookup.ts';
import type { Stammdaten } from './stammdaten/stammdaten.ts';

/** Who applies, supports or sends: an entry of the Stammdaten, or named in the draft itself. */
export interface Party extends Applicant {
  /** As in the letterhead: „SPD-Kreistagsfraktion Musterkreis“, „Kreistagsmitglied Habicht“. */
  readonly name: string;
  /** The line below it. */
  readonly addition?: string;
  /** Short form and its article, as in the signature. */
  readonly kurz?: string;
  readonly artikel?: Article;
  /** Who signs: the chairs, a person for itself, none for a name. */
  readonly signatories: readonly { readonly name: string; readonly funktion?: string }[];
  readonly contact: Contact;
  readonly farbe?: string;
  readonly logo?: { readonly datei: string; readonly alt: string };
}

type Contact = Pick<GroupFields, 'anschrift' | 'telefon' | 'email' | 'web'>;

/** Looks up what a draft names under `field`; what is not found is left out and reported. */
export function resolveParties(
  root: Mapping,
  field: string,
  references: readonly PartyReference[],
  context: FileStates & { readonly haus?: Stammdaten },
): Resolved<readonly Party[]> {
  const isListed = findValue(root, [field])?.kind === 'list';
  return joined(
    references.map((reference, index) => {
      const path = isListed ? [field, index] : [field];
      return typeof reference === 'string'
        ? partyNamed(root, path, reference, context.haus)
        : partyInPlace(root, path, reference, context);
    }),
  );
}

/** Every faction, group and person of the Stammdaten under its id. */
export function knownParties(haus: Stammdaten | undefined): ReadonlyMap<string, Party> {
  return haus === undefined ? new Map() : partiesOf(haus);
}

/** Cached, since every draft asks for them. */
const partiesOf = cachedFor((haus: Stammdaten): ReadonlyMap<string, Party> => {
  return new Map([
    ...[...haus.personen].map(([id, fields]): [string, Party] => [id, person(fields)]),
    ...[...haus.gruppen].map(([id, fields]): [string, Party] => [id, group('gruppe', fields)]),
    ...[...haus.fraktionen].map(([id, fields]): [string, Party] => [id, group('fraktion', fields)]),
  ]);
});

function partyNamed(
  root: Mapping,
  path: ValuePath,
  text: string,
  haus: Stammdaten | undefined,
): Resolved<readonly Party[]> {
  const known = knownParties(haus);
  const section = {
    name: 'fraktionen, gruppen, personen',
    entries: known,
    namesOf: namesOfParty,
    isMeant: isPartyMeant,
  };
  const { entry, diagnostics } = lookUp(root, path, text, section);
  if (entry !== undefined) return { value: [entry], diagnostics };
  const several = unlisted(text, path, known);
  if (several !== undefined) return { value: [], diagnostics: [diagnose(root, several)] };
  if (isId(text)) return { value: [], diagnostics };
  return {
    value: [{ type: 'name', name: text, signatories: [], contact: {} }],
    diagnostics: [
      ...diagnostics,
      ...(path.length > 1 ? [] : perhapsSeveral(text, path).map((fault) => diagnose(root, fault))),
    ],
  };
}

/** A name may have a comma, but who leaves out the brackets of a list means several. */
function perhapsSeveral(text: string, path: ValuePath): readonly Fault[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.length < 2 || names.includes('')) return [];
  const message = `${fieldName(path)}: ${quoted(text)} gilt als ein Name`;
  const hint = `Sind mehrere gemeint, als Liste schreiben: [${names.join(', ')}]; ist es einer: { name: "${text}" }`;
  return [{ severity: 'warning', code: 'draft/kommaliste', path, message, hint }];
}

/** A person's printed name is „Kreistagsmitglied Habicht“, but a draft may give first name and surname. */
export function namesOfParty({ type, name, kurz = '', signatories }: Party): readonly string[] {
  if (type !== 'person') return [name, kurz];
  const names = signatories.map((person) => person.name);
  return [name, kurz, ...names, ...names.map((each) => each.replace(academic, ''))];
}

/** „Dr. Lena Vorlage“ is mostly written without. */
const academic = /^(?:(?:Prof|Dr|Dipl|Mag)\.(?:-?\p{L}+\.)*\s+)+/u;

/** „Neue Mitte“ is the „Fraktion Neue Mitte“, „die SPD“ the „SPD-Fraktion“. */
export function isPartyMeant({ type, name, kurz = '', sentenceName = '' }: Party, text: string): boolean {
  return type !== 'person' && [name, kurz, sentenceName].some((known) => isSameGroup(known, text));
}

/** Names may have a comma, „und“ or a slash in them („Bündnis 90/Die Grünen“). */
const separators: readonly RegExp[] = [/,/u, /,| und | & |;|\//u];

/** Without the brackets of a list YAML reads `spd, gruene` as one text. */
function unlisted(text: string, path: ValuePath, known: ReadonlyMap<string, Party>): Fault | undefined {
  const words = separators
    .map((separator) => text.split(separator).map((word) => word.trim()))
    .find(
      (some) => some.length > 1 && some.every((word) => findEntry(word, known, namesOfParty, isPartyMeant)),
    );
  if (words === undefined) return undefined;
  const message = `${fieldName(path)}: ${quoted(text)} nennt mehrere Einträge der Stammdaten in einem Text`;
  const hint = `Als Liste schreiben: [${words.join(', ')}]`;
  return { code: 'draft/kennung', path, message, hint };
}

function partyInPlace(
  root: Mapping,
  path: ValuePath,
  fields: Exclude<PartyReference, string>,
  files: FileStates,
): Resolved<readonly Party[]> {
  const { logo } = fields;
  const diagnostics = [
    ...(logo === undefined ? [] : checkFile(root, [...path, 'logo', 'datei'], logo.datei, files)),
    ...articleMissing(root, path, fields),
  ];
  return { value: [partyOf(fields)], diagnostics };
}

function partyOf(fields: Exclude<PartyReference, string>): Party {
  if (Object.keys(fields).length === 1)
    return { type: 'name', name: fields.name, signatories: [], contact: {} };
  const isPerson = ['nachname', 'geschlecht', 'mandat'].some((key) => Object.hasOwn(fields, key));
  if (isPerson) return person(fields);
  const isGroup = /gruppe/i.test(fields.name) && !/fraktion/i.test(fields.name);
  return group(isGroup ? 'gruppe' : 'fraktion', fields);
}

function group(type: 'fraktion' | 'gruppe', fields: GroupFields): Party {
  const { name, zusatz, zahl, kurz, artikel, vorsitz = [], farbe, logo } = fields;
  return {
    type,
    name,
    ...sentenceForms(fields.im_satz),
    signatories: vorsitz,
    contact: contactOf(fields),
    ...filled({ addition: zusatz, zahl, kurz, artikel, farbe, logo }),
  };
}

function sentenceForms(inSentence: GroupFields['im_satz']): Pick<Party, 'sentenceName' | 'otherCases'> {
  if (inSentence === undefined) return {};
  if (typeof inSentence === 'string') return { sentenceName: inSentence };
  const { nominativ, genitiv, dativ, akkusativ } = inSentence;
  const otherCases = filled({ genitive: genitiv, dative: dativ, accusative: akkusativ });
  return { sentenceName: nominativ, otherCases };
}

function person(fields: PersonFields): Party {
  const { name, nachname, geschlecht } = fields;
  const mandate = fields.mandat ? writtenMandate(fields.mandat, geschlecht) : undefined;
  return {
    type: 'person',
    name: mandate === undefined ? name : `${mandate} ${nachname ?? name}`,
    sentenceName: personInSentence(fields),
    otherCases: {
      genitive: personInSentence(fields, 'genitive'),
      dative: personInSentence(fields, 'dative'),
      accusative: personInSentence(fields, 'accusative'),
    },
    signatories: [{ name, ...given({ funktion: mandate }) }],
    contact: contactOf(fields),
  };
}

function contactOf({ anschrift, telefon, email, web }: Contact): Contact {
  return filled({ anschrift, telefon, email, web });
}

/** The name in running text without its article, as over a contact: „Kreistagsfraktion Neue Mitte“. */
export function nameWithoutArticle({ sentenceName, name }: Party): string {
  return (sentenceName ?? name).replace(/^(?:der|die|das)\s+/, '');
}
