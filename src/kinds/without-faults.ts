import type { Mapping, ValuePath } from '../draft/value.ts';
import { type Data, type DataFields, plainFields } from './plain-fields.ts';
import { type Field, quietly } from './fields/field.ts';

/**
 * Stands where a text is required and a faulty or missing one was cut out: the object replacement character is no
 * id and no file's name, so that no later rule finds a fault in what the author did not write.
 */
export const standIn = '\uFFFC';

/** Deep enough for any field: each round mends what the mending of the one before left faulty. */
const maxRounds = 8;

/**
 * What is left of a file when its faults are cut out: as little as possible goes, and items of lists keep their
 * places, so that all the rest is still checked. Every field of `form` is optional.
 */
export function readWithoutFaults<Values>(
  form: Field<Values>,
  root: Mapping,
  faults: readonly ValuePath[],
): Values {
  const { read, paths } = mended(form, root, faults);
  if (read !== undefined) return read;
  const cut = new Set([...faults, ...paths].map(([first]) => first));
  const rest = Object.entries(plainFields(root)).filter(([key]) => !cut.has(key));
  return form.parse(Object.fromEntries(rest), quietly);
}

/** The same for a form with required fields; nothing where one of them can have no stand-in. */
export function readWithStandIns<Values>(
  form: Field<Values>,
  root: Mapping,
  faults: readonly ValuePath[],
): Values | undefined {
  return mended(form, root, faults).read;
}

function mended<Values>(
  form: Field<Values>,
  root: Mapping,
  faults: readonly ValuePath[],
): { readonly read?: Values; readonly paths: readonly ValuePath[] } {
  const mended = plainFields(root);
  let paths = faults;
  for (let round = 0; round < maxRounds; round += 1) {
    for (const path of paths) mend(mended, path);
    const read = form.safeParse(mended, quietly);
    if (read.success) return { read: read.data, paths };
    paths = read.error.issues.map(({ path }) => path.filter((step) => typeof step !== 'symbol'));
  }
  return { paths };
}

/**
 * Cuts out the value at `path`. What cannot be missing, an item of a list or a required field, is replaced by a
 * stand-in; where that does not do either, an item becomes a mapping, and a field goes with the mapping around it.
 */
function mend(root: DataFields, path: ValuePath): void {
  const last = path.at(-1);
  const above = path.slice(0, -1);
  const around = above.reduce<Data>(childOf, root);
  if (typeof around !== 'object' || last === undefined) return;
  if (Array.isArray(around)) {
    const index = Number(last);
    around[index] = around[index] === standIn ? {} : standIn;
  } else if (!Object.hasOwn(around, last)) {
    around[last] = standIn;
  } else if (around[last] === standIn) {
    mend(root, above);
  } else {
    delete around[last];
  }
}

function childOf(value: Data, step: string | number): Data {
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) return value[Number(step)];
  return Object.hasOwn(value, step) ? value[step] : undefined;
}
