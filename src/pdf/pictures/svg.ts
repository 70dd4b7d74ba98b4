import { placeInAlphabet } from '../fonts/alphabet.ts';
import { fontFile } from '../fonts/font-files.ts';
import { typefaceOf } from '../fonts/typeface.ts';
import { declarationsIn, rulesOf, withoutComments } from './svg-css.ts';
import { TEXTS, unknownIn } from './svg-known.ts';
import { numbersAreWritable, scalesAreSmall } from './svg-numbers.ts';
import { sizeOf, withoutSize, withSize, type Size } from './svg-size.ts';
import { excessIn, PLAIN, TOO_DEEP, TOO_LONG, WRITTEN } from './svg-work.ts';
import { elementsIn, parseSvg, type SvgElement } from './svg-xml.ts';
import { FAMILIES, plainDrawing } from './usvg.ts';

/** A drawing that may be painted: in plain shapes, and its size in pixels of CSS. */
export interface Drawing extends Size {
  readonly svg: string;
}

interface Fault {
  /** German, for the user. */
  readonly fault: string;
}

const MAX_BYTES = 5_000_000;
/** A reference in quotation marks, which the library reads as black. */
const QUOTED = /url\(\s*(["']|&quot;|&apos;)#([^"'&()<>\s]*)\1\s*\)/gu;
const BROKEN = 'Die SVG-Datei ist nicht richtig geschrieben.';
const UNPAINTABLE = 'Die SVG-Datei enthält Maße, die sich nicht drucken lassen.';

/** Reads an SVG and refuses everything that is not drawn as a browser draws it. */
export function readSvg(bytes: Uint8Array): Drawing | Fault {
  if (bytes.length > MAX_BYTES) return { fault: 'Die SVG-Datei ist größer als 5 MB.' };
  const svg = new TextDecoder().decode(bytes);
  const root = parseSvg(svg, WRITTEN.depth);
  if (root === 'depth') return contains(TOO_DEEP);
  if (root === 'entities') return { fault: 'Die SVG-Datei legt eigene Entitäten fest.' };
  if (root === 'broken' || root.name !== 'svg') return { fault: BROKEN };
  if (/<\?xml-stylesheet\s/u.test(svg)) return contains('einen Verweis nach außen');
  const refused = unknownIn(root) ?? excessIn(root, WRITTEN) ?? unknownText(root);
  if (refused !== undefined) return contains(refused);
  const size = sizeOf(root.attributes);
  if (size === undefined) return { fault: 'Der SVG-Datei fehlen Breite und Höhe („viewBox“).' };
  if (!scalesAreSmall(root)) return { fault: UNPAINTABLE };
  return plain(withSize(svg, root, size).replaceAll(QUOTED, 'url(#$2)'), size, hasText(root));
}

const contains = (what: string): Fault => ({ fault: `Die SVG-Datei enthält ${what}.` });

function plain(svg: string, size: Size, withText: boolean): Drawing | Fault {
  const drawn = plainDrawing(svg, withText);
  if (drawn === undefined) return { fault: BROKEN };
  if (drawn.length > MAX_BYTES) return contains(TOO_LONG);
  const root = parseSvg(drawn, PLAIN.depth);
  if (root === 'depth') return contains(TOO_DEEP);
  if (typeof root === 'string') throw new Error(`the library has written what is no drawing: ${root}`);
  const excess = excessIn(root, PLAIN);
  if (excess !== undefined) return contains(excess);
  return numbersAreWritable(root, size) ? { svg: withoutSize(drawn), ...size } : { fault: UNPAINTABLE };
}

const hasText = (root: SvgElement): boolean => [...elementsIn(root)].some(({ name }) => name === 'text');

/** Text is set in the fonts of this program only. Another font would give another picture. */
function unknownText(root: SvgElement): string | undefined {
  const elements = [...elementsIn(root)];
  if (!elements.some(({ name }) => name === 'text')) return undefined;
  const families = elements.flatMap(({ name, attributes, text }) => [
    ...(attributes.has('font-family') ? [attributes.get('font-family') ?? ''] : []),
    ...familiesIn(declarationsIn(attributes.get('style') ?? '')),
    ...(name === 'style' ? (rulesOf(withoutComments(text), Number.POSITIVE_INFINITY) ?? []) : []).flatMap(
      ({ declarations }) => familiesIn(declarations),
    ),
  ]);
  const other = families.find((family) => !isKnownFamily(family));
  if (other !== undefined)
    return `Text in der Schrift „${other.slice(0, 60)}“; wandeln Sie ihn im Zeichenprogramm in Pfade um`;
  const letters = elements.flatMap(({ name, text }) => (TEXTS.has(name) ? Array.from(text) : []));
  const missing = letters.find((letter) => !isCovered(letter));
  return missing === undefined
    ? undefined
    : `Text mit dem Zeichen „${missing}“, das in keiner Schrift ist; wandeln Sie ihn im Zeichenprogramm in Pfade um`;
}

const familiesIn = (declarations: ReturnType<typeof declarationsIn>): readonly string[] =>
  declarations.flatMap(({ property, value }) => (property === 'font-family' ? [value] : []));

const KNOWN_FAMILIES: ReadonlySet<string> = new Set([
  'serif',
  'sans-serif',
  'inherit',
  ...Object.values(FAMILIES).map((name) => name.toLowerCase()),
]);

/** One of the list: a fallback that is named is accepted. */
const isKnownFamily = (list: string): boolean =>
  list.split(',').some((name) =>
    KNOWN_FAMILIES.has(
      name
        .trim()
        .replaceAll(/^["']|["']$/gu, '')
        .toLowerCase(),
    ),
  );

function isCovered(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  if (/\s/u.test(letter) || placeInAlphabet(code) !== -1) return true;
  const sans = typefaceOf(fontFile('source', { family: 'apparat', weight: 400, italic: false }));
  return sans.glyphOf(code) !== 0;
}
