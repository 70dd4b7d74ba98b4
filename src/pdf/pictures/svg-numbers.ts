import type { Size } from './svg-size.ts';
import { elementsIn, type SvgElement } from './svg-xml.ts';

/** The largest that is written: some three kilometres at 96 to the inch. PDF readers compute with single precision. */
const MAX = 1e7;
/** Of all transformations around an element together. */
const MAX_SCALE = 1e6;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu;
/** Attributes that are words, or whose numbers are none. */
const WORDS =
  /^(?:id|class|style|version|xmlns|.*:.*|data-.*|aria-.*|.*href|unicode|font-family|name|title|role|lang|type)$/u;
/** Repeats of a pattern that are drawn within the drawing. */
const MAX_TILES = 20_000;

/** Nothing in the drawing is larger than can be drawn: the library would leave it out without a word. */
export function scalesAreSmall(root: SvgElement): boolean {
  const visit = (element: SvgElement, around: number): boolean => {
    const scale = around * scaleOf(element.attributes.get('transform') ?? '');
    return (
      scale <= MAX_SCALE &&
      attributesAreSmall(element) &&
      element.children.every((child) => visit(child, scale))
    );
  };
  return visit(root, 1);
}

function attributesAreSmall({ attributes }: SvgElement): boolean {
  for (const [name, value] of attributes) {
    if (WORDS.test(name) || value.includes('#')) continue;
    for (const [written] of value.matchAll(NUMBER)) if (Math.abs(Number(written)) > MAX) return false;
  }
  return true;
}

/** How much larger a transformation makes things, at most; endless where it lays them flat. */
function scaleOf(transform: string): number {
  let scale = 1;
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\s*\(([^()]*)\)/gu)) {
    const numbers = Array.from(list.matchAll(NUMBER), ([written]) => Math.abs(Number(written)));
    const [first = 1] = numbers;
    if (name === 'scale') scale *= Math.max(1, ...numbers.slice(0, 2));
    if (name === 'matrix') scale *= Math.max(1, ...numbers.slice(0, 4));
    if (name.startsWith('skew')) scale *= Math.max(1, Math.abs(Math.tan((first * Math.PI) / 180)));
  }
  return scale;
}

/** What the library has made of it can be written into a PDF, and no reader is busy with a pattern for ever. */
export function numbersAreWritable(root: SvgElement, size: Size): boolean {
  if (!scalesAreSmall(root)) return false;
  for (const { name, attributes } of elementsIn(root)) {
    if (name !== 'pattern') continue;
    const number = (key: string): number => Math.abs(Number(attributes.get(key) ?? 0));
    const isOfUser = attributes.get('patternUnits') === 'userSpaceOnUse';
    const area = isOfUser ? size.width * size.height : 1;
    const scale = scaleOf(attributes.get('patternTransform') ?? '');
    if (!(area / (number('width') * number('height') * scale ** 2) <= MAX_TILES)) return false;
  }
  return true;
}
