import type { Painted, PaintedPage } from '../reading/pdf-painted.ts';

/** Longer documents are told by their first two pages and the last. */
const SHORT = 4;
const SOFT_HYPHEN = '\u00AD';

interface PlacedWord {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isArtifact: boolean;
}

/**
 * The words of the pages, a baseline a line in the order of painting: `y | type size | x:word …`, millimetres from the
 * top left and points. `~` marks what is no content; `¬` is the hyphen of a broken word.
 */
export function printWords(pages: readonly PaintedPage[]): string {
  return pages
    .flatMap(({ painted }, index) => {
      const left = pages.length > SHORT && index > 1 && index < pages.length - 1;
      return left ? [] : [`page ${index + 1} of ${pages.length}`, ...linesOf(wordsOn(painted)), ''];
    })
    .join('\n');
}

function wordsOn(painted: readonly Painted[]): readonly PlacedWord[] {
  const words: PlacedWord[] = [];
  let end = { x: 0, y: 0 };
  let open = false;
  for (const one of painted) {
    if (one.kind !== 'glyph') continue;
    const { text, x, y, size, width } = one.glyph;
    const last = words.at(-1);
    const isArtifact = one.owner === 'artifact';
    // Half a millimetre is less than any blank and more than any kerning.
    const follows = Math.abs(x - end.x) < 0.5 && y === end.y && last?.isArtifact === isArtifact;
    if (/^\s*$/u.test(text)) open = false;
    else if (open && follows && last !== undefined) last.text += text;
    else {
      words.push({ text, x, y, size, isArtifact });
      open = true;
    }
    end = { x: x + width, y };
  }
  return words;
}

function linesOf(words: readonly PlacedWord[]): readonly string[] {
  const lines: { head: string; readonly words: string[] }[] = [];
  for (const { text, x, y, size, isArtifact } of words) {
    const head = `${isArtifact ? '~' : ' '}${y.toFixed(1).padStart(6)} |${size.toFixed(1).padStart(5)} |`;
    const word = `${x.toFixed(1)}:${text.replaceAll(SOFT_HYPHEN, '¬')}`;
    if (lines.at(-1)?.head === head) lines.at(-1)?.words.push(word);
    else lines.push({ head, words: [word] });
  }
  return lines.map(({ head, words: onLine }) => `${head} ${onLine.join(' ')}`);
}
