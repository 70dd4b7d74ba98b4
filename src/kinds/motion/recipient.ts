import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { given } from '../../diagnostics/given.ts';
import type { Mapping } from '../../draft/value.ts';
import { diagnose, givenTwice } from '../fault.ts';
import { isId, lookUp } from '../stammdaten/lookup.ts';
import type { RecipientFields, Stammdaten } from '../stammdaten/stammdaten.ts';
import type { PartialMotionFields } from './fields.ts';
import type { Recipient } from './motion.ts';

/** Whom the letter goes to: an entry of the Stammdaten, or the address in the draft; never both. */
export function resolveRecipient(
  root: Mapping,
  fields: PartialMotionFields,
  haus: Stammdaten | undefined,
): { readonly recipient: Recipient; readonly diagnostics: readonly Diagnostic[] } {
  const { empfaenger, anschrift, anrede } = fields;
  const { recipient, diagnostics } = namedRecipient(root, empfaenger, haus);
  const twice = [
    ...(empfaenger !== undefined && anschrift !== undefined ? ['anschrift'] : []),
    ...(recipient.salutation !== undefined && anrede ? ['anrede'] : []),
  ].map((field) => diagnose(root, givenTwice(root, 'empfaenger', field)));
  const salutation = recipient.salutation ?? anrede;
  return {
    recipient: {
      address: anschrift ?? recipient.address,
      ...given({ salutation: salutation || undefined }),
    },
    diagnostics: [...diagnostics, ...twice],
  };
}

function namedRecipient(
  root: Mapping,
  reference: PartialMotionFields['empfaenger'],
  haus: Stammdaten | undefined,
): { readonly recipient: Recipient; readonly diagnostics: readonly Diagnostic[] } {
  if (reference === undefined) return { recipient: { address: [] }, diagnostics: [] };
  if (typeof reference !== 'string') return { recipient: recipientOf(reference), diagnostics: [] };
  const place = { section: 'empfaenger', entries: haus?.empfaenger, namesOf: () => [], otherwise: inPlace };
  const { entry, diagnostics } = lookUp(root, ['empfaenger'], reference, place);
  if (entry !== undefined) return { recipient: recipientOf(entry), diagnostics };
  return { recipient: { address: isId(reference) ? [] : [reference] }, diagnostics };
}

/** A recipient has no name that could stand for it. */
const inPlace = 'Stattdessen gehen auch die Felder anschrift und anrede.';

function recipientOf({ anschrift, anrede }: RecipientFields): Recipient {
  return { address: anschrift, ...given({ salutation: anrede || undefined }) };
}
