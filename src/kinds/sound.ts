import type { ValuePath } from '../draft/value.ts';
import type { Data, DataFields } from './data.ts';
import { faulty, type Field } from './fields/field.ts';

/**
 * Stands where a text is required and a faulty or missing one was cut out: the object replacement character is no
 * id and no file's name, so that no later rule finds a fault in what the author did not write.
 */
export const standIn = '\uFFFC';

/** A copy of the data that is mended in place. */
type Open = string | undefined | Open[] | OpenFields;
interface OpenFields {
  [key: string]: Open;
}

/** Deep enough for any field: each round mends what the mending of the one before left faulty. */
const maxRounds = 8;

/**
 * What is left of a file when its faults are cut out: as little as possible goes, and items of lists keep their
 * places, so that all the rest is still checked. Every field of `form` is optional.
 */
export function readSound<Sound>(form: Field<Sound>, data: DataFields, faults: readonly ValuePath[]): Sound {
  const sound = openFields(data);
  let paths = faults;
  for (let round = 0; round < maxRounds; round += 1) {
    for (const path of paths) mend(sound, path);
    const read = form.read(sound);
    if (read !== faulty) return read;
    const { issues = [] } = form.schema().safeParse(sound).error ?? {};
    paths = issues.map(({ path }) => path.filter((step) => typeof step !== 'symbol'));
  }
  const cut = new Set([...faults, ...paths].map(([first]) => first));
  const rest = form.read(Object.fromEntries(Object.entries(data).filter(([key]) => !cut.has(key))));
  if (rest === faulty) throw new Error('a form without its faulty fields has a fault');
  return rest;
}

function open(data: Data): Open {
  if (typeof data !== 'object') return data;
  return isList(data) ? data.map(open) : openFields(data);
}

function isList(data: readonly Data[] | DataFields): data is readonly Data[] {
  return Array.isArray(data);
}

function openFields(data: DataFields): OpenFields {
  const fields: OpenFields = Object.create(null);
  for (const [key, value] of Object.entries(data)) fields[key] = open(value);
  return fields;
}

/**
 * Cuts out the value at `path`. What cannot be missing, an item of a list or a required field, is replaced by a
 * stand-in; where that does not do either, an item becomes a mapping, and a field goes with the mapping around it.
 */
function mend(root: OpenFields, path: ValuePath): void {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const around = above.reduce<Open>(childOf, root);
  if (typeof around !== 'object' || last === undefined) return;
  if (Array.isArray(around)) {
    const index = Number(last);
    around[index] = around[index] === standIn ? openFields({}) : standIn;
  } else if (!Object.hasOwn(around, last)) {
    around[last] = standIn;
  } else if (around[last] === standIn) {
    mend(root, above);
  } else {
    delete around[last];
  }
}

function childOf(value: Open, step: string | number): Open {
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) return value[Number(step)];
  return Object.hasOwn(value, step) ? value[step] : undefined;
}
