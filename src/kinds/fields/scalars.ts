import * as z from 'zod/mini';
import { type CalendarDay, type DayFault, parseDay } from '../../grammar/calendar.ts';
import { parseEmbargo } from '../../grammar/embargo.ts';
import type { Instant, InstantFault } from '../../grammar/instant.ts';
import { type Money, type MoneyFault, parseMoney } from '../../grammar/money.ts';
import { foldedWord } from '../plain-fields.ts';
import {
  anyScalar,
  type Complaint,
  described,
  expectation,
  type Field,
  type FieldInfo,
  type Read,
  reading,
} from './field.ts';

/** A text on one line: a block scalar's line ends become blanks. */
function oneLine(value: string): string {
  return (value.includes('\n') ? value.replaceAll(/\s*\n\s*/g, ' ') : value).trim();
}

/** Plain text; an empty one counts as not given. */
export function text(...info: FieldInfo): Field<string> {
  return described(z.string(expectation(info)).check(z.overwrite(oneLine)), info, anyScalar);
}

/** Plain text that says something. */
export function filledText(...info: FieldInfo): Field<string> {
  return reading((value) => filled(oneLine(value), info), info);
}

/** Markdown that says something. */
export function filledMarkdown(...info: FieldInfo): Field<string> {
  return reading((value) => filled(value, info), info);
}

function filled(value: string, info: FieldInfo): Read<string> {
  if (value.trim() !== '') return { value };
  return { complaint: { code: 'draft/pflichtfeld', message: 'ist leer', hint: expectation(info) } };
}

/** Markdown, inline or blocks; it stays as written, so that its lines keep their numbers. */
export function markdown(...info: FieldInfo): Field<string> {
  return described(z.string(expectation(info)), info, { ...anyScalar, multiline: 'prose' });
}

/** One of a few words, in any case and with its umlauts. `spoken`: what else people call them. */
export function choice<const Word extends string>(
  words: readonly Word[],
  description: string,
  example: string,
  spoken: Readonly<Record<string, Word>> = {},
): Field<Word> {
  const info: FieldInfo = [description, example];
  const meant = new Map<string, Word>();
  for (const word of words) meant.set(foldedWord(word), word);
  for (const [name, word] of Object.entries(spoken)) meant.set(foldedWord(name), word);
  const asMeant = z.transform((typed: unknown): unknown =>
    typeof typed === 'string' ? (meant.get(foldedWord(typed)) ?? typed) : typed,
  );
  return described(z.pipe(asMeant, z.enum([...words], expectation(info))), info);
}

const meaning: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['ja', true],
  ['false', false],
  ['nein', false],
]);

function readYesNo(text: string): Read<boolean> {
  const value = meaning.get(text.trim().toLowerCase());
  if (value !== undefined) return { value };
  const hint = 'Erlaubt sind ja und nein.';
  return { complaint: { code: 'draft/auswahl', message: 'ist weder ja noch nein', hint } };
}

/** `true`, `false`, `ja`, `nein`, in any case. */
export function yesNo(...info: FieldInfo): Field<boolean> {
  return reading(readYesNo, info, { type: ['boolean', 'string'], enum: [true, false, 'ja', 'nein'] });
}

/** A misspelt value, and what it probably means. */
type Misspelt = Omit<Complaint, 'hint'> & {
  readonly suggestion: string | undefined;
  /** In place of the rule. */
  readonly hint?: string | undefined;
};

/** A field whose values have to be written by a rule, which ends its description and the hints of its faults. */
export function ruled<Value>(
  parse: (text: string) => { readonly value: Value } | Misspelt,
  rule: string,
  [description, ...example]: FieldInfo,
): Field<Value> {
  const read = (text: string): Read<Value> => {
    const parsed = parse(text);
    if ('value' in parsed) return parsed;
    const { suggestion, hint = rule, ...fault } = parsed;
    const meant = suggestion === undefined ? '' : `Meinten Sie ${suggestion}? `;
    return { complaint: { ...fault, hint: meant + hint } };
  };
  return reading(read, [`${description} ${rule}`, ...example]);
}

const dayFaults: Readonly<Record<DayFault, string>> = {
  spelling: 'ist kein Datum',
  'two-digit-year': 'hat ein zweistelliges Jahr',
  'year-missing': 'nennt kein Jahr',
  'no-such-day': 'ist kein Kalendertag',
  'wrong-weekday': 'nennt einen Wochentag, der nicht zum Datum passt',
};
const dayRule = 'Ein Datum steht so da: 2026-02-25 oder 25.02.2026.';

const nextMeeting = /^(?:(?:in|auf|zu|zur|für|die|der)\s+)*nächste[nr]?\s+(?:mögliche[nr]?\s+)?Sitzung\.?$/iu;
const meetingRule = `${dayRule} Die nächste Sitzung hat kein Datum: In beratungsfolge genügt ihr gremium.`;

function readDay(text: string) {
  const parsed = parseDay(text);
  if ('day' in parsed) return { value: parsed.day };
  const hint = nextMeeting.test(text.trim()) ? meetingRule : undefined;
  const message = dayFaults[parsed.fault];
  return { code: 'draft/datum', message, suggestion: parsed.suggestion, hint } as const;
}

/** The day of a meeting; „nächste Sitzung“ says that it is not known, as a missing one does. */
export function meetingDay(...info: FieldInfo): Field<CalendarDay | undefined> {
  return ruled(
    (text) => (nextMeeting.test(text.trim()) ? { value: undefined } : readDay(text)),
    dayRule,
    info,
  );
}

/** A calendar day. */
export function date(...info: FieldInfo): Field<CalendarDay> {
  return ruled(readDay, dayRule, info);
}

const instantFaults: Readonly<Record<InstantFault, string>> = {
  ...dayFaults,
  'day-missing': 'nennt kein Datum',
  'time-missing': 'nennt keine Uhrzeit',
  'no-such-time': 'hat keine gültige Uhrzeit',
  'skipped-hour': 'gibt es nicht: in dieser Nacht werden die Uhren vorgestellt',
  'wrong-zone': 'nennt eine Zeitzone, die an diesem Tag nicht gilt',
};
const embargoRule =
  'Tag und Uhrzeit stehen so da: 2026-08-09 17:30 oder 9.8.2026, 17.30 Uhr (ohne Sperrfrist: frei ab sofort).';

function readEmbargo(text: string) {
  const parsed = parseEmbargo(text);
  if ('isFree' in parsed) return { value: undefined };
  if ('instant' in parsed) return { value: parsed.instant };
  return {
    code: 'draft/datum',
    message: instantFaults[parsed.fault],
    suggestion: parsed.suggestion,
  } as const;
}

/** A day and a time of day, German local time; „frei ab sofort“ is no embargo, as a missing one is none. */
export function embargo(...info: FieldInfo): Field<Instant | undefined> {
  return ruled(readEmbargo, embargoRule, info);
}

const moneyFaults: Readonly<Record<MoneyFault, string>> = {
  spelling: 'ist kein Geldbetrag',
  'too-large': 'ist zu groß',
};
const moneyRule = 'Ein Betrag steht so da: 50.000 EUR, 1.234,50 EUR oder 1,5 Mio. EUR.';

function readMoney(text: string) {
  const parsed = parseMoney(text);
  if ('money' in parsed) return { value: parsed.money };
  return { code: 'draft/betrag', message: moneyFaults[parsed.fault], suggestion: parsed.suggestion } as const;
}

/** An amount in euros. */
export function money(...info: FieldInfo): Field<Money> {
  return ruled(readMoney, moneyRule, info);
}
