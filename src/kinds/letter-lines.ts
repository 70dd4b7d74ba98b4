import type { Span } from '../diagnostics/source-file.ts';
import { germanPattern } from '../grammar/german-pattern.ts';
import type { Block, Inline, Paragraph } from '../markdown/nodes.ts';
import { passageOf } from '../markdown/passages.ts';
import { sourceLines, textOf } from '../markdown/whole-lines.ts';

/** Lines of a letter within its text, which the program prints itself above or below. */
export interface LetterLines {
  readonly words: string;
  readonly span: Span;
  /** The text without them. */
  readonly rest: readonly Block[];
  /** Names that nothing says besides. */
  readonly strangers: readonly string[];
}

const addressed = String.raw`(?:Sehr (?:geehrte|verehrte)[rs]?|Liebe[rs]?|Werte[rs]?|Geehrte[rs]?|Guten (?:Tag|Morgen|Abend)|Hallo|Moin)`;
/** „Liebe zur Heimat, …“ is none: a noun must follow. */
const salutation = germanPattern(
  String.raw`^(?:${addressed}(?: (?:Frau|Herrn?|Damen|und|Herren|Kolleg\p{L}+|Mitglieder|des|der|Ratsmitglieder|Dr\.|Prof\.|\p{Lu}[\p{L}-]*\.?)){1,9}\s?[,!]\s*)+`,
  'u',
);
const lowerAgain = germanPattern(String.raw`(?<=[,!]\s)(sehr|liebe|werte)(?= \p{L})`, 'gu');

