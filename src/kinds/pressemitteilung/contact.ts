import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Mapping } from '../../draft/value.ts';
import { diagnose } from '../fault.ts';
import type { PressContactReference } from '../fields/press.ts';
import { findEntry, isId, recognised, unknownId } from '../stammdaten/lookup.ts';
import type { ContactFields, Stammdaten } from '../stammdaten/stammdaten.ts';
import type { PressContact } from './release.ts';

/** The release's own contact, else the house's. */
export function resolveContact(
  root: Mapping,
  reference: PressContactReference | undefined,
  haus: Stammdaten | undefined,
): { readonly contact?: PressContact; readonly diagnostics: readonly Diagnostic[] } {
  const contacts: ReadonlyMap<string, ContactFields> = haus?.kontakte ?? new Map();
  const used = reference ?? haus?.presse.kontakt;
  if (used === undefined) return { diagnostics: [] };
  if (typeof used !== 'string') return { contact: isLines(used) ? { zeilen: used } : used, diagnostics: [] };
  const hit = findEntry(used, contacts, ({ name }) => [name]);
  const path = ['kontakt'];
  if (hit !== undefined) {
    const isWorthTelling = hit.byName && reference !== undefined;
    const diagnostics = isWorthTelling ? [diagnose(root, recognised(used, path, 'kontakt', hit.id))] : [];
    return { contact: hit.entry, diagnostics };
  }
  // The house's own id was checked with the Stammdaten.
  if (isId(used))
    return { diagnostics: [diagnose(root, unknownId(used, path, 'kontakt', 'kontakte', contacts.keys()))] };
  const zeilen = used
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ...(zeilen.length === 0 ? {} : { contact: { zeilen } }), diagnostics: [] };
}

function isLines(reference: Exclude<PressContactReference, string>): reference is readonly string[] {
  return Array.isArray(reference);
}
