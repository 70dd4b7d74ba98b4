import {
  directionOf,
  hasRightToLeft,
  languageOfScript,
  leftToRight,
  rightToLeft,
} from '../../markdown/right-to-left.ts';
import type { Direction } from '../../markdown/right-to-left.ts';
import { given } from '../../diagnostics/given.ts';
import { element } from '../page.ts';
import type { StructureElement } from '../page.ts';
import { printed } from './measured-text.ts';
import type { Isolate, Run } from './run.ts';

/**
 * Runs as their direction asks: words of the other direction keep their order to themselves, and what runs from right to
 * left is a Span with its language and the text as it is read. Glyphs are painted from the left, so that without that text
 * some readers would say them backwards.
 *
 * @param lang of the section around, where it has one
 */
export function directedRuns(
  runs: readonly Run[],
  direction: Direction,
  lang: string | undefined,
): readonly Run[] {
  return passagesOf(runs).flatMap((passage) => {
    const text = textOf(passage.runs);
    if (passage.mark !== undefined) return markedRuns(passage.runs, passage.mark, direction, text);
    if (!hasRightToLeft(text) && direction === 'ltr') return passage.runs;
    return direction === 'rtl' ? wholeRuns(passage.runs, text, lang) : stretchRuns(passage.runs, text, lang);
  });
}

interface Passage {
  /** The Span of words whose author said which language they are. */
  readonly mark: StructureElement | undefined;
  readonly runs: Run[];
}

function passagesOf(runs: readonly Run[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (const run of runs) {
    const own = run.inner ?? run.inline;
    const mark = own?.type === 'Span' && own.attributes.lang !== undefined ? own : undefined;
    const last = passages.at(-1);
    if (last !== undefined && last.mark === mark) last.runs.push(run);
    else passages.push({ mark, runs: [run] });
  }
  return passages;
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Words marked by `[…]{lang=…}`. */
function markedRuns(
  runs: readonly Run[],
  mark: StructureElement,
  direction: Direction,
  text: string,
): readonly Run[] {
  const own = directionOf(text);
  const isolated = own === direction ? runs : withIsolate(runs, own);
  if (!hasRightToLeft(text)) return isolated;
  const actualText = spokenOf(runs);
  const span = element('Span', [], { ...mark.attributes, actualText });
  return (own === direction && own === 'ltr' ? stretchRuns(runs, text, undefined) : isolated).map((run) =>
    run.inner === undefined ? { ...run, inline: span } : { ...run, inner: span },
  );
}

const withIsolate = (runs: readonly Run[], direction: Direction): readonly Run[] => {
  const isolate: Isolate = { direction };
  return runs.map((run) => ({ ...run, isolate }));
};

/** Names and words among German ones. */
const stretchRuns = (runs: readonly Run[], text: string, lang: string | undefined): readonly Run[] =>
  cutAt(runs, text.matchAll(rightToLeft())).flatMap(({ found, runs: part }) =>
    found ? spokenRuns(withIsolate(part, 'rtl'), lang) : part,
  );

/** A paragraph from right to left: all of it but words of other scripts. */
const wholeRuns = (runs: readonly Run[], text: string, lang: string | undefined): readonly Run[] =>
  cutAt(runs, text.matchAll(leftToRight())).flatMap(({ found, runs: part }) =>
    found ? part : spokenRuns(part, lang),
  );

interface CutPart {
  readonly found: boolean;
  readonly runs: Run[];
}

/** What was found, and what stands between, in order. */
function cutAt(runs: readonly Run[], matches: Iterable<RegExpExecArray>): readonly CutPart[] {
  const ends = Array.from(matches, ({ index, 0: text }) => [index, index + text.length]).flat();
  const parts: CutPart[] = [{ found: false, runs: [] }];
  let at = 0;
  for (const run of runs) {
    for (let from = 0; from < run.text.length;) {
      const end = ends[parts.length - 1] ?? Number.POSITIVE_INFINITY;
      const to = Math.min(run.text.length, end - at);
      const isWhole = from === 0 && to === run.text.length;
      if (to > from) parts.at(-1)?.runs.push(isWhole ? run : { ...run, text: run.text.slice(from, to) });
      if (to === end - at) parts.push({ found: parts.length % 2 === 1, runs: [] });
      from = to;
    }
    at += run.text.length;
  }
  return parts;
}

/** One Span for what stands together in one element and one script. */
function spokenRuns(runs: readonly Run[], lang: string | undefined): readonly Run[] {
  const groups: { readonly place: Run; readonly script: string | undefined; readonly runs: Run[] }[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const script = languageOfScript(run.text) ?? last?.script;
    const joins =
      last !== undefined &&
      last.place.inline === run.inline &&
      last.place.inner === run.inner &&
      (last.script ?? script) === script;
    if (joins) last.runs.push(run);
    else groups.push({ place: run, script, runs: [run] });
  }
  return groups.flatMap((group) => {
    const { inline, inner } = group.place;
    // Marks of notes are elements of their own, and struck words say themselves what they are.
    if (inner !== undefined || (inline !== undefined && inline.type !== 'Link')) return group.runs;
    const script = group.runs.map(({ text }) => languageOfScript(text)).find((one) => one !== undefined);
    const attributes = { ...given({ lang: lang === undefined ? script : undefined }) };
    const span = element('Span', [], { ...attributes, actualText: spokenOf(group.runs) });
    return group.runs.map((run) =>
      inline === undefined ? { ...run, inline: span } : { ...run, inner: span },
    );
  });
}

const spokenOf = (runs: readonly Run[]): string => printed(textOf(runs)).replaceAll('\n', ' ');
