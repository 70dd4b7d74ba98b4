import { composePage } from '../document/compose.ts';
import { paperOf } from '../document/paper.ts';
import { readingBlocks } from '../document/reading-blocks.ts';
import { writeYaml } from '../draft/write-yaml.ts';
import { frontMatterOf } from '../site/front-matter/registry.ts';
import type { OutputFormat } from './format.ts';

/** A release for a website: the front matter of its `ziel`, then the text, and its pictures. */
export const markdown: OutputFormat = {
  template: 'presse',
  forSites: true,
  async produce(filledIn, presentation, resources) {
    const { value, diagnostics } = composePage(filledIn, presentation, resources.draft);
    if (value === undefined) return { diagnostics };
    const blocks = readingBlocks(paperOf(value));
    // Loaded for releases only: a motion is no page of a website.
    const [{ picturesForSite }, { withDrawings }, { siteMarkdown }] = await Promise.all([
      import('./site-pictures.ts'),
      import('../pdf/pictures/usvg.ts'),
      import('../site/markdown.ts'),
    ]);
    const pictures = await withDrawings(() => picturesForSite(blocks, presentation, resources));
    const found = [...diagnostics, ...pictures.diagnostics];
    if (pictures.value === undefined) return { diagnostics: found };
    const { files, pictureAddress } = pictures.value;
    const { facts, ziel = 'keins' } = presentation;
    // A picture of another website stays where it is.
    const body = siteMarkdown(blocks, ziel, { pictureAddress: (src) => pictureAddress(src) ?? src });
    const keys = facts && frontMatterOf(ziel, facts, { stand: resources.stand, pictureAddress });
    const head = keys === undefined ? '' : `---\n${writeYaml(keys).trimEnd()}\n---\n\n`;
    const bytes = new TextEncoder().encode(`${head}${body.trim()}\n`);
    return { value: { bytes, pictures: files }, diagnostics: found };
  },
};
