import { counted } from '../diagnostics/counted.ts';
import { error, faultOfFile, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile, Span } from '../diagnostics/source-file.ts';

/** What templates may ask of the program: many times what any document needs. Counted, never timed. */
export const budget = {
  /** Fields, texts and instructions of one file. */
  statements: 5_000,
  /** Blocks within blocks of one file, and partials within partials. */
  depth: 40,
  /** Fields, texts and instructions printed for one document: partials that call partials twice double each time. */
  steps: 200_000,
  /** UTF-16 units of one document, with the draft's texts at its slots. */
  characters: 2_000_000,
  /** UTF-16 units without an empty line between them, which Markdown is read in. */
  block: 200_000,
} as const;

/** One body of a template: its main text, the inside of a block, or an `{{else}}`. */
interface Body {
  /** Of the block it belongs to, in the file that is being printed. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly statements: number;
  /** UTF-16 units of its own text. */
  readonly characters: number;
  /** The slots it names, with blanks between them. */
  readonly slots: string;
}

/** Thrown by helpers, through Handlebars, to `renderTemplate`. */
export class BudgetSpent extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** What one document has spent. Each method throws `BudgetSpent` where that is too much. */
export class Meter {
  readonly #file: SourceFile;
  readonly #slotSize: (name: string) => number;
  #steps = 0;
  #characters = 0;
  /** What is being printed. */
  #within: SourceFile;
  /** The block entered or the partial called last. */
  #place: Span | undefined;

  /** `slotSize`: UTF-16 units of the text that goes in at a slot. */
  constructor(file: SourceFile, slotSize: (name: string) => number) {
    this.#file = file;
    this.#within = file;
    this.#slotSize = slotSize;
  }

  enter({ start, end, statements, characters, slots }: Body): void {
    if (start !== undefined && end !== undefined) this.#place = { file: this.#within, start, end };
    // A block that prints nothing is work, too.
    this.#steps += statements + 1;
    if (this.#steps > budget.steps) throw new BudgetSpent(this.#tooLarge(tooManySteps));
    const sizes = slots === '' ? [] : slots.split(' ').map(this.#slotSize);
    this.#count(sizes.reduce((sum, size) => sum + size, characters));
  }

  print(text: string): string {
    this.#count(text.length);
    return text;
  }

  /** What a partial prints, each line behind its indent. */
  printPartial(file: SourceFile, indent: string, print: () => string): string {
    const caller = this.#within;
    this.#within = file;
    const text = print();
    this.#within = caller;
    if (indent !== '') this.#count(indent.length * text.split('\n').length);
    return text;
  }

  #count(characters: number): void {
    this.#characters += characters;
    if (this.#characters > budget.characters) throw new BudgetSpent(this.#tooLarge(tooLong));
  }

  #tooLarge(message: string): Diagnostic {
    if (this.#place === undefined) return faultOfFile('template/zu-gross', this.#file.path, message, hint);
    return error('template/zu-gross', this.#place, message, hint);
  }
}

/** Reported where Markdown would be slow to read the printed text. */
export function tooLongBlock(file: SourceFile, text: string): Diagnostic | undefined {
  if (text.length <= budget.block) return undefined;
  for (const { 0: block } of text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)) {
    if (block.length <= budget.block) continue;
    const message = `Die Textvorlage ergibt mehr als ${counted(budget.block)} Zeichen ohne eine leere Zeile.`;
    return faultOfFile('template/zu-gross', file.path, message, hint);
  }
  return undefined;
}

const tooManySteps = `Die Textvorlage wird zu umfangreich: hier sind mehr als ${counted(budget.steps)} Felder, Texte und Anweisungen gedruckt.`;
const tooLong = `Die Textvorlage wird zu umfangreich: hier sind mehr als ${counted(budget.characters)} Zeichen gedruckt.`;
const hint =
  'Prüfen Sie, ob Teilstücke und Einschübe mehrfach genannt sind; jeder Text wird nur einmal gebraucht.';
