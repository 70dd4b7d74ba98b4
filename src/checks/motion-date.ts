import { germanPattern } from '../grammar/german-pattern.ts';
import { isAdjective } from '../grammar/adjectives.ts';
import { compareDays } from '../grammar/calendar.ts';
import { daysIn, isNamedDay, type NamedDay } from '../grammar/named-days.ts';
import { sentencesIn } from '../grammar/sentences.ts';
import type { Motion } from '../kinds/motion/motion.ts';
import { comparedWithMotion, type Pair, placeInWords, statementsOf } from './common/about-motion.ts';
import { type DatedMeeting, datedMeetings, dayInWords } from './common/meetings.ts';
import type { DraftPassage } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

export const motionDate: Rule = {
  id: 'antrag-datum',
  severity: 'warning',
  explain:
    'Neben dem Namen eines Gremiums steht in der Pressemitteilung ein anderer Tag als in der beratungsfolge des Antrags (zum_antrag). Verglichen wird, wo Gremium und Tag unmittelbar zusammenstehen („Der Kreistag entscheidet am 19. März“); Tage vor dem Datum des Antrags sind frühere Sitzungen.',
  example: {
    wrong:
      'im Antrag: { gremium: kreistag, datum: 2026-03-19 }\nin der Pressemitteilung: „Der Kreistag entscheidet am 17. März.“',
    right:
      'im Antrag: { gremium: kreistag, datum: 2026-03-19 }\nin der Pressemitteilung: „Der Kreistag entscheidet am 19. März.“',
  },
  run: (entry) => comparedWithMotion(entry, differingDays),
};

function differingDays({ release, motion }: Pair): readonly Finding[] {
  const meetings = datedMeetings(motion);
  if (meetings.length === 0) return [];
  return statementsOf(release).flatMap((passage) =>
    sentencesIn(passage.text).flatMap(({ start, end }) =>
      differingIn(passage, start, passage.text.slice(start, end), motion, meetings),
    ),
  );
}

/** A later meeting on the same matter is another one. */
const another = germanPattern(
  String.raw`(?<!\p{L})(?:erneut|wieder|danach|anschließend|später|nächste[nmrs]?|bisher|zuletzt|zuvor)(?!\p{L})`,
  'iu',
);

function differingIn(
  passage: DraftPassage,
  offset: number,
  sentence: string,
  motion: Motion,
  meetings: readonly DatedMeeting[],
): readonly Finding[] {
  if (another.test(sentence)) return [];
  return daysIn(sentence).flatMap((named) => {
    const meant = meetingsMeant(sentence, named, meetings, motion);
    const [first] = meant;
    if (
      first === undefined ||
      meant.some(({ day }) => isNamedDay(named, day)) ||
      isEarlier(named, motion, first)
    )
      return [];
    const span = passage.spanOf(offset + named.start, offset + named.end);
    const written = sentence.slice(named.start, named.end);
    return [
      {
        span,
        message: `„${written}“ (${placeInWords(span)}) passt nicht zum Antrag: Dort steht „${first.committee.name}“ am ${dayInWords(first.day)} (${placeInWords(first.span)}).`,
        hint: 'Den Tag in der Pressemitteilung oder in der beratungsfolge des Antrags berichtigen.',
      },
    ];
  });
}

/** The consultations of the committee that stands right before or behind the day. */
function meetingsMeant(
  sentence: string,
  named: NamedDay,
  meetings: readonly DatedMeeting[],
  { consultations }: Motion,
): readonly DatedMeeting[] {
  const before = sentence.slice(0, named.start);
  const behind = sentence.slice(named.end);
  const between = deliberates.test(sentence) ? WORDS + ON_THE_DAY : ON_THE_DAY;
  const all = consultations.map(({ committee }) => committee.name);
  const names = meetings.map(({ committee }) => namesInText(committee.name, all));
  const meant = meetings.filter(
    (_, index) =>
      new RegExp(`${names[index]}${between}$`, 'u').test(before) ||
      (onTheDay.test(before) && new RegExp(`^${BETWEEN_BEHIND}${names[index]}`, 'u').test(behind)),
  );
  // „Kreisausschuss und Kreistag beraten am …“: each of them on a day of its own.
  const isOneOfSeveral = meant.some(({ committee }) =>
    new RegExp(
      String.raw`(?:und|sowie|,)\s+(?:\p{Ll}+\s+)?${namesInText(committee.name, all)}${WORDS}${ON_THE_DAY}$`,
      'u',
    ).test(before),
  );
  if (isOneOfSeveral && meetings.some(({ day }) => isNamedDay(named, day))) return [];
  const isAnyMeeting = new RegExp(String.raw`(?<!\p{L})Sitzung${ON_THE_DAY}$`, 'u').test(before);
  if (meant.length === 0 && isAnyMeeting)
    return consultations.every(({ day }) => day !== undefined) ? meetings : [];
  // A consultation without a date may be the one meant.
  const isOpen = consultations.some(
    (one) => one.day === undefined && meant.some(({ committee }) => committee.name === one.committee.name),
  );
  return isOpen ? [] : meant;
}

