import { composeMarkdown } from '../document/compose-markdown.ts';
import { writeYaml } from '../draft/write-yaml.ts';
import { frontMatterOf } from '../site/front-matter/registry.ts';
import type { OutputFormat } from './format.ts';

/** A release for a website: the front matter of its `ziel`, then the text. */
export const markdown: OutputFormat = {
  template: 'presse',
  forSites: true,
  async produce(filledIn, presentation, { draft, stand }) {
    const { value: body, diagnostics } = composeMarkdown(filledIn, presentation, draft);
    if (body === undefined) return { diagnostics };
    const { facts, ziel = 'keins' } = presentation;
    const keys = facts && frontMatterOf(ziel, facts, { stand });
    const head = keys === undefined ? '' : `---\n${writeYaml(keys).trimEnd()}\n---\n\n`;
    return { value: { bytes: new TextEncoder().encode(`${head}${body.trim()}\n`) }, diagnostics };
  },
};
