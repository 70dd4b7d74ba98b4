import type { Origin } from '../diagnostics/source-file.ts';
import type { Block, Inline } from './nodes.ts';

/**
 * The words of a text as a reader sees them: blocks, lines and table cells each on their own line, numbers of lists
 * as typed, pictures by their alternative text, no marks of footnotes; struck words are said to be.
 */
export function plainText(nodes: readonly (Block | Inline)[]): string {
  let text = '';
  for (const node of nodes) {
    const part = textOf(node);
    if (isBlock(node) && text !== '' && part !== '') text += '\n';
    text += part;
  }
  return text;
}

/** What those hear who do not see the line through the words; where there is no line, it is in the text. */
export const SPOKEN_DELETED = 'gestrichen:';

/** A blank at the beginning of the words parts what is said from the word before. */
export const struckText = (words: string): string =>
  words.replace(
    /^(\s*)([^]*)$/u,
    (_, blanks: string, said: string) => `${blanks}[${SPOKEN_DELETED} ${said}]`,
  );

/** What is said before a mark's words and behind them, so that they do not join their neighbours. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** The blanks that a mark needs: its neighbours in the line may have none („Standorten~~, Personal~~“). */
export function around(line: readonly Inline[], index: number): Around {
  const [above, below] = [line.slice(Math.max(0, index - 1), index), line.slice(index + 1, index + 2)];
  return {
    before: /\S$/u.test(plainText(above)) ? ' ' : '',
    after: /^\s/u.test(plainText(below)) ? ' ' : '',
  };
}

/** A plain text as nodes: its lines, with breaks between them. */
export function nodesOfText(text: string, origin: Origin): readonly Inline[] {
  return text
    .split('\n')
    .flatMap((line, index): readonly Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break', origin } as const]),
      ...(line === '' ? [] : [{ type: 'text', text: line, origin } as const]),
    ]);
}

/** Unlike any other node of a document. */
export function isBlock<Node extends { readonly type: string }>(node: Node): node is Node & Block {
  return (
    node.type === 'heading' ||
    node.type === 'paragraph' ||
    node.type === 'list' ||
    node.type === 'table' ||
    node.type === 'quote' ||
    node.type === 'code-block' ||
    node.type === 'rule' ||
    node.type === 'footnotes'
  );
}

function textOf(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
    case 'code-block':
      return node.text;
    case 'break':
      return '\n';
    case 'image':
      return node.alt;
    case 'footnote-reference':
    case 'rule':
      return '';
    case 'list':
      return node.items
        .map(({ label, children }) => [...(node.ordered ? [label] : []), plainText(children)].join(' '))
        .join('\n');
    case 'table':
      return [node.head, ...node.rows]
        .flatMap((row) => row.map((cell) => plainText(cell.children)))
        .join('\n');
    case 'footnotes':
      return node.notes.map(({ children }) => plainText(children)).join('\n');
    case 'strikethrough':
      return struckText(plainText(node.children));
    default:
      return plainText(node.children);
  }
}

/** „¹, ²“: what stands before the mark of a note, which would read as one number with a raised one before it. */
export function beforeMark(previous: Inline | undefined): string {
  if (previous?.type === 'footnote-reference') return ',\u00A0';
  const isRaised =
    previous?.type === 'superscript' || (previous?.type === 'text' && /[⁰¹²³⁴-⁹]$/u.test(previous.text));
  return isRaised ? '\u00A0' : '';
}