/** What a committee does with a motion. With other words between it and a day, the day may be about something else. */
const deliberates =
  /berat|berät|entscheid|beschließ|(?<!\p{L})tag(?:t|en|esordnung)|befass|stimm|behandel|sitzung|votier/iu;

/** Up to six words without a comma or a number. */
const WORDS = String.raw`(?:\s+\p{L}+){0,6}?`;
const ON_THE_DAY = String.raw`\s+(?:am|vom)\s+(?:(?:\p{Lu}\p{L}+tag|Mittwoch),?\s+(?:(?:den|dem)\s+)?)?`;
const onTheDay = germanPattern(
  `(?<!\\p{L})am\\s+(?:(?:\\p{Lu}\\p{L}+tag|Mittwoch),?\\s+(?:(?:den|dem)\\s+)?)?$`,
  'iu',
);
const BETWEEN_BEHIND = String.raw`(?:,?\s+(?:im|der|den|dem|des|in|vom|wird|soll|berät|entscheidet|beschließt|tagt)){1,3}\s+`;

/** The name as written, and without what follows its noun: „der Rat“ is the „Rat der Stadt Musterstadt“. */
function namesInText(name: string, all: readonly string[]): string {
  const [head = '', ...tail] = name.split(/\s+/);
  const heads = councils.has(head) ? [...councils] : tail.length === 0 ? [] : [head];
  const isNoun = /^\p{Lu}\p{Ll}+$/u.test(head) && !isAdjective(head);
  const ofOthers = all.filter((other) => other !== name).map((other) => other.split(/\s+/)[0] ?? '');
  const isAmbiguous = ofOthers.some((other) => heads.some((each) => endsIn(other, each)));
  const short = isNoun && !isAmbiguous ? heads.map((each) => nameInText(each) + ALONE) : [];
  return `(?:${[nameInText(name), ...short].join('|')})`;
}

/** The press calls the council of a town or a village so, whatever its own name is. */
const councils: ReadonlySet<string> = new Set(['Rat', 'Stadtrat', 'Gemeinderat']);

/** „Ausschuss“ may be the „Kreisausschuss“ as well. */
const endsIn = (word: string, ending: string): boolean => word.toLowerCase().endsWith(ending.toLowerCase());

/** Not „Rat der Nachbarstadt“, „Bezirksvertretung 3“ or „Stadtrat Mustermann“. */
const ALONE = String.raw`(?!\s+(?:\p{Lu}|\d|(?:der|des|von|zu|in|im)(?!\p{L})))`;

/** The name's inflected forms, but not as a part of another: „Kreistag“ is neither „Kreistagsfraktion“ nor „Jugendkreistag“. */
function nameInText(name: string): string {
  const [first = '', ...others] = name
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return String.raw`(?<!\p{L})${[`${first}(?:e?s|e)?${others.length === 0 ? '(?:sitzung)?' : ''}`, ...others].join(String.raw`\s+`)}(?!\p{L}|\s+für|-)`;
}

/** A day before the motion was written belongs to an earlier meeting. A day without a year is in the meeting's year. */
function isEarlier({ year, month, day }: NamedDay, { fields }: Motion, meeting: DatedMeeting): boolean {
  const { datum } = fields;
  return datum !== undefined && compareDays({ year: year ?? meeting.day.year, month, day }, datum) < 0;
}
