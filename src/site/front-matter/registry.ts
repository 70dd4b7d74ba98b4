import type { Target } from '../../kinds/fields/party.ts';
import type { ReleaseFacts } from '../../kinds/release-facts.ts';
import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { jekyll } from './jekyll.ts';
import type { Circumstances, FrontMatter, SiteTarget } from './site-target.ts';

/** Every generator of websites. With `keins` there is none. */
export const siteTargets: Readonly<Record<Exclude<Target, 'keins'>, SiteTarget>> = {
  hugo,
  jekyll,
  eleventy,
  astro,
};

/** The front matter of a release, in order; nothing where no site reads it. */
export function frontMatterOf(
  ziel: Target,
  facts: ReleaseFacts,
  circumstances: Circumstances,
): FrontMatter | undefined {
  if (ziel === 'keins') return undefined;
  const site = siteTargets[ziel];
  const { ownKeys: own } = facts;
  const replaced = new Set(Object.keys(own).map((key) => site.ownKeys.asRead(key)));
  // In its place; one in another spelling would stand beside it.
  const isKept = (key: string): boolean => Object.hasOwn(own, key) || !replaced.has(site.ownKeys.asRead(key));
  const derived = Object.entries(site.keys(facts, circumstances)).filter(([key]) => isKept(key));
  return { ...Object.fromEntries(derived), ...own, ...site.guard(facts, circumstances.stand) };
}
