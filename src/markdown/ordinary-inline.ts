import type { Origin } from '../diagnostics/source-file.ts';
import type { Inline } from './nodes.ts';

/** Of line `index` (from 0) of the text that is read. */
export type OriginOf = (index: number) => Origin;

/**
 * The text of a paragraph, heading or cell where nothing in it needs markdown-it: words, `**strong**` and `*emphasis*`
 * around whole words, escapes, a mail address alone. Undefined for all else. Its lines have no blanks at their ends.
 */
export function ordinaryInline(text: string, originOf: OriginOf): readonly Inline[] | undefined {
  if (unordinary.test(text)) return mailAddress(text, originOf);
  const hasMarks = marks.test(text);
  const inlines: Inline[] = [];
  let index = 0;
  for (let start = 0; start <= text.length; index += 1) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const origin = originOf(index);
    if (start > 0) inlines.push({ type: 'text', text: ' ', origin: originOf(index - 1) });
    const line = text.slice(start, end);
    if (!hasMarks) {
      if (line !== '') inlines.push({ type: 'text', text: line, origin });
    } else if (!readMarks(line, origin, inlines)) return undefined;
    start = end + 1;
  }
  return inlines;
}

/** What markdown-it gives a meaning of its own, or looks for one in; `//` and `@` may be part of an address. */
const unordinary = /[`_[\]<&^~@\0]|\/\/|[^\S \n\u00A0\u202F]/u;
const marks = /[*\\]/u;

/** `*` only around whole words, one kind at a time; the signs that German sentences have around them. */
const piece =
  /(?<plain>[^*\\]+)|\\(?<escaped>[!-/:-@[-`{-~])|(?<=^|[ („])(?<open>\*\*?)(?<marked>[\da-zA-ZäöüßÄÖÜ](?:[^*\\]*[^\s*\\])?)\k<open>(?=$|[ .,;:)“])/uy;

/** False where the line needs more than this. */
function readMarks(line: string, origin: Origin, inlines: Inline[]): boolean {
  let text = '';
  piece.lastIndex = 0;
  while (piece.lastIndex < line.length) {
    const { plain, escaped, open, marked } = piece.exec(line)?.groups ?? {};
    if (marked === undefined) {
      const more = plain ?? escaped;
      if (more === undefined) return false;
      text += more;
      continue;
    }
    if (text !== '') inlines.push({ type: 'text', text, origin });
    text = '';
    const children = [{ type: 'text', text: marked, origin } as const];
    inlines.push({ type: open === '**' ? 'strong' : 'emphasis', children, origin });
  }
  if (text !== '') inlines.push({ type: 'text', text, origin });
  return true;
}

const address = /^[a-z\d]+(?:[.-][a-z\d]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+(?<domain>[a-z]{2,})$/u;

/** linkify-it takes no longer names on either side of `@`. */
const longestAddress = 64;

/** linkify-it knows them all; `.example` is none. */
function mailAddress(text: string, originOf: OriginOf): readonly Inline[] | undefined {
  if (text.length > longestAddress) return undefined;
  const domain = address.exec(text)?.groups?.['domain'];
  if (domain !== 'de' && domain !== 'org' && domain !== 'com' && domain !== 'example') return undefined;
  const origin = originOf(0);
  const typed = { type: 'text', text, origin } as const;
  return domain === 'example'
    ? [typed]
    : [{ type: 'link', href: `mailto:${text}`, children: [typed], origin }];
}
