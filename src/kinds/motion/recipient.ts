import { filled } from '../../diagnostics/given.ts';
import type { Mapping } from '../../draft/value.ts';
import { diagnose, givenTwice, type Resolved } from '../fault.ts';
import { isId, lookUp } from '../stammdaten/lookup.ts';
import type { RecipientFields, Stammdaten } from '../stammdaten/stammdaten.ts';
import type { PartialMotionFields } from './fields.ts';
import type { Recipient } from './motion.ts';

/** Whom the letter goes to: an entry of the Stammdaten, or the address in the draft; never both. */
export function resolveRecipient(
  root: Mapping,
  fields: PartialMotionFields,
  haus: Stammdaten | undefined,
): Resolved<Recipient> {
  const { empfaenger, anschrift, anrede } = fields;
  const { value: recipient, diagnostics } = namedRecipient(root, empfaenger, haus);
  const twice = [
    ...(empfaenger !== undefined && anschrift !== undefined ? ['anschrift'] : []),
    ...(recipient.salutation !== undefined && anrede ? ['anrede'] : []),
  ].map((field) => diagnose(root, givenTwice(root, 'empfaenger', field)));
  const salutation = recipient.salutation ?? anrede;
  return {
    value: { address: anschrift ?? recipient.address, ...filled({ salutation }) },
    diagnostics: [...diagnostics, ...twice],
  };
}

function namedRecipient(
  root: Mapping,
  reference: PartialMotionFields['empfaenger'],
  haus: Stammdaten | undefined,
): Resolved<Recipient> {
  if (reference === undefined) return { value: { address: [] }, diagnostics: [] };
  if (typeof reference !== 'string') return { value: recipientOf(reference), diagnostics: [] };
  const section = { name: 'empfaenger', entries: haus?.empfaenger, namesOf: () => [], otherwise: inPlace };
  const address = reference.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const [only = '', ...others] = address;
  if (others.length > 0) return { value: { address }, diagnostics: [] };
  const { entry, diagnostics } = lookUp(root, ['empfaenger'], only, section);
  if (entry !== undefined) return { value: recipientOf(entry), diagnostics };
  return { value: { address: isId(only) ? [] : address }, diagnostics };
}

/** A recipient has no name that could stand for it. */
const inPlace = 'Stattdessen gehen auch die Felder anschrift und anrede.';

function recipientOf({ anschrift, anrede }: RecipientFields): Recipient {
  return { address: anschrift, ...filled({ salutation: anrede }) };
}
