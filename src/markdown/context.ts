import { type Diagnostic, type Edit, error, info, warning } from '../diagnostics/diagnostic.ts';
import { type Origin, type Span, spanOfLine } from '../diagnostics/source-file.ts';
import { labelTaken } from './numbering-faults.ts';
import type { TakenLabel } from './doubled-labels.ts';
import type { UnusualItem } from './rules/environment.ts';
import type { MarkdownSource } from './source.ts';
import type { TabTable } from './tab-table.ts';
import {
  emptyColumn,
  foreignTable,
  isForeignTable,
  isTornTable,
  rowOfOtherWidth,
  tableOfTabs,
  tornTable,
} from './table-faults.ts';

/** What the readers of tokens share: the place of every line, and the diagnostics. */
export class ReadingContext {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: MarkdownSource;

  constructor(source: MarkdownSource) {
    this.#source = source;
  }

  /** @param line from 0, in the text that is read */
  origin(line: number): Origin {
    return { file: this.#source.file, line: this.#source.lineOf(line) };
  }

  /** Where `typed` stands in the line, else the line. */
  span(line: number, typed = ''): Span {
    const { file } = this.#source;
    const span = spanOfLine(file, this.#source.lineOf(line));
    const index = typed === '' ? -1 : file.text.slice(span.start, span.end).indexOf(typed);
    if (index < 0) return span;
    return { file, start: span.start + index, end: span.start + index + typed.length };
  }

  tableOfTabs(line: number, table: TabTable): void {
    this.diagnostics.push(tableOfTabs(this.#source, line, table));
  }

  rowOfOtherWidth(line: number, typed: number, wanted: number): void {
    this.diagnostics.push(rowOfOtherWidth(this.span(line), typed, wanted));
  }

  /** @param line as in an origin */
  emptyColumn(line: number, column: number): void {
    this.diagnostics.push(emptyColumn(spanOfLine(this.#source.file, line), column));
  }

  tornTable(line: number, typed: string): void {
    if (isTornTable(typed)) this.diagnostics.push(tornTable(this.#source, line, typed));
    else if (isForeignTable(typed)) this.diagnostics.push(foreignTable(this.#source, line));
  }

  /** A point that is nothing but a note of the author, is meant to print nothing. */
  emptyItem(line: number, label: string, isPrinted: boolean): void {
    const span = this.span(line);
    if (span.file.text.slice(span.start, span.end).includes('<!--')) return;
    const message = `Dieser Punkt der Liste („${label}“) hat keinen Text${isPrinted ? '' : ' und wird nicht gedruckt'}.`;
    const hint = 'Den Text ergänzen oder die Zeile löschen.';
    this.diagnostics.push(warning('markdown/punkt-leer', this.span(line, label), message, hint));
  }

  tooDeep(line: number): void {
    const isKnown = this.diagnostics.some(({ code }) => code === 'markdown/verschachtelung');
    if (isKnown) return;
    const hint = 'Weniger Ebenen von Listen, Zitaten oder Hervorhebungen ineinander stellen.';
    const message = 'Ab hier ist der Text zu tief verschachtelt, um gedruckt zu werden.';
    this.diagnostics.push(error('markdown/verschachtelung', this.span(line), message, hint));
  }

  /** Reported once: no later comment has an end either. */
  commentWithoutEnd(line: number, typed: string): void {
    if (this.diagnostics.some(({ code }) => code === 'markdown/kommentar')) return;
    const hint = 'Schließen Sie die Notiz mit „-->“. So wird alles gedruckt, was hinter „<!--“ steht.';
    const message = 'Die Notiz, die hier mit „<!--“ beginnt, endet nirgends.';
    this.diagnostics.push(warning('markdown/kommentar', this.span(line, typed), message, hint));
  }

  fenceWithoutEnd(line: number, typed: string): void {
    const hint = `Beenden Sie ihn mit einer eigenen Zeile „${typed}“, oder löschen Sie „${typed}“.`;
    const message = `Der Codeblock, der hier mit „${typed}“ beginnt, endet nirgends: Alles darunter gilt als Code.`;
    this.diagnostics.push(warning('markdown/codeblock', this.span(line, typed), message, hint));
  }

  textBehindFence(line: number, typed: string): void {
    const hint = 'Soll der Text gedruckt werden, gehört er in eine eigene Zeile darunter oder darüber.';
    const message = `„${typed}“ steht hinter dem Anfang eines Codeblocks und wird nicht gedruckt.`;
    this.diagnostics.push(warning('markdown/codeblock', this.span(line, typed), message, hint));
  }

  titleOfLink(line: number, title: string): void {
    const hint = 'Schreiben Sie ihn in den Text des Links oder daneben.';
    const message = `„${title}“ ist der Titel eines Links und wird nicht gedruckt.`;
    this.diagnostics.push(warning('markdown/link', this.span(line, title), message, hint));
  }

  unknownLanguage(line: number, typed: string): void {
    const hint =
      'Das Kürzel steht so da: „{lang=en}“ für Englisch, „fr“, „tr“, „pl“, „ar“ für andere Sprachen.';
    const message = `„${typed}“ ist kein Kürzel einer Sprache; vorgelesen werden die Wörter wie deutsche.`;
    this.diagnostics.push(warning('markdown/sprache', this.span(line, `{lang=${typed}}`), message, hint));
  }

  linkWithoutText(line: number, href: string): void {
    const hint = `Schreiben Sie den Text zwischen die eckigen Klammern: „[Text](${href})“.`;
    const message =
      'Dieser Link hat keinen Text; im PDF steht dafür seine Adresse, auf einer Website nichts.';
    this.diagnostics.push(warning('markdown/link', this.span(line, '[]'), message, hint));
  }

  headingWithoutBlank(line: number, marks: string): void {
    const { file } = this.#source;
    const span = spanOfLine(file, this.#source.lineOf(line));
    const text = file.text.slice(span.start, span.end);
    const at = span.start + text.indexOf(marks);
    const message = `„${text.trim()}“ wird als Überschrift gedruckt; hinter „${marks}“ fehlt das Leerzeichen.`;
    const found = info('markdown/raute', { ...span, start: at }, message, `So schreiben: „${marks} …“`);
    const behind = { file, start: at + marks.length, end: at + marks.length };
    // Only where the file has the line as it is read.
    const isTyped = /^[ >]*#/u.test(text);
    const marksAtEnd = /#+[ \t]*$/u.exec(text)?.[0].length ?? 0;
    const end = { file, start: span.end - marksAtEnd, end: span.end };
    const fix = [
      { span: behind, replacement: ' ' },
      ...(marksAtEnd > 0 ? [{ span: end, replacement: '' }] : []),
    ];
    this.diagnostics.push(isTyped ? { ...found, fix } : found);
  }

  linkWithoutTarget(line: number, href: string, text: string): void {
    const typed = href === '' ? ']()' : href;
    const hint = /\s/u.test(href)
      ? 'In der Adresse steht ein Leerzeichen: „%20“ dafür schreiben, oder es löschen.'
      : 'Zwischen die runden Klammern gehört eine Adresse mit „https://“; ohne Adresse genügt der Text allein.';
    const message = `Dieser Link führt nirgends hin („${href}“); gedruckt wird nur sein Text „${text}“.`;
    this.diagnostics.push(warning('markdown/linkziel', this.span(line, typed), message, hint));
  }

  refusedEntity(line: number, typed: string): void {
    const hint = 'Löschen Sie die Angabe, oder schreiben Sie das Zeichen, das gemeint ist.';
    const message = `„${typed}“ steht für ein Zeichen, das in keinen Text gehört; gedruckt wird „${typed}“.`;
    this.diagnostics.push(warning('draft/zeichen', this.span(line, typed), message, hint));
  }

  noteWithoutText(line: number, typed: string): void {
    const hint = `Der Text der Fußnote steht in einer eigenen Zeile: „${typed}: …“. So bleibt „${typed}“ stehen.`;
    const message = `Die Fußnote „${typed}“ hat keinen Text.`;
    this.diagnostics.push(warning('markdown/fussnote', this.span(line, typed), message, hint));
  }

  noteWithoutReference(line: number, typed: string): void {
    const hint = `Im Text fehlt „${typed}“ an der Stelle, zu der die Fußnote gehört. Gedruckt wird sie als Absatz.`;
    const message = `Auf die Fußnote „${typed}“ verweist keine Stelle des Textes.`;
    this.diagnostics.push(warning('markdown/fussnote', this.span(line, typed), message, hint));
  }

  /** Reported once a text, at the first item; mended are all that print the same. */
  unusualLists(items: readonly UnusualItem[]): void {
    const [first] = items;
    if (first === undefined) return;
    const count = items.length === 1 ? 'diese Zeile' : 'diese Zeilen';
    const message = `„${first.label}“ am Anfang der Zeile gilt als Zeichen einer Liste; ${count} werden als Liste gedruckt.`;
    const hint = 'So schreibt man Listen: „- Punkt“ oder „1. Punkt“, jeder Punkt in einer eigenen Zeile.';
    const fix = items.flatMap((item) => this.#usualMark(item));
    const found = info('markdown/liste', this.span(first.line, first.label), message, hint);
    this.diagnostics.push(fix.length === 0 ? found : { ...found, fix });
  }

  labelsTaken(taken: readonly TakenLabel[]): void {
    this.diagnostics.push(...labelTaken(taken));
  }

  /** A text between quotation marks does not stand line by line in the file: there the mark is not found. */
  #usualMark({ line, label, usual }: UnusualItem): readonly Edit[] {
    if (usual === undefined) return [];
    const span = this.span(line, label);
    const before = span.file.text.slice(spanOfLine(span.file, this.#source.lineOf(line)).start, span.start);
    const isThere = span.end - span.start === label.length && /^[\s>]*(?:\S{1,4}\s+)*$/u.test(before);
    return isThere ? [{ span, replacement: usual }] : [];
  }
}
