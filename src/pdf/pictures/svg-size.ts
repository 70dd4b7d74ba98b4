import type { SvgElement } from './svg-xml.ts';

/** Pixels of CSS. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

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

export function sizeOf(attributes: ReadonlyMap<string, string>): Size | undefined {
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

const NAMESPACE = 'xmlns="http://www.w3.org/2000/svg"';

/** With its size in pixels, as was computed here. One that does not say that it is an SVG is meant as one. */
export function withSize(
  svg: string,
  { attributes, size: length }: SvgElement,
  { width, height }: Size,
): string {
  const own = attributes.has('xmlns') ? '' : ` ${NAMESPACE}`;
  const start = /<svg(?=[\s/>])/u.exec(svg)?.index ?? 0;
  const tag = withoutSize(svg.slice(start, start + length)).replace(
    '<svg',
    `<svg${own} width="${width}" height="${height}"`,
  );
  return tag + svg.slice(start + length);
}

/** The renderer fits a drawing by its viewBox into the given size; a size of its own would scale it twice. */
export const withoutSize = (svg: string): string =>
  svg.replace(/<svg[^>]*>/u, (tag) => tag.replaceAll(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/gu, ''));
