import type { Token } from 'markdown-it';
import { error } from '../diagnostics/diagnostic.ts';
import { type Origin, spanOfLine } from '../diagnostics/source-file.ts';
import type { ReadingContext } from './context.ts';
import type {
  Alignment,
  Block,
  Footnote,
  Heading,
  Inline,
  ListItem,
  Paragraph,
  Table,
  TableCell,
} from './nodes.ts';
import { type ParsedFootnote, FootnoteNumbers } from './footnote-numbers.ts';
import { attributeOf, foreign, readInline } from './read-inline.ts';
import type { Environment } from './rules/environment.ts';
import { printedLabel } from './rules/bullets.ts';
import { isUsed } from './rules/reference.ts';
import { pastedTable } from './rules/tab-table.ts';
import { cellsTyped } from './rules/table.ts';
import { emptyColumns } from './table-faults.ts';

/** Reads tokens one block after the other. */
export class BlockReader {
  readonly context: ReadingContext;
  readonly notes: FootnoteNumbers;
  #tokens: readonly Token[];
  #next = 0;
  #line = 0;
  readonly #environment: Environment;

  constructor(tokens: readonly Token[], environment: Environment, context: ReadingContext) {
    this.context = context;
    this.notes = new FootnoteNumbers(tokens, environment);
    this.#tokens = this.notes.text;
    this.#environment = environment;
    for (const line of environment.tooDeep) context.tooDeep(line);
    context.unusualLists(environment.unusualItems);
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  take(): Token {
    const token = this.peek();
    if (token === undefined) throw new Error('the tokens of a block are not closed');
    if (token.map) this.#line = token.map[0];
    this.#next += 1;
    return token;
  }

  /** All blocks up to the token that closes the one around them, which is taken too. */
  blocks(): Block[] {
    const blocks: Block[] = [];
    while (!this.#atEnd()) blocks.push(...this.block());
    if (this.peek() !== undefined) this.take();
    return blocks;
  }

  #atEnd(): boolean {
    const token = this.peek();
    return token === undefined || token.nesting === -1;
  }

  /** None for a paragraph of nothing but a comment. */
  block(): readonly Block[] {
    const token = this.take();
    const origin = this.context.origin(this.#line);
    switch (token.type) {
      case 'paragraph_open': {
        const typed = this.peek()?.content ?? '';
        this.context.tornTable(this.#line, typed);
        const children = this.#inline();
        return children.length === 0 ? [] : [{ type: 'paragraph', children, origin }];
      }
      case 'heading_open':
        if (token.meta?.['lacksBlank'] === true) this.context.headingWithoutBlank(this.#line, token.markup);
        return [{ type: 'heading', level: levelOf(token), children: this.#headingText(token), origin }];
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#list(token.type === 'ordered_list_open', origin);
      case 'blockquote_open': {
        const children = this.blocks();
        return children.length === 0 ? [] : [{ type: 'quote', children, origin }];
      }
      case 'table_open':
        return [this.#table(token)];
      case 'definition_open': {
        const children = this.#inline();
        return isUsed(token, this.#environment) ? [] : [{ type: 'paragraph', children, origin }];
      }
      case 'fence':
      case 'code_block':
        if (token.type === 'fence') this.#checkFence(token);
        return [{ type: 'code-block', text: token.content.replace(/\n$/u, ''), origin }];
      case 'hr':
        return [{ type: 'rule', origin }];
      case 'comment':
        return [];
      case 'directive_open':
      case 'slot':
      case 'directive_stray':
        return this.#misplaced(token, origin);
      default:
        throw new Error(`unknown block token ${token.type}`);
    }
  }

  /** A list or quotation has no place for a `:::` block; what stands in it is read as if its lines were not there. */
  #misplaced(token: Token, { file, line }: Origin): readonly Block[] {
    const name = token.type === 'directive_open' ? token.info : 'slot';
    const message = `„::: ${name}“ kann nicht in einer Liste oder einem Zitat stehen.`;
    const hint = 'Die Zeile beginnt ganz links, eine leere Zeile davor beendet die Liste.';
    this.context.diagnostics.push(error('template/block', spanOfLine(file, line), message, hint));
    return token.type === 'directive_open' ? this.blocks() : [];
  }

  #checkFence({ markup, info, meta }: Token): void {
    if (meta?.['isClosed'] !== true) this.context.fenceWithoutEnd(this.#line, markup);
    // One word names the language, by which nothing is printed.
    if (/\S\s+\S/u.test(info)) this.context.textBehindFence(this.#line, info.trim());
  }

  #headingText({ meta }: Token): readonly Inline[] {
    const line = this.#line;
    const children = this.#inline();
    const language: unknown = meta?.['language'];
    return typeof language === 'string' ? foreign(language, true, line, children, this.context) : children;
  }

  /** The text of a paragraph, heading or cell and the token that closes it. */
  #inline(): readonly Inline[] {
    const token = this.take();
    this.take();
    return readInline(token.children ?? [], token.map?.[0] ?? this.#line, this.context, this.notes);
  }

  #list(ordered: boolean, origin: Origin): readonly Block[] {
    const items = this.#items(ordered);
    return items.length === 0 ? [] : [{ type: 'list', ordered, items, origin }];
  }

  /** A dash alone says nothing; a number is what was typed, and the points below it keep theirs. */
  #items(ordered: boolean): readonly ListItem[] {
    const items: ListItem[] = [];
    for (let token = this.take(); token.type === 'list_item_open'; token = this.take()) {
      const label = printedLabel(token.info);
      const line = this.#line;
      const children = this.blocks();
      const isEmpty = children.every(isBlank);
      if (isEmpty) this.context.emptyItem(line, token.info, ordered);
      if (ordered || !isEmpty) items.push({ label, children, origin: this.context.origin(line) });
    }
    return items;
  }

  #table(open: Token): Table {
    const origin = this.context.origin(this.#line);
    const pasted = pastedTable(open);
    if (pasted !== undefined) this.context.tableOfTabs(this.#line, pasted);
    const alignments: Alignment[] = [];
    const rows: TableCell[][] = [];
    for (let token = this.take(); token.type !== 'table_close'; token = this.take()) {
      if (token.type === 'tr_open') {
        rows.push([]);
        const typed = cellsTyped(token);
        if (typed !== undefined) this.context.rowOfOtherWidth(this.#line, typed, alignments.length);
      }
      if (token.type !== 'th_open' && token.type !== 'td_open') continue;
      if (token.type === 'th_open') alignments.push(alignmentOf(token));
      const cell = this.context.origin(this.#line);
      rows.at(-1)?.push({ children: this.#inline(), origin: cell });
    }
    const [head = [], ...others] = rows;
    const table: Table = { type: 'table', alignments, head, rows: others, origin };
    if (pasted === undefined)
      for (const column of emptyColumns(table)) this.context.emptyColumn(origin.line, column);
    return table;
  }

  /** What stands at the end of the text: notes that nothing refers to, as paragraphs; then the numbered ones. */
  closingNotes(): readonly Block[] {
    const blocks: Block[] = [];
    const notes: Footnote[] = [];
    for (;;) {
      const note = this.notes.numbered[notes.length];
      if (note !== undefined) {
        const origin = this.context.origin(note.line);
        notes.push({ number: notes.length + 1, children: this.#blocksOf(note), origin });
        continue;
      }
      const unreferenced = this.notes.takeUnreferenced();
      if (unreferenced === undefined) break;
      blocks.push(...this.#asTyped(unreferenced));
    }
    const [first] = notes;
    return first === undefined ? blocks : [...blocks, { type: 'footnotes', notes, origin: first.origin }];
  }

  #blocksOf({ tokens, line }: ParsedFootnote): readonly Block[] {
    const [first] = tokens;
    if (first !== undefined && !first.block) {
      const children = readInline(tokens, line, this.context, this.notes);
      return [{ type: 'paragraph', children, origin: this.context.origin(line) }];
    }
    this.#tokens = tokens;
    this.#next = 0;
    return this.blocks();
  }

  #asTyped(note: ParsedFootnote): readonly Block[] {
    const { typed = '' } = note;
    this.context.noteWithoutReference(note.line, typed);
    const origin = this.context.origin(note.line);
    const [first, ...others] = this.#blocksOf(note);
    const mark: Inline = { type: 'text', text: `${typed}: `, origin };
    const opening: Paragraph = { type: 'paragraph', children: [mark], origin };
    if (first?.type !== 'paragraph') return first === undefined ? [opening] : [opening, first, ...others];
    return [{ ...first, children: [mark, ...first.children] }, ...others];
  }
}

function levelOf({ tag }: Token): Heading['level'] {
  const levels = [1, 2, 3, 4, 5, 6] as const;
  return levels.find((level) => tag === `h${level}`) ?? 6;
}

function alignmentOf(token: Token): Alignment {
  const style = attributeOf(token, 'style');
  if (style.endsWith('center')) return 'center';
  return style.endsWith('right') ? 'right' : 'left';
}

/** Of blanks only, a no-break space among them. */
const isBlank = (block: Block): boolean =>
  block.type === 'paragraph' &&
  block.children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.text.trim() === ''),
  );
