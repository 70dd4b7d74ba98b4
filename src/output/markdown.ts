import { composePage } from '../document/compose.ts';
import { paperOf } from '../document/paper.ts';
import { readingBlocks } from '../document/reading-blocks.ts';
import { writeYaml } from '../draft/write-yaml.ts';
import { frontMatterOf } from '../site/front-matter/registry.ts';
import type { OutputFormat } from './format.ts';
import { picturesForSite } from './site-pictures.ts';

/** A release for a website: the front matter of its `ziel`, then the text, and its pictures. */
export const markdown: OutputFormat = {
  template: 'presse',
  forSites: true,
  async produce(filledIn, presentation, resources) {
    const { value, diagnostics } = composePage(filledIn, presentation, resources.draft);
    if (value === undefined) return { diagnostics };
    const blocks = readingBlocks(paperOf(value));
    const pictures = picturesForSite(blocks, presentation, resources);
    const found = [...diagnostics, ...pictures.diagnostics];
    if (pictures.value === undefined) return { diagnostics: found };
    const { files, pictureAddress } = pictures.value;
    const { siteMarkdown } = await import('../site/markdown.ts');
    const { facts, ziel = 'keins' } = presentation;
    const body = siteMarkdown(blocks, ziel, { pictureAddress });
    const keys = facts && frontMatterOf(ziel, facts, { stand: resources.stand, pictureAddress });
    const head = keys === undefined ? '' : `---\n${writeYaml(keys).trimEnd()}\n---\n\n`;
    const bytes = new TextEncoder().encode(`${head}${body.trim()}\n`);
    return { value: { bytes, pictures: files }, diagnostics: found };
  },
};
