import type { Severity } from '../diagnostics/diagnostic.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import { typedMatches } from './common/typed-matches.ts';
import type { Finding, Rule } from './rule.ts';

/** `gestaltung.wortbinnenzeichen`; `frei` reports nothing. */
const severities: Readonly<Partial<Record<string, Severity>>> = { hinweis: 'info', verboten: 'error' };

/**
 * A rule of the house, not of the language: some Länder forbid such signs to their authorities, as Bavaria does in
 * § 22 (5) of its Allgemeine Geschäftsordnung (since 1 April 2024: Genderstern, Doppelpunkt, Gender-Gap, Mediopunkt).
 * „Schüler/-innen“ is left alone: the official spelling has the hyphen behind a slash (Amtliches Regelwerk 2024, § 106).
 */
export const genderSigns: Rule = {
  id: 'wortbinnenzeichen',
  severity: 'info',
  explain:
    'Manche Länder verbieten ihren Behörden Zeichen im Wort: „Bürger*innen“, „Bürger:innen“, „Bürger_innen“, „Bürger·innen“, „BürgerInnen“. Geprüft wird nur, wo die Stammdaten „gestaltung: { wortbinnenzeichen: hinweis }“ oder „verboten“ sagen; geändert wird nie etwas. Was in Anführungszeichen steht, ist immer nur ein Hinweis.',
  example: {
    wrong: 'Alle Bürger*innen sind eingeladen.',
    right: 'Alle Bürgerinnen und Bürger sind eingeladen.',
  },
  run: (entry) => {
    const severity = severities[entry.haus?.gestaltung.wortbinnenzeichen ?? 'frei'];
    return severity === undefined ? [] : passagesOf(entry).flatMap((passage) => signsIn(passage, severity));
  },
};

const sign = '[*:_·•‧∙]';
/** Nouns whose feminine ends in „-in“: a colon before „in“ is otherwise a forgotten blank. */
const person = '(?:er|ent|ant|and|ist|eur|or|at|ot|et|ekt|arzt|ärzt|olleg|und|oge|og|graf|ing|är|irt|ling)';
const article = '(?:der|die|das|den|dem|des)';
const signs = new RegExp(
  [
    String.raw`\p{L}{2,}${sign}-?innen\p{L}*`,
    String.raw`\p{L}{2,}[*_·•‧∙]-?in`,
    String.raw`\p{L}*${person}:in`,
    String.raw`\p{L}+e${sign}[rnms]`,
    String.raw`(?:[Ee]in|[Kk]ein|[DdMmSs]ein|[Ii]hr|[Uu]nser|[Ee]uer|\p{L}*[Jj]ed)${sign}e[rnms]?`,
    String.raw`${article}${sign}${article}`,
    String.raw`(?:[Ss]ie|[Ee]r|[Ii]hm|[Ii]hr)${sign}(?:sie|er|ihm|ihr)`,
    String.raw`\p{L}*\p{Ll}{2}Innen`,
    String.raw`\p{Lu}\p{L}*${person}In`,
  ]
    .map((each) => `(?:${each})`)
    .join('|'),
  'gu',
);
/** Cheap, for the many texts without. */
const maybe = /\p{L}[*:_·•‧∙]\p{L}|\p{L}[*:_·•‧∙]-i|\p{Ll}In/u;

function signsIn(passage: DraftPassage, severity: Severity): readonly Finding[] {
  const { text } = passage;
  if (!maybe.test(text)) return [];
  return typedMatches(passage, signs).flatMap(({ text: found, index, span }): readonly Finding[] => {
    if (!standsAlone(text, index, index + found.length)) return [];
    const isQuoted = quotedAt(text, index);
    const why = isQuoted
      ? ' Es steht in Anführungszeichen und bleibt vielleicht, wie es gesagt oder geheißen hat.'
      : '';
    return [
      {
        span,
        severity: isQuoted ? 'info' : severity,
        message: `„${found}“ hat ein Zeichen im Wort; die Stammdaten wollen keines (gestaltung.wortbinnenzeichen).`,
        hint: `Beide Formen ausschreiben („Bürgerinnen und Bürger“) oder ein anderes Wort nehmen.${why}`,
      },
    ];
  });
}

/** A word of its own: no part of a link, a mail address, a file's name or another word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = /\S*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  const behind = /^\S*/u.exec(text.slice(end, end + 200))?.[0] ?? '';
  if (/[\p{L}\p{N}_*]$/v.test(before) || /^[\p{L}\p{N}_]/u.test(behind)) return false;
  return !/[@\\=#]|:\/|\w\/\w*\.|www\.|\.\w/u.test(before + behind);
}

function quotedAt(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opened = before.match(/[„»]/gu)?.length ?? 0;
  const closed = before.match(/[“”«]/gu)?.length ?? 0;
  return opened > closed;
}
