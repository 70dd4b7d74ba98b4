import { widthOfText } from '../../diagnostics/reporters/width.ts';

/** Lines of at most `width` columns, ended at blanks; a wider word stands alone. `\n` ends a line in any case. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text, width)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || widthOfText(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** What no-break blanks join is one word, unless no line can hold it. */
const wordsOf = (text: string, width: number): readonly string[] =>
  split(text, /[ \t]+/u).flatMap((word) => (widthOfText(word) > width ? split(word, /\s+/u) : word));

const split = (text: string, blanks: RegExp): readonly string[] =>
  text.split(blanks).filter((word) => word !== '');

/** The first line behind the label, the others below it, `indent` columns to the right. */
export function hanging(label: string, indent: number, lines: readonly string[]): readonly string[] {
  const [first = '', ...others] = lines;
  const blanks = ' '.repeat(indent);
  return [pad(label, indent) + first, ...others.map((line) => (line === '' ? '' : blanks + line))];
}

/** With blanks behind or, to the `right`, before. */
export function pad(text: string, width: number, align = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOfText(text)));
  return align === 'right' ? blanks + text : text + blanks;
}
