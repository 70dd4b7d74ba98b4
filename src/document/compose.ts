import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Presentation } from '../kinds/kind.ts';
import { mapInlines, mapReferences } from '../markdown/map.ts';
import type { Block, Inline } from '../markdown/nodes.ts';
import {
  type Directive,
  parseTemplateText,
  type Slot,
  type TemplateBlock,
} from '../markdown/template-text.ts';
import { readers } from './blocks/registry.ts';
import { Content } from './content.ts';
import { FootnoteCollector } from './footnotes.ts';
import { bodyHeadings, closeLevels } from './headings.ts';
import type { DocNode, Resolution } from './nodes.ts';
import { arrangeParts } from './parts.ts';
import { blockProblem } from './problems.ts';

/** A filled-in template, and the file it was made from. */
export interface TemplateText {
  readonly text: string;
  readonly file: SourceFile;
}

/**
 * The whole document as one tree. Errors are `template/block` and `template/slot`; the value then lacks what could
 * not be read.
 */
export function composeDocument(
  { text, file }: TemplateText,
  presentation: Pick<Presentation, 'slots' | 'bodyOrder'>,
): Outcome<readonly DocNode[]> {
  const parsed = parseTemplateText(text, file);
  const template = parsed.value ?? [];
  const { before, parts, after, diagnostics } = arrangeParts(template, presentation, file);
  const composer = new Composer(template, presentation.slots);
  const start = [...composer.nodesOf(before), ...composer.nodesOf(parts)];
  const end = composer.nodesOf(after);
  // Without parts the text has no end but the document's.
  const notes = composer.footnotes.collected();
  const nodes = parts.length === 0 ? [...start, ...end, ...notes] : [...start, ...notes, ...end];
  return {
    value: closeLevels(nodes),
    diagnostics: [...parsed.diagnostics, ...diagnostics, ...composer.diagnostics],
  };
}

class Composer {
  readonly diagnostics: Diagnostic[] = [];
  readonly footnotes = new FootnoteCollector();
  readonly #slots: Presentation['slots'];
  readonly #renumber: (number: number) => number;

  constructor(template: readonly TemplateBlock[], slots: Presentation['slots']) {
    this.#slots = slots;
    this.#renumber = this.footnotes.numberingOf(template);
  }

  nodesOf(blocks: readonly TemplateBlock[]): readonly DocNode[] {
    return blocks.flatMap((block): readonly DocNode[] => {
      if (block.type === 'slot') return this.#slot(block);
      if (block.type === 'directive') return this.#directive(block);
      if (block.type === 'footnotes') return [];
      return mapInlines([block], (inlines) => mapReferences(inlines, this.#renumber));
    });
  }

  #slot({ name, lead, origin }: Slot): readonly Block[] {
    const content = this.#slots.get(name);
    const heading = content?.heading;
    const title: readonly Block[] =
      heading === undefined
        ? []
        : [{ type: 'heading', level: 2, children: heading, origin: content?.origin ?? origin }];
    const text = bodyHeadings(this.footnotes.take([...title, ...(content?.nodes ?? [])]));
    if (lead === undefined) return text;
    const [first, ...others] = text;
    if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: lead, origin }, ...text];
    const blank = { type: 'text', text: ' ', origin } as const;
    return [{ ...first, children: [...lead, blank, ...first.children] }, ...others];
  }

  #directive(directive: Directive): readonly DocNode[] {
    if (directive.name === 'teil') return this.#part(directive);
    if (directive.name === 'beschluss') return this.#resolution(directive);
    const content = new Content(directive);
    const node = readers.get(directive.name)?.(content);
    content.end();
    this.diagnostics.push(...content.diagnostics);
    if (directive.name === 'angaben') this.diagnostics.push(misplaced(directive));
    return node === undefined ? [] : [node];
  }

  /** A heading alone is no part. */
  #part({ children, argument = '' }: Directive): readonly DocNode[] {
    const marks = this.#marks(argument);
    const nodes = withMarks(this.nodesOf(children), marks);
    return nodes.every(({ type }) => type === 'heading') ? [] : nodes;
  }

  /** The footnotes of a heading that the template prints in its own words. */
  #marks(name: string): readonly Inline[] {
    const { marks = [], nodes = [], origin } = this.#slots.get(name) ?? {};
    if (origin === undefined || marks.length === 0) return [];
    const notes = nodes.filter(({ type }) => type === 'footnotes');
    const [line] = this.footnotes.take([{ type: 'paragraph', children: marks, origin }, ...notes]);
    return line?.type === 'paragraph' ? line.children : [];
  }

  #resolution({ children, origin }: Directive): readonly Resolution[] {
    const nodes = this.nodesOf(children);
    const blocks = nodes.filter(isBlock);
    if (blocks.length < nodes.length) {
      const hint = 'Hinein gehört nur, was beschlossen wird: Absätze, Listen, Tabellen und „::: slot“.';
      this.diagnostics.push(blockProblem(origin, '„::: beschluss“ enthält einen anderen „:::“-Block.', hint));
    }
    return blocks.length === 0 ? [] : [{ type: 'resolution', children: blocks, origin }];
  }
}

/** Behind the heading; where the house prints none, above the text. */
function withMarks(nodes: readonly DocNode[], marks: readonly Inline[]): readonly DocNode[] {
  const [first, ...others] = nodes;
  const [mark] = marks;
  if (first === undefined || mark === undefined) return nodes;
  if (first.type === 'heading') return [{ ...first, children: [...first.children, ...marks] }, ...others];
  return [{ type: 'paragraph', children: marks, origin: mark.origin }, ...nodes];
}

function misplaced({ origin }: Directive): Diagnostic {
  const hint = 'Sein Platz ist in „::: infoblock“ oder „::: ratskopf“.';
  return blockProblem(origin, '„::: angaben“ steht hier nicht richtig.', hint);
}

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'heading',
  'paragraph',
  'list',
  'table',
  'quote',
  'code-block',
  'rule',
  'footnotes',
]);

function isBlock(node: DocNode): node is Block {
  return blockTypes.has(node.type);
}
