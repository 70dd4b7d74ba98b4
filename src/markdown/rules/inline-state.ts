import type { StateInline, Token } from 'markdown-it';

type InlineStateClass = typeof StateInline;
type Scanned = ReturnType<StateInline['scanDelims']>;

const beforeInWord = /[\p{L}\p{N}\p{M}]$/v;
const afterInWord = /^[\p{L}\p{N}\p{M}]/u;

/**
 * markdown-it's state with two things more: each token knows its line within the text (as `map`), and a single `*`
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
      const isSingle = scanned.length === 1 && (marker === '*' || marker === '_');
      if (!isSingle || !isInsideWord(this.src, start, start + 1)) return scanned;
      return { ...scanned, can_open: false, can_close: false };
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

function isInsideWord(text: string, start: number, end: number): boolean {
  return (
    beforeInWord.test(text.slice(Math.max(0, start - 2), start)) && afterInWord.test(text.slice(end, end + 2))
  );
}
