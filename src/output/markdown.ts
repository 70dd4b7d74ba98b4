import { composeDocument } from '../document/compose.ts';
import { composeMarkdown } from '../document/compose-markdown.ts';
import { paperOf } from '../document/paper.ts';
import { readingBlocks } from '../document/reading-blocks.ts';
import { writeYaml } from '../draft/write-yaml.ts';
import type { OutputFormat } from './format.ts';
import type { SitePictures } from '../site/pictures.ts';
import { picturesForSite } from './site-pictures.ts';

/** A release for a website: the front matter of its `ziel`, then the text, and its pictures. */
export const markdown: OutputFormat = {
  template: 'presse',
  async produce(filledIn, presentation, resources) {
    const { value: body, diagnostics } = composeMarkdown(filledIn, presentation, resources.draft);
    if (body === undefined) return { diagnostics };
    const nodes = composeDocument(filledIn, presentation).value ?? [];
    const pictures = picturesForSite(readingBlocks(paperOf(nodes)), presentation, resources);
    const found = [...diagnostics, ...pictures.diagnostics];
    if (pictures.value === undefined) return { diagnostics: found };
    const { frontMatter } = presentation;
    const head = frontMatter === undefined ? '' : `---\n${writeYaml(frontMatter).trimEnd()}\n---\n\n`;
    const bytes = new TextEncoder().encode(`${head}${withAddresses(body, pictures.value).trim()}\n`);
    return { value: { bytes, pictures: pictures.value.files }, diagnostics: found };
  },
};

/** The text still comes as typed, so its pictures are found by their marks. */
function withAddresses(body: string, pictures: SitePictures): string {
  return body.replaceAll(
    /(?<=!\[(?:[^\]\\]|\\.)*\]\()(?:<([^>\n]*)>|([^\s()<>]+))/gu,
    (typed, pointed?: string, plain?: string) => {
      const src = readable(pointed ?? plain ?? '');
      const address = pictures.pictureAddress(src);
      return address === src ? typed : address;
    },
  );
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
