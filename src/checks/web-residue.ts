import { passagesOf } from './passages.ts';
import type { DraftPassage } from './passages.ts';
import type { Finding, Rule } from './rule.ts';

const services =
  '(?:Facebook|Twitter|X|WhatsApp|LinkedIn|XING|Instagram|Mastodon|Threads|Telegram|Bluesky|Pinterest|E-?Mail)';
const tools = '(?:Drucken|Druckversion|E-?Mail|PDF|Teilen|Merken|Empfehlen|Weiterempfehlen)';
const places =
  '(?:Startseite|Home|Impressum|Datenschutz(?:erklärung)?|Kontakt|Sitemap|Suche|Login|Anmelden|AGB)';
const day = String.raw`(?:\p{L}+, ?)?\d{1,2}\. ?(?:\d{1,2}\.|\p{L}+) ?\d{2,4}`;
const stamp = String.raw`(?:${day})(?:,? (?:um |- )?\d{1,2}[:.]\d{2}(?: Uhr)?)?`;
const author = String.raw`(?:,? (?:von|durch|in|unter) \S+(?: \S+){0,3}?)?`;

/** Lines that belong to a page around a text. Each is a whole line, so that prose about comments is none. */
const furniture: readonly RegExp[] = [
  String.raw`(?:\d+|Keine|Noch keine) Kommentare?`,
  String.raw`\d+ Antworten?`,
  String.raw`Kommentare \(\d+\)|Kommentare: \d+`,
  String.raw`(?:Schreiben? Sie|Schreibe|Hinterlasse(?:n Sie)?|Verfasse)(?: uns)? (?:einen|Deinen|Ihren) Kommentar`,
  String.raw`(?:Dein|Ihr) Kommentar|Kommentar (?:schreiben|hinterlassen|verfassen|abschicken|absenden)`,
  String.raw`An (?:der )?Diskussion beteiligen|Antwort(?:en)? (?:abbrechen|hinterlassen)`,
  String.raw`(?:Deine|Ihre) E-Mail-Adresse wird nicht veröffentlicht.*`,
  String.raw`Erforderliche Felder sind (?:mit \S+ )?markiert`,
  String.raw`[«‹←<]+ ?(?:zurück|vorherige[rs]?|vorheriger \p{L}+|Startseite|Übersicht)(?: .{0,30})?`,
  String.raw`(?:weiter|nächste[rs]?|nächster \p{L}+|mehr|weiterlesen)(?: .{0,20})? ?[»›→>]+`,
  String.raw`zurück(?: zur? (?:Übersicht|Startseite|Liste|Hauptseite|Seitenanfang|Nachrichtenübersicht))?`,
  String.raw`Weiterlesen|Weiter lesen|Mehr lesen|Mehr erfahren|Lesen Sie mehr|Read more`,
  String.raw`Nach oben|Zum Seitenanfang|Zum Inhalt springen|Navigation (?:öffnen|überspringen)`,
  String.raw`(?:Auf|Bei|Über|Per) ${services} teilen`,
  String.raw`(?:Seite |Beitrag |Artikel )?Teilen(?: (?:auf|bei|über|per))?:?(?:[ ,|/·•]+(?:und )?${services})+`,
  String.raw`${services}(?:[ |·•]+${services})+`,
  String.raw`(?:Tweet|Twittern|Gefällt mir|Gefällt mir \d+)`,
  String.raw`(?:Diese|Unsere) (?:Website|Webseite|Internetseite|Seite) (?:verwendet|nutzt|benutzt|setzt) Cookies.*`,
  String.raw`Wir (?:verwenden|nutzen|setzen) (?:auf dieser (?:Website|Webseite|Seite) )?Cookies.*`,
  String.raw`(?:Alle |Nur notwendige |Notwendige )?Cookies? (?:akzeptieren|ablehnen|zulassen|erlauben)|Alle akzeptieren`,
  String.raw`Cookie-?(?:Einstellungen|Hinweis|Richtlinie|Zustimmung(?: verwalten)?)|Cookies?`,
  String.raw`${tools}(?:[ |/·•-]+${tools})+|Druckversion|Druckansicht`,
  String.raw`(?:Seite|Artikel|Beitrag) (?:drucken|empfehlen|weiterempfehlen|teilen|merken)`,
  String.raw`(?:Veröffentlicht|Geschrieben|Erstellt|Gepostet|Eingestellt)(?: am|:) ?${stamp}${author}`,
  String.raw`(?:Veröffentlicht|Geschrieben|Gepostet) (?:von|unter|in) \S+(?: \S+){0,2}(?: am ${stamp})?`,
  String.raw`(?:Zuletzt|Letzte) (?:aktualisiert|geändert|Aktualisierung|Änderung)(?: am|:) ?${stamp}${author}`,
  String.raw`(?:Hits|Zugriffe|Aufrufe|Klicks|Views|Likes|Gelesen): ?[\d.]+(?: ?mal)?|[\d.]+ (?:Aufrufe|Klicks|Views|Likes)`,
  String.raw`(?:Tags|Schlagwörter|Abgelegt unter|Verschlagwortet mit|Keywords): ?[^.!?]{1,120}`,
  String.raw`(?:Startseite|Home)(?: ?[>»›|] ?[^.!?]{1,60})+|(?:Sie sind|Du bist) hier:.*`,
  String.raw`${places}(?: ?[|·•/] ?${places})+`,
  String.raw`(?:Ähnliche|Verwandte|Neueste|Meistgelesene) (?:Beiträge|Artikel)|Meistgelesen|Aus dem Ressort`,
  String.raw`Das könnte (?:Sie|dich) auch interessieren`,
  String.raw`(?:Vorheriger|Nächster) (?:Beitrag|Artikel)(?::.*)?`,
  String.raw`Permalink|Trackback(?:s|-URL)?|RSS(?:-Feed)?(?: abonnieren)?|Newsletter abonnieren`,
].map((line) => new RegExp(`^(?:${line}) ?[:!?.…]{0,3}$`, 'iu'));

