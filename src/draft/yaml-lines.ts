/** UTF-16 offsets into a source. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export function lineAround(source: string, at: number): Range {
  const end = source.indexOf('\n', at);
  // `lastIndexOf` takes a negative place for the first.
  const start = at === 0 ? 0 : source.lastIndexOf('\n', at - 1) + 1;
  return { start, end: end === -1 ? source.length : end };
}

/** From `start` to the line's last character that is not blank. */
export function restFrom(source: string, start: number): Range {
  const { end } = lineAround(source, start);
  return { start, end: start + source.slice(start, end).trimEnd().length };
}

export function textFrom(source: string, at: number): string {
  const { start, end } = restFrom(source, at);
  return source.slice(start, end);
}

/** The line without the blanks around it; of a blank line the next that is not. */
export function contentOfLine(source: string, at: number): Range {
  const { start } = lineAround(source, at);
  const blanks = /^\s*/.exec(source.slice(start))?.[0].length ?? 0;
  return restFrom(source, start + blanks < source.length ? start + blanks : start);
}

/** What stands behind `name: ` or `- ` in the line. */
export function valueAround(source: string, at: number): Range & { readonly isField: boolean } {
  const { start, end } = contentOfLine(source, at);
  const before = /^(?:- +)*(?:[^\s:#'"[\]{}*&!-][^:]*:\s+)?/.exec(source.slice(start, end))?.[0] ?? '';
  return { start: start + before.length, end, isField: before !== '' };
}
