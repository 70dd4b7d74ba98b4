import type { Range } from './yaml-lines.ts';

/** A value as it stands in the source, and where all that belongs to its last line ends: a remark behind it, too. */
export interface Written extends Range {
  readonly text: string;
  readonly style: 'plain' | 'quoted';
  readonly tail: number;
}

/** Begins no scalar but a plain one. */
const plainStart = /^[^\s\-?:,[\]{}#&*!|>'"%@`~]/u;
/** A remark is told by two blanks before the `#` and one behind it (`cutOff`). */
const remark = /^ *(?:(?<= {2})#(?: .*)?)?$/u;

/** What stands in one line from `start` on. Undefined where it is more than one plain or quoted scalar. */
export function scalarInLine(source: string, start: number, end: number): Written | undefined {
  const mark = source[start];
  if (mark === '"' || mark === "'") return quotedInLine(source, start, end, mark);
  const line = source.slice(start, end);
  return plainStart.test(line) ? plainInLine(line, start, end) : undefined;
}

/** Without escapes, but for a single mark that is written twice. */
function quotedInLine(source: string, start: number, end: number, mark: string): Written | undefined {
  const close = mark === "'" ? closeOfSingle(source, start) : source.indexOf(mark, start + 1);
  if (close < 0 || close >= end) return undefined;
  const typed = source.slice(start + 1, close);
  if (mark === '"' && typed.includes('\\')) return undefined;
  if (close + 1 < end && !remark.test(source.slice(close + 1, end))) return undefined;
  const text = mark === "'" ? typed.replaceAll("''", "'") : typed;
  return { text, style: 'quoted', start, end: close + 1, tail: end };
}

function closeOfSingle(source: string, start: number): number {
  let close = source.indexOf("'", start + 1);
  while (close >= 0 && source[close + 1] === "'") close = source.indexOf("'", close + 2);
  return close;
}

/** The rest of a line that goes on with a plain scalar, or is one. */
export function plainInLine(line: string, start: number, end: number): Written | undefined {
  const comment = line.indexOf(' #');
  const value = comment < 0 ? line : line.slice(0, comment);
  if (comment >= 0 && !isRemark(line, comment)) return undefined;
  const text = withoutEndBlanks(value);
  if (text === '' || text.endsWith(':') || text.includes(': ')) return undefined;
  return { text, style: 'plain', start, end: start + text.length, tail: end };
}

/** A pattern would begin anew at each blank of the text. */
export function withoutEndBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

function isRemark(line: string, comment: number): boolean {
  const behind = line[comment + 2];
  return line[comment - 1] === ' ' && (behind === undefined || behind === ' ');
}

export function beginsPlain(line: string): boolean {
  return plainStart.test(line);
}

/** Scalars in brackets, all in one line; in braces each behind its name. */
export interface Flow extends Range {
  readonly items: readonly { readonly key?: Range; readonly value: Written }[];
  readonly tail: number;
}

const flowItem =
  /(?<blank> *)(?:(?<key>[a-zA-ZäöüßÄÖÜ_][\wäöüßÄÖÜ-]*): +)?(?<value>"[^"\\\n]*"|'[^'\n]*'|[^\s\-?:,[\]{}#&*!|>'"%@`~](?:[^:,[\]{}#"'\\\n]*[^\s:,[\]{}#"'\\])?)(?<after> *)(?<end>[,\]}])/uy;

export function flowInLine(source: string, start: number, end: number): Flow | undefined {
  const isMap = source[start] === '{';
  const items: { readonly key?: Range; readonly value: Written }[] = [];
  for (flowItem.lastIndex = start + 1; ;) {
    const from = flowItem.lastIndex;
    const found = flowItem.exec(source)?.groups;
    if (found === undefined || flowItem.lastIndex > end) return undefined;
    const { blank = '', key, value = '', after = '', end: sign } = found;
    if ((key !== undefined) !== isMap) return undefined;
    const keyStart = from + blank.length;
    const valueEnd = flowItem.lastIndex - 1 - after.length;
    items.push({
      ...(key !== undefined && { key: { start: keyStart, end: keyStart + key.length } }),
      value: flowValue(value, valueEnd),
    });
    if (sign === ',') continue;
    const isClosed = sign === (isMap ? '}' : ']') && remark.test(source.slice(flowItem.lastIndex, end));
    return isClosed ? { items, start, end: flowItem.lastIndex, tail: end } : undefined;
  }
}

function flowValue(typed: string, end: number): Written {
  const start = end - typed.length;
  const isQuoted = /^["']/u.test(typed);
  const text = isQuoted ? typed.slice(1, -1) : typed;
  return { text, style: isQuoted ? 'quoted' : 'plain', start, end, tail: end };
}
