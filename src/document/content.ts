import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Inline, ListBlock, ListItem, Paragraph } from '../markdown/nodes.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Directive, TemplateBlock } from '../markdown/template-text.ts';
import type { LabelledValue, Line } from './nodes.ts';
import { blockProblem } from './problems.ts';

/** Takes the blocks in a directive one after the other and reports what must not or does not stand there. */
export class Content {
  readonly directive: Directive;
  readonly diagnostics: Diagnostic[] = [];
  readonly #blocks: readonly TemplateBlock[];
  #next = 0;

  constructor(directive: Directive) {
    this.directive = directive;
    this.#blocks = directive.children;
  }

  /** The next block where it is of this type. */
  optional<Type extends TemplateBlock['type']>(
    type: Type,
  ): Extract<TemplateBlock, { type: Type }> | undefined {
    const block = this.#blocks[this.#next];
    if (block === undefined || !isOfType(block, type)) return undefined;
    this.#next += 1;
    return block;
  }

  /** The nested `::: name`, where it comes next. */
  optionalDirective(name: string): Content | undefined {
    const block = this.#blocks[this.#next];
    if (block?.type !== 'directive' || block.name !== name) return undefined;
    this.#next += 1;
    return new Content(block);
  }

  /** The values of `::: angaben`, where it comes next. */
  facts(): readonly LabelledValue[] {
    const angaben = this.optionalDirective('angaben');
    const facts = labelledValues(angaben?.optional('list'));
    angaben?.end();
    this.diagnostics.push(...(angaben?.diagnostics ?? []));
    return facts;
  }

  required<Type extends TemplateBlock['type']>(
    type: Type,
  ): Extract<TemplateBlock, { type: Type }> | undefined {
    const block = this.optional(type);
    if (block === undefined) this.#expected(blockTypes[type] ?? type);
    return block;
  }

  line(): Line {
    return this.required('paragraph')?.children ?? [];
  }

  /** To be called last: nothing else may stand in the block. */
  end(): void {
    const more = this.#blocks[this.#next];
    if (more === undefined || this.diagnostics.length > 0) return;
    const message = `„::: ${this.directive.name}“ enthält etwas, das nicht hineingehört: ${blockTypes[more.type] ?? more.type}.`;
    this.diagnostics.push(blockProblem(more.origin, message, shapeHint(this.directive.name)));
  }

  problem(message: string): void {
    this.diagnostics.push(blockProblem(this.directive.origin, message, shapeHint(this.directive.name)));
  }

  #expected(what: string): void {
    if (this.diagnostics.length === 0) this.problem(`„::: ${this.directive.name}“ erwartet ${what}.`);
  }
}

function isOfType<Type extends TemplateBlock['type']>(
  block: TemplateBlock,
  type: Type,
): block is Extract<TemplateBlock, { type: Type }> {
  return block.type === type;
}

const blockTypes: Readonly<Partial<Record<string, string>>> = {
  paragraph: 'einen Absatz',
  heading: 'eine Überschrift',
  list: 'eine Liste',
  table: 'eine Tabelle',
  quote: 'ein Zitat',
  'code-block': 'Code',
  rule: 'eine Linie',
  footnotes: 'Fußnoten',
  directive: 'einen „:::“-Block',
  slot: 'ein „::: slot“',
};

const shapes: Readonly<Partial<Record<string, string>>> = {
  absender: 'eine Liste der Namen, der Zusatz als zweiter Absatz eines Punktes',
  ruecksendung: 'eine Zeile',
  anschrift: 'eine Liste der Zeilen, danach höchstens der Versandvermerk',
  infoblock: 'höchstens eine Zeile „*Rückfragen an*“, die Liste der Kontaktzeilen und „::: angaben“',
  angaben: 'eine Liste von „**Bezeichnung** Wert“',
  angabenzeile: 'eine Zeile',
  betreff: 'höchstens die Betreffzeile und die Zeile „hier: …“, dann „# Titel“',
  ratskopf: 'Name, Art des Papiers, „::: angaben“ und höchstens eine Tabelle',
  werte: 'eine Liste von „**Bezeichnung** Wert“',
  haushalt: 'eine Tabelle mit der Summe als letzter Zeile und höchstens eine Zeile mit der Einheit',
  synopse: 'die Legende, eine Tabelle nur mit Kopfzeile und „::: angaben“',
  gruss: 'eine Zeile',
  unterschriften: 'eine Liste der Namen, darunter je eine Liste der Funktionen',
  kontakte: 'eine Überschrift und eine Tabelle',
  verzeichnis: 'eine Zeile als Bezeichnung und eine Liste',
  kopie: 'einen Absatz',
  kopfzeile: 'eine Zeile',
  seitenzahl: 'eine Zeile mit {seite} und {seiten}',
  entwurfsmarke: 'eine Zeile',
  pressekopf: 'eine Zeile und höchstens „::: angaben“',
  sperrfrist: 'eine Zeile',
  vermerk: 'eine Zeile',
  schlagzeile: 'Rubrik und Dachzeile als Absätze, „# Titel“ und höchstens ein Absatz als Unterzeile',
  bild: 'ein Absatz mit dem Bild und höchstens ein Absatz als Unterschrift',
  kuerzel: 'eine Zeile',
  laenge: 'eine Zeile',
};

function shapeHint(name: string): string {
  return `Hinein gehört: ${shapes[name] ?? 'Text'}.`;
}

/** The lines of a list of one paragraph each. */
export function linesOf(list: ListBlock | undefined): readonly Line[] {
  return (list?.items ?? []).map(lineOfItem);
}

export function lineOfItem({ children }: ListItem): Line {
  return paragraphsOf(children)[0]?.children ?? [];
}

export function paragraphsOf(blocks: readonly TemplateBlock[]): readonly Paragraph[] {
  return blocks.filter((block) => block.type === 'paragraph');
}

/** `**Label** value` */
function labelledValue(item: ListItem): LabelledValue {
  const [first, ...others] = lineOfItem(item);
  if (first?.type !== 'strong') return { label: [], value: lineOfItem(item) };
  return { label: first.children, value: withoutLeadingBlank(others) };
}

export function labelledValues(list: ListBlock | undefined): readonly LabelledValue[] {
  return (list?.items ?? []).map(labelledValue);
}

function withoutLeadingBlank(line: Line): Line {
  const [first, ...others] = line;
  if (first?.type !== 'text') return line;
  const text = first.text.replace(/^ +/u, '');
  return text === '' ? others : [{ ...first, text }, ...others];
}

/** `**Label**` or `*Label*` alone on a line: the label. */
export function unwrapped(line: Line): Line {
  const [first] = line;
  return line.length === 1 && (first?.type === 'strong' || first?.type === 'emphasis')
    ? first.children
    : line;
}

export function textOf(line: readonly Inline[]): string {
  return plainText(line).trim();
}
