import * as z from 'zod/mini';
import { about, anyScalar, described, expectation, type Field, type FieldInfo } from './field.ts';
import { filledText, text } from './scalars.ts';

/** Fields by their keys, in the order in which the reference lists them. */
export type Shape = Readonly<Record<string, Field>>;

/** What the fields of a shape read. */
export type ValuesOf<Each extends Shape> = z.output<z.ZodMiniObject<Each, z.core.$strict>>;

/** Fields under a field. */
export function fields<Each extends Shape>(shape: Each, ...info: FieldInfo) {
  return described(z.pipe(withoutEmpty(shape), knownFields(shape, info)), info);
}

/** The same with every field optional, for what is left after faults. */
export function partialFields<Each extends Shape>(shape: Each, ...info: FieldInfo) {
  return z.pipe(withoutEmpty(shape), z.exactPartial(knownFields(shape, info)));
}

/** The fields of a file: all of them, and what is left of them after faults. */
export interface Form<Complete, Partial> {
  readonly shape: Shape;
  readonly complete: Field<Complete>;
  readonly partial: Field<Partial>;
}

export function form<Each extends Shape>(shape: Each, description: string) {
  // Only a draft with a fault needs the second.
  const partial = z.lazy(() => partialFields(shape, description));
  return { shape, complete: fields(shape, description), partial };
}

/**
 * An object of known fields. zod does not say which keys an object knows when it meets an unknown one; the issue's
 * message carries them to `faults-of-issues.ts`, which needs them for "meinten Sie".
 */
function knownFields<Each extends Shape>(shape: Each, info: FieldInfo) {
  const known = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known : expectation(info)),
  });
}

/** A known field without a value is not given; an unknown one stays, for it is a fault all the same. */
function withoutEmpty(shape: Shape) {
  return z.transform((input: unknown): unknown => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
    const filled: Record<string, unknown> = Object.create(null);
    for (const [key, value] of Object.entries(input)) {
      if (value !== undefined || !Object.hasOwn(shape, key)) filled[key] = value;
    }
    return filled;
  });
}

/** A list of the same. `wanted` is the hint where there is none. */
export function listOf<Item extends Field>(
  item: Item,
  description: string,
  example?: string,
  wanted?: string,
) {
  const info: FieldInfo = example === undefined ? [description] : [description, example];
  return described(z.array(item, wanted ?? expectation(info)), info, { multiline: 'list' });
}

/** One or a list of the same; always a list afterwards. */
export function oneOrMany<Item>(item: Field<Item>, ...info: FieldInfo): Field<readonly Item[]> {
  const some = z.union([z.array(item, expectation(info)), item]);
  const list = z.transform((value: Item | Item[]): readonly Item[] =>
    Array.isArray(value) ? value : [value],
  );
  return described(z.pipe(some, list), info, { multiline: 'list' });
}

/** What the first of the fields reads that takes the value. */
export function either<const Options extends readonly Field[]>(options: Options, ...info: FieldInfo) {
  return described(z.union(options), info);
}

/** Entries under ids of the author's own. `more`: what the JSON Schema says besides. */
export function entries<Item>(item: Field<Item>, info: FieldInfo, more?: Readonly<Record<string, unknown>>) {
  return described(z.record(z.string(), item, expectation(info)), info, more);
}

function nonEmpty(lines: string[]): readonly string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function listOfTexts(item: string, info: FieldInfo) {
  return z.pipe(z.array(text(item), expectation(info)), z.transform(nonEmpty));
}

/** Lines: a list of texts, or one text with a line each. */
export function lines(...info: FieldInfo): Field<readonly string[]> {
  return described(someLines(info), info, { multiline: 'list' });
}

/** The lines of an address: none of them goes on in the next. */
export function addressLines(...info: FieldInfo): Field<readonly string[]> {
  return described(someLines(info), info, { multiline: 'lines' });
}

function someLines(info: FieldInfo): Field<readonly string[]> {
  const block = z.pipe(
    z.string(expectation(info)),
    z.transform((written: string) => nonEmpty(written.split('\n'))),
  );
  about.add(block, anyScalar);
  return z.union([listOfTexts('Eine Zeile.', info), block]);
}

/** A list of texts; empty items are left out. */
export function textList(...info: FieldInfo): Field<readonly string[]> {
  return described(listOfTexts('Ein Eintrag.', info), info, { multiline: 'list' });
}

/** An id of the Stammdaten or a name; `{name: SPD}` is a name whatever it looks like (front-matter.md, id). */
export function reference(description: string, example: string) {
  const name = filledText('Der Name, wie er gedruckt wird.', example);
  const inPlace = fields({ name }, 'Ein Name, der nicht in den Stammdaten steht.', '{ name: … }');
  return either([filledText(description, example), inPlace], description, example);
}
