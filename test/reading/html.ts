import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as a browser's parser reads it (the HTML standard's own, by parse5). */
export interface ReadPage {
  /** What the parser had to mend. */
  readonly faults: readonly string[];
  /** All that the body says, its lists' numbers included, the ways back from notes left out. */
  readonly text: string;
  /** Targets of links, those to notes left out, in order. */
  readonly links: readonly string[];
  readonly elements: readonly Element[];
}

export function readHtml(html: string): ReadPage {
  const faults: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => void faults.push(code) });
  const elements = elementsIn(document.childNodes);
  const body = elements.filter(({ tagName }) => tagName === 'body');
  const links = elements
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '');
  return { faults, text: textOf(body), links: links.filter((href) => !href.startsWith('#')), elements };
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

export const named = ({ elements }: ReadPage, ...names: readonly string[]): readonly Element[] =>
  elements.filter(({ tagName }) => names.includes(tagName));

const isElement = (node: Node): node is Element => 'tagName' in node;

const elementsIn = (nodes: readonly Node[]): readonly Element[] =>
  nodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element.childNodes)]);

const IN_LINE = new Set(['a', 'code', 'em', 's', 'span', 'strong', 'sub', 'sup', 'img']);

export function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      if (!isElement(node) || attribute(node, 'role') === 'doc-backlink') return '';
      const text = node.tagName === 'ol' || node.tagName === 'ul' ? listText(node) : textOf(node.childNodes);
      return IN_LINE.has(node.tagName) ? text : ` ${text} `;
    })
    .join('');
}

/** With the numbers that a browser counts. */
function listText(list: Element): string {
  const isNotes =
    list.parentNode && 'attrs' in list.parentNode && attribute(list.parentNode, 'class') === 'notes';
  let number = 0;
  return list.childNodes
    .filter(isElement)
    .map((item) => {
      number = Number(attribute(item, 'value') ?? number + 1);
      const text = textOf(item.childNodes);
      if (list.tagName === 'ol') return ` ${number}${isNotes ? '' : '.'} ${text}`;
      return attribute(list, 'class') === 'bullets' ? ` – ${text}` : ` ${text}`;
    })
    .join(' ');
}
