import type { SectionLabel } from '../../markdown/labels.ts';
import { isLead } from '../../markdown/labels.ts';
import type { Block, Paragraph } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Sections } from '../../markdown/sections.ts';
import { firstLineOf } from '../../markdown/split-sections.ts';
import type { SlotContent } from '../kind.ts';

/** A part whose first paragraph, or its first line, is a formula has that apart: it is not voted on (look.md 6). */
export function withFormulaApart(content: SlotContent, label: SectionLabel): SlotContent {
  const [first, ...others] = content.nodes;
  if (first?.type !== 'paragraph') return content;
  const words = plainText(first.children);
  const isAlone = /:[*_\s]*$/u.test(words)
    ? others.some(({ type }) => type !== 'footnotes')
    : others[0]?.type === 'list' && /\p{L}[*_\s]*$/u.test(words);
  if (isAlone && isLead(words, label)) return { ...content, nodes: others, formula: first };
  const { line, rest } = linesOf(first);
  const text = plainText(line.children);
  if (rest === undefined || !/:[*_\s]*$/u.test(text) || !isLead(text, label)) return content;
  return { ...content, nodes: [rest, ...others], formula: line };
}

/** „Wir beantragen:“ above the heading of the resolution leads to it, as it would below the heading. */
export function withLeadBelow({ sections, ...body }: Sections): Sections {
  const leading = sections.findIndex(
    ({ label, formula, nodes }, index) =>
      formula && nodes.length === 0 && label !== undefined && label === sections[index + 1]?.label,
  );
  const [lead, led] = leading < 0 ? [] : sections.slice(leading, leading + 2);
  if (lead === undefined || led === undefined || led.formula || led.nodes.length === 0)
    return { ...body, sections };
  const { heading, origin } = lead;
  const nodes: readonly Block[] = [{ type: 'paragraph', children: heading, origin }, ...led.nodes];
  return { ...body, sections: sections.toSpliced(leading, 2, { ...led, nodes }) };
}

function linesOf(paragraph: Paragraph): { readonly line: Paragraph; readonly rest?: Block } {
  const { line, below } = firstLineOf(paragraph);
  const [next] = below;
  return {
    line: { ...paragraph, children: line },
    ...(next !== undefined && { rest: { ...paragraph, children: below, origin: next.origin } }),
  };
}
