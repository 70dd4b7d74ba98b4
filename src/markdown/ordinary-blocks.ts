import { directiveNames } from './directives.ts';
import type { Alignment, Block, Heading, Inline, ListItem, Table, TableCell } from './nodes.ts';
import type { OriginOf } from './ordinary-inline.ts';
import { type DirectiveLine, readDirectiveLine } from './rules/directive.ts';
import { listMarkerAt, printedLabel } from './rules/list-marker.ts';
import type { TemplateBlock } from './template-text.ts';

/** How what stands in the blocks is read. */
export interface OrdinaryTexts {
  readonly originOf: OriginOf;
  /** The text of a paragraph, heading or cell that begins in line `line`. */
  readonly inlineOf: (text: string, line: number) => readonly Inline[];
}

interface Ordinary extends OrdinaryTexts {
  readonly knowsDirectives: boolean;
}

/**
 * The blocks of a filled-in template of nothing but headings, paragraphs, plain tables, and lists that are nested by
 * indentation: most drafts and what all shipped templates print. Undefined where anything in it may be more: then
 * markdown-it reads it, and says what it is.
 */
export function ordinaryTemplate(text: string, texts: OrdinaryTexts): readonly TemplateBlock[] | undefined {
  if (unordinary.test(text)) return undefined;
  return new OrdinaryReader(text.split('\n'), 0, { ...texts, knowsDirectives: true }).all();
}

/** The same for a draft's text, in which `:::` is no block. */
export function ordinaryBlocks(text: string, texts: OrdinaryTexts): readonly Block[] | undefined {
  if (unordinary.test(text)) return undefined;
  const blocks = new OrdinaryReader(text.split('\n'), 0, { ...texts, knowsDirectives: false }).all();
  return blocks?.every(isBlock) === true ? blocks : undefined;
}

/** Notes, footnotes, tabs, and blanks that are a line end to some. */
const unordinary = new RegExp('<!--|\\[\\^|\\^\\[|[[\\s\\p{Cc}]--[ \\n\\u00A0\\u202F]]', 'v');

/** How deep lists may be nested here. */
const maxDepth = 10;

class OrdinaryReader {
  readonly #lines: readonly string[];
  /** Line of the text at which these begin. */
  readonly #first: number;
  readonly #ordinary: Ordinary;
  readonly #depth: number;
  #next = 0;

  constructor(lines: readonly string[], first: number, ordinary: Ordinary, depth = 0) {
    this.#lines = lines;
    this.#first = first;
    this.#ordinary = ordinary;
    this.#depth = depth;
  }

  all(): readonly TemplateBlock[] | undefined {
    if (this.#depth > maxDepth) return undefined;
    const blocks: TemplateBlock[] = [];
    return this.#readInto(blocks) === 'end' ? blocks : undefined;
  }

  /** Up to the line that closes the directive around, or to the end. */
  #readInto(blocks: TemplateBlock[]): 'end' | 'closed' | undefined {
    let paragraphEnd = -1;
    for (; this.#next < this.#lines.length;) {
      const line = this.#lines[this.#next] ?? '';
      if (isBlank(line)) {
        this.#next += 1;
        continue;
      }
      const directive = this.#directiveAt(line);
      if (directive?.name === '') {
        this.#next += 1;
        return 'closed';
      }
      const block =
        directive === undefined
          ? this.#block(line)
          : this.#directive(directive, paragraphEnd === this.#next ? blocks : undefined);
      if (block === undefined) return undefined;
      if (block.type === 'paragraph') paragraphEnd = this.#next;
      blocks.push(block);
    }
    return 'end';
  }

