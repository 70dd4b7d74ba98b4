import { type Diagnostic, info } from '../../diagnostics/diagnostic.ts';
import { spanOfLine } from '../../diagnostics/source-file.ts';
import { labelOf } from '../../markdown/labels.ts';
import type { Inline, Paragraph } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { SlotContent } from '../kind.ts';
import type { Resolved } from '../fault.ts';

/** „Begründung: Es fehlt.“ below the heading „Begründung“: the label is printed once. */
export function withoutLabel(part: string, slot: SlotContent): Resolved<SlotContent> {
  const [first, ...others] = slot.nodes;
  if (first?.type !== 'paragraph') return { value: slot, diagnostics: [] };
  const label = labelBefore(first, part);
  if (label === undefined) return { value: slot, diagnostics: [] };
  const nodes = [{ ...first, children: label.rest }, ...others];
  return { value: { ...slot, nodes }, diagnostics: [labelTwice(label.typed, first)] };
}

interface TypedLabel {
  readonly typed: string;
  readonly rest: readonly Inline[];
}

const labelAtStart = /^([\p{L}/ ]{4,40}:)[ \t]+(?=\S)/u;

function labelBefore({ children }: Paragraph, part: string): TypedLabel | undefined {
  const [first, second, ...others] = children;
  if (first?.type === 'strong') {
    const typed = plainText(first.children);
    const [, mark, behind] = second?.type === 'text' ? (/^(:?)\s*(.*)$/su.exec(second.text) ?? []) : [];
    const isLabel = behind !== undefined && `${typed}${mark ?? ''}`.endsWith(':') && isOf(part, typed);
    if (!isLabel || second?.type !== 'text') return undefined;
    return { typed: `${typed}${mark ?? ''}`, rest: [{ ...second, text: behind }, ...others] };
  }
  if (first?.type !== 'text') return undefined;
  const [before = '', typed = ''] = labelAtStart.exec(first.text) ?? [];
  if (!isOf(part, typed)) return undefined;
  return { typed, rest: [{ ...first, text: first.text.slice(before.length) }, ...children.slice(1)] };
}

/** „Antrag:“ below „Beschlussvorschlag“ is another word. */
function isOf(part: string, typed: string): boolean {
  const found = typed === '' ? undefined : labelOf(typed);
  return found?.label === part && !found.formula && !/antrag/iu.test(typed);
}

function labelTwice(typed: string, { origin: { file, line } }: Paragraph): Diagnostic {
  const span = spanOfLine(file, line);
  const text = file.text.slice(span.start, span.end);
  const index = text.indexOf(typed.replace(/:$/u, ''));
  const message = `„${typed}“ steht schon als Überschrift darüber und wird hier nicht noch einmal gedruckt.`;
  const found = info('markdown/ueberschrift-doppelt', span, message, 'Das Wort hier löschen.');
  const written =
    index < 0
      ? undefined
      : /^(?:\*\*|__)?[\p{L}/ ]+(?::(?:\*\*|__)?|(?:\*\*|__):)[ \t]*/u.exec(
          text.slice(index - marksBefore(text, index)),
        );
  if (written === null || written === undefined) return found;
  const start = span.start + index - marksBefore(text, index);
  const place = { file, start, end: start + written[0].length };
  return {
    ...found,
    span: { ...place, end: start + written[0].trimEnd().length },
    fix: [{ span: place, replacement: '' }],
  };
}

const marksBefore = (text: string, index: number): number =>
  /(?:\*\*|__)$/u.test(text.slice(0, index)) ? 2 : 0;
