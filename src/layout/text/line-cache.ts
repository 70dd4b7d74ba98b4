import type { Ruler } from '../ruler.ts';
import type { TextStyle } from '../style.ts';
import type { LineOptions } from './line-breaking.ts';
import type { SetLine } from './place-line.ts';
import type { Run } from './runs.ts';

export interface SetOptions extends Required<Omit<LineOptions, 'direction'>> {
  readonly balanced: boolean;
  readonly sparing: boolean;
}

interface Answer {
  readonly ruler: Ruler;
  /** Copies: the runs themselves hold on to the files that they were written in. */
  readonly runs: readonly { readonly text: string; readonly style: TextStyle }[];
  readonly options: SetOptions;
  readonly lines: readonly SetLine[];
}

/** Texts that are longer or have more runs hardly ever occur in a second document. */
const LONGEST = 200;
const MOST_RUNS = 12;
const MOST_TEXTS = 500;
/** For one text, or for several with the same first run. */
const MOST_ANSWERS = 6;

/**
 * The cache of short texts' lines, by the text of their first run. Addresses, names, contacts and headings are the same
 * in all documents of a house, and make up a third of the text.
 */
const answers = new Map<string, Answer[]>();

export function cachedLines(
  ruler: Ruler,
  runs: readonly Run[],
  options: SetOptions,
): readonly SetLine[] | undefined {
  const [first] = runs;
  if (first === undefined || first.text.length > LONGEST || runs.length > MOST_RUNS) return undefined;
  for (const answer of answers.get(first.text) ?? NONE) {
    if (answer.ruler === ruler && haveSame(answer.options, options) && areSame(answer.runs, runs))
      return answer.lines;
  }
  return undefined;
}

const NONE: readonly Answer[] = [];

/** @param lines for these runs in their own faces */
export function cacheLines(
  ruler: Ruler,
  runs: readonly Run[],
  options: SetOptions,
  lines: readonly SetLine[],
): void {
  const [first] = runs;
  if (first === undefined || runs.length > MOST_RUNS || !runs.every(isPlainAndShort)) return;
  const known = answers.get(first.text);
  const answer = { ruler, runs: runs.map(({ text, style }) => ({ text, style })), options, lines };
  if (known !== undefined && known.length < MOST_ANSWERS) {
    known.push(answer);
    return;
  }
  if (answers.size >= MOST_TEXTS) answers.clear();
  answers.set(first.text, [answer]);
}

const isPlainAndShort = ({ text, inline, note }: Run): boolean =>
  text.length <= LONGEST && inline === undefined && note === undefined;

function areSame(known: Answer['runs'], runs: readonly Run[]): boolean {
  if (known.length !== runs.length) return false;
  for (let index = 0; index < runs.length; index += 1) {
    const [one, other] = [known[index], runs[index]];
    if (one?.text !== other?.text || one?.style !== other?.style) return false;
    if (other?.inline !== undefined || other?.note !== undefined) return false;
  }
  return true;
}

const haveSame = (one: SetOptions, other: SetOptions): boolean =>
  one.width === other.width &&
  one.hanging === other.hanging &&
  one.hyphenate === other.hyphenate &&
  one.justify === other.justify &&
  one.balanced === other.balanced &&
  one.sparing === other.sparing &&
  one.subject === other.subject;
