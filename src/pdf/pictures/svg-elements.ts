/** An element of an SVG. `size`: the characters of its tag; `style`: what a `<style>` holds. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly size: number;
  readonly children: readonly SvgElement[];
  readonly style?: string;
}

interface OpenElement extends SvgElement {
  readonly children: SvgElement[];
  style?: string;
}

const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/gu;
const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** Entities that need no declaration (XML 1.0, 4.6). */
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(quot|amp|lt|gt|apos));/giu;
const CHARACTERS: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

/** Returns the root; nothing if the text is not well formed, and `depth` if it nests too deep. */
export function parseSvg(svg: string, maxDepth: number): SvgElement | 'depth' | undefined {
  let root: SvgElement | undefined;
  const open: OpenElement[] = [];
  let end = 0;
  const text = svg.replaceAll(CDATA, (found) => ' '.repeat(found.length));
  for (const { index, 0: found, 1: slash, 2: name = '', 3: written = '', 4: closed } of text.matchAll(TAG)) {
    const parent = open.at(-1);
    if (text.slice(end, index).includes('<') || (parent === undefined && root !== undefined))
      return undefined;
    if (slash === '/') {
      if (parent?.name !== name) return undefined;
      if (name === 'style') parent.style = textOf(svg.slice(end, index));
      open.pop();
    } else {
      const attributes = attributesOf(written);
      if (attributes === undefined || parent?.name === 'style') return undefined;
      const element: OpenElement = { name, attributes, size: found.length, children: [] };
      root ??= element;
      parent?.children.push(element);
      if (closed !== '/') open.push(element);
      if (open.length > maxDepth) return 'depth';
    }
    end = index + found.length;
  }
  return open.length > 0 || text.slice(end).trim() !== '' ? undefined : root;
}

/** Returns nothing if one is written twice or an entity is unknown: programs differ on the meaning. */
function attributesOf(written: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = '', a, b] of written.matchAll(ATTRIBUTE)) {
    const value = a ?? b ?? '';
    if (attributes.has(name) || value.replaceAll(ENTITY, '').includes('&')) return undefined;
    attributes.set(name, decoded(value));
  }
  return attributes;
}

function textOf(content: string): string {
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/u)
    .map((part) =>
      part.startsWith('<![CDATA[') ? part.slice('<![CDATA['.length, -']]>'.length) : decoded(part),
    )
    .join('');
}

function decoded(text: string): string {
  return text.replaceAll(ENTITY, (_, decimal?: string, hexadecimal?: string, name = '') => {
    if (decimal !== undefined) return character(Number(decimal));
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16));
    return CHARACTERS[String(name).toLowerCase()] ?? '';
  });
}

const character = (code: number): string => (code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\uFFFD');

/** The element itself and all within it. */
export function* elementsIn(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) yield* elementsIn(child);
}
