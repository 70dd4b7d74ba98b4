// As @astrojs/mdx sets it up (its dist/plugins.js). What a component would print is not asked: a draft has none.
import { evaluate } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import remarkSmartypants from 'remark-smartypants';
import { readEach } from './each.mjs';

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const empty = new Set(['br', 'hr', 'img', 'input']);

/** The element as HTML: `{ html }`, which a text is not. */
function element(name, { children, ...attributes }) {
  if (typeof name === 'function') return name({ children, ...attributes });
  const inside = [children].flat(Infinity).map(htmlOf).join('');
  const names = Object.entries(attributes)
    .filter(([, value]) => typeof value !== 'object')
    .map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return { html: `<${name}${names.join('')}>${inside}${empty.has(name) ? '' : `</${name}>`}` };
}

const htmlOf = (node) => (node === null || node === undefined || node === false ? '' : (node.html ?? escaped(node)));

const runtime = { jsx: element, jsxs: element, Fragment: ({ children }) => ({ html: [children].flat(Infinity).map(htmlOf).join('') }) };

await readEach(async (text) => {
  const { default: content } = await evaluate(text, {
    ...runtime,
    remarkPlugins: [remarkGfm, remarkSmartypants],
    elementAttributeNameCase: 'html',
    stylePropertyNameCase: 'css',
  });
  return htmlOf(content({}));
});
