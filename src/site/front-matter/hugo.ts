import { given } from '../../diagnostics/given.ts';
import { goldmark } from '../dialects/goldmark.ts';
import { dayShown } from '../embargo.ts';
import { escaped } from '../escaped.ts';
import {
  listed,
  pictureAddresses,
  plainKeys,
  type SiteTarget,
  useEmbargo,
  useStatus,
  useWithdrawn,
} from './site-target.ts';

/** gohugo.io/content-management/front-matter. Hugo reads keys in any case. */
export const hugo: SiteTarget = {
  keys(facts, circumstances) {
    const tags = listed(facts.tags);
    return given({
      title: facts.title,
      subtitle: facts.subhead,
      date: dayShown(facts),
      lastmod: facts.corrected,
      description: facts.description,
      // Lists and feeds show it, and Hugo reads it as Markdown.
      summary: escaped([facts.description], { place: 'paragraph', hasNotes: false }, goldmark).join(''),
      tags,
      keywords: tags,
      images: listed(pictureAddresses(facts, circumstances)),
      layout: facts.layout,
      ...plainKeys(facts),
    });
  },
  // Hugo leaves out drafts, and pages whose publishDate lies ahead.
  guard: ({ embargo, isDraft, withdrawn }) =>
    given({
      publishDate: embargo,
      // It ends in the zone of the site, so hours may be missing on the day itself.
      expiryDate: withdrawn,
      draft: isDraft || withdrawn !== undefined || undefined,
    }),
  turns: () => [],
  obeysGuard: true,
  ownKeys: {
    refused: ({ withdrawn }) => ({
      draft: useStatus,
      publishdate: useEmbargo,
      pubdate: useEmbargo,
      published: useEmbargo,
      ...(withdrawn !== undefined && { expirydate: useWithdrawn, unpublishdate: useWithdrawn }),
      markup: 'Der Text ist Markdown; in einer anderen Sprache gelesen, stünde auf der Seite anderes.',
    }),
    addresses: ['url', 'aliases'],
    asRead: (key) => key.toLowerCase(),
  },
};
