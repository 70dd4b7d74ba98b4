const app = String.raw`(?:iPhone|iPad|Smartphone|Handy|Mobiltelefon|Mobilgerät|Tablet|Android\S*|Samsung\S*|Galaxy\S*|Huawei\S*|Xiaomi\S*|Nokia\S*|BlackBerry\S*|Windows ?Phone|Outlook|K-9|GMX|WEB\.DE|Telekom|freenet|1&1|Yahoo|Proton|Gmail|Thunderbird|Apple Mail|Mail für Windows|Windows-?10)`;
const day = String.raw`(?:\p{L}+\.?,? )?(?:den )?\d{1,2}\.? ?(?:\d{1,2}\.|\p{L}+\.?) ?(?:\d{2,4})?`;
const time = String.raw`(?:,? ?(?:um |at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: Uhr)?)?`;

/** Lines that mail programs write around a text, each as a whole. */
const lines: readonly string[] = [
  // What a device or an app says of itself.
  String.raw`(?:Von|Sent from) (?:meinem|meiner|einem|my|unterwegs|mobil|Samsung|iPhone|iPad)[^.!?]{0,60}?(?:gesendet|${app})[^.!?]{0,40}`,
  String.raw`(?:Gesendet|Versendet|Geschrieben|Verschickt) (?:von|mit|vom|über|aus|per)[^.!?]{0,40}?(?:${app}|[ -]App)(?: [^!?]{0,40})?`,
  String.raw`Diese (?:E-?Mail|Nachricht) wurde (?:von|mit|vom|auf|per) [^!?]{0,80}?(?:gesendet|verschickt|geschrieben|geprüft|versendet)`,
  String.raw`(?:Holen Sie sich|Get|Laden Sie) (?:Outlook|die \S+ App)[^!?]{0,40}|Outlook für (?:iOS|Android|Mac)(?: beziehen| herunterladen)?`,
  String.raw`Virenfrei\.? ?(?:www\.\S+)?|Virus-free\.? ?(?:www\.\S+)?`,
  // Heads of mails that were answered or passed on.
  String.raw`[-_–— ]{2,}\s?(?:Ursprüngliche|Weitergeleitete|Original|Ende der weitergeleiteten|Forwarded)[ -]?(?:Nachricht|Mail|message)\s?[-_–— ]{2,}`,
  String.raw`(?:Anfang der weitergeleiteten|Begin forwarded) (?:Nachricht|E-?Mail|message)`,
  // „Am 3.2.2026 schrieb die Verwaltung:“ may introduce a quotation: a time, an address or a mere name is of mails only.
  String.raw`Am ${day},? ?(?:um |at )?\d{1,2}[:.]\d{2}(?::\d{2})?(?: Uhr)? schrieb \S+(?: \S+){0,7}:?`,
  String.raw`Am ${day}${time} schrieb (?:\S+ ){0,5}?\S*@\S+:?`,
  String.raw`Am ${day}${time} schrieb "?\p{Lu}\p{L}+,?(?: \p{Lu}[\p{L}.]+){0,3}"?:`,
  String.raw`\p{Lu}\S+(?: \S+){0,5} (?:schrieb am ${day}${time}|hat am ${day}${time} geschrieben):`,
  String.raw`On .{6,80} wrote:`,
  // The small print below.
  String.raw`(?:Bitte )?(?:Denken|Prüfen|prüfen|denken) Sie (?:bitte )?(?:an die Umwelt|an unsere Umwelt|der Umwelt zuliebe)[^!?]{0,120}`,
  String.raw`Diese (?:E-?Mail|Nachricht) (?:enthält|kann|ist)[^?]{0,60}(?:vertraulich|rechtlich geschützt)[^?]*`,
  String.raw`Sie erhalten (?:nicht oft|nicht häufig) E-?Mails von .*|EXTERNE? (?:E-?)?MAIL.*|\[?(?:EXTERN|EXTERNAL)\]?`,
];

/** Words that one of the lines has; a quick look. */
export const mailTrace =
  /gesendet|[Ss]ent from|esendet|erschickt|eschrieben|schrieb |wrote|Nachricht|E-?Mail|Outlook|Virenfrei|Virus-free|message|Umwelt|EXTERN/;

let all: RegExp | undefined;

/** Whether a line was written by a mail program. */
export function isMailLine(line: string): boolean {
  if (line.length > longestHead || !mailTrace.test(line)) return false;
  all ??= new RegExp(`^(?:${lines.join('|')}) ?[:.!…]{0,3}$`, 'u');
  return all.test(line.trim().replaceAll(/\s+/gu, ' '));
}

const fields =
  'Von|Gesendet(?: am)?|Datum|An|Cc|CC|Bcc|Kopie|Betreff|Anlagen?|Antwort an|From|Sent|Date|To|Subject|Priorität|Wichtigkeit';
const headLine = new RegExp(String.raw`^[*_]*(${fields})[*_]*:[*_]*(?:\s|$)`, 'u');

/** The name of a field of a mail's head at the start of a line: „Von“, „Betreff“. */
export function mailField(line: string): string | undefined {
  return headLine.exec(line.trim())?.[1];
}

/** A whole head on one line, as it comes from a paragraph whose lines were joined. */
const joinedHead =
  /(?:^|\s)(?:Von|From): .{1,120}?\s(?:Gesendet(?: am)?|Datum|Sent|Date): .{1,80}?\s(?:An|To): .{1,200}?(?:\s(?:Betreff|Subject): .{0,150})?$/u;

/** No head is longer, and a long text must not be searched from each „Von:“. */
const longestHead = 1000;

export const isJoinedHead = (text: string): boolean => text.length <= longestHead && joinedHead.test(text);
