import type { Table } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';

/**
 * Whether the first column of a table names its rows: the corner is empty, or of all columns the first alone is none of
 * figures. Else one hears „2026: 20“ in a cell, and not of what (Matterhorn 15).
 */
export function namesRows({ head, rows }: Table): boolean {
  const [corner, ...others] = head;
  if (others.length === 0 || rows.length === 0) return false;
  if (corner === undefined || plainText(corner.children).trim() === '') return true;
  const columns = head.map((_, column) => rows.map((row) => plainText(row[column]?.children ?? []).trim()));
  const [first = [], ...rest] = columns;
  return !isOfFigures(first) && first.some((text) => text !== '') && rest.every(isOfFigures);
}

/** One figure at least, and nothing but figures and what stands where there is none. */
const isOfFigures = (texts: readonly string[]): boolean =>
  texts.some((text) => FIGURE.test(text)) && texts.every((text) => FIGURE.test(text) || NO_FIGURE.test(text));

/** A number with its unit: „− 85.000 EUR“, „12,5 %“, „3 Mio. €“. */
const FIGURE = /^[^\p{L}\d]*\d[\d\p{P}\p{S}\s]*(?:\p{L}{1,4}\.?[²³]?[\p{P}\p{S}\s]*){0,2}$/u;
const NO_FIGURE = /^(?:[-–—./]*|k\. ?A\.|n\. ?b\.|entf\.|offen)$/iu;
