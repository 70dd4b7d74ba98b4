import { withoutCuts, type Cut } from '../draft/cuts.ts';

/**
 * The HTML comments of a text. `isSame` recognises what only looks like one, in code or in a field of plain text: without
 * a comment the text still says the same.
 */
export function commentCuts(
  text: string,
  others: readonly Cut[],
  isSame: (text: string) => boolean,
): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const close = start < 0 ? -1 : text.indexOf('-->', start + '<!--'.length);
    if (close < 0) return cuts;
    const end = close + '-->'.length;
    const isCut = others.some((other) => other.start < end && start < other.end);
    const cut = isCut
      ? undefined
      : waysToCut(text, start, end).find((way) => isSame(withoutCuts(text, [...others, ...cuts, way])));
    if (cut !== undefined) cuts.push(cut);
    from = cut === undefined ? start + 1 : end;
  }
}

/** The most thorough first. Where a comment parts two paragraphs or lists, only its shell can go on doing so. */
function waysToCut(text: string, start: number, end: number): readonly Cut[] {
  const before = /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0].length ?? 0;
  const behind = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const isFirst = start === before || text[start - before - 1] === '\n';
  const isLast = end + behind === text.length || text[end + behind] === '\n';
  const lineEnd = isLast && end + behind < text.length ? 1 : 0;
  return [
    ...(isFirst && isLast ? [{ start: start - before, end: end + behind + lineEnd }] : []),
    ...(isLast ? [{ start: start - before, end: end + behind }] : []),
    ...(isFirst || before > 0 ? [{ start, end: end + behind }] : []),
    { start, end },
    { start, end, left: '<!---->' as const },
  ].map((way) => ({ left: '', ...way }));
}
