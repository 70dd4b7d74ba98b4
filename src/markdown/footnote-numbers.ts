import type { Token } from 'markdown-it';
import type { Environment } from './rules/environment.ts';

/** A note as the parser left it. */
export interface ParsedFootnote {
  /** `[^name]`; absent for a note written at its place: `^[…]`. */
  readonly typed?: string;
  readonly tokens: readonly Token[];
  /** Where it begins, from 0. */
  readonly line: number;
}

/** The notes of one text, numbered as they are asked for. */
export class FootnoteNumbers {
  readonly #environment: Environment;
  readonly #definitions: ParsedFootnote[] = [];
  /** By what refers to them; of two with one name the first. */
  readonly #byName = new Map<string, ParsedFootnote>();
  readonly #numbered: ParsedFootnote[] = [];
  readonly #numbers = new Map<ParsedFootnote, number>();
  readonly #asTyped = new Set<ParsedFootnote>();
  readonly #inline = new Map<number, ParsedFootnote>();
  /** The first definition that has not been looked at for being referred to. */
  #next = 0;
  /** The text without the notes. */
  readonly text: readonly Token[];

  constructor(tokens: readonly Token[], environment: Environment) {
    this.#environment = environment;
    this.text = this.#takeDefinitions(tokens);
  }

  /** In the order of their first reference; grows while notes with references are read. */
  get numbered(): readonly ParsedFootnote[] {
    return this.#numbered;
  }

  /** The next one that nothing has referred to. It is printed as typed; what still refers to it stays so too. */
  takeUnreferenced(): ParsedFootnote | undefined {
    for (;;) {
      const note = this.#definitions[this.#next];
      if (note === undefined) return undefined;
      this.#next += 1;
      if (this.#numbers.has(note)) continue;
      this.#asTyped.add(note);
      return note;
    }
  }

  /** The number to print, or the reference as typed where its note has no text. */
  refer(token: Token, line: number): number | { readonly typed: string } {
    const note = this.#find(token, line);
    if (note.tokens.length === 0 || this.#asTyped.has(note)) return { typed: note.typed ?? '' };
    const known = this.#numbers.get(note);
    if (known !== undefined) return known;
    const number = this.#numbered.push(note);
    this.#numbers.set(note, number);
    return number;
  }

  #find(token: Token, line: number): ParsedFootnote {
    const { id, label } = token.meta ?? {};
    if (typeof label === 'string') {
      const typed = `[^${label}]`;
      return this.#byName.get(typed) ?? { typed, tokens: [], line };
    }
    const note = this.#inline.get(Number(id)) ?? {
      tokens: this.#environment.footnotes?.list?.[Number(id)]?.tokens ?? [],
      line,
    };
    this.#inline.set(Number(id), note);
    return note;
  }

  #takeDefinitions(tokens: readonly Token[]): readonly Token[] {
    const text: Token[] = [];
    const open: { readonly typed: string; readonly line: number; readonly tokens: Token[] }[] = [];
    for (const token of tokens) {
      if (token.type === 'footnote_reference_open') {
        open.push({ typed: `[^${String(token.meta?.['label'])}]`, line: token.map?.[0] ?? 0, tokens: [] });
      } else if (token.type === 'footnote_reference_close') {
        const closed = open.pop();
        if (closed === undefined) continue;
        this.#definitions.push(closed);
        if (!this.#byName.has(closed.typed)) this.#byName.set(closed.typed, closed);
      } else (open.at(-1)?.tokens ?? text).push(token);
    }
    return text;
  }
}
