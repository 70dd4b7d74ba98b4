import type { Origin } from '../../diagnostics/source-file.ts';
import type { Presentation } from '../../kinds/kind.ts';
import type { Inline } from '../../markdown/nodes.ts';
import { nodesOfText } from '../../markdown/plain-text.ts';
import { type Content, textOf } from '../content.ts';
import type { Line, Synopsis, SynopsisCell, SynopsisRow } from '../nodes.ts';

type Versions = NonNullable<Presentation['synopsis']>;
type Version = Versions['rows'][number]['before' | 'after'];

/** Labels in `::: angaben` of the words that a synopsis uses beside the two texts. */
const labels = {
  unchanged: 'unverändert',
  dropped: 'entfällt',
  missing: 'neu',
  deleted: 'vor Gestrichenem',
  inserted: 'vor Neuem',
} as const;

type Words = (name: keyof typeof labels) => Line;

/** Legend, table head and words are the template's; the rows are derived. No node where there are none. */
export function readSynopsis(content: Content, versions: Versions | undefined): Synopsis | undefined {
  const legend = content.line();
  const [label, before, after] = (content.required('table')?.head ?? []).map(({ children }) => children);
  if (content.diagnostics.length > 0) return undefined;
  const words = readWords(content);
  if (versions === undefined || words === undefined) return undefined;
  if (label === undefined || before === undefined || after === undefined) {
    content.problem('Die Tabelle in „::: synopse“ braucht drei Spalten.');
    return undefined;
  }
  return {
    type: 'synopsis',
    legend,
    head: { label, before, after },
    rows: versions.rows.map((row) => rowOf(row, words, versions.origin)),
    spoken: { deleted: textOf(words('deleted')), inserted: textOf(words('inserted')) },
    origin: content.directive.origin,
  };
}

function readWords(content: Content): Words | undefined {
  const given = new Map(content.facts().map(({ label, value }) => [textOf(label), value]));
  const missing = Object.values(labels).filter((label) => !given.has(label));
  if (missing.length > 0) {
    content.problem(
      `In „::: angaben“ der Synopse fehlt: ${missing.map((label) => `**${label}**`).join(', ')}.`,
    );
    return undefined;
  }
  return (name) => given.get(labels[name]) ?? [];
}

function rowOf(
  { label, before, after }: Versions['rows'][number],
  words: Words,
  origin: Origin,
): SynopsisRow {
  return { label, before: cellOf(before, words, origin), after: cellOf(after, words, origin) };
}

function cellOf(version: Version, words: Words, origin: Origin): SynopsisCell {
  if (typeof version === 'string') return { paragraphs: [words(version)], isNote: true };
  const paragraphs: Inline[][] = [[]];
  for (const { text, mark } of version) {
    for (const [index, paragraph] of text.split('\n\n').entries()) {
      if (index > 0) paragraphs.push([]);
      if (paragraph !== '') paragraphs.at(-1)?.push(...marked(nodesOfText(paragraph, origin), mark, origin));
    }
  }
  return { paragraphs, isNote: false };
}

function marked(
  children: readonly Inline[],
  mark: 'deleted' | 'inserted' | undefined,
  origin: Origin,
): readonly Inline[] {
  if (mark === undefined) return children;
  return [{ type: mark === 'deleted' ? 'strikethrough' : 'strong', children, origin }];
}
