import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { given } from '../diagnostics/given.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Presentation } from '../kinds/kind.ts';
import { mapInlines, mapReferences } from '../markdown/map.ts';
import type { Block, Inline } from '../markdown/nodes.ts';
import { isBlock } from '../markdown/plain-text.ts';
import {
  type Directive,
  parseTemplateText,
  type Slot,
  type TemplateBlock,
} from '../markdown/template-text.ts';
import { readers } from './blocks/registry.ts';
import { readSynopsis } from './blocks/synopsis.ts';
import { Content } from './content.ts';
import { FootnoteCollector } from './footnotes.ts';
import { bodyHeadings, closeLevels } from './headings.ts';
import type { DocNode, Lead, PressFoot, Resolution } from './nodes.ts';
import { PaperLinks } from './paper-links.ts';
import { arrangeParts, slotNames } from './parts.ts';
import { blockProblem, missingSlot } from './problems.ts';

/** A filled-in template, and the file it was made from. */
export interface TemplateText {
  readonly text: string;
  readonly file: SourceFile;
}

type Composed = Pick<Presentation, 'slots' | 'bodyOrder' | 'synopsis'> & Partial<Pick<Presentation, 'look'>>;

/**
 * The whole document as one tree. Errors are `template/block` and `template/slot`; the value then lacks what could
 * not be read.
 */
export function composeDocument(filledIn: TemplateText, presentation: Composed): Outcome<readonly DocNode[]> {
  return compose(filledIn, presentation, new PaperLinks(presentation.look?.linkadressen));
}

/**
 * The same for a page of a website: every link leads somewhere. A text of the draft without a place in the template is a
 * warning (`template/slot`): a short version may leave it out, but not unnoticed.
 */
export function composePage(
  filledIn: TemplateText,
  presentation: Composed,
  draft: SourceFile,
): Outcome<readonly DocNode[]> {
  const { value, diagnostics } = compose(filledIn, presentation, keptLinks);
  const { text, file } = filledIn;
  const printed = slotNames(parseTemplateText(text, file).value ?? []);
  const missing = [...presentation.slots]
    .filter(([name, { origin }]) => origin.file.path === draft.path && !printed.has(name))
    .map(([name]): Diagnostic => ({ ...missingSlot(file, name), severity: 'warning' }));
  return { ...given({ value }), diagnostics: [...diagnostics, ...missing] };
}

const keptLinks: Pick<PaperLinks, 'onPaper' | 'diagnostics'> = {
  onPaper: (blocks) => blocks,
  diagnostics: [],
};

function compose(
  { text, file }: TemplateText,
  presentation: Composed,
  links: Composer['links'],
): Outcome<readonly DocNode[]> {
  const parsed = parseTemplateText(text, file);
  const template = parsed.value ?? [];
  const { before, parts, after, diagnostics } = arrangeParts(template, presentation, file);
  const composer = new Composer(template, presentation, links);
  const start = [...composer.nodesOf(before), ...composer.nodesOf(parts)];
  const end = composer.nodesOf(after);
  // Without parts the text has no end but the document's.
  const notes = composer.links.onPaper(composer.footnotes.collected());
  const nodes = parts.length === 0 ? [...start, ...end, ...notes] : [...start, ...notes, ...end];
  return {
    value: closeLevels(nodes),
    diagnostics: [
      ...parsed.diagnostics,
      ...diagnostics,
      ...composer.diagnostics,
      ...composer.links.diagnostics,
    ],
  };
}

class Composer {
  readonly diagnostics: Diagnostic[] = [];
  readonly footnotes = new FootnoteCollector();
  readonly links: Pick<PaperLinks, 'onPaper' | 'diagnostics'>;
  readonly #slots: Presentation['slots'];
  readonly #synopsis: Presentation['synopsis'];
  /** Those of the resolution that is being composed: they stand above it. */
  #formulas: Block[] | undefined;
  readonly #renumber: ReturnType<FootnoteCollector['numberingOf']>;

  constructor(
    template: readonly TemplateBlock[],
    { slots, synopsis }: Pick<Presentation, 'slots' | 'synopsis'>,
    links: Composer['links'],
  ) {
    this.links = links;
    this.#slots = slots;
    this.#synopsis = synopsis;
    this.#renumber = this.footnotes.numberingOf(template);
  }

