const services =
  '(?:Facebook|Twitter|X|WhatsApp|LinkedIn|XING|Instagram|Mastodon|Threads|Telegram|Bluesky|Pinterest|E-?Mail)';
const tools = '(?:Drucken|Druckversion|E-?Mail|PDF|Teilen|Merken|Empfehlen|Weiterempfehlen)';
const places =
  '(?:Startseite|Home|Impressum|Datenschutz(?:erklärung)?|Kontakt|Sitemap|Suche|Login|Anmelden|AGB)';
const day = String.raw`(?:\p{L}+, ?)?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}+) ?\d{2,4}`;
const stamp = String.raw`(?:${day})(?:,? (?:um |- )?\d{1,2}[:.]\d{2}(?: Uhr)?)?`;
const author = String.raw`(?:,? (?:von|durch|in|unter) \S+(?: \S+){0,3}?)?`;

/**
 * Lines of a web page around a text. Each pattern is for a whole line, so that prose about comments does not match. The
 * words before it are those that such a line can begin with; `0` stands for a number, `<` for an arrow.
 */
const furniture: readonly (readonly [starts: string, line: string])[] = [
  ['0 Keine Noch', String.raw`(?:\d+|Keine|Noch keine) Kommentare?`],
  ['0', String.raw`\d+ Antworten?`],
  ['Kommentare', String.raw`Kommentare \(\d+\)|Kommentare: \d+`],
  [
    'Schreibe Schreiben Hinterlasse Hinterlassen Verfasse',
    String.raw`(?:Schreiben? Sie|Schreibe|Hinterlasse(?:n Sie)?|Verfasse)(?: uns)? (?:einen|Deinen|Ihren) Kommentar`,
  ],
  [
    'Dein Ihr Kommentar',
    String.raw`(?:Dein|Ihr) Kommentar|Kommentar (?:schreiben|hinterlassen|verfassen|abschicken|absenden)`,
  ],
  [
    'An Antwort Antworten',
    String.raw`An (?:der )?Diskussion beteiligen|Antwort(?:en)? (?:abbrechen|hinterlassen)`,
  ],
  ['Deine Ihre', String.raw`(?:Deine|Ihre) E-Mail-Adresse wird nicht veröffentlicht.*`],
  ['Erforderliche', String.raw`Erforderliche Felder sind (?:mit \S+ )?markiert`],
  ['<', String.raw`[«‹←<]+ ?(?:zurück|vorherige[rs]?|vorheriger \p{L}+|Startseite|Übersicht)(?: .{0,30})?`],
  [
    'weiter nächste nächster nächstes mehr weiterlesen',
    String.raw`(?:weiter|nächste[rs]?|nächster \p{L}+|mehr|weiterlesen)(?: .{0,20})? ?[»›→>]+`,
  ],
  [
    'zurück',
    String.raw`zurück(?: zur? (?:Übersicht|Startseite|Liste|Hauptseite|Seitenanfang|Nachrichtenübersicht))?`,
  ],
  [
    'Weiterlesen Weiter Mehr Lesen Read',
    String.raw`Weiterlesen|Weiter lesen|Mehr lesen|Mehr erfahren|Lesen Sie mehr|Read more`,
  ],
  [
    'Nach Zum Navigation',
    String.raw`Nach oben|Zum Seitenanfang|Zum Inhalt springen|Navigation (?:öffnen|überspringen)`,
  ],
  ['Auf Bei Über Per', String.raw`(?:Auf|Bei|Über|Per) ${services} teilen`],
  [
    'Seite Beitrag Artikel Teilen',
    String.raw`(?:Seite |Beitrag |Artikel )?Teilen(?: (?:auf|bei|über|per))?:?(?:[ ,|/·•]+(?:und )?${services})+`,
  ],
  [
    'Facebook Twitter X WhatsApp LinkedIn XING Instagram Mastodon Threads Telegram Bluesky Pinterest E EMail',
    String.raw`${services}(?:[ |·•]+${services})+`,
  ],
  ['Tweet Twittern Gefällt', String.raw`(?:Tweet|Twittern|Gefällt mir|Gefällt mir \d+)`],
  [
    'Diese Unsere',
    String.raw`(?:Diese|Unsere) (?:Website|Webseite|Internetseite|Seite) (?:verwendet|nutzt|benutzt|setzt) Cookies.*`,
  ],
  ['Wir', String.raw`Wir (?:verwenden|nutzen|setzen) (?:auf dieser (?:Website|Webseite|Seite) )?Cookies.*`],
  [
    'Alle Nur Notwendige Cookie Cookies',
    String.raw`(?:Alle |Nur notwendige |Notwendige )?Cookies? (?:akzeptieren|ablehnen|zulassen|erlauben)|Alle akzeptieren`,
  ],
  [
    'Cookie Cookies CookieEinstellungen CookieHinweis CookieRichtlinie CookieZustimmung',
    String.raw`Cookie-?(?:Einstellungen|Hinweis|Richtlinie|Zustimmung(?: verwalten)?)|Cookies?`,
  ],
  [
    'Drucken Druckversion Druckansicht E EMail PDF Teilen Merken Empfehlen Weiterempfehlen',
    String.raw`${tools}(?:[ |/·•-]+${tools})+|Druckversion|Druckansicht`,
  ],
  [
    'Seite Artikel Beitrag',
    String.raw`(?:Seite|Artikel|Beitrag) (?:drucken|empfehlen|weiterempfehlen|teilen|merken)`,
  ],
  [
    'Veröffentlicht Geschrieben Erstellt Gepostet Eingestellt',
    String.raw`(?:Veröffentlicht|Geschrieben|Erstellt|Gepostet|Eingestellt)(?: am|:) ?${stamp}${author}`,
  ],
  [
    'Veröffentlicht Geschrieben Gepostet',
    String.raw`(?:Veröffentlicht|Geschrieben|Gepostet) (?:von|unter|in) \S+(?: \S+){0,2}(?: am ${stamp})?`,
  ],
  [
    'Zuletzt Letzte',
    String.raw`(?:Zuletzt|Letzte) (?:aktualisiert|geändert|Aktualisierung|Änderung)(?: am|:) ?${stamp}${author}`,
  ],
  [
    'Hits Zugriffe Aufrufe Klicks Views Likes Gelesen 0',
    String.raw`(?:Hits|Zugriffe|Aufrufe|Klicks|Views|Likes|Gelesen): ?[\d.]+(?: ?mal)?|[\d.]+ (?:Aufrufe|Klicks|Views|Likes)`,
  ],
  [
    'Tags Schlagwörter Abgelegt Verschlagwortet Keywords',
    String.raw`(?:Tags|Schlagwörter|Abgelegt unter|Verschlagwortet mit|Keywords): ?[^.!?]{1,120}`,
  ],
  [
    'Startseite Home Sie Du',
    String.raw`(?:Startseite|Home)(?: ?[>»›|] ?[^.!?]{1,60})+|(?:Sie sind|Du bist) hier:.*`,
  ],
  [
    'Startseite Home Impressum Datenschutz Datenschutzerklärung Kontakt Sitemap Suche Login Anmelden AGB',
    String.raw`${places}(?: ?[|·•/] ?${places})+`,
  ],
  [
    'Ähnliche Verwandte Neueste Meistgelesene Meistgelesen Aus',
    String.raw`(?:Ähnliche|Verwandte|Neueste|Meistgelesene) (?:Beiträge|Artikel)|Meistgelesen|Aus dem Ressort`,
  ],
  ['Das', String.raw`Das könnte (?:Sie|dich) auch interessieren`],
  ['Vorheriger Nächster', String.raw`(?:Vorheriger|Nächster) (?:Beitrag|Artikel)(?::.*)?`],
  [
    'Permalink Trackback Trackbacks RSS Newsletter',
    String.raw`Permalink|Trackback(?:s|-URL)?|RSS(?:-Feed)?(?: abonnieren)?|Newsletter abonnieren`,
  ],
];

