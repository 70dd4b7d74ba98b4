import type { DocNode, LabelledValue, Line, Synopsis } from '../../src/document/nodes.ts';
import type { Block, Inline, Table } from '../../src/markdown/nodes.ts';
import { around, beforeMark } from '../../src/markdown/plain-text.ts';

/** What is said in a composed document, in reading order: the notes come last, page furniture is not said. */
export function composedText(nodes: readonly DocNode[]): string {
  const notes = nodes.filter((node) => node.type === 'footnotes');
  const others = nodes.filter((node) => node.type !== 'footnotes');
  return [...others, ...notes].map(nodeText).join(' ');
}

function nodeText(node: DocNode): string {
  switch (node.type) {
    case 'letterhead':
      return node.senders.map(({ name, addition = [] }) => linesText([name, addition])).join(' ');
    case 'return-line':
    case 'date-line':
    case 'greeting':
      return inlineText(node.line);
    case 'address':
      return linesText([...node.lines, node.note ?? []]);
    case 'info-block':
      return `${linesText([node.contactLabel ?? [], ...node.contact])} ${node.facts.map(factText).join(' ')}`;
    case 'subject':
      return linesText([node.reference ?? [], node.occasion ?? [], node.title]);
    case 'council-head': {
      const facts = [...node.fields, node.applicants].map(factText);
      const consultations = node.consultations === undefined ? '' : tableText(node.consultations);
      return [linesText([node.body, node.paperType]), ...facts, consultations].join(' ');
    }
    case 'resolution':
      return blocksText(node.children);
    case 'synopsis':
      return synopsisText(node);
    case 'fact-sheet':
      return node.facts.map(factText).join(' ');
    case 'budget-table':
      return `${tableText(node.table)} ${inlineText(node.unit ?? [])}`;
    case 'signatures':
      return node.signatories.map(({ name, functions }) => linesText([name, ...functions])).join(' ');
    case 'contacts':
      return `${inlineText(node.heading)} ${tableText(node.table)}`;
    case 'end-matter':
      return linesText([node.label, ...node.items]);
    case 'copies':
      return linesText([node.label, node.line]);
    case 'running-head':
    case 'page-number':
      return '';
    case 'draft-mark':
      return node.text;
    case 'embargo':
    case 'notice':
    case 'text-length':
      return inlineText(node.line);
    case 'release-head':
      return [inlineText(node.paperType), ...node.facts.map(factText)].join(' ');
    case 'headline':
      return linesText([...node.kickers, node.title, node.subhead ?? []]);
    case 'lead':
      return blocksText(node.children);
    case 'captioned-picture':
      return linesText([node.picture, node.caption ?? []]);
    case 'press-foot':
      return [...node.columns.map(nodeText), blocksText(node.about)].join(' ');
    default:
      return blockText(node);
  }
}

function blockText(node: Block): string {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return inlineText(node.children);
    case 'list':
      return node.items.map(({ label, children }) => `${label} ${blocksText(children)}`).join(' ');
    case 'table':
      return tableText(node);
    case 'quote':
      return blocksText(node.children);
    case 'code-block':
      return node.text;
    case 'rule':
      return '';
    case 'footnotes':
      return node.notes.map(({ number, children }) => `${number} ${blocksText(children)}`).join(' ');
  }
}

const blocksText = (nodes: readonly Block[]): string => nodes.map(blockText).join(' ');

const linesText = (lines: readonly Line[]): string => lines.map(inlineText).join(' ');

const factText = ({ label, value }: LabelledValue): string => linesText([label, value]);

const tableText = ({ head, rows }: Table): string =>
  [head, ...rows].flatMap((row) => row.map(({ children }) => inlineText(children))).join(' ');

function synopsisText({ legend, head, rows, spoken }: Synopsis): string {
  const marked = (line: Line): string => markedText(line, spoken);
  const cells = rows.flatMap(({ label, before, after }) => [
    label,
    ...[before, after].flatMap(({ paragraphs, isNote }) => paragraphs.map(isNote ? inlineText : marked)),
  ]);
  return [marked(legend), linesText([head.label, head.before, head.after]), ...cells].join(' ');
}

/** A mark is said before the words that have it. */
const markedText = (line: Line, { deleted, inserted }: Synopsis['spoken']): string =>
  line
    .map((node) => {
      if (node.type === 'strikethrough') return ` ${deleted} ${inlineText(node.children)}`;
      return node.type === 'strong' ? ` ${inserted} ${inlineText([node])}` : inlineText([node]);
    })
    .join('');

function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node, index) => {
      switch (node.type) {
        case 'strikethrough': {
          // A blank at the beginning of the words is read before what is said of them.
          const [, blanks = '', words = ''] = /^(\s*)([\s\S]*)$/u.exec(inlineText(node.children)) ?? [];
          return `${around(nodes, index).before}${blanks}gestrichen: ${words}`;
        }
        case 'text':
        case 'code':
          return node.text;
        case 'break':
          return ' ';
        case 'image':
          return node.title ?? '';
        case 'footnote-reference':
          return beforeMark(nodes[index - 1]) + String(node.number);
        default:
          return inlineText(node.children);
      }
    })
    .join('');
}
