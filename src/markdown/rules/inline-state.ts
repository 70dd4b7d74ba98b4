import type { StateInline, Token } from 'markdown-it';

type InlineStateClass = typeof StateInline;
type Scanned = ReturnType<StateInline['scanDelims']>;

const beforeInWord = /[\p{L}\p{N}\p{M}]$/u;
const afterInWord = /^[\p{L}\p{N}\p{M}]/u;

/**
 * markdown-it's state with two things more: each token knows its line within the text (as `map`), and a single `*`
 * or `_` inside a word is text, as in `Bürger*innen und Anwohner*innen`, which CommonMark makes italic. `**` inside a
 * word is left to CommonMark: `**Frei**tag` is meant, and no German word has two stars.
 */
export function germanInlineState(Base: InlineStateClass): InlineStateClass {
  return class extends Base {
    private lineAt = { position: 0, line: 0 };

    override push(...args: Parameters<StateInline['push']>): Token {
      const token = super.push(...args);
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

    /** Counted on from the last place asked for, since the parser mostly goes forward. */
    private currentLine(): number {
      if (this.pos < this.lineAt.position) this.lineAt = { position: 0, line: 0 };
      let { position, line } = this.lineAt;
      for (; position < this.pos; position += 1) if (this.src[position] === '\n') line += 1;
      this.lineAt = { position, line };
      return line;
    }
  };
}

function isInsideWord(text: string, start: number, end: number): boolean {
  return (
    beforeInWord.test(text.slice(Math.max(0, start - 2), start)) && afterInWord.test(text.slice(end, end + 2))
  );
}
