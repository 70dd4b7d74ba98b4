import type { StateInline, Token } from 'markdown-it';

type InlineStateClass = typeof StateInline;
type Scanned = ReturnType<StateInline['scanDelims']>;

const beforeInWord = /[\p{L}\p{N}\p{M}]$/v;
const afterInWord = /^[\p{L}\p{N}\p{M}]/u;

/**
 * markdown-it's state with three things more: marks stand where German words join punctuation (`**Hinweis:**Text`), each
 * token knows its line within the text (as `map`), and a single `*`
 * or `_` inside a word is text, as in `Bürger*innen und Anwohner*innen`, which CommonMark makes italic. `**` inside a
 * word is left to CommonMark: `**Frei**tag` is meant, and no German word has two stars.
 */
export function germanInlineState(Base: InlineStateClass): InlineStateClass {
  return class extends Base {
    private line = 0;
    private lineStart = 0;
    private lineEnd = endOfLine(this.src, 0);

    override push(type: string, tag: string, nesting: Token['nesting']): Token {
      const token = super.push(type, tag, nesting);
      const line = this.currentLine();
      token.map = [line, line + 1];
      return token;
    }

    override pushPending(): Token {
      const token = super.pushPending();
      const line = this.currentLine();
      token.map = [line, line + 1];
      return token;
    }

    override scanDelims(start: number, canSplitWord: boolean): Scanned {
      const scanned = super.scanDelims(start, canSplitWord);
      const marker = this.src[start];
      const end = start + scanned.length;
      const isSingle = scanned.length === 1 && (marker === '*' || marker === '_');
      if (isSingle && isInsideWord(this.src, start, end))
        return { ...scanned, can_open: false, can_close: false };
      if (marker === '_') return scanned;
      const canClose = scanned.can_close || isBetween(this.src, start, end, closingMark, afterInWord);
      const opening = marker === '~' ? anyMark : openingMark;
      const canOpen =
        scanned.can_open || (scanned.length > 1 && isBetween(this.src, start, end, beforeInWord, opening));
      return { ...scanned, can_open: canOpen, can_close: canClose };
    }

    /** The parser mostly goes forward. */
    private currentLine(): number {
      if (this.pos < this.lineStart) this.beginLine(0, 0);
      while (this.lineEnd < this.pos) this.beginLine(this.line + 1, this.lineEnd + 1);
      return this.line;
    }

    private beginLine(line: number, start: number): void {
      this.line = line;
      this.lineStart = start;
      this.lineEnd = endOfLine(this.src, start);
    }
  };
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** „Hinweis:**Text“, „Ausbau**(neu)**stufe“: CommonMark has no bold text where a word joins its marks of punctuation. */
const closingMark = /[.:;,!?…)\]“”"»«’‘'%–-]$/u;
const openingMark = /^[([„“"»«‚'–]/u;
const anyMark = /^[\p{P}\p{S}]/u;

function isInsideWord(text: string, start: number, end: number): boolean {
  return isBetween(text, start, end, beforeInWord, afterInWord);
}

function isBetween(text: string, start: number, end: number, before: RegExp, after: RegExp): boolean {
  return before.test(text.slice(Math.max(0, start - 2), start)) && after.test(text.slice(end, end + 2));
}
