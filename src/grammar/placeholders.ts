import { germanPattern, type GermanPattern } from './german-pattern.ts';
import { quotationsIn } from './quotation.ts';

/** A part of a text that somebody meant to replace. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
}

/** Every placeholder has one of these; most texts have none. */
const trace =
  /[[{<«]|[xX]{2}|\?\?|__|\.{5}|…{2}|TT|JJ|tt\.|dd\.|DD|YYYY|yyyy|[hH][hH]:|00\.00\.|TODO|FIXME|TBD|tbd|[tT]o-?[dD]o:|t\.\s?b\.\s?d|orem|OREM|bitte|noch |infügen|insetzen|intragen|Klicken|Wählen|Fehler!|#[A-Z]/;

const unit = String.raw`(?:EUR|€|Euro|Cent|%|Prozent|Uhr|Mio\.?|Tsd\.?|km|m²|qm|Meter|Stück|Stellen|Personen|Kinder|Plätze|Jahren?|Tagen?|Wochen|Monaten?)(?!\p{L})`;
const month =
  '(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?![A-Za-z])';
const noWordBefore = String.raw`(?<![\p{L}\p{N}])`;
const noWordAfter = String.raw`(?![\p{L}\p{N}])`;

/** Signs that stand for what is not known yet, wherever they are. */
const signs: readonly string[] = [
  // „XXX“, but not Roman thirty: „XXX. Sitzung“, „Band XXX“.
  String.raw`(?<!(?:Band|Bd\.|Teil|Kapitel|Kap\.|Abschnitt|Buch|Artikel|Art\.|Nr\.|Nummer|Ziffer|Titel|Anlage|Papst|Jahrhundert) )${noWordBefore}XXX(?!\. ?\p{Lu}|-(?:Large|L\b)|[\p{L}\p{N}])`,
  `${noWordBefore}(?:X{4,}|x{3,})${noWordAfter}`,
  String.raw`${noWordBefore}[xX]{1,3}(?:\.[xX]{3})+(?:,[xX]{1,2})?${noWordAfter}`,
  String.raw`(?:${noWordBefore}[xX]{2,3}|\[(?:…|\.{3})\]) ?${unit}`,
  String.raw`${noWordBefore}(?:[xX]{1,2}|\d{1,2}|__|\?\?)\. ?(?:[xX]{2}|__|\?\?)\.(?: ?(?:\d{2,4}|[xX]{2,4}|__+))?${noWordAfter}`,
  String.raw`${noWordBefore}[xX]{2}\. ?(?:\d{1,2}\.(?:\d{2,4})?|${month})`,
  String.raw`${noWordBefore}(?:19|20)(?:XX|xx|JJ|\?\?|__)${noWordAfter}`,
  String.raw`${noWordBefore}[xX]{2}[:.][xX]{2} Uhr`,
  String.raw`${noWordBefore}00\.00\.(?:0000|\d{4})${noWordAfter}`,
  String.raw`${noWordBefore}(?:TT\. ?MM\.(?: ?JJ(?:JJ)?)?|tt\.mm\.jj(?:jj)?|DD\.MM\.YY(?:YY)?|dd\.mm\.yy(?:yy)?|JJJJ-MM-TT|YYYY-MM-DD|HH:MM|hh:mm|JJJJ)${noWordAfter}`,
  // „Wann???“ is a loud question, „??? EUR“ a gap.
  String.raw`(?<![\p{L}?!)“”"»])\?{2,}(?![\p{L}?!])`,
  String.raw`(?<![\p{L}_])_{3,}(?![\p{L}_])`,
  // Behind a word they let a sentence fade; before a page number they belong to a table of contents.
  String.raw`(?:(?<=[:(]\s?)|(?<=^|\s)(?=\S+\s+[\p{L}\d€%]))(?:\.{5,}|…{2,})(?![.…]|\s*\d{1,3}\s*$)`,
  String.raw`(?<![\p{L}\p{N}-])(?:TODO|FIXME|TBD|tbd|t\. ?b\. ?d\.)(?!-?[\p{L}\p{N}]):?`,
  String.raw`(?<![\p{L}\p{N}-])[tT]o-?[dD]o:`,
  String.raw`[lL](?:orem ipsum|OREM IPSUM)(?:,? dolor sit amet)?`,
  // What Word and Excel write where a reference leads nowhere.
  String.raw`Fehler! (?:Textmarke|Verweisquelle|Dokumentvariable|Hyperlink)[^.!?]{0,60}\.?|(?<![\p{L}\d])#(?:NAME\?|WERT!|BEZUG!|ZAHL!|DIV/0!|NV|REF!|VALUE!|N/A)(?!\p{L})`,
  // Fields of Word's templates.
  String.raw`(?:Klicken(?: oder tippen)? Sie(?: hier)?,? um [\p{L} ]{1,30}einzugeben|Wählen Sie ein (?:Element|Datum) aus)\.?`,
];

/** Nothing else is written in brackets, not even by who shortens a quotation. */
const certainThings =
  '(?:Datum|Sitzungsdatum|Name|Namen|Vorname|Nachname|Vor- und Nachname|Uhrzeit|Betrag|Zitat|Text|Wortlaut|PLZ|Postleitzahl|Hausnummer|Platzhalter|Telefon|Telefonnummer|E-?Mail|E-?Mail-?Adresse|Adresse|Anschrift|Straße|Aktenzeichen|Drucksachennummer|Unterschrift|Logo|Link|URL|Titel|Überschrift)';
/** These may stand in a quotation for a word that is left out: „die [Fraktion] …“. */
const likelyThings =
  '(?:Ort|Stadt|Gemeinde|Kreis|Ortsteil|Stadtteil|Fraktion|Partei|Gremium|Ausschuss|Thema|Betreff|Zahl|Anzahl|Summe|Nummer|Jahr|Monat|Tag|Funktion|Grund|Begründung|Bild|Quelle|Zeitraum|Frist|Ansprechpartner|Antragsteller)(?:in)?';
const ofWhat = String.raw`(?: (?:de[rs]|vo[nm]|i[mn]) [\p{L}., -]{2,40}?(?<!bekannt|geändert|geschwärzt|anonymisiert|entfernt|unkenntlich))?`;
const before = String.raw`(?:(?:hier|Ihr|Ihre|Ihren|unser|unsere|dein|deine|der|die|das|den|neue[rs]?) )?`;
const asking =
  '(?:ergänzen|einfügen|eintragen|einsetzen|ausfüllen|nachtragen|anpassen|auswählen|ersetzen|angeben|benennen|hinzufügen|vervollständigen|überprüfen|prüfen|klären|recherchieren|einarbeiten|formulieren|nachreichen|beschreiben)';
const left =
  '(?:(?:wird|werden) (?:noch )?(?:ergänzt|nachgereicht|nachgetragen|eingefügt|geklärt|eingesetzt)|folgt(?: noch)?|fehlt(?: noch)?|noch (?:offen|unklar|unbekannt|nicht bekannt|zu [A-Za-zäöüß]+)|offen|unbekannt\\?|tbd|to ?do.*)';

/** What stands in any kind of brackets: a request to the writer. */
const request = germanPattern(
  String.raw`^(?:bitte .{0,80}${asking}|(?:${asking}|to-?do) ?[:!].*|.{0,80}\b${asking}|(?:.{0,60}\s)?${left})[.!?:…]{0,3}$`,
  'iu',
);
const certain = germanPattern(`^${before}${certainThings}${ofWhat}[?:!…]{0,3}$`, 'iu');
const likely = germanPattern(`^${before}${likelyThings}${ofWhat}[?:!…]{0,3}$`, 'iu');
const blank = germanPattern(String.raw`^(?:[xX]{2,}|[xX](?:[.,][xX]+)* ?${unit}|\?+|[•●*]|\.{4,})$`);
/** In round brackets a sentence may say what is to be done; „bitte“ and these verbs speak to the writer. */
const aside = germanPattern(
  String.raw`^(?:bitte (?:noch )?(?:\p{L}+ ){0,4}${asking}|(?:hier |noch )?${certainThings} (?:noch )?(?:ergänzen|einfügen|eintragen|einsetzen|nachtragen))[.!?:…]{0,3}$`,
  'iu',
);

const bracketed =
  /\[([^[\]\n]{1,200})\](?![({])|<{1,2}([^<>@=/\n]{2,60})>{1,2}|\{{1,2}([^{}=\n]{2,60})\}{1,2}|«([^«»\n]{2,40})»|\(([^()\n]{5,100})\)/gu;

let allSigns: GermanPattern | undefined;

/**
 * The placeholders of a text. `isPrompt` knows more of what stands in square brackets; `isLeftOut` tells places that are
 * no prose.
 */
export function placeholdersIn(
  text: string,
  isPrompt: (words: string) => boolean = () => false,
  isLeftOut: (index: number) => boolean = () => false,
): readonly Placeholder[] {
  if (!trace.test(text)) return [];
  let quotations: ReturnType<typeof quotationsIn> | undefined;
  const isQuoted = (at: number): boolean =>
    (quotations ??= quotationsIn(text)).pairs.some(({ open, close }) => open < at && at < close);
  allSigns ??= germanPattern(signs.join('|'), 'gu');
  const inBrackets = [...text.matchAll(bracketed)].filter((found) => isGap(found, isPrompt, isQuoted));
  const found = [...inBrackets, ...text.matchAll(allSigns.for(text))]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.trimEnd().length, words }))
    .filter(({ start, words }) => !isLeftOut(start) && !isMeant(text, start, words, isQuoted));
  return withoutNested(found);
}

function isGap(
  { 1: square, 2: angle, 3: curly, 4: merged, 5: round, index }: RegExpMatchArray,
  isPrompt: (words: string) => boolean,
  isQuoted: (at: number) => boolean,
): boolean {
  if (round !== undefined) return aside.test(round.trim());
  if (merged !== undefined) return certain.test(merged.trim());
  const words = (square ?? angle ?? curly ?? '').replaceAll(/\s+/gu, ' ').trim();
  if (square !== undefined && isPrompt(words)) return true;
  if (request.test(words) || certain.test(words)) return true;
  return !isQuoted(index ?? 0) && (likely.test(words) || (square !== undefined && blank.test(words)));
}

/** What is said about such signs, or doubted in a quotation, is no gap. */
function isMeant(text: string, start: number, words: string, isQuoted: (at: number) => boolean): boolean {
  if (words.startsWith('?')) return isQuoted(start);
  return (
    /^[TDJYHtdhy]/u.test(words) &&
    /(?:Format|Form|Schreibweise|Muster)\s*[„"(:]*$/u.test(text.slice(Math.max(0, start - 20), start))
  );
}

function withoutNested(found: readonly Placeholder[]): readonly Placeholder[] {
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Placeholder[] = [];
  for (const { start, end } of inOrder) if (start >= (kept.at(-1)?.end ?? 0)) kept.push({ start, end });
  return kept;
}
