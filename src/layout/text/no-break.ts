/**
 * Blanks at which a line must not end (DIN 5008: abbreviations, numbers with their unit, paragraphs, dates).
 * The character stays a blank; only the break is forbidden, so that what is read back is what was written.
 *
 * The characters beside a blank nearly always decide; regular expressions over the whole text take many times as long
 * (`no-break.test.ts` compares with them).
 */
const MONTHS =
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const UNITS = byCharacter(
  'EUR Euro € Cent US-Dollar USD CHF % ‰ Prozent Uhr Tsd. Mio. Mrd. Millionen Milliarden km/h km² m² m³ qm km cm mm m ha kg g t l kWh MWh GWh kW MW GW °C VZÄ Stelle Stellen Seite Seiten Blatt',
  (unit) => unit.charCodeAt(0),
);
const REFERENCES = byCharacter(
  '§ §§ Art. Artikel Nr. Nrn. Abs. Absatz Satz S. Ziff. Ziffer Kap. Kapitel Anl. Anlage Bd. Buchst. lit. TOP Ausschussdrucksache Seite Tel.',
  lastUnit,
);
const TITLES = byCharacter('Dr. Prof. Dipl.-Ing. St. Hl. Frau Herr Herrn Foto:', lastUnit);

type WordsByCharacter = ReadonlyMap<number, readonly string[]>;

function byCharacter(words: string, unitOf: (word: string) => number): WordsByCharacter {
  const found = new Map<number, string[]>();
  for (const word of words.split(' ')) {
    const unit = unitOf(word);
    const same = found.get(unit);
    if (same === undefined) found.set(unit, [word]);
    else same.push(word);
  }
  return found;
}

function lastUnit(word: string): number {
  return word.charCodeAt(word.length - 1);
}

/** Articles and prepositions: no line of a subject ends on one. */
const SMALL_WORDS = byCharacter(
  'der die das den dem des ein eine einen einem einer eines am an auf aus außer bei beim bis durch für gegen gemäß hinter im in ins mit nach neben ohne seit über um unter vom von vor während wegen zu zum zur zwischen Der Die Das Den Dem Des Ein Eine Einen Einem Einer Eines Am An Auf Aus Außer Bei Beim Bis Durch Für Gegen Gemäß Hinter Im In Ins Mit Nach Neben Ohne Seit Über Um Unter Vom Von Vor Während Wegen Zu Zum Zur Zwischen',
  lastUnit,
);

const JOINED = /^ (?:und|oder|sowie) \p{Lu}/u;
const CONJUNCTIONS = byCharacter('und oder sowie', lastUnit);

const DOT = 0x2e;
const TIMES = 0xd7;

/**
 * Whether a line must not end at the blank at `blank` (UTF-16 index into `text`).
 * @param subject keeps "am 25. Februar 2026" and "vom …" whole too, and small words with what follows (look.md 3)
 */
export function staysTogether(text: string, blank: number, subject: boolean): boolean {
  const before = text.charCodeAt(blank - 1);
  const after = text.charCodeAt(blank + 1);
  if (
    isDigit(before) &&
    (opensUnit(text, blank + 1) || opensDigits(text, blank + 1) || endsPostcode(text, blank))
  )
    return true;
  if (before === DOT && (endsDay(text, blank) || endsLetter(text, blank))) return true;
  if (isDigit(after) && (endsSign(text, blank) || (subject && opensDate(text, blank)))) return true;
  if (isFactor(before, after)) return true;
  if (subject && (endsWithWord(text, blank, SMALL_WORDS.get(before)) || staysInSubject(text, blank)))
    return true;
  if (isDash(after)) return beginsDash(text, blank);
  if (isNumbering(after) && endsWithWord(text, blank, REFERENCES.get(before))) return true;
  const titles = TITLES.get(before);
  return titles !== undefined && endsWithWord(text, blank, titles) && isCapital(characterAt(text, blank + 1));
}

/** „Landschaft und Klima“ stays whole, „Rad- und | Fußwege“ need not; the date of a paper stays with its number. */
function staysInSubject(text: string, blank: number): boolean {
  const before = text.charCodeAt(blank - 1);
  if (isDigit(before)) return /^vom \d/u.test(text.slice(blank + 1, blank + 6));
  if (JOINED.test(text.slice(blank, blank + 8)) && endsNoun(text, blank)) return true;
  const word = CONJUNCTIONS.get(before)?.find((known) => text.endsWith(` ${known}`, blank));
  return word !== undefined && text.charAt(blank - word.length - 2) !== '-';
}

