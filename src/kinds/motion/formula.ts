import type { SectionLabel } from '../../markdown/labels.ts';
import { isLead } from '../../markdown/labels.ts';
import type { Block, Paragraph } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
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

function linesOf(paragraph: Paragraph): { readonly line: Paragraph; readonly rest?: Block } {
  const { line, below } = firstLineOf(paragraph);
  const [next] = below;
  return {
    line: { ...paragraph, children: line },
    ...(next !== undefined && { rest: { ...paragraph, children: below, origin: next.origin } }),
  };
}