/** Compiled for the first line that needs it: compiling all costs more than every other check of a first draft. */
const patternOf = (line: string): RegExp => new RegExp(`^(?:${line}) ?[:!?.…]{0,3}$`, 'iu');

/** All patterns, whatever a line begins with. */
export const allFurniture = (): readonly RegExp[] => furniture.map(([, line]) => patternOf(line));

/** The words of a line that is not prose, but belongs to the page around it. */
export function furnitureIn(line: string): string | undefined {
  const text = line.trim();
  const meant = linesByStart.get(startOf(text));
  if (meant === undefined) return undefined;
  const words = text.replaceAll(/\s+/gu, ' ');
  return meant.some((each) => known(each).test(words)) ? words : undefined;
}

function startOf(words: string): string {
  const [first = ''] = words;
  if (/[\d.]/.test(first)) return '0';
  if (/[«‹←<]/.test(first)) return '<';
  return folded(/^[a-zäöüßſ]+/i.exec(words)?.[0] ?? '');
}

/** Compares as a pattern that ignores case does: „ſ“ equals „s“. */
const folded = (word: string): string => word.toUpperCase();

const linesByStart: ReadonlyMap<string, readonly string[]> = byStart();

function byStart(): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const [starts, line] of furniture) {
    for (const start of starts.split(' ').map(folded)) lines.set(start, [...(lines.get(start) ?? []), line]);
  }
  return lines;
}

const patterns = new Map<string, RegExp>();

function known(line: string): RegExp {
  const pattern = patterns.get(line) ?? patternOf(line);
  patterns.set(line, pattern);
  return pattern;
}
