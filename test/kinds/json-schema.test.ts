import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaFor, kinds } from '../../src/kinds/registry.ts';
import { council } from './workbench.ts';

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As much of draft-07 as the schemas use; the paths of what does not hold. */
function misfits(value: unknown, schema: unknown, root: Json, path = '$'): readonly string[] {
  if (!isJson(schema)) return [];
  const found: string[] = [];
  const hold = (inner: unknown, at: unknown = value, where = path) =>
    misfits(at, inner, root, where).length === 0;
  if (typeof schema['$ref'] === 'string') {
    const target = schema['$ref']
      .slice(2)
      .split('/')
      .reduce<unknown>((node, key) => (isJson(node) ? node[key] : undefined), root);
    expect(target).toBeDefined();
    return misfits(value, target, root, path);
  }
  const type = typeof schema['type'] === 'string' ? [schema['type']] : schema['type'];
  if (Array.isArray(type) && !type.includes(typeOf(value))) found.push(`${path}: ${typeOf(value)}`);
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) found.push(`${path}: enum`);
  if ('const' in schema && schema['const'] !== value) found.push(`${path}: const`);
  if (Array.isArray(schema['anyOf']) && !schema['anyOf'].some((branch) => hold(branch)))
    found.push(`${path}: anyOf`);
  if (Array.isArray(schema['allOf']))
    found.push(...schema['allOf'].flatMap((part) => misfits(value, part, root, path)));
  if (isJson(schema['if']) && hold(schema['if'])) found.push(...misfits(value, schema['then'], root, path));
  if (Array.isArray(value)) {
    found.push(...value.flatMap((item, index) => misfits(item, schema['items'], root, `${path}[${index}]`)));
  }
  if (isJson(value)) found.push(...misfitsOfFields(value, schema, root, path));
  return found;
}

function misfitsOfFields(value: Json, schema: Json, root: Json, path: string): readonly string[] {
  const properties = isJson(schema['properties']) ? schema['properties'] : {};
  const patterns = Object.entries(isJson(schema['patternProperties']) ? schema['patternProperties'] : {});
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return [
    ...Object.keys(value).flatMap((key) => misfits(key, schema['propertyNames'], root, `${path}.${key}`)),
    ...required.filter((key) => !Object.hasOwn(value, String(key))).map((key) => `${path}: ${key} missing`),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const own = Object.hasOwn(properties, key) ? [properties[key]] : [];
      const matching = patterns
        .filter(([pattern]) => new RegExp(pattern, 'u').test(key))
        .map(([, part]) => part);
      const known = [...own, ...matching];
      if (known.length > 0) return known.flatMap((part) => misfits(inner, part, root, `${path}.${key}`));
      if (schema['additionalProperties'] === false) return [`${path}.${key}: unknown`];
      return misfits(inner, schema['additionalProperties'], root, `${path}.${key}`);
    }),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

const all = jsonSchemaFor();
const check = (yaml: string, schema: Json = all) => misfits(parse(yaml), schema, schema);
const motion = 'art: antrag\ntitel: x\nantragsteller: mitte\n';

describe('JSON Schema', () => {
  it.each([
    `${motion}nummer: 0123\ndatum: 2026-02-10\neingang: 10.02.2026\nbegruendung_muendlich: ja`,
    `${motion}begründung: |\n  Weil.\nunterstützer: [a, { name: b }]\nnotiz:\nprüfungen: { datum-fehlt: x }`,
    `${motion}begruendung_mündlich: ja\nunterschriften: [{ name: a, für: { name: SPD } }, { name: b, fuer: c }]`,
    `${motion}beratungsfolge: [{ gremium: rat, öffentlich: true, top: 4.10 }, { gremium: { name: Rat } }]`,
    `${motion}beschlussvorschlag: [a, 1, { text: b, unterpunkte: [c, { text: d }] }]`,
    `${motion}beschlussvorschlag: Ein Satz.\nunterschriften: []\nempfänger: { anschrift: "a\\nb" }\nfinanzen: { betrag: 50.000, jahr: 2026 }`,
    'art: pressemitteilung\ntitel: x\nkontakt: [a, b]\nüber: y\nzusatz: { größe: [1] }\nsperrfrist: 2026-02-10 17:30\nabsender: [a, { name: b }]',
  ])('accepts what the reader accepts (%#)', (yaml) => {
    expect(check(yaml)).toEqual([]);
  });

  it.each([
    [`${motion}foo: 1`, '$.foo: unknown'],
    [`${motion}status: fertig`, '$.status: anyOf'],
    ['art: antrag\ntitel: x', '$: antragsteller missing'],
    [`${motion}finanzen: { betrg: 1 }`, '$.finanzen.betrg: unknown'],
    [`${motion}prüfungen: { datum-felt: x }`, '$.prüfungen.datum-felt: enum'],
    [`${motion}lead: x`, '$.lead: unknown'],
    [`${motion}beschlussvorschlag: { text: a }`, '$.beschlussvorschlag: anyOf'],
    ['art: brief', '$.art: enum'],
  ])('refuses %s', (yaml, expected) => {
    expect(check(yaml)).toContain(expected);
  });

  it('is none for a kind that does not exist', () => {
    expect(() => jsonSchemaFor('nix')).toThrow(RangeError);
  });

  it('fits the Stammdaten', () => {
    const schema = jsonSchemaFor('haus');
    expect(check(council, schema)).toEqual([]);
    expect(check('gremien: { rat: { name: Rat } }', schema)).toEqual(['$.gremien.rat: artikel missing']);
  });

  it('accepts the samples of the package', () => {
    for (const file of readdirSync('drafts')) {
      const [, yaml = ''] = readFileSync(`drafts/${file}`, 'utf8').split(/^---$/mu);
      expect(check(yaml), file).toEqual([]);
    }
    for (const file of readdirSync('templates/haus')) {
      expect(check(readFileSync(`templates/haus/${file}`, 'utf8'), jsonSchemaFor('haus')), file).toEqual([]);
    }
  });

  it('describes every field in German', () => {
    for (const schema of [...kinds.map((kind) => kind.jsonSchema()), jsonSchemaFor('haus')]) {
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', type: 'object' });
      for (const [key, property] of Object.entries(
        isJson(schema['properties']) ? schema['properties'] : {},
      )) {
        expect(property, key).toMatchObject({ description: expect.stringMatching(/\S{3}/u) });
      }
    }
  });

  it('offers the umlaut spelling of these keys and no other', () => {
    const patterns = JSON.stringify([all, jsonSchemaFor('haus')]).match(/"\^[^"]*\$":/gu) ?? [];
    const keys = [...new Set(patterns.map((pattern) => pattern.slice(2, -3)))];
    expect(keys.toSorted()).toEqual(
      [
        'änderungen',
        'begründung',
        'begruendung_mündlich',
        'begründung_muendlich',
        'begründung_mündlich',
        'empfänger',
        'ergänzungen',
        'fristversäumnis',
        'für',
        'körperschaft',
        'kürzel',
        'öffentlich',
        'prüfungen',
        'über',
        'überschriften',
        'unterstützer',
        'veränderung',
        'zählung',
        'zurückgezogen',
      ].toSorted(),
    );
  });
});
