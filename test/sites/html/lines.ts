import { superscript } from '../../../src/grammar/superscript.ts';
import { attribute, type Element, elementsIn, hasClass, isElement, type Node, textOf } from './dom.ts';
import type { Line } from './line.ts';
import { markersOf } from './markers.ts';
import { PageLines } from './page-lines.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What a browser sets as blocks (HTML standard, 15.3); a cell is one for whoever reads along its row. */
const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);

/** No one sees them. */
const hidden = names('head script style template title noscript');

/** What is worth telling of where a line stands. */
const places: Readonly<Record<string, string>> = Object.fromEntries(
  ['td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']
    .map((name) => [name, name])
    .concat([['blockquote', 'quote']]),
);

const marks: Readonly<Record<string, string>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  del: 'deleted',
  s: 'deleted',
  sub: 'lowered',
  sup: 'raised',
};

interface Context {
  readonly place: readonly string[];
  readonly marks: readonly string[];
  readonly keepsLines: boolean;
  /** Among the notes below the text. */
  readonly isNotes: boolean;
}

/** The lines of a page, in their order, as a browser shows them. */
export function linesOf(nodes: readonly Node[]): readonly Line[] {
  const lines = new PageLines();
  walk(nodes, { place: [], marks: [], keepsLines: false, isNotes: false }, lines);
  return lines.settled();
}

function walk(nodes: readonly Node[], context: Context, lines: PageLines): void {
  for (const node of nodes) {
    if (isElement(node)) walkElement(node, context, lines);
    else writeText(textOf(node), context, lines);
  }
}

function writeText(text: string, { place, marks: own, keepsLines }: Context, lines: PageLines): void {
  for (const [index, part] of (keepsLines ? text.split('\n') : [text]).entries()) {
    if (index > 0) lines.begin(place);
    lines.write(part, own);
  }
}

function walkElement(element: Element, context: Context, lines: PageLines): void {
  const name = element.tagName;
  if (isUnseen(element, context)) return;
  const replacement = replacementOf(element);
  const inner = within(element, context);
  if (name === 'br') lines.begin(context.place);
  else if (replacement !== undefined) lines.write(replacement, context.marks);
  else if (!blocks.has(name)) walk(element.childNodes, inner, lines);
  else {
    lines.begin(inner.place);
    if (name === 'hr') lines.write('――――', []);
    if (name === 'ol' || name === 'ul') walkList(element, inner, lines);
    else walk(element.childNodes, inner, lines);
    lines.begin(context.place);
  }
}

/** What is for screen readers, and what leads from a note back into the text. */
function isUnseen(element: Element, { isNotes }: Context): boolean {
  return (
    hidden.has(element.tagName) ||
    hasClass(element, 'sr-only') ||
    ['footnote-backref', 'reversefootnote', 'data-footnote-backref'].some((name) =>
      hasClass(element, name),
    ) ||
    (element.tagName === 'hr' && isNotes)
  );
}

/** What is seen in place of an element: a reference to a note as the paper has it, a picture as Markdown writes it. */
function replacementOf(element: Element): string | undefined {
  if (element.tagName === 'input') return '☐';
  if (element.tagName === 'img') return `![${attribute(element, 'alt') ?? ''}](${sourceOf(element)})`;
  if (element.tagName !== 'sup') return undefined;
  const [link] = elementsIn(element.childNodes);
  const isReference =
    link !== undefined &&
    (hasClass(link, 'footnote-ref') ||
      hasClass(link, 'footnote') ||
      attribute(link, 'data-footnote-ref') !== undefined);
  return isReference ? raised(link.childNodes.map(textOf).join('')) : undefined;
}

/** Astro keeps the address of a picture for itself until it has the site's. */
function sourceOf(image: Element): string {
  const kept = attribute(image, '__astro_image_');
  const [, src] = /"src":"((?:[^"\\]|\\.)*)"/u.exec(kept ?? '') ?? [];
  return src ?? attribute(image, 'src') ?? '';
}

const raised = (number: string): string => superscript(number.replace('.', '')) ?? number;

function within(element: Element, context: Context): Context {
  const name = element.tagName;
  const place = places[name];
  const href = name === 'a' ? attribute(element, 'href') : undefined;
  const mark = href === undefined ? marks[name] : `→ ${addressOf(href)}`;
  return {
    place: place === undefined ? context.place : [...context.place, place],
    // One mark in the same is the same.
    marks: mark === undefined || context.marks.includes(mark) ? context.marks : [...context.marks, mark],
    keepsLines: context.keepsLines || name === 'pre',
    isNotes: context.isNotes || hasClass(element, 'footnotes'),
  };
}

/** Two ways to write one address are one: a browser goes to the same place. */
export function addressOf(href: string): string {
  const decoded = href.replaceAll(/(?:%[\da-f]{2})+/giu, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
  return encodeURI(decoded);
}

function walkList(list: Element, context: Context, lines: PageLines): void {
  const markers = markersOf(list);
  for (const child of list.childNodes) {
    const marker = isElement(child) ? markers.get(child) : undefined;
    if (marker === undefined || !isElement(child)) walk([child], context, lines);
    else {
      lines.beginItem(context.place, context.isNotes ? raised(marker) : marker);
      walk(child.childNodes, context, lines);
      if (context.isNotes) lines.endNote();
      lines.endItem(context.place);
    }
  }
}
