import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import type { Mapping } from '../draft/value.ts';
import { foldKeys, plainFields, type RepeatedKey } from './plain-fields.ts';
import { diagnose, fieldName, quoted } from './fault.ts';
import { quietly } from './fields/field.ts';
import type { Form } from './fields/fields.ts';
import { foldedLines } from './folded-lines.ts';
import { withoutLabels } from './printed-labels.ts';
import { withListsAsMeant } from './list-lines.ts';
import { readWithoutFaults } from './without-faults.ts';
import { faultsOf, type Elsewhere } from './faults-of-issues.ts';

export interface Reading<Complete, Partial> {
  /** The tree with the keys of the contract, for positions. */
  readonly root: Mapping;
  /** Absent where a field is faulty. */
  readonly complete?: Complete;
  /** What is valid, so that rules across fields still run. */
  readonly partial: Partial;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks every field, all faults at once. Below the fields of `free` keys stay as typed; `foreign`: what is said of other kinds' fields. */
export function readFields<Partial, Complete extends Partial>(
  { shape, complete, partial }: Form<Complete, Partial>,
  mapping: Mapping,
  free: readonly string[] = [],
  foreign: (field: string) => Elsewhere | undefined = () => undefined,
): Reading<Complete, Partial> {
  const meant = withListsAsMeant(mapping, shape);
  const { root: written, repeated } = foldKeys(meant.root, new Set(free));
  const { root, diagnostics: labelled } = withoutLabels(written);
  const read = complete.safeParse(plainFields(root), quietly);
  const faults = read.success ? [] : faultsOf(read.error.issues, { root, foreign });
  const errors = [...repeated.map(repetition), ...faults.map((fault) => diagnose(root, fault))];
  // A fault of the whole field says more than how its lines were read.
  const faulty = new Set(faults.map(({ path }) => path[0]));
  const others = root.entries.filter(({ key }) => !faulty.has(key));
  const diagnostics = [
    ...errors,
    ...meant.diagnostics,
    ...labelled,
    ...foldedLines({ ...root, entries: others }, shape),
  ];
  if (!read.success) {
    const paths = faults.map(({ path }) => path);
    return { root, partial: readWithoutFaults(partial, root, paths), diagnostics };
  }
  return { root, partial: read.data, diagnostics, ...(errors.length === 0 && { complete: read.data }) };
}

function repetition({ path, earlier, again }: RepeatedKey): Diagnostic {
  const both = `${quoted(earlier.key)} und ${quoted(again.key)} sind dasselbe Feld`;
  const message = `${fieldName(path)} steht zweimal da: ${both}`;
  return error('draft/doppeltes-feld', again.keySpan, message, 'Eine der beiden Angaben löschen.');
}
