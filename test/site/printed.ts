import { describe, expect, it } from 'vitest';
import { type Target, targets } from '../../src/kinds/fields/party.ts';
import { parseBlocks } from '../../src/markdown/parse.ts';
import { siteMarkdown } from '../../src/site/markdown.ts';
import { sourceOf } from '../markdown/source-of.ts';

/** A draft's text as the Markdown of a target. */
const printed = (text: string, target: Target): string =>
  siteMarkdown(parseBlocks(sourceOf(text)).value ?? [], target, { pictureAddress: (src) => `/b/${src}` });

/** What every target gets, or what some get. */
type Expected = string | (Partial<Record<Target, string>> & { readonly others: string });

export function describePrinted(
  subject: string,
  cases: readonly (readonly [text: string, expected: Expected])[],
) {
  describe(subject, () => {
    it.each(cases)('%j', (text, expected) => {
      const found = Object.fromEntries(targets.map((target) => [target, printed(text, target).trimEnd()]));
      const all = typeof expected === 'string' ? { others: expected } : expected;
      const wanted = Object.fromEntries(targets.map((target) => [target, all[target] ?? all.others]));
      expect(found).toEqual(wanted);
    });
  });
}
