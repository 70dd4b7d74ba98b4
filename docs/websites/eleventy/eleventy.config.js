import { feedPlugin } from '@11ty/eleventy-plugin-rss';

export default function (eleventyConfig) {
  // Bilder, die neben den Mitteilungen liegen
  eleventyConfig.addPassthroughCopy('presse/**/*.{png,jpg,jpeg,svg}', { mode: 'html-relative' });

  eleventyConfig.addFilter('tag', (date) =>
    new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' }).format(date),
  );
  eleventyConfig.addFilter('isoTag', (date) => date.toISOString().slice(0, 10));
  eleventyConfig.addFilter('ohneSammlung', (tags) => (tags ?? []).filter((tag) => tag !== 'presse'));

  eleventyConfig.addPlugin(feedPlugin, {
    type: 'atom',
    outputPath: '/feed.xml',
    collection: { name: 'presse', limit: 0 },
    metadata: {
      language: 'de',
      title: 'Fraktion Morgenrot im Rat der Stadt Musterstadt',
      subtitle: 'Was die Fraktion beantragt und beschlossen hat.',
      base: 'https://www.morgenrot-musterstadt.example/',
      author: { name: 'Fraktion Morgenrot' },
    },
  });
}