/** What a page around a text left in it when it was copied. */
export const webResidue: Rule = {
  id: 'webreste',
  severity: 'warning',
  explain:
    'Wer einen Text von einer Webseite kopiert, nimmt leicht Zeilen mit, die zur Seite gehören: Kommentarfelder, Schaltflächen, Hinweise auf Cookies. Gemeldet werden nur ganze Zeilen.',
  example: { wrong: 'Der Radweg kommt.\n\n0 Kommentare', right: 'Der Radweg kommt.' },
  run: (entry) =>
    passagesOf(entry)
      .filter(({ type }) => type !== 'cell')
      .flatMap(residueIn),
};

/** By the lines as written: in the text those of one paragraph are joined. */
function residueIn({ text, spanOf }: DraftPassage): readonly Finding[] {
  if (text.trim() === '') return [];
  const { file, start, end } = spanOf(0, text.length);
  return [...file.text.slice(start, end).matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => {
    const { before, words } = withoutMarks(line);
    if (!furniture.some((pattern) => pattern.test(words))) return [];
    const from = start + index + before;
    return [
      {
        span: { file, start: from, end: start + index + line.trimEnd().length },
        message: `Das sieht nach einem Rest einer Webseite aus: „${words}“`,
        hint: 'Die Zeile löschen.',
      },
    ];
  });
}

/** A line as read: without marks of emphasis, lists and links. */
function withoutMarks(line: string): { readonly before: number; readonly words: string } {
  const before = /^(?:\s|[>*_#-](?=[\s*_>#])|[*_]+(?=\S)|\[)*/u.exec(line)?.[0].length ?? 0;
  const words = line
    .slice(before)
    .replaceAll(/\]\([^)]*\)/gu, '')
    .replaceAll(/[[\]*_\\]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return { before, words };
}
