import { counted } from '../../diagnostics/counted.ts';
import { declarationsOf, rulesOf, withoutComments, type Declaration, type StyleRule } from './svg-css.ts';
import { SHAPES, TEXTS } from './svg-known.ts';
import { elementsIn, type SvgElement } from './svg-xml.ts';

/** The limit of nested groups and references: PDF/A allows 28 saved states (ISO 19005-2, 6.1.13). */
const MAX_DEPTH = 20;
/** Drawn or written. */
const MAX_ELEMENTS = 20_000;
/** Characters in all tags drawn. */
const MAX_CHARACTERS = 1_000_000;
/** What the library writes is longer, and the renderer needs some hundred bytes of memory for each in a path. */
const MAX_PLAIN_CHARACTERS = 2_500_000;
/** Groups that the library adds count as well. */
const MAX_PLAIN_DEPTH = 26;
/** Each is shaped in its font, with time that grows faster than the text. A logo has a few words. */
const MAX_LETTERS = 2000;
/** Rules times elements: each rule is held against each element. */
const MAX_MATCHES = 4_000_000;

export const TOO_DEEP = `mehr als ${MAX_DEPTH} ineinander liegende Gruppen oder Verweise`;
const TOO_MANY = `mehr als ${counted(MAX_ELEMENTS)} Elemente, Wiederholungen mitgezählt`;
export const TOO_LONG = `mehr als ${counted(MAX_CHARACTERS)} Zeichen, Wiederholungen mitgezählt`;

interface Most {
  readonly depth: number;
  readonly characters: number;
}

/** Of a drawing as it is written, and as the library has made it plain. */
export const WRITTEN: Most = { depth: MAX_DEPTH, characters: MAX_CHARACTERS };
export const PLAIN: Most = { depth: MAX_PLAIN_DEPTH, characters: MAX_PLAIN_CHARACTERS };

const TOO_MUCH_TEXT = `mehr als ${counted(MAX_LETTERS)} Buchstaben, Wiederholungen mitgezählt`;
const TOO_MANY_RULES = 'mehr Stilregeln, als sich auf so viele Elemente anwenden lassen';
const CIRCLE = 'einen Verweis, der zu sich selbst zurückführt';

/** Not inherited (SVG 1.1, appendix N): they act once on a group, the others on each shape in it. */
const OWN: ReadonlySet<string> = new Set(['clip-path', 'mask']);
const PAINTED: ReadonlySet<string> = new Set([
  ...OWN,
  'fill',
  'stroke',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
]);

interface Paint {
  readonly property: string;
  readonly target: SvgElement;
}

interface Drawable {
  /** What its own properties refer to. */
  readonly paints: readonly Paint[];
  readonly links: readonly SvgElement[];
  /** What it inherits where it stands. */
  readonly inherited: readonly Paint[];
}

class Excess extends Error {}

/**
 * Counts what would be drawn, with each reference expanded as the renderer does: ten elements that each use the one
 * before ten times make ten thousand million.
 * @returns what is too much, in German for the user
 */
export function excessIn(root: SvgElement, most: Most): string | undefined {
  const written = [...elementsIn(root)];
  if (written.length > MAX_ELEMENTS) return TOO_MANY;
  const sheets = written.filter(({ name }) => name === 'style').map(({ text }) => withoutComments(text));
  const rules = sheets.flatMap((css) => rulesOf(css, Number.POSITIVE_INFINITY) ?? []);
  if (rules.length * written.length > MAX_MATCHES) return TOO_MANY_RULES;
  try {
    draw(root, drawables(root, written, rules.filter(refers)), most);
    return undefined;
  } catch (error) {
    if (error instanceof Excess) return error.message;
    throw error;
  }
}

/** Others multiply nothing. */
const refers = ({ declarations }: StyleRule): boolean =>
  declarations.some(({ value }) => value.includes('#'));

