import { filled, given } from '../../diagnostics/given.ts';
import type { Mapping, ValuePath } from '../../draft/value.ts';
import { cachedFor } from '../../grammar/cached.ts';
import { signatureFunction } from '../../grammar/signature.ts';
import { joined, type Resolved } from '../fault.ts';
import { isPartyMeant, knownParties, namesOfParty, type Party } from '../parties.ts';
import { isId, lookUp } from '../stammdaten/lookup.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';
import type { MotionFields } from './fields.ts';
import type { Signatory } from './motion.ts';

type SignatureFields = NonNullable<MotionFields['unterschriften']>[number];

/** The signatures the draft lists, else the chairs of every applicant in order. */
export function resolveSignatories(
  root: Mapping,
  fields: readonly SignatureFields[] | undefined,
  applicants: readonly Party[],
  haus: Stammdaten | undefined,
): Resolved<readonly Signatory[]> {
  if (fields === undefined) return { value: applicants.flatMap(signatoriesOf), diagnostics: [] };
  const known = new Map([
    ...knownParties(haus),
    ...applicants.map((party): [string, Party] => [party.name, party]),
  ]);
  return joined(
    fields.map((signature, index) => signatoryOf(root, ['unterschriften', index, 'fuer'], signature, known)),
  );
}

/** Cached, since a party of the Stammdaten signs many drafts. */
const signatoriesOf = cachedFor((party: Party): readonly Signatory[] => {
  if (party.signatories.length === 0) return [{ name: party.name }];
  if (party.type === 'person') return party.signatories;
  return party.signatories.map((signatory) => ({ ...signatory, ...shortName(party) }));
});

function shortName({ kurz, name, artikel }: Party) {
  return { kurz: kurz ?? name, ...given({ artikel }) };
}

function signatoryOf(
  root: Mapping,
  path: ValuePath,
  { name, funktion = '', fuer }: SignatureFields,
  known: ReadonlyMap<string, Party>,
): Resolved<readonly Signatory[]> {
  const own = { name, ...filled({ funktion }) };
  if (fuer === undefined) return { value: [own], diagnostics: [] };
  if (typeof fuer !== 'string') return { value: [{ ...own, kurz: fuer.name }], diagnostics: [] };
  const section = {
    name: 'fraktionen, gruppen',
    entries: known,
    namesOf: namesOfParty,
    isMeant: isPartyMeant,
  };
  const { id = fuer, entry, diagnostics } = lookUp(root, path, fuer, section);
  if (entry !== undefined || isId(fuer)) {
    // An applicant without an id is found under its name.
    return { value: [{ ...own, ...(entry && shortName(entry)) }], diagnostics: isId(id) ? diagnostics : [] };
  }
  // „der SPD-Fraktion“ already brings its article and case.
  const isDeclined = /^(?:der|des|für)\s/.test(fuer);
  const signatory = isDeclined ? { name, funktion: `${funktion} ${fuer}`.trim() } : { ...own, kurz: fuer };
  return { value: [signatory], diagnostics };
}

/** From this number on there is only room for the short name (front-matter.md, "Sentences"). */
const many = 5;

const fullFunction = cachedFor((signatory: Signatory) => signatureFunction(signatory));
const shortFunction = cachedFor((signatory: Signatory) =>
  signatureFunction(signatory.kurz === undefined ? signatory : { kurz: signatory.kurz }),
);

/** What stands under each name: a line, or lines broken after the article in columns. */
export function presentSignatories(signatories: readonly Signatory[], inTableHead: boolean) {
  const isShort = inTableHead || signatories.length >= many;
  return signatories.map((signatory) => {
    const { whole, broken } = isShort ? shortFunction(signatory) : fullFunction(signatory);
    const { name } = signatory;
    return { name, funktion: signatories.length > 1 ? broken : whole === '' ? [] : [whole] };
  });
}
