import { composeMarkdown } from '../document/compose-markdown.ts';
import { writeYaml } from '../draft/write-yaml.ts';
import type { OutputFormat } from './format.ts';

/** A release for a website: the front matter of its `ziel`, then the text. */
export const markdown: OutputFormat = {
  template: 'presse',
  async produce(filledIn, presentation, { draft }) {
    const { value: body, diagnostics } = composeMarkdown(filledIn, presentation, draft);
    if (body === undefined) return { diagnostics };
    const { frontMatter } = presentation;
    const head = frontMatter === undefined ? '' : `---\n${writeYaml(frontMatter).trimEnd()}\n---\n\n`;
    return { value: { bytes: new TextEncoder().encode(`${head}${body.trim()}\n`) }, diagnostics };
  },
};
