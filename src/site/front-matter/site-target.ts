import { filled } from '../../diagnostics/given.ts';
import type { YamlData } from '../../draft/write-yaml.ts';
import { enumerate } from '../../grammar/enumeration.ts';
import type { ReleaseFacts } from '../../kinds/release-facts.ts';
import type { Stand } from '../embargo.ts';

export type FrontMatter = Readonly<Record<string, YamlData>>;

/** What the keys depend on beside the release itself. */
export interface Circumstances {
  readonly stand: Stand;
  /** Where the page finds a picture of the workspace; no key names one that the page has not got. */
  readonly pictureAddress?: (path: string) => string | undefined;
}

/** What the generator of a site reads in the front matter of a page. */
export interface SiteTarget {
  keys(facts: ReleaseFacts, circumstances: Circumstances): FrontMatter;
  /** Keys that protect the site. They stand last: no key of the author undoes them. */
  guard(facts: ReleaseFacts, stand: Stand): FrontMatter;
  /** The instants at which its keys become others, in milliseconds since 1970. */
  turns(facts: ReleaseFacts): readonly number[];
  /** Whether the generator itself leaves out what those keys hold back. */
  readonly obeysGuard: boolean;
  readonly ownKeys: OwnKeyRules;
}

/** What the author may not write under `zusatz`. */
export interface OwnKeyRules {
  /** Keys that would undo what protects the site, each with what to write instead. */
  refused(facts: ReleaseFacts): Readonly<Record<string, string>>;
  /** Keys that say where the page lies. */
  readonly addresses: readonly string[];
  /** The key as the generator reads it. */
  asRead(key: string): string;
}

/** What no generator knows and a layout can show, under the names of the draft's fields. */
export function plainKeys(facts: ReleaseFacts): FrontMatter {
  const { section, kicker, subhead, place, contact, embargo, number, enclosures, authors } = facts;
  return filled({
    author: enumerate(authors),
    rubrik: section,
    dachzeile: kicker,
    unterzeile: subhead,
    ort: place,
    kontakt: contact,
    sperrfrist: embargo,
    zurueckgezogen: facts.withdrawn,
    nummer: number,
    anlagen: listed(enclosures),
  });
}

export function listed<Each>(items: readonly Each[]): readonly Each[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** Of the pictures that are files. */
export function pictureAddresses(
  { pictures }: ReleaseFacts,
  { pictureAddress }: Circumstances,
): readonly string[] {
  return pictures.flatMap(({ path }) => pictureAddress?.(path) ?? []);
}

export const useStatus = 'Einen Entwurf kennzeichnet das Feld status: entwurf.';
export const useEmbargo = 'Bis wann die Mitteilung gesperrt ist, sagt das Feld sperrfrist.';
export const useWithdrawn = 'Von der Website nimmt eine Mitteilung das Feld zurueckgezogen.';
