import { given } from '../../diagnostics/given.ts';
import { dayShown, holdOf } from '../embargo.ts';
import { listed, pictureAddresses, plainKeys, type SiteTarget, useStatus } from './site-target.ts';

/** The keys of Astro's own blog starter (`src/content.config.ts`); Astro itself obeys none of them. */
export const astro: SiteTarget = {
  keys: (facts, circumstances) =>
    given({
      title: facts.title,
      subtitle: facts.subhead,
      description: facts.description,
      pubDate: dayShown(facts),
      updatedDate: facts.corrected,
      heroImage: pictureAddresses(facts, circumstances)[0],
      tags: listed(facts.tags),
      layout: facts.layout,
      ...plainKeys(facts),
    }),
  // For what is written all the same; many starters leave such posts out.
  guard: (facts, stand) => given({ draft: holdOf(facts, stand) !== undefined || undefined }),
  turns: ({ embargo }) => (embargo === undefined ? [] : [Date.parse(embargo)]),
  obeysGuard: false,
  ownKeys: { refused: () => ({ draft: useStatus }), addresses: [], asRead: (key) => key },
};
