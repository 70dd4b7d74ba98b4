import type { z } from 'zod';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import type { Mapping } from '../draft/value.ts';
import { foldKeys, plainFields, type RepeatedKey } from './data.ts';
import { diagnose, fieldName, quoted } from './fault.ts';
import { foldedLines } from './folded-lines.ts';
import { readSound } from './sound.ts';
import { faultsOf, type ForeignFields } from './translate.ts';

export interface Reading<Complete, Partial> {
  /** The tree with the keys of the contract, for positions. */
  readonly root: Mapping;
  /** Absent where a field is faulty. */
  readonly complete?: Complete;
  /** What is valid, so that rules across fields still run. */
  readonly partial: Partial;
  readonly diagnostics: readonly Diagnostic[];
}

// Without this the last resort of an unforeseen issue would be zod's English text.
const noText = { error: () => '' };

interface ReadOptions {
  /** Fields below which keys are kept as typed. */
  readonly free?: readonly string[];
  readonly foreign?: ForeignFields;
}

/** Checks every field, all faults at once. */
export function readFields<Partial, Complete extends Partial>(
  { complete, partial }: { readonly complete: z.ZodType<Complete>; readonly partial: z.ZodType<Partial> },
  mapping: Mapping,
  { free = [], foreign = new Map() }: ReadOptions = {},
): Reading<Complete, Partial> {
  const { root, repeated } = foldKeys(mapping, new Set(free));
  const data = plainFields(root);
  const result = complete.safeParse(data, noText);
  const faults = result.success ? [] : faultsOf(result.error.issues, { root, foreign });
  const errors = [...repeated.map(repetition), ...faults.map((fault) => diagnose(root, fault))];
  // What is told of a whole field says more than how its lines were read.
  const faulty = new Set(faults.map(({ path }) => path[0]));
  const sound = root.entries.filter(({ key }) => !faulty.has(key));
  const diagnostics = [...errors, ...foldedLines({ ...root, entries: sound })];
  if (!result.success) {
    const paths = faults.map(({ path }) => path);
    return { root, partial: readSound(partial, data, paths), diagnostics };
  }
  const read = { root, partial: result.data, diagnostics };
  return errors.length === 0 ? { ...read, complete: result.data } : read;
}

function repetition({ path, earlier, again }: RepeatedKey): Diagnostic {
  const both = `${quoted(earlier.key)} und ${quoted(again.key)} sind dasselbe Feld`;
  const message = `${fieldName(path)} steht zweimal da: ${both}`;
  return error('draft/doppeltes-feld', again.keySpan, message, 'Eine der beiden Angaben löschen.');
}
