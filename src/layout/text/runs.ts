import { given } from '../../diagnostics/given.ts';
import type { Foreign, Inline } from '../../markdown/nodes.ts';
import { type Around, around, beforeMark, plainText, SPOKEN_DELETED } from '../../markdown/plain-text.ts';
import { superscript } from '../../grammar/superscript.ts';
import { SPOKEN_BACK, spokenLabel, spokenNote } from '../../document/spoken.ts';
import { isPicture } from '../../document/walk.ts';
import { element } from '../page.ts';
import type { StructureElement } from '../page.ts';
import { emphasised, lowered, raised, strong, struckThrough } from '../style.ts';
import type { TextStyle } from '../style.ts';
import type { Run } from './run.ts';
import { struckRuns } from './struck.ts';

export type { Run };

export const FORCED_BREAK = '\n';

/** Keeps a note's mark on the line of what it stands behind, and a name whole at its hyphen. */
export const WORD_JOINER = '\u2060';

/** The raised number in the text, linked to the note. */
const noteReference = (number: number, style: TextStyle): Run => ({
  text: WORD_JOINER + String(number),
  style: raised(style),
  inline: element('Reference', [noteLink(noteId(number), spokenNote(number))], {
    anchor: referenceId(number),
  }),
  note: number,
});

/** The mark of a note. It is read as „Fußnote 1: “: else nobody hears that the text is left. */
export const noteLabel = (number: number): StructureElement =>
  element('Lbl', [noteLink(referenceId(number), SPOKEN_BACK, spokenLabel(spokenNote(number)))], {
    anchor: noteId(number),
  });

/** The raised number before the note, linked back to the text. */
export const noteNumber = (number: number, label: StructureElement, style: TextStyle): Run => ({
  text: String(number),
  style: raised(style),
  inline: label,
});

/** @param actualText of the link, not of what holds it: that would hide the link from some readers */
const noteLink = (goTo: string, contents: string, actualText?: string): StructureElement =>
  element('Link', [], { goTo, contents, ...given({ actualText }) });

export const noteId = (number: number): string => `note-${number}`;
const referenceId = (number: number): string => `reference-${number}`;

/** Inline nodes to runs; images inside a text are left to the block that holds them. */
export function runsOf(
  nodes: readonly Inline[],
  style: TextStyle,
  inline?: StructureElement,
): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, node] of nodes.entries()) {
    const previous = nodes[index - 1];
    if (node.type === 'text' && previous !== undefined && isPicture(previous)) {
      pushBehindPicture(runs, { text: node.text, style, origin: node.origin, ...(inline && { inline }) });
      continue;
    }
    if (node.type === 'footnote-reference') runs.push(...besideMark(previous, style, inline));
    if (node.type !== 'text' && node.type !== 'code')
      runs.push(...runsOfNode(node, style, inline, () => around(nodes, index)));
    else if (inline === undefined) runs.push({ text: node.text, style, origin: node.origin });
    else runs.push({ text: node.text, style, origin: node.origin, inline });
  }
  return runs;
}

/**
 * A picture within a sentence is set below it: of the blanks around it one is left, and none at the beginning or before a
 * comma.
 */
function pushBehindPicture(runs: Run[], run: Run): void {
  const before = runs.findLastIndex(({ text }) => text !== '');
  const last = runs[before];
  const isOpen = last?.text.endsWith(' ') ?? true;
  const text = isOpen ? run.text.replace(/^ +/u, '') : run.text;
  if (isOpen && last !== undefined && /^[,.;:!?)]/u.test(text))
    runs[before] = { ...last, text: last.text.replace(/ +$/u, '') };
  runs.push({ ...run, text });
}

function besideMark(
  previous: Inline | undefined,
  style: TextStyle,
  inline: StructureElement | undefined,
): readonly Run[] {
  const gap = beforeMark(previous);
  if (gap === '') return [];
  const run = { text: WORD_JOINER + gap, style: raised(style) };
  return [inline === undefined ? run : { ...run, inline }];
}

function runsOfNode(
  node: Exclude<Inline, { readonly type: 'text' | 'code' }>,
  style: TextStyle,
  inline: StructureElement | undefined,
  beside: () => Around,
): readonly Run[] {
  switch (node.type) {
    case 'strong':
      return runsOf(node.children, strong(style), inline);
    case 'emphasis':
      return runsOf(node.children, emphasised(style), inline);
    case 'strikethrough': {
      const runs = runsOf(node.children, struckThrough(style), inline);
      // In a mark of its own the words are said already.
      return inline?.type === 'Span' ? runs : struckRuns(runs, style, SPOKEN_DELETED, beside());
    }
    case 'foreign':
      return foreignRuns(node, style, inline);
    case 'subscript':
      return runsOf(node.children, lowered(style), inline);
    case 'superscript':
      return runsOf(node.children, raised(style), inline).map((run) => spokenAsRaised(run, raised(style)));
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

/** Each stretch is a mark of its own: what stands between them, a link or the mark of a note, is read in its place. */
function foreignRuns(
  { children, lang }: Foreign,
  style: TextStyle,
  inline: StructureElement | undefined,
): readonly Run[] {
  let around: StructureElement | undefined;
  let span: StructureElement | undefined;
  return runsOf(children, style, inline).map((run) => {
    const isOther = run.inner !== undefined || (run.inline !== undefined && run.inline.type !== 'Link');
    if (isOther || span === undefined || run.inline !== around) span = element('Span', [], { lang });
    around = isOther ? undefined : run.inline;
    if (isOther) return run;
    return run.inline === undefined ? { ...run, inline: span } : { ...run, inner: span };
  });
}

/** Read as „10⁶“, not as „106“ (WCAG 2.2, 1.3.1). */
function spokenAsRaised(run: Run, style: TextStyle): Run {
  const isOther = run.style !== style || run.inner !== undefined || run.inline?.type === 'Span';
  const actualText = isOther ? undefined : superscript(run.text);
  if (actualText === undefined) return run;
  const span = element('Span', [], { actualText });
  return run.inline === undefined ? { ...run, inline: span } : { ...run, inner: span };
}

/** A label beside its value, read with a colon. */
export const labelRuns = (label: readonly Inline[], style: TextStyle): readonly Run[] =>
  runsOf(label, style, element('Span', [], { actualText: spokenLabel(plainText(label)) }));

export const plainRun = (text: string, style: TextStyle): Run => ({ text, style });
