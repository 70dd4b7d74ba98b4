import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Mapping } from '../../draft/value.ts';
import type { YamlData } from '../../draft/write-yaml.ts';
import { diagnose, quoted } from '../../kinds/fault.ts';
import type { Target } from '../../kinds/fields/party.ts';
import type { ReleaseFacts } from '../../kinds/release-facts.ts';
import { siteTargets } from './registry.ts';

/**
 * A key of `zusatz` wins over the same key derived from a field, but not in silence, and not where it would undo what
 * protects the site (SECURITY.md). `root`: the front matter of the draft, for the places.
 */
export function ownKeyFaults(
  root: Mapping,
  ziel: Target | undefined,
  facts: ReleaseFacts,
): readonly Diagnostic[] {
  if (ziel === undefined || ziel === 'keins') return [];
  const site = siteTargets[ziel];
  const { ownKeys } = site;
  const refused = new Map(Object.entries(ownKeys.refused(facts)));
  // From no house comes what the draft says.
  const { layout: _, ...derived } = site.keys(facts, { stand: undefined, pictureAddress: (path) => path });
  const replaced = new Set(Object.keys(derived).map((key) => ownKeys.asRead(key)));
  return Object.entries(facts.ownKeys).flatMap(([key, value]) => {
    const path = ['zusatz', key];
    const name = ownKeys.asRead(key);
    const instead = refused.get(name);
    if (instead !== undefined) {
      const message = `zusatz.${key}: mit diesem Feld schützt drucksache die Website, es steht nicht frei`;
      return [diagnose(root, { code: 'draft/zusatz', path, at: 'key', message, hint: instead })];
    }
    const wrong = ownKeys.addresses.includes(name) ? wrongAddress(value) : undefined;
    if (wrong !== undefined) {
      const message = `zusatz.${key}: ${wrong === '' ? 'das' : quoted(wrong)} ist keine Adresse einer Seite`;
      const hint = 'Ein Pfad auf der Website, ohne „..“, Leerzeichen und Vorlagenzeichen: /presse/radweg/.';
      return [diagnose(root, { code: 'draft/zusatz', path, message, hint })];
    }
    if (!replaced.has(name)) return [];
    const message = `zusatz.${key} ersetzt den Wert, der sich aus dem Entwurf ergibt`;
    return [diagnose(root, { severity: 'info', code: 'draft/doppelte-angabe', path, at: 'key', message })];
  });
}

/** The first address that may lead out of the site, run in it, or replace what is no page (`/`, `/feed.xml`). */
function wrongAddress(value: YamlData): string | undefined {
  // Without an address there is no page.
  if (value === null || value === false) return undefined;
  if (typeof value === 'string') return isPage(value) ? undefined : value;
  if (!Array.isArray(value)) return '';
  return value.map(wrongAddress).find((wrong) => wrong !== undefined);
}

/** `:year` is a part that Hugo and Jekyll fill in. */
const page = /^\/?(?:(?!\.+\/):?[\p{L}\p{N}_~.-]+\/)*:?[\p{L}\p{N}_~-]+(?:\.html?)?\/?$/u;

function isPage(address: string): boolean {
  return page.test(address) && !/^\/?index(?:\.html?)?$/iu.test(address);
}
