import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import { typedMatches } from './common/typed-matches.ts';
import type { Finding, Rule } from './rule.ts';

/** Tags other than `<br>`, `<sub>`, `<sup>`, which are read; also these in fields of plain text, or without an end. */
export const htmlResidue: Rule = {
  id: 'html-reste',
  severity: 'warning',
  explain:
    'HTML wird nicht gelesen, sondern so gedruckt, wie es dasteht. Verstanden werden nur „<br>“ (neue Zeile), „<sub>“ und „<sup>“ (tief und hoch), und zwar in Texten mit Markdown und mit ihrem Ende.',
  example: { wrong: 'Der Radweg ist <u>wichtig</u>.', right: 'Der Radweg ist **wichtig**.' },
  run: (entry) => passagesOf(entry).flatMap(tagsIn),
};

const names =
  'a|abbr|article|b|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|o:p|ol|option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|video|w:[a-z]+';
const tag = new RegExp(String.raw`</?(${names})(?:\s[^<>]*)?/?>|<!doctype[^<>]*>`, 'giu');

function tagsIn(passage: DraftPassage): readonly Finding[] {
  if (!passage.text.includes('<')) return [];
  const found = typedMatches(passage, tag);
  const [first] = found;
  if (first === undefined) return [];
  const typed = [...new Set(found.map(({ text }) => `„${text}“`))];
  const shown = typed.length > 3 ? [...typed.slice(0, 3), '…'] : typed;
  const message = `HTML wird gedruckt, wie es dasteht: ${shown.join(', ')}`;
  return [{ span: first.span, message, hint: hintFor(first.groups[0]?.toLowerCase() ?? '', passage) }];
}

function hintFor(name: string, { type }: DraftPassage): string {
  const isSimple = /^(?:br|sub|sup)$/u.test(name);
  if (type === 'field')
    return isSimple && name !== 'br'
      ? 'In diesem Feld geht nur reiner Text: „CO₂“, „m²“.'
      : 'In diesem Feld geht nur reiner Text: Die Klammern löschen.';
  if (isSimple) return `Zu „<${name}>“ gehört „</${name}>“ am Ende, im selben Absatz.`;
  if (/^(?:b|strong)$/u.test(name)) return 'Fett steht zwischen Sternen: „**Wort**“.';
  if (/^(?:i|em|cite)$/u.test(name)) return 'Kursiv steht zwischen Sternen: „*Wort*“.';
  if (/^(?:del|s|strike)$/u.test(name)) return 'Gestrichenes steht zwischen Tilden: „~~Wort~~“.';
  if (/^(?:table|t[rdh]|thead|tbody|tfoot|col|colgroup|caption)$/u.test(name))
    return 'Eine Tabelle steht zwischen senkrechten Strichen: „| Ort | Zahl |“, darunter „| --- | --- |“.';
  if (/^(?:ul|ol|li)$/u.test(name))
    return 'Jeder Punkt einer Liste steht in einer eigenen Zeile hinter „- “.';
  if (name === 'a') return 'Ein Link steht so da: „[Text](https://…)“.';
  if (name === 'img') return 'Ein Bild steht so da: „![Was man sieht](bilder/name.jpg)“.';
  return 'Löschen; fett ist „**Wort**“, kursiv „*Wort*“.';
}
