import { given } from '../../diagnostics/given.ts';
import type { ReleaseFacts } from '../../kinds/release-facts.ts';
import { dayShown, type Stand } from '../embargo.ts';
import {
  listed,
  pictureAddresses,
  plainKeys,
  type SiteTarget,
  useEmbargo,
  useStatus,
  useWithdrawn,
} from './site-target.ts';

/** jekyllrb.com/docs/front-matter, and the keys of jekyll-seo-tag, jekyll-feed and jekyll-sitemap. */
export const jekyll: SiteTarget = {
  keys: (facts, circumstances) =>
    given({
      // What `jekyll new` gives its posts; without a layout there is no page around the text.
      layout: facts.layout ?? 'post',
      title: facts.title,
      subtitle: facts.subhead,
      date: dateOf(facts, circumstances.stand),
      last_modified_at: facts.corrected,
      description: facts.description,
      // Layouts print it as it is, for without this key it is HTML.
      excerpt: htmlText(facts.description),
      tags: listed(facts.tags),
      image: pictureAddresses(facts, circumstances)[0],
      ...plainKeys(facts),
    }),
  guard: ({ isDraft, withdrawn }) =>
    given({ published: isDraft || withdrawn !== undefined ? false : undefined }),
  turns: (facts) => {
    const shown = dayShownFrom(facts);
    return facts.embargo === undefined || shown === undefined ? [] : [Date.parse(facts.embargo), shown];
  },
  obeysGuard: true,
  ownKeys: {
    refused: ({ embargo }) => ({
      published: `${useStatus} ${useWithdrawn}`,
      ...(embargo !== undefined && {
        date: `Jekyll hält die Mitteilung mit diesem Feld bis zur Sperrfrist zurück. ${useEmbargo}`,
      }),
    }),
    addresses: ['permalink', 'redirect_from'],
    asRead: (key) => key,
  },
};

/**
 * Jekyll has one date: it shows it, and leaves out posts whose date lies ahead. So an embargo is the date until it is
 * over. Then it is the day alone, which is the same day in every zone that the site may have. That day must have begun
 * in UTC as well, else Jekyll would hold the post back there for up to two hours more.
 */
function dateOf(facts: ReleaseFacts, stand: Stand): string | undefined {
  const day = dayShown(facts);
  const from = dayShownFrom(facts);
  if (facts.embargo === undefined || from === undefined) return day;
  return stand !== undefined && stand >= from ? day : timeOf(facts.embargo);
}

/** When the embargo is over and its day has begun everywhere from Germany to UTC. */
function dayShownFrom(facts: ReleaseFacts): number | undefined {
  const day = dayShown(facts);
  if (facts.embargo === undefined || day === undefined) return undefined;
  return Math.max(Date.parse(facts.embargo), Date.parse(`${day}T00:00:00Z`));
}

/** `2017-08-09 17:30:00 +0200` */
function timeOf(iso: string): string {
  return iso.replace('T', ' ').replace(/([+-]\d{2}):(\d{2})$/, ' $1$2');
}

function htmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