/** The salutation at the start of a text. */
export function salutationIn(nodes: readonly Block[]): LetterLines | undefined {
  const [first, ...others] = nodes;
  if (first?.type !== 'paragraph') return undefined;
  const { text, spanOf } = passageOf('paragraph', first.children);
  if (!/^(?:Sehr|Liebe|Werte|Geehrte|Guten|Hallo|Moin)/.test(text)) return undefined;
  const found = salutation.exec(
    text.replaceAll(lowerAgain.for(text), (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  )?.[0];
  if (found === undefined) return undefined;
  const kept = withoutStart(first.children, found.length);
  const span = spanOf(0, found.trimEnd().length);
  // On one line with the sentence it may be quoted: „Liebe Eltern, so beginnt der Brief“.
  if (kept.length > 0 && span.file.text[span.end] !== '\n') return undefined;
  const rest = kept.length === 0 ? others : [{ ...first, children: kept }, ...others];
  return { words: found.trim(), span, rest, strangers: [] };
}

/** Inlines without the first `length` characters of their text. */
export function withoutStart(inlines: readonly Inline[], length: number): readonly Inline[] {
  let left = length;
  return inlines.flatMap((node): readonly Inline[] => {
    if (left <= 0) return [node];
    const size = passageOf('paragraph', [node]).text.length;
    const cut = Math.min(left, size);
    left -= size;
    if (cut === size) return [];
    if (node.type === 'text') return [{ ...node, text: node.text.slice(cut) }];
    return 'children' in node ? [{ ...node, children: withoutStart(node.children, cut) }] : [node];
  });
}

const greeting = germanPattern(
  String.raw`^(?:(?:Mit|In) (?:\p{L}+ ){0,4}(?:Gr(?:ü|u)(?:ß|ss)(?:en)?|Hochachtung|Verbundenheit)(?: (?:aus|an) .{1,40})?|(?:Freundliche|Beste|Viele|Herzliche|Liebe|Schöne|Sonnige|Kollegiale)[nr]? Gr(?:ü|u)(?:ß|ss)e?(?: .{1,40})?|(?:Vielen|Besten|Herzlichen) Dank und .{0,40}Gr(?:ü|u)(?:ß|ss)en?|Hochachtungsvoll|Gru(?:ß|ss)|Glück auf|MfG|[LVB]G)(?:,? Ihre?)?[,.!]?$`,
  'iu',
);
const office =
  /vorsitz|sprecher|mitglied|stadtr[aä]t|ratsherr|ratsfrau|geschäftsf|fraktion|gruppe|abgeordnet|verordnet|stellv|kreisr[aä]t|gemeinder[aä]t/iu;
const verb = germanPattern(
  String.raw`(?<!\p{L})(?:ist|sind|wird|werden|hat|haben|soll|sollen|beantrag\p{L}+|bitte[tn]?|ha[tb]\p{L}*)(?!\p{L})`,
);
const filler =
  /^(?:gez\.?|[iI]\. ?[AV]\.|Im Auftrag|In Vertretung|Ihre?|Unterschrift(?:en)?:?|[_.…–-]{3,}|Für die .{2,60}:?)$/u;
const placeAndDay = germanPattern(
  String.raw`^\p{Lu}[\p{L} .()-]{1,40},? (?:den |am )?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}+) ?\d{2,4}$`,
);
const someName = germanPattern(
  String.raw`^(?:(?:Dr|Prof|Dipl)\.[-\p{L}. ]* )?\p{Lu}[\p{L}.-]+(?: (?:von|van|de|zu|der|\p{Lu}[\p{L}.-]*)){1,4}$`,
);
const ofSigner = germanPattern(
  String.raw`^(?:-{2,3}|(?:Ihre?s? )?\p{Lu}[\p{L}-]+|(?:Tel(?:efon|\.)?|Mobil|Handy|Fax|E-?Mail|Mail|Web|Internet)\b.{0,60}|\S+@\S+|(?:https?://|www\.)\S+|\p{Lu}[\p{L} .-]{1,40} \d{1,4} ?[a-z]?(?:, \d{5} \p{Lu}.{1,40})?|\d{5} \p{Lu}.{1,40})$`,
);
const signed = /^(?:gez\.?|[iI]\. ?[AV]\.|Ihre?) /u;

type Role = 'greeting' | 'signed' | 'said' | 'stranger' | 'other';

/** The greeting and the signatures at the end of a text. `names`: who signs or is named besides. */
export function closingIn(nodes: readonly Block[], names: readonly string[]): LetterLines | undefined {
  const tail = linesAtEnd(nodes);
  const roles = rolesOf(
    tail.map(({ span }) => plainLine(textOf(span))),
    names,
  );
  const from = roles.findLastIndex((role) => role === 'other') + 1;
  const start = roles.findIndex((role, index) => index >= from && (role === 'greeting' || role === 'signed'));
  const dated = start > from && isDated(tail[start - 1]) ? 1 : 0;
  const [first] = tail.slice(start - dated);
  const last = tail.at(-1);
  if (start < 0 || first === undefined || last === undefined) return undefined;
  const span = { ...first.span, end: last.span.end };
  const lines = tail.slice(start - dated).map((line) => plainLine(textOf(line.span)));
  const strangers = lines.filter((_, index) => roles[start - dated + index] === 'stranger');
  const block = nodes[first.block];
  if (block?.type !== 'paragraph') return undefined;
  const kept = withoutEnd(block, first.line);
  const rest = [...nodes.slice(0, first.block), ...(kept === undefined ? [] : [kept])];
  return { words: lines.filter((line) => line !== '').join(' / '), span, rest, strangers };
}

const isDated = (line: Line | undefined): boolean =>
  line !== undefined && placeAndDay.test(plainLine(textOf(line.span)));

interface Line {
  readonly span: Span;
  /** The paragraph it is in, and its line in the file. */
  readonly block: number;
  readonly line: number;
}

/** A signature block has at most so many paragraphs. */
const MOST = 8;

function linesAtEnd(nodes: readonly Block[]): readonly Line[] {
  const first = nodes.findLastIndex(({ type }) => type !== 'paragraph') + 1;
  return nodes.slice(Math.max(first, nodes.length - MOST)).flatMap((node, index, tail) => {
    if (node.type !== 'paragraph') return [];
    const block = nodes.length - tail.length + index;
    const spans = sourceLines(passageOf('paragraph', node.children));
    return spans.map((span, at) => ({ span, block, line: (node.children[0]?.origin.line ?? 0) + at }));
  });
}

const plainLine = (line: string): string =>
  line
    .trim()
    .replaceAll(/^[>*_\s]+|[*_\\\s]+$/gu, '')
    .replaceAll(/[ \t]+/gu, ' ');

/** Behind a greeting a first name, a telephone or an address is of who signs too. */
function rolesOf(lines: readonly string[], names: readonly string[]): readonly Role[] {
  const roles = lines.map((line) => roleOf(line, names));
  const greeted = roles.lastIndexOf('greeting');
  if (greeted < 0) return roles;
  return roles.map((role, index) => {
    const isOfSigner = role === 'other' && index > greeted && ofSigner.test(lines[index] ?? '');
    return isOfSigner ? 'stranger' : role;
  });
}

function roleOf(line: string, names: readonly string[]): Role {
  if (line === '' || placeAndDay.test(line)) return 'said';
  if (greeting.test(line)) return 'greeting';
  if (filler.test(line)) return line.startsWith('gez') ? 'signed' : 'said';
  const bare = line.replace(signed, '');
  const pieces = bare.split(/, | und | \/ | & |\t/u).map((piece) => piece.trim());
  if (pieces.some((piece) => !isKnown(piece, names) && !someName.test(piece))) return 'other';
  if (!pieces.every((piece) => isKnown(piece, names))) return 'stranger';
  return bare === line ? 'said' : 'signed';
}

/** Who signs anyway, or an office. */
function isKnown(piece: string, names: readonly string[]): boolean {
  const isOffice = office.test(piece) && piece.length < 90 && !verb.test(piece) && !/[.!?]$/u.test(piece);
  return isOffice || names.some((name) => bareName(name) === bareName(piece));
}

const bareName = (words: string): string =>
  words
    .replaceAll(/(?:Dr|Prof)\. ?|[()]/gu, '')
    .toLowerCase()
    .trim();

/** Each line is a node of its own; nothing where none is left. */
function withoutEnd(paragraph: Paragraph, line: number): Paragraph | undefined {
  const kept = paragraph.children.filter(({ origin }) => origin.line < line);
  const end = kept.findLastIndex(
    (node) => node.type !== 'break' && !(node.type === 'text' && node.text === ' '),
  );
  return end < 0 ? undefined : { ...paragraph, children: kept.slice(0, end + 1) };
}
