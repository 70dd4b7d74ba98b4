import type { Scalar } from 'yaml';
import type { Range } from './yaml-lines.ts';
import { restFrom } from './yaml-lines.ts';

const cutAtStart = /#\S/y;
const cutBehindText = /(?: |[ \t]+(?=#\S))#/y;

/**
 * The ` #…` that ends a text which its author may have meant to go on: YAML reads the rest of the line as a comment.
 * A remark is told by two blanks before the `#`, or where there is no text by one behind it; undefined then.
 */
export function cutOff(source: string, { type, range }: Scalar): Range | undefined {
  if (type !== 'PLAIN' || !range) return undefined;
  const [start, end] = range;
  const pattern = start === end ? cutAtStart : cutBehindText;
  pattern.lastIndex = end;
  return pattern.test(source) ? restFrom(source, source.indexOf('#', end)) : undefined;
}
