import { checkNames } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { findValue } from '../draft/value-path.ts';
import type { Mapping } from '../draft/value.ts';
import { diagnose } from './fault.ts';

/** The faults of the names in `pruefungen`; found here, since the checks themselves only see drafts without a fault. */
export function checkNameFaults(root: Mapping): readonly Diagnostic[] {
  const written = findValue(root, ['pruefungen']);
  if (written?.kind !== 'mapping') return [];
  const known: readonly string[] = checkNames;
  const unknown = written.entries.map(({ key }) => key).filter((key) => !known.includes(key));
  return unknown.map((key) => {
    const near = nearest(key, known);
    return diagnose(root, {
      code: 'draft/unbekanntes-feld',
      path: ['pruefungen', key],
      at: 'key',
      message: `pruefungen.${key}: diese Prüfung gibt es nicht`,
      hint: near === undefined ? `Möglich sind: ${known.join(', ')}.` : `Meinten Sie „${near}“?`,
    });
  });
}