function drawables(
  root: SvgElement,
  written: readonly SvgElement[],
  rules: readonly StyleRule[],
): ReadonlyMap<SvgElement, Drawable> {
  const byId = new Map<string, SvgElement>();
  for (const element of written) {
    const id = element.attributes.get('id') ?? '';
    if (!byId.has(id)) byId.set(id, element);
  }
  const found = new Map<SvgElement, Drawable>();
  const visit = (element: SvgElement, inherited: readonly Paint[]): void => {
    const paints = declarationsOf(element, rules).flatMap((declaration) => paintsOf(declaration, byId));
    const links = [...element.attributes].flatMap(([name, value]) =>
      /(?:^|:)href$/iu.test(name) ? targetsOf(value, byId) : [],
    );
    found.set(element, { paints, links, inherited });
    const passed = together(inherited, paints);
    for (const child of element.children) visit(child, passed);
  };
  visit(root, []);
  return found;
}

function paintsOf({ property, value }: Declaration, byId: ReadonlyMap<string, SvgElement>): readonly Paint[] {
  return PAINTED.has(property) ? targetsOf(value, byId).map((target) => ({ property, target })) : [];
}

/** All ids that the renderer may read from `url(#a)`, `url("#a") none` or `#a`; rather too many than too few. */
function targetsOf(value: string, byId: ReadonlyMap<string, SvgElement>): readonly SvgElement[] {
  const ids = [value, value.trim().split(' ', 1)[0] ?? ''].flatMap((part) => {
    const id = part.slice(part.lastIndexOf('#') + 1).trim();
    return part.includes('#') ? [id, id.replace(/\)$/u, ''), id.replace(/["']\)$/u, '')] : [];
  });
  return [...new Set(ids.flatMap((id) => (id === '' ? [] : (byId.get(id) ?? []))))];
}

function together(inherited: readonly Paint[], own: readonly Paint[]): readonly Paint[] {
  const added = own.filter(
    ({ property, target }) =>
      !OWN.has(property) &&
      !inherited.some((known) => known.property === property && known.target === target),
  );
  return added.length === 0 ? inherited : [...inherited, ...added];
}

/** @throws Excess */
function draw(root: SvgElement, found: ReadonlyMap<SvgElement, Drawable>, most: Most): void {
  let elements = 0;
  let characters = 0;
  let letters = 0;
  const visit = (element: SvgElement, inherited: readonly Paint[], above: readonly SvgElement[]): void => {
    const drawable = found.get(element);
    if (drawable === undefined) return;
    elements += 1;
    characters += element.size + (element.name === 'style' ? 0 : element.text.length);
    if (TEXTS.has(element.name)) letters += element.text.length;
    if (above.includes(element)) throw new Excess(CIRCLE);
    if (above.length >= most.depth) throw new Excess(TOO_DEEP);
    if (elements > MAX_ELEMENTS) throw new Excess(TOO_MANY);
    if (characters > most.characters) throw new Excess(TOO_LONG);
    if (letters > MAX_LETTERS) throw new Excess(TOO_MUCH_TEXT);
    const here = [...above, element];
    const passed = together(inherited, drawable.paints);
    const isShape = SHAPES.has(element.name) || TEXTS.has(element.name);
    const painted = drawable.paints.filter(({ property }) => OWN.has(property));
    for (const { property, target } of isShape ? [...passed, ...painted] : painted) {
      const times = timesOf(property, element);
      for (let time = 0; time < times; time += 1) visit(target, found.get(target)?.inherited ?? [], here);
    }
    for (const target of drawable.links) visit(target, passed, here);
    // The library follows references in parts that are never drawn as well.
    for (const child of element.children) visit(child, passed, here);
  };
  visit(root, [], []);
}

/** A marker is drawn at every point of a line. */
function timesOf(property: string, { attributes }: SvgElement): number {
  if (property !== 'marker' && property !== 'marker-mid') return 1;
  const points = `${attributes.get('d') ?? ''} ${attributes.get('points') ?? ''}`;
  return Math.max(4, points.match(/[a-z]|\d+/giu)?.length ?? 0);
}
