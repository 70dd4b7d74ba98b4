/** A drawing that may be painted: its text without what no renderer needs, and its size in pixels of CSS. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Fault {
  /** German, for the user. */
  readonly fault: string;
}

const MAX_BYTES = 5_000_000;
const PROLOGUE = /<\?[\s\S]*?\?>|<!--[\s\S]*?-->/gu;
/** One with its own entities is refused; the public one, which older programs write, says nothing. */
const PLAIN_DOCTYPE = /^\s*<!DOCTYPE\s[^[\]>]*>/u;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/gu;
const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gu;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Elements that cannot be painted faithfully, or that act; and what they are called in the message. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['script', 'ein Skript'],
  ['foreignObject', 'fremde Inhalte („foreignObject“)'],
  ['image', 'ein eingebettetes Bild'],
  ['a', 'einen Link'],
  ['text', 'Text; wandeln Sie ihn im Zeichenprogramm in Pfade um'],
  ['filter', 'Filter'],
]);

/** Reads an SVG as text: what is not refused here, the renderer only draws. */
export function readSvg(text: string): Drawing | Fault {
  if (text.length > MAX_BYTES) return { fault: 'Die SVG-Datei ist größer als 5 MB.' };
  const svg = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(PROLOGUE, '')
    .replace(PLAIN_DOCTYPE, '')
    .trim();
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(svg)) return { fault: 'Die SVG-Datei legt eigene Entitäten fest.' };
  const tags = tagsOf(svg);
  const [root] = tags ?? [];
  if (tags === undefined || root?.name !== 'svg')
    return { fault: 'Die SVG-Datei ist nicht richtig geschrieben.' };
  const refused = refusedIn(svg, tags);
  if (refused !== undefined) return { fault: `Die SVG-Datei enthält ${refused}.` };
  const size = sizeOf(root.attributes);
  if (size === undefined) return { fault: 'Der SVG-Datei fehlen Breite und Höhe („viewBox“).' };
  return { svg: withViewBox(svg, root, size), ...size };
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The elements in their order; nothing where the text is not well formed. */
function tagsOf(svg: string): readonly Tag[] | undefined {
  const tags: Tag[] = [];
  const open: string[] = [];
  let end = 0;
  const text = svg.replaceAll(CDATA, (found) => ' '.repeat(found.length));
  for (const { index, 0: found, 1: slash, 2: name = '', 3: written = '', 4: closed } of text.matchAll(TAG)) {
    const between = text.slice(end, index);
    if (between.includes('<') || (open.length === 0 && tags.length > 0)) return undefined;
    end = index + found.length;
    if (slash === '/') {
      if (open.pop() !== name) return undefined;
    } else {
      tags.push({ name, attributes: attributesOf(written) });
      if (closed !== '/') open.push(name);
    }
  }
  return open.length > 0 || text.slice(end).trim() !== '' ? undefined : tags;
}

const attributesOf = (written: string): ReadonlyMap<string, string> =>
  new Map(Array.from(written.matchAll(ATTRIBUTE), ([, name = '', a, b]) => [name, a ?? b ?? '']));

function refusedIn(svg: string, tags: readonly Tag[]): string | undefined {
  for (const { name, attributes } of tags) {
    const refused = REFUSED.get(name.replace(/^svg:/u, ''));
    if (refused !== undefined) return refused;
    for (const [attribute, value] of attributes) {
      if (/^on/iu.test(attribute)) return 'Anweisungen für Ereignisse';
      if (/(?:^|:)href$/iu.test(attribute) && !value.startsWith('#')) return 'einen Verweis nach außen';
    }
  }
  return /@import|url\(\s*(?!["']?#|&(?:quot|apos);#)/iu.test(svg) ? 'einen Verweis nach außen' : undefined;
}

type Size = Pick<Drawing, 'width' | 'height'>;

/** Pixels of CSS in one unit. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

function sizeOf(attributes: ReadonlyMap<string, string>): Size | undefined {
  const width = lengthOf(attributes.get('width'));
  const height = lengthOf(attributes.get('height'));
  if (width !== undefined && height !== undefined) return { width, height };
  const [, , boxWidth = 0, boxHeight = 0] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined;
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height };
  return { width: boxWidth, height: boxHeight };
}

function lengthOf(written: string | undefined): number | undefined {
  const [, digits, unit = ''] = /^\s*(\d*\.?\d+(?:e\d+)?)\s*([a-z]*)\s*$/u.exec(written ?? '') ?? [];
  const length = Number(digits) * (UNITS[unit] ?? Number.NaN);
  return length > 0 && Number.isFinite(length) ? length : undefined;
}

/** The renderer fits the drawing by its viewBox into the room it is given; a size of its own would come on top. */
function withViewBox(svg: string, { attributes }: Tag, { width, height }: Size): string {
  const box = attributes.has('viewBox') ? '' : ` viewBox="0 0 ${width} ${height}"`;
  return svg.replace(/^<svg[^>]*>/u, (tag) =>
    tag.replaceAll(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '').replace('<svg', `<svg${box}`),
  );
}
