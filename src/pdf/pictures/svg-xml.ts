/** An element of an SVG. `size`: the characters of its tag; `text`: what stands in it beside elements. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly size: number;
  readonly children: readonly SvgElement[];
  readonly text: string;
}

interface OpenElement extends SvgElement {
  readonly children: SvgElement[];
  text: string;
}

/** `entities`: the file declares some of its own; `depth`: it nests too deep. */
export type XmlFault = 'broken' | 'entities' | 'depth';

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** The public one that older programs write; it changes nothing. */
const PLAIN_DOCTYPE = /<!DOCTYPE\s[^[\]<>]*>/uy;
/** Entities that need no declaration (XML 1.0, 4.6). */
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(quot|amp|lt|gt|apos));/giu;
const CHARACTERS: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

const COMMENT = ['<!--', '-->'] as const;
const CDATA = ['<![CDATA[', ']]>'] as const;
const INSTRUCTION = ['<?', '?>'] as const;

/** Reads an SVG in one walk from its first character to its last. */
export function parseSvg(svg: string, maxDepth: number): SvgElement | XmlFault {
  let root: SvgElement | undefined;
  const open: OpenElement[] = [];
  for (let at = 0; at < svg.length;) {
    const next = svg.indexOf('<', at);
    const parent = open.at(-1);
    const words = decoded(svg.slice(at, next < 0 ? svg.length : next));
    if (words === undefined || (parent === undefined && words.trim() !== '')) return 'broken';
    if (parent !== undefined) parent.text += words;
    if (next < 0) break;
    const passed = passOver(svg, next);
    if (passed === 'broken' || passed === 'entities') return passed;
    if (passed !== undefined) {
      if (passed.kind === 'content') {
        if (parent === undefined) return 'broken';
        parent.text += passed.text;
      }
      at = passed.end;
      continue;
    }
    TAG.lastIndex = next;
    const [found = '', slash, name = '', written = '', closed] = TAG.exec(svg) ?? [];
    if (found === '') return 'broken';
    at = next + found.length;
    if (slash === '/') {
      if (parent?.name !== name) return 'broken';
      open.pop();
      continue;
    }
    const attributes = attributesOf(written);
    if (attributes === undefined || (parent === undefined && root !== undefined)) return 'broken';
    const element: OpenElement = { name, attributes, size: found.length, children: [], text: '' };
    root ??= element;
    parent?.children.push(element);
    if (closed !== '/') open.push(element);
    if (open.length > maxDepth) return 'depth';
  }
  return root === undefined || open.length > 0 ? 'broken' : root;
}

type Passed = { readonly kind: 'nothing' | 'content'; readonly text: string; readonly end: number };

/** What begins here and is no element. */
function passOver(svg: string, at: number): Passed | 'broken' | 'entities' | undefined {
  for (const [begin, ending] of [COMMENT, CDATA, INSTRUCTION]) {
    if (!svg.startsWith(begin, at)) continue;
    const end = svg.indexOf(ending, at + begin.length);
    if (end < 0) return 'broken';
    const text = svg.slice(at + begin.length, end);
    return { kind: begin === CDATA[0] ? 'content' : 'nothing', text, end: end + ending.length };
  }
  if (!svg.startsWith('<!', at)) return undefined;
  PLAIN_DOCTYPE.lastIndex = at;
  const [found] = PLAIN_DOCTYPE.exec(svg) ?? [];
  return found === undefined ? 'entities' : { kind: 'nothing', text: '', end: at + found.length };
}

/** Nothing if one is written twice or an entity is unknown: programs differ on the meaning. */
function attributesOf(written: string): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  for (const [, name = '', a, b] of written.matchAll(ATTRIBUTE)) {
    const value = decoded(a ?? b ?? '');
    if (attributes.has(name) || value === undefined) return undefined;
    attributes.set(name, value);
  }
  return attributes;
}

/** Nothing if an entity is unknown. */
function decoded(text: string): string | undefined {
  if (!text.includes('&')) return text;
  if (text.replaceAll(ENTITY, '').includes('&')) return undefined;
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
