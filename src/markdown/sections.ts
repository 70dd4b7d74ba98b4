import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin } from '../diagnostics/source-file.ts';
import type { Draft } from '../draft/value.ts';
import { footnotesFor } from './footnotes.ts';
import { labelOf, type SectionLabel } from './labels.ts';
import type { Block, Footnotes, Inline } from './nodes.ts';
import { parseBlocks } from './parse.ts';
import { plainText } from './plain-text.ts';
import { sourceOfBody } from './source.ts';

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
  /** The text as written, without the heading and without empty lines around it. */
  readonly source: string;
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
 */
export function readSections(draft: Draft): Outcome<Sections> {
  const parsed = parseBlocks(sourceOfBody(draft));
  const blocks = parsed.value ?? [];
  const footnotes = blocks.find((block) => block.type === 'footnotes');
  const parts = split(blocks.filter((block) => block.type !== 'footnotes'));
  const sections = parts.map((part, index) => toSection(part, parts[index + 1], draft, footnotes));
  const [first, ...others] = sections;
  const preamble = parts[0]?.opening === undefined ? first : undefined;
  return {
    value: { ...(preamble === undefined ? {} : { preamble }), sections: preamble ? others : sections },
    diagnostics: parsed.diagnostics,
  };
}

/** What opens a section, and the lines it takes in the file. */
interface Opening {
  readonly heading: readonly Inline[];
  readonly label?: SectionLabel;
  readonly formula: boolean;
  /** A line of a paragraph, not a heading. */
  readonly isLine: boolean;
  readonly origin: Origin;
}

interface Part {
  readonly opening?: Opening;
  readonly nodes: Block[];
}

function split(blocks: readonly Block[]): readonly Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const opened = openingOf(block, parts.at(-1));
    if (opened !== undefined) parts.push(opened);
    else if (parts.length === 0) parts.push({ nodes: [block] });
    else parts.at(-1)?.nodes.push(block);
  }
  return parts;
}

function openingOf(block: Block, current: Part | undefined): Part | undefined {
  if (block.type === 'heading' && block.level <= 2) {
    const label = labelOf(plainText(block.children));
    return {
      opening: { heading: block.children, formula: false, ...label, isLine: false, origin: block.origin },
      nodes: [],
    };
  }
  if (block.type !== 'paragraph') return undefined;
  const { origin } = block;
  const isOnFirstLine = (node: Inline): boolean => node.origin.line === origin.line && node.type !== 'break';
  const rest = block.children.findIndex((node) => !isOnFirstLine(node));
  const line = trimmed(rest < 0 ? block.children : block.children.slice(0, rest));
  const label = labelOfLine(line);
  // Below "## Beschlussvorschlag" the sentence "Der Rat möge beschließen:" belongs to the text.
  if (label === undefined || label.label === current?.opening?.label) return undefined;
  const below =
    rest < 0 ? [] : block.children.slice(rest).filter((node, index) => index > 0 || node.type !== 'break');
  const [first] = below;
  const nodes: Block[] = first === undefined ? [] : [{ ...block, children: below, origin: first.origin }];
  return { opening: { heading: line, ...label, isLine: true, origin }, nodes };
}

function labelOfLine(line: readonly Inline[]): ReturnType<typeof labelOf> {
  const [only, second] = line;
  const isBold =
    only?.type === 'strong' && (second === undefined || /^\s*:\s*$/u.test(plainText(line.slice(1))));
  const text = plainText(line);
  return isBold || /:\s*$/u.test(text) ? labelOf(text) : undefined;
}

/** Without the blank that stands for the line end. */
function trimmed(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1);
  return last?.type === 'text' && last.text.trim() === '' ? line.slice(0, -1) : line;
}

function toSection(
  part: Part,
  next: Part | undefined,
  draft: Draft,
  footnotes: Footnotes | undefined,
): Section {
  const { opening, nodes } = part;
  const heading = opening?.heading ?? [];
  const notes = footnotesFor([...heading, ...nodes], footnotes);
  return {
    ...(opening?.label === undefined ? {} : { label: opening.label }),
    formula: opening?.formula ?? false,
    heading,
    headingText: plainText(heading),
    nodes: [...nodes, ...notes],
    source: sourceBetween(draft, opening, next?.opening),
    origin: opening?.origin ?? nodes[0]?.origin ?? { file: draft.file, line: draft.body.line },
  };
}

function sourceBetween({ body }: Draft, opening: Opening | undefined, next: Opening | undefined): string {
  const lines = body.text.split('\n');
  const start = opening === undefined ? 0 : lineBelow(lines, opening.origin.line - body.line, opening.isLine);
  const end = next === undefined ? lines.length : next.origin.line - body.line;
  return lines
    .slice(start, end)
    .join('\n')
    .replaceAll(/^(?:[ \t]*\n)+|\s+$/gu, '');
}

const setextUnderline = /^ {0,3}(?:=+|-+)[ \t]*$/u;

/** A heading may be underlined (`===`, `---`) and then has several lines. */
function lineBelow(lines: readonly string[], opening: number, isLine: boolean): number {
  if (isLine || /^ {0,3}#/u.test(lines[opening] ?? '')) return opening + 1;
  return lines.findIndex((line, index) => index > opening && setextUnderline.test(line)) + 1;
}
