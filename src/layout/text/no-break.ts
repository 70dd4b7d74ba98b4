/**
 * Blanks at which a line must not end (DIN 5008: abbreviations, numbers with their unit, paragraphs, dates).
 * The character stays a blank; only the break is forbidden, so that what is read back is what was written.
 */
const MONTH = '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)';
const UNIT =
  '(?:EUR|Euro|€|Cent|US-Dollar|USD|CHF|%|‰|Prozent|Uhr|Tsd\\.|Mio\\.|Mrd\\.|Millionen|Milliarden|km/h|km²|m²|m³|qm|km|cm|mm|m|ha|kg|g|t|l|kWh|MWh|GWh|kW|MW|GW|°C|VZÄ|Stellen?|Seiten?|Blatt)';
const REFERENCE =
  '(?:§§?|Art\\.|Artikel|Nr\\.|Nrn\\.|Abs\\.|Absatz|Satz|S\\.|Ziff\\.|Ziffer|Kap\\.|Kapitel|Anl\\.|Anlage|Bd\\.|Buchst\\.|lit\\.|TOP|Ausschussdrucksache|Seite|Tel\\.)';
const TITLE = '(?:Dr\\.|Prof\\.|Dipl\\.-Ing\\.|St\\.|Hl\\.|Frau|Herrn?)';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])${REFERENCE}( )(?=[\\dIVXa-z])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${TITLE}( )(?=\\p{Lu})`, 'gu'),
  new RegExp(`\\d( )(?=${UNIT}(?![\\p{L}\\p{N}]))`, 'gu'),
  new RegExp(`(?<!\\d)\\d{1,2}\\.( )(?=${MONTH}(?!\\p{L}))`, 'gu'),
  // Abbreviations of single letters: z. B., d. h., o. g., i. V. m., u. a. m.
  /(?<!\p{L})\p{L}\.( )(?=\p{L}{1,2}\.)/gu,
  // A sign and its number, as look.md sets amounts.
  /(?<![^\s(])[−+±]( )(?=\d)/gu,
  // A dash does not begin a line.
  /\S( )(?=[–—] )/gu,
  // Grouped digits: 12 345 678, 0123 456.
  /\d( )(?=\d{3}(?!\d))/gu,
];

/** Only in the subject: "am 25. Februar 2026", "vom …" stay whole (look.md 3). */
const SUBJECT_PATTERNS: readonly RegExp[] = [
  /(?<!\p{L})(?:am|vom)( )(?=\d)/gu,
  new RegExp(`\\d\\. ?${MONTH}( )(?=\\d{4})`, 'gu'),
];

/** UTF-16 indices of the blanks in `text` that must not end a line. */
export function noBreakBlanks(text: string, subject: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const pattern of subject ? [...PATTERNS, ...SUBJECT_PATTERNS] : PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      found.add(match.index + match[0].lastIndexOf(' '));
    }
  }
  return found;
}
