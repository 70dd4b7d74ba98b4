import { composePage } from '../document/compose.ts';
import { paperOf } from '../document/paper.ts';
import { readingBlocks } from '../document/reading-blocks.ts';
import { writeYaml } from '../draft/write-yaml.ts';
import { frontMatterOf } from '../site/front-matter/registry.ts';
import type { OutputFormat } from './format.ts';

/** A release for a website: the front matter of its `ziel`, then the text. */
export const markdown: OutputFormat = {
  template: 'presse',
  forSites: true,
  async produce(filledIn, presentation, { draft, stand }) {
    const { value, diagnostics } = composePage(filledIn, presentation, draft);
    if (value === undefined) return { diagnostics };
    const { siteMarkdown } = await import('../site/markdown.ts');
    const { facts, ziel = 'keins' } = presentation;
    const body = siteMarkdown(readingBlocks(paperOf(value)), ziel, { pictureAddress: (src) => src });
    const keys = facts && frontMatterOf(ziel, facts, { stand });
    const head = keys === undefined ? '' : `---\n${writeYaml(keys).trimEnd()}\n---\n\n`;
    return { value: { bytes: new TextEncoder().encode(`${head}${body.trim()}\n`) }, diagnostics };
  },
};
