// As Astro 5 sets it up: GFM, "smart" punctuation, raw HTML. Colours change no word and cost seconds.
import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { readEach } from './each.mjs';

const processor = await createMarkdownProcessor({ syntaxHighlight: false });

await readEach(async (text) => (await processor.render(text)).code);
