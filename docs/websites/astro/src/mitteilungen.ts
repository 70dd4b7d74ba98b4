import { getCollection } from 'astro:content';

/** Was veröffentlicht wird, das Neueste zuerst. */
export async function mitteilungen() {
  const alle = await getCollection('presse', ({ data }) => !data.draft);
  return alle.sort((a, b) => b.data.pubDate.valueOf() - a.data.pubDate.valueOf());
}

export const tag = (date: Date) =>
  new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(date);

export const isoTag = (date: Date) => date.toISOString().slice(0, 10);

export const name = (schlagwort: string) => schlagwort.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
