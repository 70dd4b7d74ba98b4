import type { ReleaseFacts } from '../../src/kinds/release-facts.ts';

/** The facts of a release that says no more than this. */
export function factsOf(said: Partial<ReleaseFacts> = {}): ReleaseFacts {
  return {
    title: 'Radweg',
    description: 'Der Radweg kommt.',
    isDraft: false,
    tags: [],
    authors: [],
    enclosures: [],
    pictures: [],
    ownKeys: {},
    ...said,
  };
}
