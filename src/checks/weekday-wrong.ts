import { formatDay, weekday } from '../grammar/calendar.ts';
import { daysIn, type NamedDay } from '../grammar/named-days.ts';
import { type DraftPassage, passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

const names = 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag';
const anyName = new RegExp(`${names}|(?:Mo|Di|Mi|Do|Fr|Sa|So)[.,]`, 'u');

/** A weekday right before the date. With words between, it may be that of another. */
const before = new RegExp(
  String.raw`(?<!\p{L})(?:(${names})(?:(?:morgen|vor|nach)?mittag|morgen|abend|nacht|früh)?|(Mo|Di|Mi|Do|Fr|Sa|So)\.?),?\s*(?:\(|(?:de[nmr])\s+)?$`,
  'u',
);

export const weekdayWrong: Rule = {
  id: 'wochentag-falsch',
  severity: 'warning',
  explain:
    'Der Wochentag passt nicht zum Datum dahinter („Montag, den 17.12.2026“ ist ein Donnerstag): Eines von beiden ist falsch, und wer kommen soll, weiß nicht, wann. Geprüft wird nur, wo ein Jahr dasteht.',
  example: {
    wrong: 'Die Sitzung ist am Montag, den 17.12.2026.',
    right: 'Die Sitzung ist am Donnerstag, den 17.12.2026.',
  },
  run: (entry) =>
    passagesOf(entry)
      .filter(({ text }) => anyName.test(text))
      .flatMap((passage) => daysIn(passage.text).flatMap((day) => contradiction(passage, day))),
};

function contradiction(
  { text, spanOf }: DraftPassage,
  { year, month, day, start, end }: NamedDay,
): readonly Finding[] {
  if (year === undefined) return [];
  const [words, long, short] = before.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  const typed = long ?? short;
  if (words === undefined || typed === undefined) return [];
  const right = weekday({ year, month, day });
  const isRight = right.startsWith(typed) || (typed === 'Sonnabend' && right === 'Samstag');
  if (isRight) return [];
  const named = formatDay({ year, month, day }, 'T.M.JJJJ');
  return [
    {
      span: spanOf(start - words.length, end),
      message: `„${text.slice(start - words.length, end)}“: Der ${named} ist ein ${right}.`,
      hint: 'Den Wochentag oder das Datum berichtigen.',
    },
  ];
}
