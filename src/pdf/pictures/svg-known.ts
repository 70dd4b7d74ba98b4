import { counted } from '../../diagnostics/counted.ts';
import { declarationsIn, rulesOf, withoutComments, type Declaration } from './svg-css.ts';
import { isKnownColour } from './svg-colours.ts';
import { elementsIn, type SvgElement } from './svg-xml.ts';

// What of SVG and CSS is drawn as a browser draws it. Anything else is refused by its name: the library leaves it out, or
// draws it black, without a word.

/** Elements that cannot be painted faithfully or that are active, in lower case, with their names in the message. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['script', 'ein Skript'],
  ['foreignobject', 'fremde Inhalte („foreignObject“)'],
  ['image', 'ein eingebettetes Bild'],
  ['a', 'einen Link'],
  ['filter', 'Filter'],
]);

/** Of one style sheet. */
const MAX_RULES = 2000;

export const SHAPES: ReadonlySet<string> = new Set([
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'path',
]);
export const TEXTS: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath']);

/** Elements that are drawn, or that describe a drawing. */
const ALLOWED: ReadonlySet<string> = new Set([
  ...SHAPES,
  ...TEXTS,
  'svg',
  'g',
  'use',
  'symbol',
  'defs',
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

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Properties that are drawn. */
const DRAWN = words(
  'alignment-baseline baseline-shift clip-path clip-rule color display dominant-baseline fill fill-opacity fill-rule font-family ' +
    'font-size font-style font-weight letter-spacing marker marker-end marker-mid marker-start mask opacity overflow ' +
    'paint-order stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration visibility word-spacing',
);
/** Properties that change nothing in print, or nothing without a filter, which is refused. */
const WITHOUT_EFFECT = words(
  'color-interpolation-filters color-rendering cursor enable-background flood-color flood-opacity image-rendering ' +
    'lighting-color line-height pointer-events shape-rendering solid-color solid-opacity text-align text-rendering user-select ' +
    'text-decoration-color',
);
/** Attributes that browsers obey and the library does not. */
const UNKNOWN_ATTRIBUTES = words(
  'clip color-interpolation direction filter font font-size-adjust font-stretch font-variant glyph-orientation-vertical isolation ' +
    'kerning mask-type mix-blend-mode pathLength requiredExtensions requiredFeatures systemLanguage text-transform transform-box ' +
    'transform-origin unicode-bidi vector-effect white-space writing-mode',
);
/** What a property has by itself, in the spelling of drawing programs. */
const NEUTRAL = words(
  'none normal auto inherit 0 0px 0% 1 100% baseline visible start solid mixed ltr lr lr-tb horizontal-tb tb srgb linearrgb luminance',
);
/** Words that any property may have, and that the library does not know. */
const UNKNOWN_WORDS = words('initial unset revert revert-layer context-fill context-stroke');
const COLOURS = words('color fill stroke stop-color');

/** Functions of values; those of `transform` are read by the library in the attribute only. */
const FUNCTIONS = words('url rgb rgba hsl hsla');
const TRANSFORMS = words('matrix translate scale rotate skewx skewy');
/** Units of CSS 3 and later. */
const UNKNOWN_UNIT = /(?:^|[\s,])[-+]?[\d.]+(rem|ch|ic|lh|rlh|vw|vh|vi|vb|vmin|vmax|q)\b/u;
/** A type, classes, ids. */
const COMPOUND = /^(?=.)(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*$/iu;
/** Compounds within others, or directly in them. */
const isKnownSelector = (selector: string): boolean =>
  selector.split('>').every((part) =>
    part
      .trim()
      .split(/\s+/u)
      .every((compound) => COMPOUND.test(compound)),
  );

/** What the drawing contains that is not drawn as a browser does, in German for the user. */
export function unknownIn(root: SvgElement): string | undefined {
  for (const element of elementsIn(root)) {
    const found = activeIn(element);
    if (found !== undefined) return found;
  }
  return unknownElement(root);
}

/** Scripts and references out of the file, wherever they stand. */
function activeIn({ name, attributes }: SvgElement): string | undefined {
  const refused = REFUSED.get(name.slice(name.lastIndexOf(':') + 1).toLowerCase());
  if (refused !== undefined) return refused;
  for (const [attribute, value] of attributes) {
    if (/^on/iu.test(attribute)) return 'Anweisungen für Ereignisse';
    if (/(?:^|:)href$/iu.test(attribute) && !value.startsWith('#')) return OUTSIDE;
    if (leadsOut(value)) return OUTSIDE;
  }
  return undefined;
}

const OUTSIDE = 'einen Verweis nach außen';
const leadsOut = (css: string): boolean => /@import|url\(\s*(?!["']?#)/iu.test(css);

/** Elements with a prefix are notes of drawing programs and are not drawn. A prefix for SVG itself is not supported. */
function unknownElement(element: SvgElement): string | undefined {
  const { name, children } = element;
  const isNote = name.includes(':') && !name.startsWith('svg:');
  if (!isNote && !ALLOWED.has(name)) return `„${name}“, was sich nicht drucken lässt`;
  if (ABOUT.has(name) || isNote) return undefined;
  const found = name === 'style' ? unknownSheet(element) : unknownStyle(element);
  if (found !== undefined) return found;
  for (const child of children) {
    const unknown = unknownElement(child);
    if (unknown !== undefined) return unknown;
  }
  return undefined;
}

/** @returns what a style sheet contains that the library does not know */
function unknownSheet({ attributes, children, text }: SvgElement): string | undefined {
  const media = attributes.get('media') ?? 'all';
  if (!['all', ''].includes(media)) return named(`media="${media}"`);
  if (children[0] !== undefined) return named(`<${children[0].name}> in <style>`);
  const css = withoutComments(text);
  if (leadsOut(css)) return OUTSIDE;
  const escape = /["'\\]/u.test(css.replaceAll(/url\((["'])#[^"']*\1\)|font-family\s*:[^;}]*/giu, ''));
  if (escape) return 'Anführungszeichen oder „\\“ in einer Stilregel';
  const [at] = /@[\w-]*/u.exec(css) ?? [];
  if (at !== undefined) return named(at);
  const rules = rulesOf(css, MAX_RULES);
  if (rules === undefined) return `mehr als ${counted(MAX_RULES)} Stilregeln`;
  for (const { selector, declarations } of rules) {
    if (!isKnownSelector(selector)) return named(selector);
    const found = unknownDeclaration(declarations);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unknownStyle({ attributes }: SvgElement): string | undefined {
  for (const [name, value] of attributes) {
    if (UNKNOWN_ATTRIBUTES.has(name) && !isNeutral(value)) return named(`${name}="${value}"`);
    const found =
      name === 'transform'
        ? unknownFunction(value, TRANSFORMS)
        : DRAWN.has(name)
          ? unknownValue({ property: name, value })
          : undefined;
    if (found !== undefined) return found;
  }
  return unknownDeclaration(declarationsIn(withoutComments(attributes.get('style') ?? '')));
}

function unknownDeclaration(declarations: readonly Declaration[]): string | undefined {
  for (const declaration of declarations) {
    const { property, value } = declaration;
    if (property.startsWith('-') || WITHOUT_EFFECT.has(property)) continue;
    if (/!\s*\w/u.test(value)) return named(value.slice(value.indexOf('!')));
    if (!DRAWN.has(property)) {
      if (isNeutral(value)) continue;
      return named(`${property}:${value}`);
    }
    const found = unknownValue(declaration);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isNeutral = (value: string): boolean =>
  value
    .toLowerCase()
    .split(/[\s,]+/u)
    .every((word) => word === '' || NEUTRAL.has(word));

function unknownValue({ property, value }: Declaration): string | undefined {
  const plain = value.toLowerCase().trim();
  if (property === 'font-family') return undefined;
  if (UNKNOWN_WORDS.has(plain)) return named(`${property}:${value}`);
  const found = unknownFunction(value, FUNCTIONS);
  if (found !== undefined) return found;
  const [, unit] = UNKNOWN_UNIT.exec(plain) ?? [];
  if (unit !== undefined) return named(value);
  return COLOURS.has(property) && !isKnownColour(value) ? named(`${property}:${value}`) : undefined;
}

function unknownFunction(value: string, known: ReadonlySet<string>): string | undefined {
  for (const [, name = ''] of value.matchAll(/([\w-]*)\(/gu))
    if (!known.has(name.toLowerCase())) return named(`${name}()`);
  return undefined;
}

/** As much of it as makes it recognised. */
const named = (found: string): string =>
  `„${found.length > 60 ? `${found.slice(0, 60)}…` : found}“, was sich nicht drucken lässt`;
