import { hasRightToLeft, languageOfScript, leftToRight } from '../../markdown/right-to-left.ts';
import type { Direction } from '../../markdown/right-to-left.ts';
import { given } from '../../diagnostics/given.ts';
import { element } from '../page.ts';
import type { StructureElement } from '../page.ts';
import { printed } from './measured-text.ts';
import type { Stretch } from './addresses.ts';
import { stretchesOf } from './bidi.ts';
import type { Run } from './run.ts';

/**
 * Runs as their direction asks: what runs the other way is a Span with its language and the text as it is read. Glyphs are
 * painted from the left, so that without that text some readers would say them backwards.
 *
 * @param lang of the section around, where it has one
 */
export function directedRuns(
  runs: readonly Run[],
  direction: Direction,
  lang: string | undefined,
): readonly Run[] {
  const stretches = direction === 'ltr' ? stretchesOf(textOf(runs)) : [];
  let at = 0;
  return passagesOf(runs).flatMap((passage) => {
    const text = textOf(passage.runs);
    const start = at;
    at += text.length;
    if (passage.mark !== undefined) return markedRuns(passage.runs, passage.mark, text);
    if (direction === 'rtl') return wholeRuns(passage.runs, text, lang);
    const own = stretches.map((one) => ({ start: one.start - start, end: one.end - start }));
    return cutAt(
      passage.runs,
      own.filter((one) => one.end > 0 && one.start < text.length),
    ).flatMap(({ found, runs: part }) => (found ? spokenRuns(part, lang) : part));
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
function markedRuns(runs: readonly Run[], mark: StructureElement, text: string): readonly Run[] {
  if (!hasRightToLeft(text)) return runs;
  const span = element('Span', [], { ...mark.attributes, actualText: spokenOf(runs) });
  return runs.map((run) => (run.inner === undefined ? { ...run, inline: span } : { ...run, inner: span }));
}

/** A paragraph from right to left: all of it but words of other scripts. */
function wholeRuns(runs: readonly Run[], text: string, lang: string | undefined): readonly Run[] {
  const others = Array.from(text.matchAll(leftToRight()), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return cutAt(runs, others).flatMap(({ found, runs: part }) => (found ? part : spokenRuns(part, lang)));
}

interface CutPart {
  readonly found: boolean;
  readonly runs: Run[];
}

/** What was found, and what stands between, in order. */
function cutAt(runs: readonly Run[], stretches: readonly Stretch[]): readonly CutPart[] {
  const ends = stretches.flatMap(({ start, end }) => [Math.max(0, start), end]);
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