  #directiveAt(line: string): DirectiveLine | undefined {
    return this.#ordinary.knowsDirectives && line.startsWith(':::') ? readDirectiveLine(line) : undefined;
  }

  /** @param above the blocks above, where a paragraph ends directly above the line */
  #directive({ name, argument }: DirectiveLine, above?: TemplateBlock[]): TemplateBlock | undefined {
    if (this.#depth > 0 || !directiveNames.includes(name)) return undefined;
    const origin = this.#ordinary.originOf(this.#first + this.#next);
    this.#next += 1;
    if (name === 'slot') {
      const lead = above?.pop();
      const runsOn = lead?.type === 'paragraph' && { lead: lead.children };
      return { type: 'slot', name: argument, ...runsOn, origin };
    }
    const children: TemplateBlock[] = [];
    if (this.#readInto(children) !== 'closed') return undefined;
    return { type: 'directive', name, ...(argument !== '' && { argument }), children, origin };
  }

  #block(line: string): Block | undefined {
    if (line !== line.trim()) return undefined;
    if (line.startsWith('#')) return this.#heading(line);
    if (line.startsWith('|')) return this.#table();
    if (listMarkerAt(line) !== undefined) return this.#list(line);
    return beginsText(line) ? this.#paragraph() : undefined;
  }

  #heading(line: string): Heading | undefined {
    // Told apart first: a pattern that asks for the last character tries every way to get there.
    if (line.endsWith('#') || line.endsWith('\\')) return undefined;
    const [typed, marks = '', text = ''] = /^(#{1,6}) +([^ ].*)$/u.exec(line) ?? [];
    const level = levels[marks.length - 1];
    if (typed === undefined || level === undefined) return undefined;
    const at = this.#first + this.#next;
    this.#next += 1;
    return { type: 'heading', level, ...this.#textAt(text, at) };
  }

  #textAt(text: string, line: number): Pick<Heading, 'children' | 'origin'> {
    const { inlineOf, originOf } = this.#ordinary;
    return { children: inlineOf(text, line), origin: originOf(line) };
  }

  #paragraph(): Block | undefined {
    const start = this.#next;
    for (this.#next += 1; this.#next < this.#lines.length; this.#next += 1) {
      const line = this.#lines[this.#next] ?? '';
      if (isBlank(line) || this.#directiveAt(line) !== undefined || /^#{1,6} /u.test(line)) break;
      if (line !== line.trim()) return undefined;
      const marker = listMarkerAt(line);
      if (marker !== undefined) {
        if (marker.ordered || marker.isEmpty) return undefined;
        break;
      }
      if (!beginsText(line)) return undefined;
    }
    const text = this.#lines.slice(start, this.#next).join('\n');
    return { type: 'paragraph', ...this.#textAt(text, this.#first + start) };
  }

  /** As many cells in each row as in the head, bars at both ends. */
  #table(): Table | undefined {
    const start = this.#next;
    const alignments = alignmentsOf(this.#lines[start + 1] ?? '');
    if (alignments === undefined) return undefined;
    const rows: (readonly TableCell[])[] = [];
    for (; this.#next < this.#lines.length; this.#next += 1) {
      const line = this.#lines[this.#next] ?? '';
      if (isBlank(line) || this.#directiveAt(line) !== undefined) break;
      if (this.#next === start + 1) continue;
      const cells = cellsOf(line);
      if (cells?.length !== alignments.length) return undefined;
      rows.push(cells.map((cell) => this.#textAt(cell, this.#first + this.#next)));
    }
    const [head = [], ...others] = rows;
    return { type: 'table', alignments, head, rows: others, origin: this.#originAt(start) };
  }

  #originAt(index: number) {
    return this.#ordinary.originOf(this.#first + index);
  }

  #list(line: string): Block | undefined {
    const start = this.#next;
    const first = listMarkerAt(line);
    const items: ListItem[] = [];
    for (let next = line; ; next = this.#lines[this.#next] ?? '') {
      const marker = listMarkerAt(next);
      if (first === undefined || marker === undefined || marker.style !== first.style) return undefined;
      const item = isPlainMarker.test(marker.label) ? this.#item(next, marker.label) : undefined;
      if (item === undefined) return undefined;
      items.push(item);
      const below = this.#lines[this.#next];
      if (below === undefined || this.#endsList(below)) break;
    }
    return { type: 'list', ordered: first.ordered, items, origin: this.#originAt(start) };
  }

  /** Text that no empty line parts from an item is the item's, which is left to markdown-it. */
  #endsList(line: string): boolean {
    if (this.#directiveAt(line) !== undefined || /^#{1,6} /u.test(line)) return true;
    return (
      isBlank(this.#lines[this.#next - 1] ?? '') && listMarkerAt(line) === undefined && !line.startsWith(' ')
    );
  }

  /** The text behind the label and all that is indented as far; with the empty lines below. */
  #item(line: string, label: string): ListItem | undefined {
    const [, blanks = ''] = /^( {1,3})(?! )/u.exec(line.slice(label.length)) ?? [];
    const indent = ' '.repeat(label.length + blanks.length);
    const opening = line.slice(indent.length);
    if (blanks === '' || opening === '' || listMarkerAt(opening) !== undefined) return undefined;
    const start = this.#next;
    const inner = [opening];
    for (this.#next += 1; this.#next < this.#lines.length; this.#next += 1) {
      const below = this.#lines[this.#next] ?? '';
      if (isBlank(below)) inner.push('');
      else if (below.startsWith(indent)) inner.push(below.slice(indent.length));
      else break;
    }
    const ordinary = this.#ordinary;
    const children = new OrdinaryReader(inner, this.#first + start, ordinary, this.#depth + 1).all();
    if (children === undefined || !children.every(isBlock)) return undefined;
    return { label: printedLabel(label), children, origin: this.#originAt(start) };
  }
}

function isBlock(block: TemplateBlock): block is Block {
  return block.type !== 'directive' && block.type !== 'slot';
}

function isBlank(line: string): boolean {
  return line === '' || /^ +$/u.test(line);
}

/** Bullets and plain numbers; which letters make a list takes a look at the lines around. */
const isPlainMarker = /^(?:\D|\d{1,9}[.)])$/u;

/** No block of Markdown begins so; `**` may, around a word. */
function beginsText(line: string): boolean {
  return /^(?:[^\s>`~[<=_*+\-:|#]|\*{1,2}[\da-zA-ZäöüßÄÖÜ])/u.test(line);
}

function alignmentsOf(line: string): readonly Alignment[] | undefined {
  if (!/^\|(?: *:?-+:? *\|)+$/u.test(line)) return undefined;
  return cellsOf(line)?.map((cell) => {
    if (!cell.endsWith(':')) return 'left';
    return cell.startsWith(':') ? 'center' : 'right';
  });
}

function cellsOf(line: string): readonly string[] | undefined {
  if (line.length < 2 || !line.startsWith('|') || !line.endsWith('|') || line.includes('\\'))
    return undefined;
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

const levels = [1, 2, 3, 4, 5, 6] as const;
