import rss from '@astrojs/rss';
import { mitteilungen } from '../mitteilungen';

export async function GET(context) {
  return rss({
    title: 'Fraktion Morgenrot im Rat der Stadt Musterstadt',
    description: 'Was die Fraktion beantragt und beschlossen hat.',
    site: context.site,
    items: (await mitteilungen()).map(({ id, data }) => ({
      title: data.title,
      description: data.description,
      pubDate: data.pubDate,
      link: `/presse/${id}/`,
    })),
  });
}
