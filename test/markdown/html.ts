import type { Block, Inline, TableCell } from '../../src/markdown/nodes.ts';

/** Nodes as the examples of CommonMark show what they expect; what a document has no place for is left out. */
export function html(nodes: readonly (Block | Inline)[]): string {
  return nodes.map(shown).join('');
}

function shown(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
      return escaped(node.text);
    case 'strong':
      return `<strong>${html(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${html(node.children)}</em>`;
    case 'strikethrough':
      return `<del>${html(node.children)}</del>`;
    case 'subscript':
      return `<sub>${html(node.children)}</sub>`;
    case 'superscript':
      return `<sup>${html(node.children)}</sup>`;
    case 'foreign':
      return `<span lang="${node.lang}">${html(node.children)}</span>`;
    case 'link':
      return `<a href="${escaped(node.href)}">${html(node.children)}</a>`;
    case 'code':
      return `<code>${escaped(node.text)}</code>`;
    case 'break':
      return '<br />';
    case 'image': {
      const title = node.title === undefined ? '' : ` title="${escaped(node.title)}"`;
      return `<img src="${escaped(encodeURI(node.src))}" alt="${escaped(node.alt)}"${title} />`;
    }
    case 'footnote-reference':
      return `<sup>${node.number}</sup>`;
    case 'heading':
      return `<h${node.level}>${html(node.children)}</h${node.level}>`;
    case 'paragraph':
      return `<p>${html(node.children)}</p>`;
    case 'list': {
      const items = node.items.map(({ children }) => `<li>${html(children)}</li>`).join('');
      const start = Number.parseInt(node.items[0]?.label ?? '', 10);
      if (!node.ordered) return `<ul>${items}</ul>`;
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`;
    }
    case 'table':
      return `<table>${[node.head, ...node.rows].map(row).join('')}</table>`;
    case 'quote':
      return `<blockquote>${html(node.children)}</blockquote>`;
    case 'code-block':
      return `<pre><code>${escaped(node.text === '' ? '' : `${node.text}\n`)}</code></pre>`;
    case 'rule':
      return '<hr />';
    case 'footnotes':
      return node.notes.map(({ number, children }) => `<aside>${number}${html(children)}</aside>`).join('');
  }
}

function row(cells: readonly TableCell[]): string {
  return `<tr>${cells.map(({ children }) => `<td>${html(children)}</td>`).join('')}</tr>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Without what our tree has no place for: whether a list is tight (a run of text between blocks is a paragraph), the
 * titles of links, the languages of code, and the line ends of running text.
 */
export function comparable(text: string): string {
  return text
    .replaceAll(/(?<=<pre>)[\s\S]*?(?=<\/pre>)/gu, (code) => code.replaceAll('\n', '⏎').replaceAll(' ', '␣'))
    .replaceAll(/<code class="[^"]*">|<code␣class="[^"]*">/gu, '<code>')
    .replaceAll(/(<a href="[^"]*") title="[^"]*"/gu, '$1')
    .replaceAll(/<\/?p>/gu, '|')
    .replaceAll(/<\/?(?:ul|ol|li|blockquote|h\d|hr|pre)\b[^>]*>/gu, '|$&|')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?: ?\| ?)+/gu, '|')
    .replaceAll(/ ?<br \/> ?/gu, '<br />')
    .replaceAll(/^\||\|$/gu, '');
}