  nodesOf(blocks: readonly TemplateBlock[]): readonly DocNode[] {
    const nodes: DocNode[] = [];
    for (const block of blocks) {
      if (block.type === 'directive' && block.name === 'kuerzel') nodes.push(this.#initials(block, nodes));
      else nodes.push(...this.#nodesOf(block));
    }
    return nodes;
  }

  #nodesOf(block: TemplateBlock): readonly DocNode[] {
    if (block.type === 'slot') return this.#slot(block);
    if (block.type === 'directive') return this.#directive(block);
    if (block.type === 'footnotes') return [];
    const renumber = this.#renumber;
    return renumber === undefined
      ? [block]
      : mapInlines([block], (inlines) => mapReferences(inlines, renumber));
  }

  /** At the end of the last paragraph, where there is one: it is taken out of `before`. */
  #initials(directive: Directive, before: DocNode[]): DocNode {
    const content = new Content(directive);
    const children = content.line();
    content.end();
    this.diagnostics.push(...content.diagnostics);
    const { origin } = directive;
    const last = before.at(-1);
    if (last?.type !== 'paragraph') return { type: 'paragraph', children, origin };
    before.pop();
    return { ...last, children: [...last.children, { type: 'text', text: ' ', origin }, ...children] };
  }

  #slot({ name, lead, origin }: Slot): readonly Block[] {
    const content = this.#slots.get(name);
    const heading = content?.heading;
    const title: readonly Block[] =
      heading === undefined
        ? []
        : [{ type: 'heading', level: 2, children: heading, origin: content?.origin ?? origin }];
    const formula = content?.formula === undefined ? [] : [content.formula];
    const nodes = this.footnotes.take([...title, ...formula, ...(content?.nodes ?? [])]);
    const taken = bodyHeadings(this.links.onPaper(nodes));
    this.#formulas?.push(...taken.slice(title.length, title.length + formula.length));
    const text =
      this.#formulas === undefined ? taken : taken.filter((node) => !this.#formulas?.includes(node));
    if (lead === undefined) return text;
    const [first, ...others] = text;
    if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: lead, origin }, ...text];
    const blank = { type: 'text', text: ' ', origin } as const;
    return [{ ...first, children: [...lead, blank, ...first.children] }, ...others];
  }

  #directive(directive: Directive): readonly DocNode[] {
    if (directive.name === 'teil') return this.#part(directive);
    if (directive.name === 'beschluss') return this.#resolution(directive);
    if (directive.name === 'lead') return this.#textIn('lead', directive);
    if (directive.name === 'pressefuss') return this.#pressFoot(directive);
    const content = new Content(directive);
    const node =
      directive.name === 'synopse'
        ? readSynopsis(content, this.#synopsis)
        : readers.get(directive.name)?.(content);
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

  #textIn(type: (Resolution | Lead)['type'], directive: Directive): readonly (Resolution | Lead)[] {
    const children = this.#blocksOf(directive, this.nodesOf(directive.children), textHints[type]);
    return children.length === 0 ? [] : [{ type, children, origin: directive.origin }];
  }

  /** The bar holds exactly what is voted on (look.md 6). */
  #resolution(directive: Directive): readonly DocNode[] {
    const formulas: Block[] = [];
    this.#formulas = formulas;
    const text = this.#textIn('resolution', directive);
    this.#formulas = undefined;
    return [...formulas, ...text];
  }

  #pressFoot(directive: Directive): readonly PressFoot[] {
    const nodes = this.nodesOf(directive.children);
    const columns = nodes.filter((node) => node.type === 'end-matter');
    const rest = nodes.filter((node) => node.type !== 'end-matter');
    const hint = 'Hinein gehören die Spalten als „::: verzeichnis“, darunter Absätze und „::: slot“.';
    const about = this.#blocksOf(directive, rest, hint);
    const isEmpty = columns.length === 0 && about.length === 0;
    return isEmpty ? [] : [{ type: 'press-foot', columns, about, origin: directive.origin }];
  }

  /** The running text among `nodes`; anything else is reported. */
  #blocksOf({ name, origin }: Directive, nodes: readonly DocNode[], hint: string): readonly Block[] {
    const blocks = nodes.filter(isBlock);
    if (blocks.length < nodes.length)
      this.diagnostics.push(blockProblem(origin, `„::: ${name}“ enthält einen anderen „:::“-Block.`, hint));
    return blocks;
  }
}

const textHints = {
  resolution: 'Hinein gehört nur, was beschlossen wird: Absätze, Listen, Tabellen und „::: slot“.',
  lead: 'Hinein gehört nur der Vorspann: Absätze und „::: slot“.',
} as const;

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
