import type { z } from 'zod';
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import type { Mapping, ValuePath } from '../draft/value.ts';
import { type Data, type DataFields, foldKeys, plainFields, type RepeatedKey } from './data.ts';
import { diagnose, fieldName, quoted, type Fault } from './fault.ts';
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

/** What is left of a file when its faults are cut out: as little as possible, so that the rest is still checked. */
function withoutFaults<Partial>(
  schema: z.ZodType<Partial>,
  data: DataFields,
  faults: readonly Fault[],
): Partial {
  let sound: Data = data;
  let paths: readonly ValuePath[] = faults.map(({ path }) => path);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    sound = paths.reduceRight((left: Data, path) => cutOut(left, path), sound);
    const result = schema.safeParse(sound, noText);
    if (result.success) return result.data;
    paths = result.error.issues.map(({ path }) => path.filter((step) => typeof step !== 'symbol'));
  }
  const faulty = new Set([...faults.map(({ path }) => path[0]), ...paths.map(([first]) => first)]);
  return schema.parse(Object.fromEntries(Object.entries(data).filter(([key]) => !faulty.has(key))), noText);
}

/** Deep enough for any field: each round cuts out what holds what could not be cut out before. */
const MAX_ROUNDS = 8;

/**
 * Data without the value at `path`; where a mapping lacks a key, without that mapping. Of a list the items before it
 * stay, so that every index still tells the item's place in the file.
 */
function cutOut(data: Data, path: ValuePath): Data {
  const depth = depthOf(data, path);
  if (depth < path.length && typeof path[depth] === 'number') return data; // cut out with an earlier item
  return depth === 0 ? data : removed(data, path.slice(0, depth));
}

/** How many steps of `path` there are in `data`. */
function depthOf(data: Data, path: ValuePath): number {
  let found = data;
  for (const [depth, step] of path.entries()) {
    found = childOf(found, step);
    if (found === undefined) return depth;
  }
  return path.length;
}

function childOf(data: Data, step: string | number): Data | undefined {
  if (typeof data !== 'object') return undefined;
  return Object.entries(data).find(([key]) => key === String(step))?.[1];
}

function removed(data: Data, [step, ...rest]: ValuePath): Data {
  if (typeof data !== 'object' || step === undefined) return data;
  if (Array.isArray(data)) {
    const items: readonly Data[] = data;
    const index = Number(step);
    return rest.length === 0
      ? items.slice(0, index)
      : items.map((item, at) => (at === index ? removed(item, rest) : item));
  }
  const entries = Object.entries(data).flatMap(([key, value]): readonly [string, Data][] => {
    if (key !== step) return [[key, value]];
    return rest.length === 0 ? [] : [[key, removed(value, rest)]];
  });
  return Object.fromEntries(entries);
}
