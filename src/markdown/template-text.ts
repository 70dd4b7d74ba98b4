import type { Token } from 'markdown-it';
import { error, type Outcome } from '../diagnostics/diagnostic.ts';
import { type Origin, type SourceFile, spanOfLine } from '../diagnostics/source-file.ts';
import { ReadingContext } from './context.ts';
import { tokenize } from './dialect.ts';
import { directiveNames } from './directives.ts';
import type { Block, Inline } from './nodes.ts';
import { BlockReader } from './read-blocks.ts';
import { readDirectiveLine } from './rules/directive.ts';

/** What a filled-in template consists of. */
export type TemplateBlock = Block | Directive | Slot;

/** `::: name` … `:::` */
export interface Directive {
  readonly type: 'directive';
  readonly name: string;
  /** `begruendung` in `::: teil begruendung`. */
  readonly argument?: string;
  readonly children: readonly TemplateBlock[];
  readonly origin: Origin;
}

/** `::: slot name` */
export interface Slot {
  readonly type: 'slot';
  readonly name: string;
  /** Text directly above: it opens the slot's first paragraph, as a dateline does. */
  readonly lead?: readonly Inline[];
  readonly origin: Origin;
}

/**
 * A filled-in template: Markdown with `:::` blocks. Errors are `template/block`, at the line of the block in the
 * template itself.
 * @param file the template the text was made from
 */
export function parseTemplateText(text: string, file: SourceFile): Outcome<readonly TemplateBlock[]> {
  const lines = templateLines(text, file);
  const context = new ReadingContext({ text, file, lineOf: (index) => lines[index] ?? 1 });
  const known = new KnownBlocks(text.split('\n'), lines, file);
  const { tokens, environment } = tokenize(
    text,
    'template',
    (from, to) => known.find(from, to) !== undefined,
  );
  const reader = new TemplateReader(new BlockReader(tokens, environment, context), known);
  return { value: reader.all(), diagnostics: context.diagnostics };
}

class TemplateReader {
  readonly #reader: BlockReader;
  readonly #known: KnownBlocks;

  constructor(reader: BlockReader, known: KnownBlocks) {
    this.#reader = reader;
    this.#known = known;
  }

  all(): readonly TemplateBlock[] {
    return [...this.#blocks(), ...this.#reader.closingNotes()];
  }

  #blocks(): readonly TemplateBlock[] {
    const blocks: TemplateBlock[] = [];
    for (let next = this.#reader.peek(); next !== undefined; next = this.#reader.peek()) {
      if (next.type === 'directive_close') {
        this.#reader.take();
        break;
      }
      if (next.type === 'slot') blocks.push(this.#slot(blocks));
      else if (next.type === 'directive_open') blocks.push(this.#directive());
      else if (next.type === 'directive_stray') this.#stray();
      else blocks.push(...this.#reader.block());
    }
    return blocks;
  }

  #slot(before: TemplateBlock[]): Slot {
    const { info, map, meta } = this.#reader.take();
    const lead = meta?.['runsOn'] === true ? before.pop() : undefined;
    const origin = this.#reader.context.origin(map?.[0] ?? 0);
    return {
      type: 'slot',
      name: info,
      ...(lead?.type === 'paragraph' ? { lead: lead.children } : {}),
      origin,
    };
  }

  #directive(): Directive {
    const token = this.#reader.take();
    const { info: name, content: argument, map, meta } = token;
    const origin = this.#reader.context.origin(map?.[0] ?? 0);
    if (meta?.['isClosed'] !== true)
      this.#report(
        origin,
        `Der Block „::: ${name}“ ist nicht geschlossen.`,
        'Eine Zeile „:::“ schließt ihn.',
      );
    if (!directiveNames.includes(name)) {
      this.#report(
        origin,
        `Den Block „::: ${name}“ gibt es nicht.`,
        `Möglich sind: ${directiveNames.join(', ')}.`,
      );
    }
    return {
      type: 'directive',
      name,
      ...(argument === '' ? {} : { argument }),
      children: this.#children(token),
      origin,
    };
  }

  /** There are no tokens between those of a block that is known. */
  #children({ level, map, meta }: Token): readonly TemplateBlock[] {
    const [line, end] = map ?? [0, 0];
    const blocks = this.#blocks();
    if (meta?.['isKnown'] === true) return this.#known.find(line + 1, end - 1) ?? blocks;
    const { diagnostics } = this.#reader.context;
    if (level === 0 && diagnostics.length === 0) this.#known.add(line + 1, end - 1, blocks);
    return blocks;
  }

  #stray(): void {
    const { map } = this.#reader.take();
    const hint = '„::: slot“ braucht keine schließende Zeile.';
    this.#report(this.#reader.context.origin(map?.[0] ?? 0), 'Die Zeile „:::“ schließt nichts.', hint);
  }

  #report({ file, line }: Origin, message: string, hint: string): void {
    this.#reader.context.diagnostics.push(error('template/block', spanOfLine(file, line), message, hint));
  }
}

