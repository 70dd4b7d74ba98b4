import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Mapping } from '../../draft/value.ts';
import { diagnose, givenTwice } from '../fault.ts';
import { findEntry, isId, recognised, unknownId } from '../stammdaten/lookup.ts';
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
      ...(salutation ? { salutation } : {}),
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
  const path = ['empfaenger'];
  const known: ReadonlyMap<string, RecipientFields> = haus?.empfaenger ?? new Map();
  const hit = findEntry(reference, known, () => []);
  if (hit !== undefined) {
    const fault = { ...recognised(reference, path, 'empfaenger', hit.id), hint: inPlace };
    return { recipient: recipientOf(hit.entry), diagnostics: hit.byName ? [diagnose(root, fault)] : [] };
  }
  if (!isId(reference)) return { recipient: { address: [reference] }, diagnostics: [] };
  const fault = unknownId(reference, path, 'empfaenger', 'empfaenger', known.keys());
  const hint = fault.hint?.includes('Meinten') ? fault.hint : inPlace;
  return { recipient: { address: [] }, diagnostics: [diagnose(root, { ...fault, hint })] };
}

/** A recipient has no name that could stand for it. */
const inPlace = 'Stattdessen gehen auch die Felder anschrift und anrede.';

function recipientOf({ anschrift, anrede }: RecipientFields): Recipient {
  return { address: anschrift, ...(anrede ? { salutation: anrede } : {}) };
}
