import type { Block, Inline } from '../../src/markdown/nodes.ts';
import type { TemplateBlock } from '../../src/markdown/template-text.ts';

/** A tree on one line: `p(Ein em{kursives} Wort) list(1.[p(x)])`. No mark is one of Markdown's. */
export function outline(nodes: readonly (TemplateBlock | Inline)[]): string {
  return nodes.reduce((text, node) => {
    const isInline = [
      'text',
      'strong',
      'emphasis',
      'strikethrough',
      'link',
      'code',
      'break',
      'image',
      'subscript',
      'superscript',
      'foreign',
    ].includes(node.type);
    const gap = text === '' || isInline || node.type === 'footnote-reference' ? '' : ' ';
    return `${text}${gap}${shown(node)}`;
  }, '');
}

function shown(node: TemplateBlock | Inline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'strong':
      return `strong{${outline(node.children)}}`;
    case 'emphasis':
      return `em{${outline(node.children)}}`;
    case 'strikethrough':
      return `del{${outline(node.children)}}`;
    case 'subscript':
      return `sub{${outline(node.children)}}`;
    case 'superscript':
      return `sup{${outline(node.children)}}`;
    case 'foreign':
      return `${node.lang}{${outline(node.children)}}`;
    case 'link':
      return `link{${outline(node.children)}}{${node.href}}`;
    case 'code':
      return `code{${node.text}}`;
    case 'break':
      return '↵';
    case 'image':
      return `image{${node.alt}}{${node.src}}${node.title === undefined ? '' : `{${node.title}}`}`;
    case 'footnote-reference':
      return `ref{${node.number}}`;
    case 'heading':
      return `h${node.level}(${outline(node.children)})`;
    case 'paragraph':
      return `p(${outline(node.children)})`;
    case 'list':
      return `list(${node.items.map(({ label, children }) => `${label}[${outline(children)}]`).join(' ')})`;
    case 'table':
      return `table(${[node.head, ...node.rows].map((row) => row.map(({ children }) => outline(children)).join('|')).join('/')})`;
    case 'quote':
      return `quote(${outline(node.children)})`;
    case 'code-block':
      return `code(${node.text})`;
    case 'rule':
      return 'rule';
    case 'footnotes':
      return `notes(${node.notes.map(({ number, children }) => `${number}[${outline(children)}]`).join(' ')})`;
    case 'slot':
      return `slot(${node.name}${node.lead === undefined ? '' : `: ${outline(node.lead)}`})`;
    case 'directive':
      return `${node.name}(${[...(node.argument === undefined ? [] : [`${node.argument}:`]), outline(node.children)].join(' ')})`;
  }
}

/** The lines at which nodes stand, in the order of the tree. */
export function lines(nodes: readonly (Block | Inline)[]): readonly number[] {
  return nodes.flatMap((node) => [node.origin.line, ...('children' in node ? lines(node.children) : [])]);
}
