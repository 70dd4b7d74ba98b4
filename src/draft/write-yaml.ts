import { Document, type ScalarTag } from 'yaml';

/** What front matter of a release can hold. Text that looks like a number, a date or `no` stays text. */
export type YamlData =
  | string
  | number
  | boolean
  | null
  | readonly YamlData[]
  | { readonly [key: string]: YamlData };

/**
 * YAML of a block mapping, a line end last, that readers of YAML 1.1 (Hugo, Jekyll) and of 1.2 read as the same
 * values.
 */
export function writeYaml(record: Readonly<Record<string, YamlData>>): string {
  const document = new Document(record, {
    customTags: (tags) => [text, ...tags],
    aliasDuplicateObjects: false,
  });
  return document.toString({ lineWidth: 0 });
}

const text: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (value) => value,
  stringify: ({ value }) => (isPlain(String(value)) ? String(value) : quoted(String(value))),
};

/** Words that some reader takes for no text: the core schema of 1.2, `bool` and `null` of 1.1, loose readers of `float`. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-_\d]+)$/i;

/** Letters first and nothing that YAML knows a meaning of: everything else is quoted, needed or not. */
function isPlain(value: string): boolean {
  return /^\p{L}(?:[\p{L}\p{N}_./()-]|,? (?=[\p{L}\p{N}(]))*$/u.test(value) && !reserved.test(value);
}

/**
 * JSON's string is a double-quoted scalar but for what YAML 1.1 takes for a line end (NEL, LS, PS) or does not allow
 * unescaped (5.1, Character Set).
 */
function quoted(value: string): string {
  return JSON.stringify(value).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
