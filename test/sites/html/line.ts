/** A line of a page as one sees it. */
export interface Line {
  /** What it is part of, from the outside in: `quote`, `h2`, `td`, `pre`, `note`. */
  readonly place: readonly string[];
  /** What a list prints before it: `3.`, `•`; empty elsewhere. */
  readonly marker: string;
  readonly runs: readonly Run[];
}

export interface Run {
  readonly text: string;
  /** `strong`, `emphasis`, `deleted`, and the address of a link. */
  readonly marks: readonly string[];
}

/** The words only. */
export const wordsOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('');

/** With what a list prints before them. */
export const shown = (line: Line): string =>
  line.marker === '' ? wordsOf(line) : `${line.marker} ${wordsOf(line)}`.trimEnd();

/** Blanks run together and are none at the ends of a line; marks of blanks are not seen. Lines without words go. */
export function settled(lines: readonly Line[]): readonly Line[] {
  return lines
    .map((line) => ({ ...line, runs: collapsed(line.runs) }))
    .filter((line) => line.marker !== '' || wordsOf(line) !== '');
}

function collapsed(runs: readonly Run[]): readonly Run[] {
  const words = runs.flatMap(({ text, marks }) =>
    text
      // No one sees it.
      .replaceAll('\u2060', '')
      .split(/([ \t\n\r\f]+|[\u{10000}-\u{10FFFF}]+)/u)
      .filter((part) => part !== '')
      .map((part): Run => ({ text: /^[ \t\n\r\f]/u.test(part) ? ' ' : part, marks: seenOn(part, marks) })),
  );
  const spaced = words.filter(
    ({ text }, index) => text !== ' ' || (index > 0 && words[index - 1]?.text !== ' '),
  );
  if (spaced.at(-1)?.text === ' ') spaced.pop();
  return joined(spaced.map((run, index) => (run.text === ' ' ? blankBetween(spaced, index) : run)));
}

/** Nobody sees that an emoji is bold or slanted. */
const seenOn = (part: string, marks: readonly string[]): readonly string[] =>
  marks
    .filter((mark) => !/^[\u{10000}-\u{10FFFF}]/u.test(part) || (mark !== 'strong' && mark !== 'emphasis'))
    .sort();

/** A mark of a blank is seen only where both its neighbours have it. */
function blankBetween(runs: readonly Run[], index: number): Run {
  const [before, after] = [runs[index - 1]?.marks ?? [], runs[index + 1]?.marks ?? []];
  return { text: ' ', marks: before.filter((mark) => after.includes(mark)) };
}

function joined(runs: readonly Run[]): readonly Run[] {
  const kept: { text: string; readonly marks: readonly string[] }[] = [];
  for (const { text, marks } of runs) {
    const last = kept.at(-1);
    if (last !== undefined && String(last.marks) === String(marks)) last.text += text;
    else kept.push({ text, marks });
  }
  return kept;
}

/** One line as text, for a person to compare. */
export function printed(line: Line): string {
  const runs = line.runs.map(({ text, marks }) =>
    marks.length === 0 ? text : `⟨${marks.join(' ')}: ${text}⟩`,
  );
  return [...line.place, line.marker, runs.join('')].filter((part) => part !== '').join(' ');
}
