import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/source-file.ts';
import type { Draft } from '../draft/value.ts';
import { footnotesFor } from './footnotes.ts';
import { bareLabels, emptyHeadings, isEmptyHeading } from './heading-faults.ts';
import { labels, type SectionLabel } from './labels.ts';
import type { Block, Footnotes, Inline } from './nodes.ts';
import { parseBlocks } from './parse.ts';
import { plainText } from './plain-text.ts';
import { sourceOfBody } from './source.ts';
import { type SectionPart, splitSections } from './split-sections.ts';

export interface Section {
  /** Absent for a heading of the author's own, and for text before the first heading. */
  readonly label?: SectionLabel;
  /** The heading is a sentence such as "Der Rat möge beschließen:" and is printed as typed. */
  readonly formula: boolean;
  /** Empty for text before the first heading. */
  readonly heading: readonly Inline[];
  readonly headingText: string;
  /** With the notes that the section refers to as its last block; their numbers count through the whole body. */
  readonly nodes: readonly Block[];
  readonly origin: Origin;
}

export interface Sections {
  /** The text before the first heading. */
  readonly preamble?: Section;
  readonly sections: readonly Section[];
}

/**
 * The body's parts, split at headings of level 1 and 2 and at labels that stand alone on a line, in ":" or in bold.
 * Deeper headings stay in their part; nothing within quotations, lists and code is a label.
 *
 * @param places the labels that the kind has a place for
 */
export function readSections(draft: Draft, places: ReadonlySet<string> = labels): Outcome<Sections> {
  const parsed = parseBlocks(sourceOfBody(draft));
  const blocks = parsed.value ?? [];
  const footnotes = blocks.find((block) => block.type === 'footnotes');
  const text = blocks.filter((block) => block.type !== 'footnotes');
  const parts = splitSections(
    text.filter((block) => !isEmptyHeading(block)),
    places,
  );
  const sections = parts.map((part) => toSection(part, draft, footnotes));
  const [first, ...others] = sections;
  const preamble = parts[0]?.opening === undefined ? first : undefined;
  return {
    value: { ...(preamble === undefined ? {} : { preamble }), sections: preamble ? others : sections },
    diagnostics: [
      ...parsed.diagnostics,
      ...emptyHeadings(text),
      ...parts.flatMap((part) => bareLabels(part, places)),
    ],
  };
}

function toSection(part: SectionPart, draft: Draft, footnotes: Footnotes | undefined): Section {
  const { opening, nodes } = part;
  const heading = opening?.heading ?? [];
  const notes = footnotesFor([...heading, ...nodes], footnotes);
  return {
    ...(opening?.label === undefined ? {} : { label: opening.label }),
    formula: opening?.formula ?? false,
    heading,
    headingText: plainText(heading),
    nodes: [...nodes, ...notes],
    origin: opening?.origin ?? nodes[0]?.origin ?? { file: draft.file, line: draft.body.line },
  };
}