/** „Landschaft“, but not „Rad-“ or „2026“. */
function endsNoun(text: string, end: number): boolean {
  const word = text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
  return /^\p{Lu}.*\p{L}$/su.test(word);
}

/** 3 × 4 */
const isFactor = (before: number, after: number): boolean =>
  (isDigit(before) && after === TIMES) || (before === TIMES && isDigit(after));

const isCapital = (character: string): boolean =>
  isAscii(character) ? character >= 'A' && character <= 'Z' : /^\p{Lu}$/u.test(character);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const isDash = (unit: number): boolean => unit === 0x2013 || unit === 0x2014;

/** 5, IV, b. */
const isNumbering = (unit: number): boolean =>
  isDigit(unit) || (unit >= 0x61 && unit <= 0x7a) || unit === 0x49 || unit === 0x56 || unit === 0x58;

function opensUnit(text: string, start: number): boolean {
  const units = UNITS.get(text.charCodeAt(start)) ?? [];
  return units.some((unit) => text.startsWith(unit, start) && !opensWord(text, start + unit.length));
}

/** Grouped digits: 12 345 678, 0123 456. */
function opensDigits(text: string, start: number): boolean {
  for (let index = start; index < start + 3; index += 1) if (!isDigit(text.charCodeAt(index))) return false;
  return !isDigit(text.charCodeAt(start + 3));
}

/** 99999 Musterstadt, D-99999 Musterstadt, A-1010 Wien. */
function endsPostcode(text: string, blank: number): boolean {
  const word = /(?<![\p{L}\p{N}.,:/-])(?:\d{5}|[A-Z]{1,2}-\d{4,5})$/u;
  return isCapital(characterAt(text, blank + 1)) && word.test(text.slice(Math.max(0, blank - 9), blank));
}

/** 17. before a month. */
function endsDay(text: string, blank: number): boolean {
  if (!isDigit(text.charCodeAt(blank - 2))) return false;
  if (isDigit(text.charCodeAt(blank - 3)) && isDigit(text.charCodeAt(blank - 4))) return false;
  return MONTHS.some(
    (month) => text.startsWith(month, blank + 1) && !isLetter(characterAt(text, blank + 1 + month.length)),
  );
}

/** Abbreviations of single letters: z. B., d. h., o. g., i. V. m., u. a. m. */
function endsLetter(text: string, blank: number): boolean {
  const letter = characterBefore(text, blank - 1);
  return (
    isLetter(letter) &&
    !isLetter(characterBefore(text, blank - 1 - letter.length)) &&
    /^\p{L}{1,2}\./u.test(text.slice(blank + 1, blank + 6))
  );
}

/** A sign and its number, as look.md sets amounts. */
const endsSign = (text: string, blank: number): boolean =>
  '−+±'.includes(text.charAt(blank - 1) || ' ') && /^[\s(]?$/u.test(text.charAt(blank - 2));

/** A dash does not begin a line. */
const beginsDash = (text: string, blank: number): boolean =>
  text[blank + 2] === ' ' && /^\S$/.test(text.charAt(blank - 1));

function endsWithWord(text: string, end: number, words: readonly string[] = []): boolean {
  return words.some((word) => {
    const start = end - word.length;
    return text.startsWith(word, start) && start >= 0 && !endsWord(text, start);
  });
}

function opensDate(text: string, blank: number): boolean {
  if (text.endsWith('am', blank) && !isLetter(characterBefore(text, blank - 2))) return true;
  if (text.endsWith('vom', blank) && !isLetter(characterBefore(text, blank - 3))) return true;
  const month = MONTHS.find((name) => text.endsWith(name, blank));
  if (month === undefined || !/^\d{4}/.test(text.slice(blank + 1, blank + 5))) return false;
  return /\d\. ?$/.test(text.slice(0, blank - month.length));
}

const opensWord = (text: string, index: number): boolean => isWordCharacter(characterAt(text, index));

const endsWord = (text: string, end: number): boolean => isWordCharacter(characterBefore(text, end));

export function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

export function characterBefore(text: string, end: number): string {
  const pair = end >= 2 ? text.slice(end - 2, end) : '';
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.charAt(end - 1);
}

const isLetter = (character: string): boolean =>
  isAscii(character) ? isAsciiLetter(character.charCodeAt(0)) : /^\p{L}$/u.test(character);

export const isWordCharacter = (character: string): boolean =>
  isLetter(character) || (isAscii(character) ? isDigit(character.charCodeAt(0)) : /^\p{N}$/u.test(character));

/** For these characters no regular expression over all of Unicode is needed. */
const isAscii = (character: string): boolean => !(character.charCodeAt(0) > 0x7f);

const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
