import type { Origin } from '../../diagnostics/source-file.ts';
import type { Inline } from '../../markdown/nodes.ts';
import { element } from '../page.ts';
import type { StructureElement } from '../page.ts';
import { emphasised, strong } from '../style.ts';
import type { TextStyle } from '../style.ts';

/** A stretch of text in one style. `text` is `\n` for a forced line break. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly origin?: Origin;
  readonly inline?: StructureElement;
  /** Number of the note this run refers to. */
  readonly note?: number;
}

export const FORCED_BREAK = '\n';

const NOTE_MARK = { size: 0.65, raise: 0.35 } as const;

const raised = (style: TextStyle): TextStyle => ({
  ...style,
  size: style.size * NOTE_MARK.size,
  raise: NOTE_MARK.raise / NOTE_MARK.size,
});

/** Keeps a note's mark on the line of what it stands behind. */
const WORD_JOINER = '\u2060';

/** The raised number in the text, linked to the note. */
const noteReference = (number: number, style: TextStyle): Run => ({
  text: WORD_JOINER + String(number),
  style: raised(style),
  inline: element('Reference', [noteLink(number, noteId(number))], { anchor: referenceId(number) }),
  note: number,
});

/** The raised number before the note, linked back to the text. */
export const noteNumber = (number: number, style: TextStyle): Run => ({
  text: String(number),
  style: raised(style),
  inline: element('Lbl', [noteLink(number, referenceId(number))], { anchor: noteId(number) }),
});

const noteLink = (number: number, goTo: string): StructureElement =>
  element('Link', [], { goTo, contents: String(number) });

export const noteId = (number: number): string => `note-${number}`;
const referenceId = (number: number): string => `reference-${number}`;

/** Inline nodes to runs; images inside a text are left to the block that holds them. */
export function runsOf(
  nodes: readonly Inline[],
  style: TextStyle,
  inline?: StructureElement,
): readonly Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    if (node.type !== 'text' && node.type !== 'code') runs.push(...runsOfNode(node, style, inline));
    else if (inline === undefined) runs.push({ text: node.text, style, origin: node.origin });
    else runs.push({ text: node.text, style, origin: node.origin, inline });
  }
  return runs;
}

function runsOfNode(
  node: Exclude<Inline, { readonly type: 'text' | 'code' }>,
  style: TextStyle,
  inline: StructureElement | undefined,
): readonly Run[] {
  switch (node.type) {
    case 'strong':
      return runsOf(node.children, strong(style), inline);
    case 'emphasis':
      return runsOf(node.children, emphasised(style), inline);
    case 'strikethrough':
      return runsOf(node.children, { ...style, decoration: 'strike' }, inline);
    case 'link':
      return runsOf(
        node.children,
        style,
        element('Link', [], { href: node.href, contents: `Link: ${node.href}` }),
      );
    case 'break':
      return [{ text: FORCED_BREAK, style, origin: node.origin }];
    case 'footnote-reference':
      return [{ ...noteReference(node.number, style), origin: node.origin }];
    case 'image':
      return [];
  }
}

/** Lines of one paragraph, a forced break between them. */
export const joinLines = (lines: readonly (readonly Inline[])[], style: TextStyle): readonly Run[] =>
  lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ text: FORCED_BREAK, style }]),
    ...runsOf(line, style),
  ]);

export const plainRun = (text: string, style: TextStyle): Run => ({ text, style });
