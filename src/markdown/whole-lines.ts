import type { Edit } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/source-file.ts';
import type { Passage } from './passages.ts';

/** The lines as written on which a passage stands, each whole. */
export function sourceLines({
  type,
  text,
  spanOf,
}: Pick<Passage, 'type' | 'text' | 'spanOf'>): readonly Span[] {
  if (type === 'cell' || type === 'field' || text.trim() === '') return [];
  const { file, start, end } = spanOf(0, text.length);
  const lines: Span[] = [];
  let from = file.text.lastIndexOf('\n', start - 1) + 1;
  while (from < end) {
    const next = file.text.indexOf('\n', from);
    const to = next < 0 ? file.text.length : next;
    lines.push({ file, start: from, end: to });
    from = to + 1;
  }
  return lines;
}

export const textOf = ({ file, start, end }: Span): string => file.text.slice(start, end);

/**
 * Takes whole lines out of a text. A blank line above goes too, where one stays below; what was one sentence above and
 * below becomes one again.
 */
export function removalOf({ file, start, end }: Span): Edit {
  const above = file.text.slice(0, start);
  const below = file.text.slice(Math.min(end + 1, file.text.length));
  const before = /(?:\n[ \t]*)+$/u.exec(above)?.[0] ?? '';
  const after = /^(?:[ \t]*\n)*/u.exec(below)?.[0] ?? '';
  const isParted = /[\p{Ll},–]$/u.test(above.slice(0, above.length - before.length));
  if (before.includes('\n') && isParted && /^\p{Ll}/u.test(below.slice(after.length))) {
    const from = start - before.length;
    return { span: { file, start: from, end: end + 1 + after.length }, replacement: '\n' };
  }
  const isAlone = /\n[ \t]*\n$/u.test(above) && (after !== '' || below === '');
  const blanks = isAlone ? (/[ \t]*\n$/u.exec(above)?.[0].length ?? 0) : 0;
  return { span: { file, start: start - blanks, end: Math.min(end + 1, file.text.length) }, replacement: '' };
}