/**
 * A cache of what the outermost `:::` blocks of a template hold: most hold the same in all drafts of a house. The same
 * text at the same lines gives the same nodes, unless it may refer to other places or open a comment.
 */
class KnownBlocks {
  readonly #typed: readonly string[];
  readonly #lines: readonly number[];
  readonly #known: Map<string, readonly TemplateBlock[]>;

  constructor(typed: readonly string[], lines: readonly number[], file: SourceFile) {
    this.#typed = typed;
    this.#lines = lines;
    this.#known = knownByFile.get(file) ?? new Map<string, readonly TemplateBlock[]>();
    // Only here: while a text is read, a block that `directive` skipped as known must stay known.
    if (this.#known.size > mostKnown) this.#known.clear();
    knownByFile.set(file, this.#known);
  }

  find(from: number, to: number): readonly TemplateBlock[] | undefined {
    return this.#known.get(this.#keyOf(from, to));
  }

  add(from: number, to: number, blocks: readonly TemplateBlock[]): void {
    const key = this.#keyOf(from, to);
    if (!/\[|<!--/u.test(key)) this.#known.set(key, blocks);
  }

  #keyOf(from: number, to: number): string {
    return `${this.#lines.slice(from, to).join(' ')}\n${this.#typed.slice(from, to).join('\n')}`;
  }
}

const knownByFile = new WeakMap<SourceFile, Map<string, readonly TemplateBlock[]>>();
const mostKnown = 500;

/**
 * The template's line for each line of the filled-in text. Conditions, loops and partials shift lines, so a line has the
 * place of the `:::` line above it. A block of a partial has the place of the template's block around it.
 */
function templateLines(text: string, file: SourceFile): readonly number[] {
  const places = placesOfDirectives(file);
  let current = 1;
  return text.split('\n').map((line) => {
    const key = directiveKey(line);
    const found = key === undefined ? undefined : places.get(key);
    if (found !== undefined) current = placeBehind(current, found);
    return current;
  });
}

function placeBehind(current: number, places: readonly number[]): number {
  for (const place of places) if (place > current) return place;
  return places[0] ?? current;
}

const placesByFile = new WeakMap<SourceFile, ReadonlyMap<string, readonly number[]>>();

/** One template is filled in for many drafts. */
function placesOfDirectives(file: SourceFile): ReadonlyMap<string, readonly number[]> {
  const known = placesByFile.get(file);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  for (const [index, line] of file.text.split('\n').entries()) {
    const key = directiveKey(line);
    if (key !== undefined) places.set(key, [...(places.get(key) ?? []), index + 1]);
  }
  placesByFile.set(file, places);
  return places;
}

function directiveKey(line: string): string | undefined {
  if (!line.includes(':::')) return undefined;
  const found = readDirectiveLine(line.trimStart());
  return found === undefined || found.name === '' ? undefined : `${found.name} ${found.argument}`;
}
