import type { Around } from '../../markdown/plain-text.ts';
import { element } from '../page.ts';
import type { TextStyle } from '../style.ts';
import { printed } from './measured-text.ts';
import type { Run } from './run.ts';

/**
 * Struck words in brackets, which are not struck: the line would hide them. Each stretch is one Span whose ActualText says
 * what the line shows (look.md 8); within a link it stands in the link. The blank at a line's end is painted with the mark
 * before it, so ActualText replaces both.
 *
 * @param runs the words with the line through them
 */
export function struckRuns(
  runs: readonly Run[],
  style: TextStyle,
  spoken: string,
  { before, after }: Around,
): readonly Run[] {
  const stretches = stretchesOf(runs);
  const [first, last] = [stretches.findIndex(isText), stretches.findLastIndex(isText)];
  return stretches.flatMap((stretch, index) => {
    const { link, runs: own } = stretch;
    if (!isText(stretch)) return own;
    const words = own.map(({ text }) => printed(text).replaceAll('\n', ' ')).join('');
    // A blank at its beginning parts it from the stretch before.
    const said = words.trimStart();
    const start = `${index === first ? before : ''}${words.slice(0, words.length - said.length)}`;
    const actualText = `${start}${spoken} ${said}${index === last ? after : ''}`;
    const span = element('Span', [], { actualText });
    const place = link === undefined ? { inline: span } : { inline: link, inner: span };
    return [
      ...(index === first ? [{ text: '[', style, ...place }] : []),
      ...own.map((run) => ({ ...run, ...place })),
      ...(index === last ? [{ text: ']', style, ...place }] : []),
    ];
  });
}

const isText = ({ runs: [run] }: Stretch): boolean => run?.note === undefined;

interface Stretch {
  readonly link: Run['inline'];
  readonly runs: Run[];
}

/** Links and the marks of notes are elements of their own. */
function stretchesOf(runs: readonly Run[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const run of runs) {
    const link = run.inline?.type === 'Link' ? run.inline : undefined;
    const last = stretches.at(-1);
    const isNote = run.note !== undefined || last?.runs[0]?.note !== undefined;
    if (last !== undefined && last.link === link && !isNote) last.runs.push(run);
    else stretches.push({ link, runs: [run] });
  }
  return stretches;
}
