import { escapeMarkdown } from '../../markdown/escape.ts';
import type { Block, ListItem, Table } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { AmendingMotion } from '../amendment/amending-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { slotsOf } from '../motion/parts.ts';

/** What is voted on: the text of the resolution; of an amendment the operations that follow from its `neufassung`. */
export function resolutionOf(motion: Motion): readonly Block[] {
  if (isAmending(motion) && motion.changes !== undefined) return motion.changes.operations.nodes;
  return slotsOf(motion.parts, 'beschlussvorschlag').flatMap(({ nodes }) => nodes);
}

/** The questions of an inquiry; none of any other motion. */
export function questionsOf(motion: Motion): readonly Block[] {
  return slotsOf(motion.parts, 'fragen').flatMap(({ nodes }) => nodes);
}

function isAmending(motion: Motion): motion is AmendingMotion {
  return 'target' in motion;
}

/**
 * Blocks as Markdown that reads back with the same words, labels and nesting; without emphasis, pictures and notes.
 * Blank lines part the items: site generators know no `a)`, and would run such items into one paragraph.
 */
export function wordingMarkdown(blocks: readonly Block[]): string {
  return blocks
    .map(blockMarkdown)
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(plainText(block.children))}`;
    case 'paragraph':
      return escapeMarkdown(plainText(block.children));
    case 'code-block':
      return escapeMarkdown(block.text);
    case 'list':
      return block.items.map((item) => itemMarkdown(item, block.ordered)).join('\n\n');
    case 'quote':
      return wordingMarkdown(block.children)
        .replaceAll(/^(?=.)/gmu, '> ')
        .replaceAll(/^$/gmu, '>');
    case 'table':
      return tableMarkdown(block);
    case 'rule':
    case 'footnotes':
      return '';
  }
}

function itemMarkdown({ label, children }: ListItem, ordered: boolean): string {
  const mark = ordered ? label : '-';
  const indent = ' '.repeat(mark.length + 1);
  return `${mark} ${wordingMarkdown(children).replaceAll(/\n(?=[^\n])/gu, `\n${indent}`)}`;
}

function tableMarkdown({ head, rows }: Table): string {
  const [first, ...others] = [head, ...rows].map((row) =>
    tableLine(row.map(({ children }) => escapeMarkdown(plainText(children)))),
  );
  return [first, tableLine(head.map(() => '---')), ...others].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
