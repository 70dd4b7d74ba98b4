import { filled } from '../../diagnostics/given.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Scalar, Value } from '../../draft/value.ts';
import type { YamlData } from '../../draft/write-yaml.ts';
import { isoDay } from '../../grammar/calendar.ts';
import { isoInstant } from '../../grammar/instant.ts';
import type { Block } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { enclosureTitles } from '../motion/view.ts';
import type { ReleaseFacts } from '../release-facts.ts';
import { type Release, slotNodes } from './release.ts';

export function factsOf(release: Release): ReleaseFacts {
  const { fields, senders, contact, haus } = release;
  return {
    title: fields.titel,
    ...filled({
      subhead: fields.unterzeile,
      kicker: fields.dachzeile,
      section: fields.rubrik,
      place: fields.ort?.replace(/\s*[.:]$/, ''),
      number: fields.nummer,
      layout: haus?.presse.layout,
      day: fields.datum && isoDay(fields.datum),
      embargo: fields.sperrfrist && isoInstant(fields.sperrfrist),
      corrected: fields.berichtigt && isoDay(fields.berichtigt),
      withdrawn: fields.zurueckgezogen && isoDay(fields.zurueckgezogen),
      contact: contact && filled(contact),
    }),
    isDraft: fields.status === 'entwurf',
    description: descriptionOf(release),
    tags: fields.schlagworte ?? [],
    authors: senders.map(({ name }) => name),
    enclosures: enclosureTitles(fields),
    pictures: (fields.bilder ?? []).flatMap(({ datei, alt, unterschrift }) =>
      datei === undefined ? [] : [{ path: datei, alt: alt || unterschrift || '' }],
    ),
    ownKeys: ownKeysOf(release),
  };
}

/** Never none: the blog starter of Astro builds no site with a post that has none. */
function descriptionOf(release: Release): string {
  const lead = slotNodes(release, 'lead');
  const text = lead.length > 0 ? lead : firstParagraph(slotNodes(release, 'text'));
  return plainText(text).replaceAll(/\s+/g, ' ').trim() || release.fields.titel;
}

/** At the top of the text, else in a list or a quotation. */
function firstParagraph(blocks: readonly Block[]): readonly Block[] {
  const paragraph = blocks.find(({ type }) => type === 'paragraph');
  if (paragraph !== undefined) return [paragraph];
  const inside = blocks.flatMap((block) => {
    if (block.type === 'quote') return firstParagraph(block.children);
    return block.type === 'list' ? block.items.flatMap(({ children }) => firstParagraph(children)) : [];
  });
  return inside.slice(0, 1);
}

/** As YAML values. */
function ownKeysOf({ root }: Pick<Release, 'root'>): ReleaseFacts['ownKeys'] {
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
