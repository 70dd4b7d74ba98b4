import { parse, parseFragment } from 'parse5';

/** What a site makes of a release's text; all else can only have been brought by the draft. */
const known = new Set(
  'a blockquote br code del div em h1 h2 h3 h4 h5 h6 hr img li ol p pre section span strong sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const knownAttributes = /^(?:alt|class|href|id|rel|role|src|start|title|value)$/u;

/** The first element or attribute of a page that a draft must not bring. */
export function strangerOn(html) {
  for (const { tagName, attrs } of elementsIn(parseFragment(html))) {
    if (!known.has(tagName)) return `<${tagName}>`;
    const strange = attrs.find((attribute) => !isKnown(attribute));
    if (strange !== undefined) return `<${tagName} ${strange.name}="${strange.value}">`;
  }
  return undefined;
}

function isKnown({ name, value }) {
  if (name === 'href' || name === 'src') return !/^[\s\0]*(?:javascript|vbscript|data):/iu.test(value);
  if (name === 'style') return /^text-align: (?:left|center|right)$/u.test(value);
  return knownAttributes.test(name);
}

function elementsIn(node) {
  const children = (node.childNodes ?? []).filter(({ tagName }) => tagName !== undefined);
  return children.flatMap((child) => [child, ...elementsIn(child)]);
}

const attributeOf = ({ attrs = [] }, name) => attrs.find((attribute) => attribute.name === name)?.value ?? '';
const classesOf = (node) => attributeOf(node, 'class').split(/\s+/u);

/** Numbers of notes, ways back from them, and the notes themselves, which stand elsewhere on each page. */
const isOfNotes = (node) =>
  attributeOf(node, 'role').startsWith('doc-') || classesOf(node).includes('footnotes') || classesOf(node).includes('footnote');

/** What a reader sees, without blanks and what has no width: the pages part lines in their own ways. */
function seen(node) {
  if (node.nodeName === '#text') return node.value;
  if (isOfNotes(node)) return '';
  const words = (node.childNodes ?? []).map(seen);
  return (node.tagName === 'ol' ? numbered(node, words) : words).join('');
}

/** Numbers that the one page counts and the other prints. */
function numbered(list, words) {
  let number = Number(attributeOf(list, 'start') || '1');
  return words.map((text, index) => {
    const child = list.childNodes[index];
    if (child.tagName !== 'li') return text;
    number = Number(attributeOf(child, 'value') || String(number));
    number += 1;
    return `${number - 1}.${text}`;
  });
}

const solid = (text) => text.normalize('NFC').replaceAll(/[\s\p{Cf}]+/gu, '');

/** The words between the lead and the foot, on the site's page; `undefined` where it has none of both. */
export function bodyOnSite(html, lead, foot) {
  const text = solid(seen(parseFragment(html)));
  const [begin, end] = [text.indexOf(solid(lead)), text.lastIndexOf(solid(foot))];
  return begin < 0 || end < begin ? undefined : text.slice(begin + solid(lead).length, end);
}

/** The same of our own page (`--format html`), which is what the paper says. */
export function bodyOnPaper(html) {
  const article = elementsIn(parse(html)).find(({ tagName }) => tagName === 'article');
  const parts = article.childNodes;
  const begin = parts.findIndex((node) => classesOf(node).includes('lead'));
  const end = parts.findLastIndex((node) => classesOf(node).includes('length'));
  return solid(parts.slice(begin + 1, end).map(seen).join(''));
}
