import type { Origin } from '../diagnostics/source-file.ts';
import { labelOf, type SectionLabel } from './labels.ts';
import type { Block, Heading, Inline, Paragraph } from './nodes.ts';
import { plainText } from './plain-text.ts';

/** What opens a section, and where. */
export interface Opening {
  readonly heading: readonly Inline[];
  /** Of a line 1: any heading may stand below it. */
  readonly level: Heading['level'];
  readonly label?: SectionLabel;
  readonly formula: boolean;
  /** A line of a paragraph, not a heading. */
  readonly isLine: boolean;
  readonly origin: Origin;
}

export interface SectionPart {
  readonly opening?: Opening;
  readonly nodes: readonly Block[];
}

/**
 * The body's blocks by their sections. A label with nothing below takes in the headings of the author's own that
 * follow it, unless they stand above it: „## Begründung“, „## Ausgangslage“ … are one reasoning with headings.
 *
 * @param places the labels that the kind has a place for; others are headings of the author's own
 */
export function splitSections(blocks: readonly Block[], places: ReadonlySet<string>): readonly SectionPart[] {
  const all: Group[] = [];
  for (const part of split(blocks)) {
    const last = all.at(-1);
    if (last !== undefined && isOpened(part) && takesIn(last, part, places)) last.below.push(part);
    else all.push({ part, below: [] });
  }
  return all.map(({ part, below }) => (below.length === 0 ? part : { ...part, nodes: nodesOf(below) }));
}

interface Group {
  readonly part: SectionPart;
  /** The sections that it takes in. */
  readonly below: Opened[];
}

interface Opened extends SectionPart {
  readonly opening: Opening;
}

function isOpened(part: SectionPart): part is Opened {
  return part.opening !== undefined;
}

/** Below `#` the sections may be of level 2: then the next `#` stands beside the label. */
function takesIn({ part, below }: Group, next: Opened, places: ReadonlySet<string>): boolean {
  const isPlace = ({ label }: Opening): boolean => label !== undefined && places.has(label);
  const { opening, nodes } = part;
  if (opening === undefined || nodes.length > 0 || !isPlace(opening)) return false;
  const level = below[0]?.opening.level ?? opening.level;
  return !isPlace(next.opening) && next.opening.level >= level;
}

const levels = [1, 2, 3, 4, 5, 6] as const;

/** The heading of the part is printed at level 2: those within it begin one below. */
function nodesOf(below: readonly Opened[]): readonly Block[] {
  const shift = 3 - Math.min(...below.map(({ opening }) => opening.level));
  return below.flatMap(({ opening, nodes }) => {
    const { heading: children, level, origin } = opening;
    const blocks: readonly Block[] = [{ type: 'heading', level, children, origin }, ...nodes];
    return blocks.map((block) =>
      block.type === 'heading' ? { ...block, level: levels[block.level - 1 + shift] ?? 6 } : block,
    );
  });
}

function split(blocks: readonly Block[]): readonly SectionPart[] {
  const parts: { readonly opening?: Opening; readonly nodes: Block[] }[] = [];
  for (const block of blocks) {
    const opened = openingOf(block, parts.at(-1));
    if (opened !== undefined) parts.push({ ...opened, nodes: [...opened.nodes] });
    else if (parts.length === 0) parts.push({ nodes: [block] });
    else parts.at(-1)?.nodes.push(block);
  }
  return parts;
}

function openingOf(block: Block, current: SectionPart | undefined): SectionPart | undefined {
  if (block.type === 'heading' && block.level <= 2) {
    const { children: heading, level, origin } = block;
    const label = labelOf(plainText(heading));
    return { opening: { heading, level, formula: false, ...label, isLine: false, origin }, nodes: [] };
  }
  if (block.type !== 'paragraph') return undefined;
  const { line, below } = firstLineOf(block);
  const label = labelOfLine(line);
  // Below "## Beschlussvorschlag" the sentence "Der Rat möge beschließen:" belongs to the text.
  if (label === undefined || label.label === current?.opening?.label) return undefined;
  // Right below "## Begründung" the line "Wir fragen daher:" begins the reasoning, which would be empty otherwise.
  if (label.formula && current !== undefined && isBareHeading(current)) return undefined;
  const { origin } = block;
  const [first] = below;
  const nodes: Block[] = first === undefined ? [] : [{ ...block, children: below, origin: first.origin }];
  return { opening: { heading: line, level: 1, ...label, isLine: true, origin }, nodes };
}

function isBareHeading({ opening, nodes }: SectionPart): boolean {
  return opening?.label !== undefined && !opening.isLine && nodes.length === 0;
}

interface Lines {
  readonly line: readonly Inline[];
  readonly below: readonly Inline[];
}

export function firstLineOf({ children, origin }: Paragraph): Lines {
  const rest = children.findIndex((node) => node.origin.line !== origin.line || node.type === 'break');
  if (rest < 0) return { line: trimmed(children), below: [] };
  const below = children.slice(rest).filter((node, index) => index > 0 || node.type !== 'break');
  return { line: trimmed(children.slice(0, rest)), below };
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
