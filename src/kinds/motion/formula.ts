import type { SectionLabel } from '../../markdown/labels.ts';
import { isLead } from '../../markdown/labels.ts';
import type { Block, Paragraph } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { firstLineOf } from '../../markdown/split-sections.ts';
import type { SlotContent } from '../kind.ts';
import type { Motion } from './motion.ts';

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

/** Whether the author's own formula says what the sentence above it would: „Wir beantragen:“ behind „… beantragt:“. */
export function saysSentence({ profile, parts: { slots, formulas } }: Motion): boolean {
  const { saidBy } = profile;
  if (saidBy === undefined) return false;
  const [part, pattern] = saidBy;
  const formula = slots.get(part)?.formula;
  const text = formula === undefined ? formulas.get(part) : plainText(formula.children);
  return text !== undefined && pattern.test(text);
}
