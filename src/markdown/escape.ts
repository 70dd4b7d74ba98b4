import { listMarkerAt } from './rules/list-marker.ts';

/**
 * Any plain text as Markdown that `parseBlocks` and `parseInline` read back as exactly that text, wherever a template
 * puts it on a line. Only what could be markup is escaped. "That text" is `foldText(text)`.
 */
export function escapeMarkdown(text: string): string {
  if (words.test(text)) return text;
  const folded = foldText(text);
  const escaped = anySpecial.test(folded)
    ? folded.replaceAll(special, (found, offset: number) => escapeSpecial(found, folded, offset))
    : folded;
  return escapeEnds(escapeLineStart(escaped, folded));
}

/** Letters, digits and commas behind a word that is no label (`a)`, `iv.`, Word's bullet `o`): most fields, and nothing in them is markup. */
const words =
  /^(?![A-Za-z]{1,8}[.)]|o )[A-Za-zÄÖÜäöüß](?:[\dA-Za-zÄÖÜäöüß.,;()!?%„“–/-]| (?=[\dA-Za-zÄÖÜäöüß.,;()!?%„“–/-]))*$/;

/**
 * The text a plain field stands for: NFC; blanks, tabs and line ends as one blank, none at the ends. Other control
 * characters have no place in a document and Markdown loses some of them: they become U+FFFD.
 */
export function foldText(text: string): string {
  if (!unfolded.test(text)) return text.normalize('NFC');
  return text
    .replaceAll(/[ \t\r\n]+/gu, ' ')
    .replaceAll(/(?![\u007F-\u009F])\p{Cc}/gu, '\uFFFD')
    .replaceAll(/^ | $/gu, '')
    .normalize('NFC');
}

/** Most fields hold nothing to fold. */
const unfolded = / {2}|^ | $|\p{Cc}/u;

/** `:` before `//`: a web address in a plain field is no link, as typed and with every character it has. */
const special = /[\\`*_[\]<|~]|&(?=#?[a-z\d]*(?:;|$))|:(?=\/\/)/giu;
const anySpecial = new RegExp(special, 'iu');
const letterBefore = /[\p{L}\p{N}]$/v;
const letterAfter = /^[\p{L}\p{N}]/u;

function escapeSpecial(found: string, text: string, offset: number): string {
  if (found !== '_') return `\\${found}`;
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset + 1, offset + 3);
  return letterBefore.test(before) && letterAfter.test(after) ? found : `\\${found}`;
}

/** @param plain the same text, not escaped */
function escapeLineStart(escaped: string, plain: string): string {
  // Headings, quotations, underlines of headings, `:::` blocks, and the second line of a table.
  if (/^[#>=:+-]/u.test(plain) && /^[#>=:]|^-(?![\p{L}\p{N}])|^\+(?= |$)/u.test(plain))
    return escaped.startsWith('\\') ? escaped : `\\${escaped}`;
  // The template may have more to say on the line.
  const marker = listMarkerAt(`${plain} …`);
  if (marker?.doubt !== undefined && !/[.)]/u.test(marker.label))
    return plain.startsWith('-') ? `\\${escaped}` : entity(plain) + escaped.slice(1);
  // A bullet that no backslash takes: `•`.
  if (marker?.ordered === false && !/^[-+*]/u.test(plain)) return entity(plain) + escaped.slice(1);
  if (marker?.ordered !== true || !marker.canBegin) return escaped;
  const { label } = marker;
  const sign = Math.max(label.lastIndexOf('.'), label.lastIndexOf(')'));
  return `${escaped.slice(0, sign)}\\${escaped.slice(sign)}`;
}

/**
 * A blank of another kind at an end is trimmed from a table's cell and keeps `**` from closing; `#` at the end closes
 * a heading.
 */
function escapeEnds(escaped: string): string {
  if (!/[\s#]/u.test(escaped.charAt(0) + escaped.charAt(escaped.length - 1))) return escaped;
  return escaped
    .replace(/(?<= )#+$/u, '\\$&')
    .replace(/^\s/u, entity)
    .replace(/\s$/u, entity);
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** For the destination of a link or picture: a path or web address in which every character survives. */
export function escapeUrl(text: string): string {
  const wellFormed = text.normalize('NFC').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  const isAddress = /^(?:https?|mailto):/iu.test(wellFormed);
  const encoded = encodeURI(wellFormed).replaceAll(/[()'*_~!]/gu, percent);
  // What is percent-encoded in an address is so already; in a file's name `%`, `?` and `#` are letters like others.
  if (isAddress) return encoded.replaceAll(/%25(?=[\dA-F]{2})/giu, '%');
  return encoded.replaceAll(/[?#:&]/gu, percent);
}

function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
