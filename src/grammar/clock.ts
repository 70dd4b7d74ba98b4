import { given } from '../diagnostics/given.ts';

/** Day and time of day as written, apart. */
export interface WrittenTime {
  readonly date: string;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** `Z`, `+02:00`, `MEZ`. */
  readonly zone?: string;
}

/** „17:30“, „17:30:00“, „17.30 Uhr“, „17.30“, „17h30“, „9 Uhr“, „9h“, „9 Uhr 30“; a number alone is no time. */
const CLOCK = String.raw`(?<hours>\d{1,2})(?:(?:[:.](?<minutes>\d{2})(?::(?<seconds>\d{2})(?:\.\d+)?)?|h(?<after>\d{2}))\s?(?:Uhr|h)?|\s?(?:Uhr(?: (?<rest>\d{2}))?|h))`;
const ZONE = String.raw`(?<zone>Z|[+-]\d{2}(?::?\d{2})?|MEZ|MESZ|CET|CEST|UTC|GMT)`;
const GAP = String.raw`(?:T|[,;] | [-–] | ?[/|] ?|(?<=\d{4}),| )(?:(?:um|ab) )?`;

const dayFirst = new RegExp(String.raw`^(?<date>[^:]+?)${GAP}\(?${CLOCK}\)?(?: ?${ZONE})?[.!]?$`, 'i');
const timeFirst = new RegExp(String.raw`^(?:um )?${CLOCK}(?: ?${ZONE})?(?:, ?| am | )(?<date>[^:]+)$`, 'i');
const timeOnly = new RegExp(String.raw`^(?:um )?${CLOCK}(?: ?${ZONE})?\.?$`, 'i');

/** Of a text with single blanks; nothing where no time of day is written in figures. */
export function readClock(text: string): WrittenTime | undefined {
  const { groups } = timeOnly.exec(text) ?? dayFirst.exec(text) ?? timeFirst.exec(text) ?? {};
  if (groups === undefined) return undefined;
  const { date = '', hours, minutes, after, rest, seconds = '0', zone } = groups;
  return {
    date,
    hours: Number(hours),
    minutes: Number(minutes ?? after ?? rest ?? 0),
    seconds: Number(seconds),
    ...given({ zone }),
  };
}

const PARTS_OF_DAY = 'mittags?|morgens|früh|vormittags?|nachmittags?|abends?|nachts?|mitternachts?';
const inWords = new RegExp(
  String.raw`^(?<date>[^:]+?),? (?:um |gegen |ab )?(?:(?<hours>\d{1,2})(?:[:.](?<minutes>\d{2}))?(?: ?Uhr)? ?)?(?:am )?(?<part>${PARTS_OF_DAY})$`,
  'i',
);
const misspelt =
  /^(?<date>[^:]+?),? (?:um |gegen |ca\. )?(?:(?<hours>\d{1,2})(?:,(?<minutes>\d{2}))?|(?<joined>\d{4}))(?: ?(?:Uhr|h))?$/iu;

/** A time that is not taken as it is written, and how it would be written: „8 Uhr abends“, „0900“, „9,30 Uhr“. */
export interface DoubtfulTime {
  readonly date: string;
  /** `20:00`; absent where the words do not say when. */
  readonly clock?: string;
}

export function readDoubtfulClock(text: string): DoubtfulTime | undefined {
  const words = inWords.exec(text)?.groups;
  if (words !== undefined) {
    const { date = '', part = '', hours, minutes } = words;
    return { date, ...given({ clock: clockOfPart(part, hours, minutes) }) };
  }
  const { date, hours, minutes = '00', joined } = misspelt.exec(text)?.groups ?? {};
  if (date === undefined) return undefined;
  return {
    date,
    clock: joined === undefined ? spelt(Number(hours), minutes) : `${joined.slice(0, 2)}:${joined.slice(2)}`,
  };
}

/** „mittags“ is noon; which morning or midnight is meant nobody can know. */
function clockOfPart(part: string, hours: string | undefined, minutes = '00'): string | undefined {
  if (hours === undefined) return /^mittag/iu.test(part) ? '12:00' : undefined;
  const hour = Number(hours);
  if (/^(?:nacht|mitternacht)/iu.test(part)) return undefined;
  const isLate = /^(?:nachmittag|abend)/iu.test(part) && hour < 12;
  return spelt(isLate ? hour + 12 : hour, minutes);
}

const spelt = (hour: number, minutes: string): string => `${String(hour).padStart(2, '0')}:${minutes}`;
