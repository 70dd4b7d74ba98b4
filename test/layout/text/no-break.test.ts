import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { staysTogether } from '../../../src/layout/text/no-break.ts';

const kept = (text: string, subject = false): string => {
  const blanks = blanksByCharacters(text, subject);
  return Array.from(text, (character, index) => (blanks.includes(index) ? '~' : character)).join('');
};

const blanksByCharacters = (text: string, subject: boolean): readonly number[] =>
  [...text.matchAll(/ /g)].map(({ index }) => index).filter((index) => staysTogether(text, index, subject));

describe('blanks that keep a line together', () => {
  it.each([
    ['nach § 7 Abs. 2 der Satzung', 'nach §~7 Abs.~2 der Satzung'],
    ['Art. 28 GG, Nr. 3', 'Art.~28 GG, Nr.~3'],
    ['z. B. und d. h. sowie i. V. m.', 'z.~B. und d.~h. sowie i.~V.~m.'],
    ['Frau Dr. Müller', 'Frau~Dr.~Müller'],
    ['von 50.000 EUR und 58 % bis 17:30 Uhr', 'von 50.000~EUR und 58~% bis 17:30~Uhr'],
    ['am 25. Februar 2026', 'am 25.~Februar 2026'],
    ['Ansatz − 85.000 EUR', 'Ansatz −~85.000~EUR'],
    ['das Wort – ein Einschub – weiter', 'das Wort~– ein Einschub~– weiter'],
    ['Auswertung (3 Seiten)', 'Auswertung (3~Seiten)'],
    ['3 × 4 m, das × der Rechnung', '3~×~4~m, das × der Rechnung'],
    ['Foto: Jörg Weiß, Foto: privat', 'Foto:~Jörg Weiß, Foto: privat'],
    ['ein Haus an der Straße', 'ein Haus an der Straße'],
    ['in 99999 Musterstadt oder D-12345 Bad Muster', 'in 99999~Musterstadt oder D-12345~Bad Muster'],
    [
      'mit 99999 weiteren, 2026 Menschen, Nr. 1/23456 Musterstadt',
      'mit 99999 weiteren, 2026 Menschen, Nr.~1/23456 Musterstadt',
    ],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it('keeps a date of the subject whole', () => {
    expect(kept('des Kreistages am 17. März 2026 und', true)).toBe('des~Kreistages am~17.~März~2026 und');
  });

  it.each([
    ['Antrag zur Sitzung des Kreistages', 'Antrag zur~Sitzung des~Kreistages'],
    ['Für den Erhalt von Bädern', 'Für~den~Erhalt von~Bädern'],
    ['Schulbau und Landesmittel oder Zuwendung', 'Schulbau~und~Landesmittel~oder~Zuwendung'],
    ['Rad- und Fußwege, Fund Ort, 2026 und später', 'Rad- und Fußwege, Fund Ort, 2026 und~später'],
    ['zu Drucksache 2026/0123 vom 3. Februar', 'zu~Drucksache 2026/0123~vom~3.~Februar'],
    ['Bau-in Wien, Abend Essen', 'Bau-in~Wien, Abend Essen'],
  ])('ends no line of a subject on a small word: %s', (text, expected) => {
    expect(kept(text, true)).toBe(expected);
  });
});

/** The same blanks as regular expressions over the whole text, which say it all at once but take their time. */
const MONTH = '(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)';
const UNIT =
  '(?:EUR|Euro|€|Cent|US-Dollar|USD|CHF|%|‰|Prozent|Uhr|Tsd\\.|Mio\\.|Mrd\\.|Millionen|Milliarden|km/h|km²|m²|m³|qm|km|cm|mm|m|ha|kg|g|t|l|kWh|MWh|GWh|kW|MW|GW|°C|VZÄ|Stellen?|Seiten?|Blatt)';
const REFERENCE =
  '(?:§§?|Art\\.|Artikel|Nr\\.|Nrn\\.|Abs\\.|Absatz|Satz|S\\.|Ziff\\.|Ziffer|Kap\\.|Kapitel|Anl\\.|Anlage|Bd\\.|Buchst\\.|lit\\.|TOP|Ausschussdrucksache|Seite|Tel\\.)';
const SMALL_WORD =
  '(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|am|an|auf|aus|außer|bei|beim|bis|durch|für|gegen|gemäß|hinter|im|in|ins|mit|nach|neben|ohne|seit|über|um|unter|vom|von|vor|während|wegen|zu|zum|zur|zwischen|Der|Die|Das|Den|Dem|Des|Ein|Eine|Einen|Einem|Einer|Eines|Am|An|Auf|Aus|Außer|Bei|Beim|Bis|Durch|Für|Gegen|Gemäß|Hinter|Im|In|Ins|Mit|Nach|Neben|Ohne|Seit|Über|Um|Unter|Vom|Von|Vor|Während|Wegen|Zu|Zum|Zur|Zwischen)';
const TITLE = '(?:Dr\\.|Prof\\.|Dipl\\.-Ing\\.|St\\.|Hl\\.|Frau|Herrn?|Foto:)';

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
  /\d( )(?=×)/gu,
  /×( )(?=\d)/gu,
  // Grouped digits: 12 345 678, 0123 456.
  /\d( )(?=\d{3}(?!\d))/gu,
  // Postal codes.
  /(?<![\p{L}\p{N}.,:/-])(?:\d{5}|[A-Z]{1,2}-\d{4,5})( )(?=\p{Lu})/gu,
];

/** Only in the subject: "am 25. Februar 2026", "vom …" stay whole (look.md 3). */
const SUBJECT_PATTERNS: readonly RegExp[] = [
  /(?<!\p{L})(?:am|vom)( )(?=\d)/gu,
  new RegExp(`\\d\\. ?${MONTH}( )(?=\\d{4})`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])${SMALL_WORD}( )`, 'gu'),
  /\d( )(?=vom \d)/gu,
  /(?<=(?<!-) (?:und|oder|sowie))( )/gu,
  /(?<=(?:^| )\p{Lu}[^ ]*\p{L})( )(?=(?:und|oder|sowie) \p{Lu})/gu,
];

function blanksByPatterns(text: string, subject: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const pattern of subject ? [...PATTERNS, ...SUBJECT_PATTERNS] : PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      found.add(match.index + match[0].lastIndexOf(' '));
    }
  }
  return found;
}

const PARTS = [
  ...('  .-–—−+±(§§/0123456789²ⅣaBzéЖ\u{1D400}\u{1D7D8}\u00A0\n„,'.match(/./gsu) ?? []),
  ...[MONTH, UNIT, REFERENCE, TITLE].flatMap((words) => words.slice(3, -1).replaceAll('\\', '').split('|')),
  ...SMALL_WORD.slice(3, -1)
    .split('|')
    .filter((_, index) => index % 9 === 0),
  '99999',
  'D-99999',
  'Stellen',
  'Seiten',
  'Herrn',
  'am',
  'vom',
  'und',
  'sowie',
  '×',
  '17',
  '2026',
  ' – ',
  'z. B.',
  'i. V. m.',
];

const pieces = fc.array(fc.constantFrom(...PARTS, ' ', ' ', ' ', ' '), { maxLength: 12 });

test.prop([pieces, fc.boolean()], { numRuns: 3000 })('finds what the patterns find', (parts, subject) => {
  const text = parts.join('');
  expect(blanksByCharacters(text, subject)).toEqual(
    [...blanksByPatterns(text, subject)].sort((a, b) => a - b),
  );
});
