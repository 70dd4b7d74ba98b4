import { elementsIn, parseSvg, type SvgElement } from './svg-elements.ts';
import { excessIn, MAX_DEPTH, SHAPES, TOO_DEEP } from './svg-work.ts';

/** A drawing that may be painted: its text without parts that no renderer needs, and its size in pixels of CSS. */
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
/** The public one that older programs write; it changes nothing. One with entities of its own is refused. */
const PLAIN_DOCTYPE = /^\s*<!DOCTYPE\s[^[\]>]*>/u;
/** A drawing has no text, so several blanks mean the same as one. The renderer is slow with many. */
const BLANKS = /\s{2,}/gu;

/** Elements that cannot be painted faithfully or that are active, in lower case, with their names in the message. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['script', 'ein Skript'],
  ['foreignobject', 'fremde Inhalte („foreignObject“)'],
  ['image', 'ein eingebettetes Bild'],
  ['a', 'einen Link'],
  ['text', 'Text; wandeln Sie ihn im Zeichenprogramm in Pfade um'],
  ['filter', 'Filter'],
]);

/** Elements that the renderer draws, or that describe a drawing. */
const ALLOWED: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'use',
  'symbol',
  'defs',
  ...SHAPES,
  'linearGradient',
  'radialGradient',
  'stop',
  'pattern',
  'clipPath',
  'mask',
  'marker',
  'style',
  'metadata',
  'title',
  'desc',
]);
/** Their content is never drawn. */
const ABOUT: ReadonlySet<string> = new Set(['metadata', 'title', 'desc']);

/** Reads an SVG and refuses everything that is not only drawn. */
export function readSvg(text: string): Drawing | Fault {
  if (text.length > MAX_BYTES) return { fault: 'Die SVG-Datei ist größer als 5 MB.' };
  const svg = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(PROLOGUE, '')
    .replace(PLAIN_DOCTYPE, '')
    .replaceAll(BLANKS, ' ')
    .trim();
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(svg)) return { fault: 'Die SVG-Datei legt eigene Entitäten fest.' };
  const root = parseSvg(svg, MAX_DEPTH);
  if (root === 'depth') return { fault: `Die SVG-Datei enthält ${TOO_DEEP}.` };
  if (root?.name !== 'svg') return { fault: 'Die SVG-Datei ist nicht richtig geschrieben.' };
  const refused = refusedIn(root) ?? unknownIn(root) ?? excessIn(root);
  if (refused !== undefined) return { fault: `Die SVG-Datei enthält ${refused}.` };
  const size = sizeOf(root.attributes);
  if (size === undefined) return { fault: 'Der SVG-Datei fehlen Breite und Höhe („viewBox“).' };
  return { svg: withViewBox(svg, root, size), ...size };
}

function refusedIn(root: SvgElement): string | undefined {
  for (const { name, attributes, style = '' } of elementsIn(root)) {
    const refused = REFUSED.get(localName(name).toLowerCase());
    if (refused !== undefined) return refused;
    for (const [attribute, value] of attributes) {
      if (/^on/iu.test(attribute)) return 'Anweisungen für Ereignisse';
      if (/(?:^|:)href$/iu.test(attribute) && !value.startsWith('#')) return 'einen Verweis nach außen';
      if (leadsOut(value)) return 'einen Verweis nach außen';
      if (isTooLong(attribute === 'style' ? value : [value])) return TOO_LONG;
    }
    if (leadsOut(style)) return 'einen Verweis nach außen';
    if (isTooLong(style)) return TOO_LONG;
  }
  return undefined;
}

const TOO_LONG = 'einen überlangen Verweis';

/** The renderer's time grows with the square of a reference's length. */
function isTooLong(written: string | readonly string[]): boolean {
  const values = typeof written === 'string' ? written.split(/[;}]/u) : written;
  return values.some((value) => value.length > 1000 && value.includes('#'));
}

/** Elements with a prefix are notes of drawing programs and are not drawn. A prefix for SVG itself is not supported. */
function unknownIn({ name, children }: SvgElement): string | undefined {
  if ((!name.includes(':') || name.startsWith('svg:')) && !ALLOWED.has(name))
    return `„${name}“, was sich nicht drucken lässt`;
  if (ABOUT.has(name)) return undefined;
  for (const child of children) {
    const unknown = unknownIn(child);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** CSS allows a letter to be written as its number (CSS Syntax 3, 4.3.7). */
function leadsOut(css: string): boolean {
  const plain = css.replaceAll(/\\([\da-f]{1,6})\s?|\\/giu, (_, code?: string) =>
    code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16)),
  );
  return /@import|url\(\s*(?!["']?#)/iu.test(plain);
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

/** The renderer fits the drawing by its viewBox into the given size; a size of its own would scale it twice. */
function withViewBox(svg: string, { attributes }: SvgElement, { width, height }: Size): string {
  const box = attributes.has('viewBox') ? '' : ` viewBox="0 0 ${width} ${height}"`;
  return svg.replace(/^<svg[^>]*>/u, (tag) =>
    tag.replaceAll(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gu, '').replace('<svg', `<svg${box}`),
  );
}
