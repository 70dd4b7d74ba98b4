// As Eleventy sets it up (its src/Engines/Markdown.js); the sites set nothing themselves.
import MarkdownIt from 'markdown-it';
import { readEach } from './each.mjs';

const markdownIt = new MarkdownIt({ html: true }).disable('code');

await readEach((text) => markdownIt.render(text));
