import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Presentation, SlotContent } from '../kinds/kind.ts';
import { escapeMarks, neutraliseForSite, type Site, withoutLiquid } from '../markdown/release/neutralise.ts';
import { readDirectiveLine } from '../markdown/rules/directive.ts';
import { type PublishedPiece, safeWhenJoined } from '../markdown/release/safe-when-joined.ts';
import { templateLines } from '../markdown/template-text.ts';
import type { TemplateText } from './compose.ts';
import { blockProblem, missingSlot } from './problems.ts';

/**
 * A release: the filled-in template with each `::: slot` line replaced by the slot's text as written, in
 * which only HTML and the site's own template marks are neutralised. Blank lines of the template are reduced to one,
 * those of the draft are not. Any other block is an error (`template/block`). A text of the draft without a place in
 * the template is a warning (`template/slot`): a short version may leave it out, but not unnoticed.
 */
export function composeMarkdown(
  { text, file }: TemplateText,
  { slots, ziel = 'keins' }: Pick<Presentation, 'slots' | 'ziel'>,
  draft: SourceFile,
): Outcome<string> {
  const diagnostics: Diagnostic[] = [];
  const unprinted = new Map([...slots].filter(([, { origin }]) => origin.file.path === draft.path));
  const places = templateLines(text, file);
  const page = new Page(ziel);
  for (const [index, line] of text.split('\n').entries()) {
    const directive = readDirectiveLine(line.trimStart());
    if (directive === undefined) page.line(line);
    else if (directive.name === 'slot') {
      page.slot(slots.get(directive.argument));
      unprinted.delete(directive.argument);
    } else diagnostics.push(refused(line, { file, line: places[index] ?? 1 }));
  }
  for (const name of unprinted.keys()) diagnostics.push({ ...missingSlot(file, name), severity: 'warning' });
  return { value: page.text(), diagnostics };
}

function refused(line: string, place: Parameters<typeof blockProblem>[0]): Diagnostic {
  const hint = 'Sie wird als Markdown veröffentlicht; möglich ist nur „::: slot“.';
  return blockProblem(place, `In dieser Textvorlage ist „${line.trim()}“ nicht möglich.`, hint);
}

/** Lines put one below the other. */
class Page {
  /** Template lines and whole slots, and the line ends between them. */
  readonly #pieces: PublishedPiece[] = [];
  readonly #site: Site;
  #isBlankAbove = true;

  constructor(site: Site) {
    this.#site = site;
  }

  line(line: string): void {
    if (line.trim() === '') this.#isBlankAbove = true;
    else
      this.#put({ text: escapeMarks(line, this.#site), isDraft: false }, this.#isBlankAbove ? '\n\n' : '\n');
  }

  /** A text directly above opens the slot's first paragraph: "**Musterstadt.** Der Kreistag …". */
  slot(content: SlotContent | undefined): void {
    if (content === undefined) return;
    const source = neutraliseForSite(content.source, this.#site);
    if (source === '') return;
    const runsOn = !this.#isBlankAbove && content.nodes[0]?.type === 'paragraph';
    this.#put({ text: source, isDraft: true }, runsOn ? ' ' : '\n\n');
    this.#isBlankAbove = true;
  }

  #put(piece: PublishedPiece, separator: string): void {
    const above = this.#pieces.pop();
    if (above !== undefined) {
      // Two blanks break a line; where a paragraph ends there is none to break.
      const text = separator === '\n\n' ? above.text.trimEnd() : above.text;
      this.#pieces.push({ ...above, text }, { text: separator, isDraft: false });
    }
    this.#pieces.push(piece);
    this.#isBlankAbove = false;
  }

  /** All slots at once: one may change how the next is read. */
  text(): string {
    const texts = safeWhenJoined(this.#pieces).map(({ text }) => withoutLiquid(text, this.#site));
    return `${texts.join('').trimEnd()}\n`;
  }
}
