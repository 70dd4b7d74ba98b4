// Where a file takes a value, by its JSON Schema, which is made of the descriptions of its fields: each text, each list
// and each table of entries that has a place of its own, however deep.
import { parse } from 'yaml';

/** An index and a key of one's own, in a path. */
const FIRST = 0;
const OWN = 'eigenes';
/** Deeper than any field but those that hold their like (`unterpunkte`). */
const DEEPEST = 9;

const options = (schema) => schema.anyOf ?? [schema];
const isOf = (schema, type) => [schema.type].flat().includes(type);

/** `{ path, of }`, where `of` is `text`, `list` or `entries`. */
export function placesOf(schema) {
  const seen = new Map();
  for (const place of below(schema, [])) seen.set(`${nameOf(place.path)} ${place.of}`, place);
  return [...seen.values()];
}

export const nameOf = (path) =>
  path.map((step) => (step === FIRST ? '[]' : step === OWN ? '.…' : `.${step}`)).join('').replace(/^\./u, '');

function* below(schema, path) {
  if (path.length > DEEPEST) return;
  for (const option of options(schema)) {
    if (option.anyOf !== undefined) yield* below(option, path);
    if (isOf(option, 'string') && option.enum === undefined) yield { path, of: 'text' };
    if (isOf(option, 'array')) {
      yield { path, of: 'list' };
      yield* below(option.items ?? {}, [...path, FIRST]);
    }
    for (const [key, child] of Object.entries(option.properties ?? {})) {
      if (key !== 'art' || path.length > 0) yield* below(child, [...path, key]);
    }
    if (typeof option.additionalProperties === 'object') {
      yield { path, of: 'entries' };
      yield* below(option.additionalProperties, [...path, OWN]);
    }
  }
}

/** A copy of the value that holds another one there; what has to stand beside it is made of the schema's examples. */
export function withValue(schema, value, [step, ...rest], leaf) {
  if (step === undefined) return typeof leaf === 'function' ? leaf(schema) : leaf;
  const [option, child] = stepOf(schema, step);
  const inner = (own) => withValue(child, own, rest, leaf);
  if (step === FIRST) return [inner(Array.isArray(value) ? value[0] : undefined)];
  const beside = isTable(value) ? value : sampleOf(option);
  return { ...beside, [step]: inner(beside[step]) };
}

const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

function stepOf(schema, step) {
  for (const option of options(schema)) {
    if (option.anyOf !== undefined) {
      const found = stepOf(option, step);
      if (found !== undefined) return found;
    }
    if (step === FIRST && isOf(option, 'array')) return [option, option.items ?? {}];
    if (option.properties?.[step] !== undefined) return [option, option.properties[step]];
    if (step === OWN && typeof option.additionalProperties === 'object') return [option, option.additionalProperties];
  }
  return undefined;
}

/** The least that the schema takes, as its examples have it. */
export function sampleOf(schema) {
  const [option] = options(schema);
  if (option.anyOf !== undefined) return sampleOf(option);
  if (option.examples !== undefined) return option.examples[0];
  if (option.enum !== undefined) return option.enum[0];
  if (isOf(option, 'array')) return [sampleOf(option.items ?? {})];
  if (isOf(option, 'object')) {
    return Object.fromEntries((option.required ?? []).map((key) => [key, sampleOf(option.properties[key])]));
  }
  const [, written] = / Zum Beispiel: (.*)$/u.exec(option.description ?? '') ?? [];
  return written === undefined ? 'Wort' : parse(written);
}

/** Many of a list or of a table of entries. */
export function manyOf(schema, of, count) {
  const within = options(schema).flatMap((option) => (option.anyOf === undefined ? [option] : options(option)));
  const option = within.find((one) =>
    of === 'list' ? isOf(one, 'array') : typeof one.additionalProperties === 'object',
  );
  if (of === 'list') return Array.from({ length: count }, () => sampleOf(option.items ?? {}));
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${OWN}-${n}`, sampleOf(option.additionalProperties)]),
  );
}
