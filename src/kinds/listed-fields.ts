import * as z from 'zod/mini';

/** What lists of fields need of a JSON Schema as `json-schema.ts` makes it. */
export interface Schema {
  readonly description?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly examples?: readonly string[] | undefined;
  readonly required?: readonly string[] | undefined;
  readonly $ref?: string | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly additionalProperties?: boolean | Schema | undefined;
  readonly definitions?: Readonly<Record<string, Schema>> | undefined;
}

const schemaShape: z.ZodMiniType<Schema> = z.lazy(() =>
  z.object({
    description: z.optional(z.string()),
    const: z.optional(z.unknown()),
    enum: z.optional(z.array(z.unknown())),
    type: z.optional(z.union([z.string(), z.array(z.string())])),
    examples: z.optional(z.array(z.string())),
    required: z.optional(z.array(z.string())),
    $ref: z.optional(z.string()),
    items: z.optional(schemaShape),
    anyOf: z.optional(z.array(schemaShape)),
    properties: z.optional(z.record(z.string(), schemaShape)),
    additionalProperties: z.optional(z.union([z.boolean(), schemaShape])),
    definitions: z.optional(z.record(z.string(), schemaShape)),
  }),
);

export function readSchema(json: unknown): Schema {
  return schemaShape.parse(json);
}

/** A field as a reader looks for it, in the handbook or at the command line. */
export interface ListedField {
  /** How it goes on behind the field above: `finanzen`, `.betrag`, `[].gremium`, `.<kennung>.name`. */
  readonly step: string;
  readonly form: string;
  readonly meaning: string;
  readonly example: string;
  readonly isRequired: boolean;
  readonly below: readonly ListedField[];
}

/** The fields of an object, with their own. */
export function fieldsOf(root: Schema): readonly ListedField[] {
  return named(root, '', root);
}

function named({ properties, required }: Schema, before: string, root: Schema): readonly ListedField[] {
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    step: before + name,
    form: formsOf(schema).join(' oder '),
    ...noteOf(schema),
    isRequired: required?.includes(name) === true,
    below: once(below(schema, '', root)),
  }));
}

function below(schema: Schema, before: string, root: Schema): readonly ListedField[] {
  const { items, anyOf, additionalProperties, $ref } = schema;
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    const { [name]: target, ...definitions } = root.definitions ?? {};
    // Without itself: items in items have the same fields again.
    return target === undefined ? [] : below(target, before, { ...root, definitions });
  }
  return [
    ...named(schema, `${before}.`, root),
    ...(items === undefined ? [] : below(items, `${before}[]`, root)),
    ...(typeof additionalProperties === 'object'
      ? below(additionalProperties, `${before}.<kennung>`, root)
      : []),
    ...(anyOf ?? []).flatMap((branch) => below(branch, before, root)),
  ];
}

/** One and a list of the same have the same fields; the first way to write them says enough. */
function once(fields: readonly ListedField[]): readonly ListedField[] {
  const known = new Set<string>();
  return fields.filter(({ step }) => {
    const name = step.replaceAll('[]', '');
    return known.has(name) ? false : known.add(name);
  });
}

/** A sentence that says how all values of a form are written stands once, above the tables. */
const rules: readonly (readonly [form: string, rule: RegExp])[] = [
  ['Datum', / ?Ein Datum steht so da: [^;]*?\.(?= Zum Beispiel|$)/u],
  ['Zeitpunkt', / ?Tag und Uhrzeit stehen so da: [^;]*?\.(?= Zum Beispiel|$)/u],
  ['Betrag', / ?Ein Betrag steht so da: [^;]*?\.(?= Zum Beispiel|$)/u],
  ['Zahl', / ?Eine Zahl von Stellen steht so da: [^;]*?\.(?= Zum Beispiel|$)/u],
];

function noteOf({ description = '', examples }: Schema): {
  readonly meaning: string;
  readonly example: string;
} {
  const [text = '', shown = ''] = description.split(/ ?Zum Beispiel: /u);
  const meaning = rules.reduce((left, [, rule]) => left.replace(rule, ''), text);
  return { meaning, example: examples?.[0] ?? shown };
}

function formsOf(schema: Schema): readonly string[] {
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.flatMap(formsOf))];
  if (schema.const !== undefined) return [wordsOf([schema.const])];
  if (schema.enum !== undefined) return [wordsOf(schema.enum)];
  if (schema.items !== undefined) return ['Liste'];
  if (schema.properties !== undefined) return ['Felder'];
  if (typeof schema.additionalProperties === 'object' || schema.type === 'object') return ['Einträge'];
  if (schema.type === 'null') return [];
  const { description = '' } = schema;
  const [form] = rules.find(([, rule]) => rule.test(description)) ?? [];
  return [form ?? (/Markdown/u.test(description) ? 'Markdown' : 'Text')];
}

function wordsOf(words: readonly unknown[]): string {
  return words
    .filter((word) => typeof word === 'string')
    .map((word) => `\`${word}\``)
    .join(' · ');
}
