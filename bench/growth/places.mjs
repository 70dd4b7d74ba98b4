// Where a file takes a value, by its JSON Schema, which is made of the descriptions of its fields: each text, each list
// and each table of entries that has a place of its own, however deep.
import { parse } from 'yaml';

/** The first of a list, and a key of one's own, in a path. */
const FIRST = 0;
const OWN = 'eigenes';
/** Of fields that hold their like (`unterpunkte`), two. */
const TWICE = 2;

/** Without references, each option of a field a schema of its own. */
function optionsOf(schema, root) {
  const named = schema.$ref === undefined ? schema : root.definitions[schema.$ref.split('/').at(-1)];
  return (named.anyOf ?? []).length === 0 ? [named] : named.anyOf.flatMap((option) => optionsOf(option, root));
}

const isOf = (schema, type) => [schema.type].flat().includes(type);
const isList = (schema) => isOf(schema, 'array');
const hasEntries = (schema) => typeof schema.additionalProperties === 'object';

/** `{ path, of }` of each, where `of` is `text`, `list` or `entries`. */
export function placesOf(root) {
  const places = new Map();
  for (const place of below(root, [], root)) places.set(`${nameOf(place.path)} ${place.of}`, place);
  return [...places.values()];
}

export const nameOf = (path) =>
  path
    .map((step) => (step === FIRST ? '[]' : step === OWN ? '.…' : `.${step}`))
    .join('')
    .replace(/^\./u, '');

function* below(schema, path, root) {
  for (const option of optionsOf(schema, root)) {
    if (isOf(option, 'string') && option.enum === undefined) yield { path, of: 'text' };
    if (isList(option)) yield { path, of: 'list' };
    if (hasEntries(option)) yield { path, of: 'entries' };
    for (const [step, child] of stepsOf(option, path.length === 0)) {
      const times = path.filter((each) => each === step && step !== FIRST).length;
      if (times < TWICE) yield* below(child, [...path, step], root);
    }
  }
}

/** What a kind is called is no field to fill. */
function stepsOf(option, isRoot) {
  const named = Object.entries(option.properties ?? {}).filter(([key]) => key !== 'art' || !isRoot);
  return [
    ...named,
    ...(isList(option) ? [[FIRST, option.items ?? {}]] : []),
    ...(hasEntries(option) ? [[OWN, option.additionalProperties]] : []),
  ];
}

/**
 * A copy of a file's values that holds another one there; what has to stand beside it is made of the schema's examples.
 * `leaf` is given the place's schemas.
 */
export function withValue(root, values, path, leaf) {
  const set = (schema, value, [step, ...rest]) => {
    const options = optionsOf(schema, root);
    if (step === undefined) return leaf(options);
    const option = options.find((each) => stepsOf(each, false).some(([key]) => key === step));
    const [, child] = stepsOf(option, false).find(([key]) => key === step);
    if (step === FIRST) return [set(child, Array.isArray(value) ? value[0] : undefined, rest)];
    const beside = isTable(value) ? value : requiredOf(option, root);
    // An entry that is there already is one that is printed.
    const key = step === OWN ? (Object.keys(beside)[0] ?? OWN) : step;
    return { ...beside, [key]: set(child, beside[key], rest) };
  };
  return set(root, values, path);
}

const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const requiredOf = (option, root) =>
  Object.fromEntries((option.required ?? []).map((key) => [key, exampleOf(option.properties[key], root)]));

/** The least that the schema takes, in the words of its examples. */
export function exampleOf(schema, root) {
  const [option] = optionsOf(schema, root);
  if (option.examples !== undefined) return option.examples[0];
  if (option.enum !== undefined) return option.enum[0];
  const [, written] = / Zum Beispiel: (.*)$/u.exec(option.description ?? '') ?? [];
  if (written !== undefined) return parse(written);
  if (isList(option)) return [exampleOf(option.items ?? {}, root)];
  return isOf(option, 'object') ? requiredOf(option, root) : 'Wort';
}

/** So many of a list, or of a table of entries. */
export function manyOf(options, of, count, root) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  if (of === 'list') return numbers.map(() => exampleOf(options.find(isList).items ?? {}, root));
  const { additionalProperties } = options.find(hasEntries);
  return Object.fromEntries(numbers.map((number) => [`${OWN}-${number}`, exampleOf(additionalProperties, root)]));
}
