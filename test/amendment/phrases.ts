import { type Groups, unquote } from './quotation-reader.ts';

/** The phrases of a clerk's German, as regular expressions. */
export const quote = '(?:„[^“]*“|»[^«]*«)';
export const unit = '(?:Ziffer|Nummer|Buchstabe|Spiegelstrich)';
export const units = '(?:Ziffern|Nummern|Buchstaben|Spiegelstriche)';
export const number = '(?:\\d+|[a-zA-Z])';
const step = `(?:${unit}|Buchstaben) ${number}`;
export const path = `${unit} ${number}(?: ${unit} ${number})*`;
export const subject = `(?:[Dd](?:ie|er) bisherige )?${unit} ${number}`;
export const numbers = `${number}(?: (?:und|bis) ${number})?`;
export const wording = `(?:: (?<inline>${quote})|(?<block>:)|(?<bare>; der Wortlaut steht ohne Anführungszeichen bis zum Ende dieses Punktes:))`;
export const anchor = `(?<side>[Vv]or|[Nn]ach) (?<anchor>(?:de[rm] bisherigen )?${step})`;
export const fresh = `folgende[r]? (?:${unit}|${units})(?: (?<numbers>${numbers}))?`;
export const phrase = '(?:dem Wort|den Wörtern|der Angabe)';
export const words = '(?:das Wort|die Wörter|die Angabe)';
export const verb = '(?:wird|werden)';
/** „In Ziffer 1 wird im bisherigen Buchstaben b“. */
export const inside = `(?:In (?:(?<path>${path})|(?<former>der bisherigen ${path}))|Im (?<own>bisherigen ${step}(?: ${path})?)) ${verb}(?<inner>(?: (?:im|in der) bisherigen ${step}(?: ${path})?)*)`;
export const part = '(?<part>Einleitungs|Schluss)(?:satz|text|absatz)';
export const place = `(?:${inside}|Im ${part} ${verb}|(?<all>Im Beschlussvorschlag) ${verb})`;

/** Signs that stand right behind a word, by their names. */
const signs: Readonly<Record<string, string>> = {
  Komma: ',',
  Semikolon: ';',
  Doppelpunkt: ':',
  Punkt: '.',
  Ausrufezeichen: '!',
  Fragezeichen: '?',
};

/** „ein Komma“, „ein Komma und die Wörter ‚…‘“, „die Wörter ‚…‘“. */
export const withSign = (article: string): string =>
  `(?:${article} (?<sign>${Object.keys(signs).join('|')})(?: und ${words} (?<and>${quote}))?|${words} (?<to>${quote}))`;

/** What `withSign` has read. */
export function signed({ sign, and, to }: Groups): string {
  if (sign === undefined) return unquote(to);
  return [signs[sign], ...(and === undefined ? [] : [unquote(and)])].join(' ');
}

/** The same behind other words: a sign follows without a blank. */
export const behind = (anchor: string, groups: Groups): string =>
  groups['sign'] === undefined ? `${anchor} ${signed(groups)}` : anchor + signed(groups);
