import { given } from '../../diagnostics/given.ts';
import { dayShown, holdOf } from '../embargo.ts';
import { listed, pictureAddresses, plainKeys, type SiteTarget, useStatus } from './site-target.ts';

const ownEngine = 'Die Vorlagenzeichen im Text sollen Text bleiben; dafür sorgt drucksache mit diesem Feld.';
const noComputed =
  'Eleventy führt aus, was darin steht. Den Wert unmittelbar als Feld unter zusatz schreiben.';

/** 11ty.dev/docs/data-frontmatter and /docs/dates: a day alone is shown as that day. */
export const eleventy: SiteTarget = {
  keys: (facts, circumstances) =>
    given({
      title: facts.title,
      subtitle: facts.subhead,
      date: dayShown(facts),
      lastmod: facts.corrected,
      description: facts.description,
      tags: listed(facts.tags),
      image: pictureAddresses(facts, circumstances)[0],
      layout: facts.layout,
      ...plainKeys(facts),
    }),
  guard(facts, stand) {
    const held = holdOf(facts, stand) !== undefined;
    return given({
      // Starters leave such posts out; Eleventy itself obeys the two keys below.
      draft: facts.isDraft || undefined,
      permalink: held ? false : undefined,
      eleventyExcludeFromCollections: held || undefined,
      // Else Eleventy runs Liquid marks in Markdown.
      templateEngineOverride: 'md',
    });
  },
  turns: ({ embargo }) => (embargo === undefined ? [] : [Date.parse(embargo)]),
  obeysGuard: true,
  ownKeys: {
    refused: () => ({
      templateEngineOverride: ownEngine,
      eleventyComputed: noComputed,
      draft: useStatus,
      'override:templateEngineOverride': ownEngine,
      'override:eleventyComputed': noComputed,
      'override:draft': useStatus,
      'override:permalink': 'Die Adresse nennt das Feld permalink.',
      'override:eleventyExcludeFromCollections': 'Ohne „override:“ schreiben.',
    }),
    addresses: ['permalink'],
    asRead: (key) => key,
  },
};
