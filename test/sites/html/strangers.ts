import { attribute, type Element, elementsIn, type Node } from './dom.ts';

/** What the sites make of a release's text, and nothing else is (`s` is Eleventy's `~~`, the divs are notes and code). */
const known = new Set(
  'a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img li ol p pre s section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

const knownAttributes =
  /^(?:align|alt|aria-[a-z]+|class|data-[a-z-]+|decoding|dir|fetchpriority|height|href|id|loading|rel|role|sizes|src|srcset|start|tabindex|title|type|value|width|__astro_image_)$/u;

/** Elements and attributes of a page that only a draft can have brought: none may. */
export function strangersIn(nodes: readonly Node[]): readonly string[] {
  return elementsIn(nodes).flatMap((element) => [
    ...(known.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...element.attrs
      .filter(({ name, value }) => !isKnown(element, name, value))
      .map(({ name, value }) => `<${element.tagName} ${name}="${value}">`),
  ]);
}

function isKnown(element: Element, name: string, value: string): boolean {
  if (name === 'href' || name === 'src') return !/^[\s\0]*(?:javascript|vbscript|data):/iu.test(value);
  if (name === 'style') return /^(?:text-align:\s*(?:left|center|right);?)?$/u.test(value) || isCode(element);
  return knownAttributes.test(name);
}

/** Astro colours code by styles. */
const isCode = (element: Element): boolean =>
  element.tagName === 'span' || (attribute(element, 'class') ?? '').includes('astro-code');
