import type { Scalar } from 'yaml';
import { restFrom, type Range } from './yaml-lines.ts';

const cutAtStart = /#\S/y;
const cutBehindText = /(?: |[ \t]+(?=#\S))#/y;

/**
 * The ` #…` that ends a text although its author may have meant it to go on: YAML reads the rest of the line as a
 * comment. Undefined for a remark: two blanks stand before its `#`, or, where there is no text, one behind it.
 */
export function cutOff(source: string, { type, range }: Scalar): Range | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const [start, end] = range;
  const pattern = start === end ? cutAtStart : cutBehindText;
  pattern.lastIndex = end;
  return pattern.test(source) ? restFrom(source, source.indexOf('#', end)) : undefined;
}
