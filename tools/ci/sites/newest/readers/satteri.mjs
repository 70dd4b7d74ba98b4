// What reads Markdown in Astro 7, as Astro sets it up: GFM, "smart" punctuation, raw HTML.
import { satteri } from '@astrojs/markdown-satteri';
import { readEach } from '../../readers/each.mjs';

const renderer = await satteri().createRenderer({ syntaxHighlight: false });

await readEach(async (text) => (await renderer.render(text)).code);
