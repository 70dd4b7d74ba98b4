import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts';
import { type Origin, spanOfLine } from '../diagnostics/source-file.ts';
import { labelOf } from './labels.ts';
import type { Block, Inline } from './nodes.ts';
import { plainText } from './plain-text.ts';
import { firstLineOf, type SectionPart } from './split-sections.ts';

const code = 'markdown/ueberschrift';

/** A heading without a word, which opens nothing and is not printed. */
export function isEmptyHeading(block: Block): boolean {
  return block.type === 'heading' && block.children.every(isBlank);
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'text' && inline.text.trim() === '';
}

export function emptyHeadings(blocks: readonly Block[]): readonly Diagnostic[] {
  const message = 'Diese Überschrift hat keinen Text und wird nicht gedruckt.';
  const hint = 'Die Überschrift ergänzen, oder die Zeile löschen.';
  return blocks.filter(isEmptyHeading).map(({ origin }) => warning(code, spanOf(origin), message, hint));
}

/** What becomes of a label that nothing stands below. */
export function labelWithoutText(text: string, origin: Origin): Diagnostic {
  const message = `Unter „${text}“ steht nichts; die Überschrift wird nicht gedruckt.`;
  return warning(code, spanOf(origin), message, 'Den Text darunter ergänzen, oder die Überschrift löschen.');
}

/**
 * A word such as „Begründung“ alone in a line above a text: it prints as text, but its author may mean a heading.
 *
 * @param places the labels that the kind has a place for
 */
export function bareLabels(
  { opening, nodes }: SectionPart,
  places: ReadonlySet<string>,
): readonly Diagnostic[] {
  return nodes.flatMap((block, index) => {
    if (block.type !== 'paragraph') return [];
    const { line, below } = firstLineOf(block);
    const text = plainText(line).trim();
    if (text.endsWith('.')) return [];
    const isAbove = below.length > 0 || nodes[index + 1] !== undefined;
    const { label, formula } = (isAbove ? labelOf(text) : undefined) ?? {};
    if (label === undefined || formula === true || !places.has(label) || label === opening?.label) return [];
    // A sentence ends in a full stop or another mark.
    if (!/[\p{L}\d\)]$/v.test(text)) return [];
    const message = `„${text}“ steht hier als Text, nicht als Überschrift.`;
    const hint = `Ist eine Überschrift gemeint, schreiben Sie „## ${text}“ oder „${text}:“.`;
    return [warning(code, spanOf(block.origin), message, hint)];
  });
}

function spanOf({ file, line }: Origin) {
  return spanOfLine(file, line);
}
