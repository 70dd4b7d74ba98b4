import { given } from '../../diagnostics/given.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Scalar, Value } from '../../draft/value.ts';
import type { YamlData } from '../../draft/write-yaml.ts';
import { isoDay } from '../../grammar/calendar.ts';
import { isoInstant } from '../../grammar/instant.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Target } from '../fields/party.ts';
import { type Release, slotNodes } from './release.ts';

type FrontMatter = Readonly<Record<string, YamlData>>;

/** Whose front matter the Markdown carries. */
export function targetOf({ fields, haus }: Release): Target {
  return fields.ziel ?? haus?.presse.ziel ?? 'hugo';
}

/** The front matter that the site's generator reads; absent without one. */
export function frontMatterOf(release: Release): FrontMatter | undefined {
  if (targetOf(release) === 'keins') return undefined;
  return { ...derivedFrontMatter(release), ...extraFrontMatter(release) };
}

/** The same facts under the names of each generator. */
export function derivedFrontMatter(release: Release): FrontMatter {
  const { titel, unterzeile, datum, sperrfrist, status, schlagworte } = release.fields;
  const date = datum && isoDay(datum);
  const embargo = sperrfrist && isoInstant(sperrfrist);
  const draft = status === 'entwurf' || undefined;
  const tags = schlagworte?.length ? schlagworte : undefined;
  const description =
    plainText(slotNodes(release, 'lead').slice(0, 1)).replaceAll(/\s+/g, ' ').trim() || undefined;
  const common = { title: titel, subtitle: unterzeile || undefined };
  const about = { description, tags };
  switch (targetOf(release)) {
    // Hugo leaves out pages whose publishDate lies ahead.
    case 'hugo':
      return given({ ...common, date, publishDate: embargo, draft, ...about, keywords: tags });
    // Jekyll has no second date; it leaves out posts whose date lies ahead.
    case 'jekyll': {
      const published = draft && false;
      return given({ ...common, date: embargo ? jekyllTime(embargo) : date, published, ...about });
    }
    // Without the override Eleventy reads Liquid marks in Markdown.
    case 'eleventy':
      return given({ ...common, date: embargo ?? date, draft, ...about, templateEngineOverride: 'md' });
    case 'astro':
      return given({ ...common, pubDate: embargo ?? date, draft, ...about });
    case 'keins':
      return {};
  }
}

/** `2017-08-09 17:30:00 +0200` */
function jekyllTime(iso: string): string {
  return iso.replace('T', ' ').replace(/([+-]\d{2}):(\d{2})$/, ' $1$2');
}

/** The author's own keys, as YAML values. */
export function extraFrontMatter({ root }: Pick<Release, 'root'>): FrontMatter {
  const value = findValue(root, ['zusatz']);
  if (value?.kind !== 'mapping') return {};
  return Object.fromEntries(value.entries.map((entry) => [entry.key, yamlValue(entry.value)]));
}

function yamlValue(value: Value): YamlData {
  switch (value.kind) {
    case 'scalar':
      return scalarValue(value);
    case 'list':
      return value.items.map(yamlValue);
    case 'mapping':
      return Object.fromEntries(value.entries.map((entry) => [entry.key, yamlValue(entry.value)]));
  }
}

/** As the core schema of YAML 1.2 reads it (10.3.2), save for what would lose digits. */
function scalarValue({ text, isNull, style }: Scalar): YamlData {
  if (isNull) return null;
  if (style !== 'plain') return text;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}
