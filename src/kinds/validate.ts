import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { given } from '../diagnostics/given.ts';
import type { Mapping } from '../draft/value.ts';
import { foldKeys, type RepeatedKey } from './plain-fields.ts';
import { diagnose, fieldName, quoted } from './fault.ts';
import type { Form } from './fields/fields.ts';
import { foldedLines } from './folded-lines.ts';
import { withoutLabels } from './printed-labels.ts';
import { withListsAsMeant } from './list-lines.ts';
import { readWithoutFaults, readWithStandIns } from './without-faults.ts';
import type { Elsewhere } from './faults-of-issues.ts';
import { readAsMeant } from './read-as-meant.ts';

export interface Reading<Complete, Partial> {
  /** The tree with the keys of the contract, for positions. */
  readonly root: Mapping;
  /** Absent where a field is faulty. */
  readonly complete?: Complete;
  /** The same with stand-ins for what is faulty. */
  readonly tentative?: Complete;
  /** What is valid, so that rules across fields still run. */
  readonly partial: Partial;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks every field, all faults at once. Below the fields of `free` keys stay as typed; `foreign`: what is said of other kinds' fields. */
export function readFields<Partial, Complete extends Partial>(
  form: Form<Complete, Partial>,
  mapping: Mapping,
  free: readonly string[] = [],
  foreign: (field: string) => Elsewhere | undefined = () => undefined,
): Reading<Complete, Partial> {
  // First: a text that YAML takes for a key keeps its umlauts.
  const listed = withListsAsMeant(mapping, form.shape);
  const { root: typed, repeated } = foldKeys(listed.root, new Set(free));
  const meant = readAsMeant(form, typed, foreign);
  const { root, diagnostics: labelled } = withoutLabels(meant.root);
  const { complete, faults, unread } = root === meant.root ? meant : readAsMeant(form, root, foreign);
  const notYaml = root.entries.filter(({ isUnread }) => isUnread).map(({ key }) => key);
  const own = faults.filter(({ path }) => !notYaml.includes(String(path[0])));
  const errors = [
    ...repeated.map(repetition),
    ...meant.reported,
    ...own.map((fault) => diagnose(root, fault)),
  ];
  // A fault of the whole field says more than how its lines were read.
  const faulty = new Set([...own.map(({ path }) => path[0]), ...notYaml]);
  const others = root.entries.filter(({ key }) => !faulty.has(key));
  const diagnostics = [
    ...errors,
    ...listed.diagnostics,
    ...labelled,
    ...foldedLines({ ...root, entries: others }, form.shape),
  ];
  if (complete !== undefined && errors.length + notYaml.length === 0)
    return { root, complete, tentative: complete, partial: complete, diagnostics };
  // A path that came twice would be cut out and filled again.
  const paths = [
    ...unread.filter(([first]) => !notYaml.includes(String(first))),
    ...notYaml.map((key) => [key]),
  ];
  const partial = readWithoutFaults(form.partial, root, paths);
  const tentative = readWithStandIns(form.complete, root, paths);
  return { root, partial, diagnostics, ...given({ tentative }) };
}

function repetition({ path, earlier, again }: RepeatedKey): Diagnostic {
  const both = `${quoted(earlier.key)} und ${quoted(again.key)} sind dasselbe Feld`;
  const message = `${fieldName(path)} steht zweimal da: ${both}`;
  return error('draft/doppeltes-feld', again.keySpan, message, 'Eine der beiden Angaben löschen.');
}
