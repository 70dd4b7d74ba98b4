import type { z } from 'zod';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import type { Mapping } from '../draft/value.ts';
import { type DataFields, foldKeys, plainFields, type RepeatedKey } from './data.ts';
import { diagnose, fieldName, quoted, type Fault } from './fault.ts';
import { faultsOf } from './translate.ts';

/** Fields that exist, but not in this kind of document: key → what to say about it. */
export type ForeignFields = ReadonlyMap<string, string>;

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
  const faults = result.success ? [] : faultsOf(result.error.issues, data, root, foreign);
  const diagnostics = [...repeated.map(repetition), ...faults.map((fault) => diagnose(root, fault))];
  if (!result.success) return { root, partial: withoutFaults(partial, data, faults), diagnostics };
  const read = { root, partial: result.data, diagnostics };
  return diagnostics.length === 0 ? { ...read, complete: result.data } : read;
}

function repetition({ path, earlier, again }: RepeatedKey): Diagnostic {
  const both = `${quoted(earlier.key)} und ${quoted(again.key)} sind dasselbe Feld`;
  const message = `${fieldName(path)} steht zweimal da: ${both}`;
  return error('draft/doppeltes-feld', again.keySpan, message, 'Eine der beiden Angaben löschen.');
}

/** What is left of a file when its faulty fields are taken out is valid. */
function withoutFaults<Partial>(
  schema: z.ZodType<Partial>,
  data: DataFields,
  faults: readonly Fault[],
): Partial {
  const faulty = new Set(faults.map(({ path }) => path[0]));
  const sound = Object.fromEntries(Object.entries(data).filter(([key]) => !faulty.has(key)));
  return schema.parse(sound, noText);
}
