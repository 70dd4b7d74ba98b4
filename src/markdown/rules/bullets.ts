import type { ListMarker } from './marker.ts';

/** Markdown's own, and those of word processors, among them every sign of Symbol and Wingdings (the private use area). */
const certain = /^(?:[-+*]|[•▪◦‣⁃∙●○■□◼◻◆◇❖►▶▸❑❒▢➢➤➔➜➞➙➨➡✓✔☑☐☒✗✘★✅❌👉\uF020-\uF0FF]\uFE0F?)(?=[ \t]|$)/u;
/** What also begins lines of text; and all of them without a blank, or with one that keeps mark and word together. */
const doubtful =
  /^(?:(?<dash>[‐‑‒–—―−](?=[ \t]+\S)|[-‐‑‒–—―−](?=[\u00A0\u2002\u2003\u2009\u202F]?\p{L}))|(?<sign>(?:[·→⇒⟶⇨↠]|-{1,2}>|=>|o)(?=[ \t]+\S)|[•▪◦‣⁃∙●○■□◆◇❖►▶▸➢➤➔➜✓✔☑☐☒✗✘·→⇒\uF020-\uF0FF](?=[\u00A0\u2002\u2003\u2009\u202F]?[\p{L}\p{N}„(])))/u;
const mayBeBullet = /^[-+*=o·\u2010-\uFFFF👉]/u;
const rankOfBullets = 9;
/** Word's second and third level, often pasted without their indentation. */
const deeper: Readonly<Record<string, number>> = { o: 10, '▪': 11, '\uF0A7': 11 };

/** A list with a bullet that people type or paste; a dash counts as Markdown's own. */
export function bulletAt(line: string): ListMarker | undefined {
  if (!mayBeBullet.test(line)) return undefined;
  const found = certain.exec(line);
  if (found !== null) {
    const [label] = found;
    return { ...bullet(label), isEmpty: line.slice(label.length).trim() === '' };
  }
  const groups = doubtful.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { dash, sign = '' } = groups;
  if (dash === undefined)
    return { ...bullet(sign), isEmpty: false, doubt: { kind: 'sign', isReported: true } };
  const usual = /^.[ \t]/u.test(line) ? '-' : '- ';
  return {
    ...bullet(dash),
    style: '-',
    isEmpty: false,
    doubt: { kind: 'dash', isReported: true, usual },
  };
}

function bullet(label: string): Omit<ListMarker, 'isEmpty'> {
  const rank = deeper[label] ?? rankOfBullets;
  return { label, ordered: false, style: label, rank, isFirst: true, canBegin: true };
}

/** Markdown's own and all dashes are dashes (look.md 3); what a word processor set as a dot stays one. */
export function printedLabel(typed: string): string {
  const plain = typed.replace(/\uFE0F$/u, '');
  if (/^[-+*‐‑‒–—―−]$/u.test(plain)) return '–';
  if (/^[\uF020-\uF0FF]$/u.test(plain)) return wingdings[plain] ?? '•';
  return otherwise[plain] ?? plain;
}

/** Signs of Word's lists in Wingdings, at the code points it gives them. */
const wingdings: Readonly<Record<string, string>> = {
  '\uF0D8': '➢',
  '\uF0FC': '✓',
  '\uF0E0': '→',
  '\uF0E8': '➔',
  '\uF0A8': '☐',
  '\uF06F': '☐',
  '\uF0FE': '☑',
  '\uF0FD': '☒',
  '\uF076': '❖',
  '\uF06E': '■',
  '\uF071': '❑',
  '\uF02D': '–',
};

/** No font of ours has the first three; Word's second level is the letter in another font. */
const otherwise: Readonly<Record<string, string>> = { '✅': '✓', '❌': '✗', '👉': '→', o: '◦' };
