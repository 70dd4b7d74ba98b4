import type { YamlData } from '../../draft/write-yaml.ts';
import type { Data } from '../../kinds/kind.ts';

/**
 * The release as schema.org's NewsArticle, for the text of a `<script>`. Names of our own are left out, since schema.org
 * does not know them, and so are paths of pictures, which lead nowhere from the page.
 */
export function jsonLd(data: Data): string {
  const draft = data['drucksache:draft'] === true ? { creativeWorkStatus: 'Draft' } : {};
  const text = JSON.stringify({ ...inSchemaOrg(data), ...draft }, null, 2);
  // Whatever a text says, it can neither end the element nor begin a comment in it (HTML, 13.1.2).
  return text.replaceAll(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const inSchemaOrg = (data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): readonly (readonly [string, YamlData])[] =>
      key.includes(':') || key === 'contentUrl' ? [] : [[key, valueInSchemaOrg(value)]],
    ),
  );

function valueInSchemaOrg(value: YamlData): YamlData {
  if (isList(value)) return value.map(valueInSchemaOrg);
  return typeof value === 'object' && value !== null ? inSchemaOrg(value) : value;
}

const isList = (value: YamlData): value is readonly YamlData[] => Array.isArray(value);
