import { type Committee, genitiveOf } from './committee.ts';
import { enumerate } from './enumeration.ts';

export interface Meeting {
  readonly committee: Committee;
  /** As printed; without it „die nächste Sitzung“ is meant. */
  readonly date?: string;
}

/** Consecutive meetings of one committee, which is named once. */
interface Visit {
  readonly committee: string;
  readonly count: number;
  /** Empty for meetings without a date. */
  readonly dates: readonly string[];
}

/**
 * The meetings as one phrase after „Antrag“, in the order given: „zur Sitzung des Kreisausschusses am 25.2.2016
 * und des Kreistages am 17.3.2016“. Empty for no meetings.
 */
export function meetingsPhrase(meetings: readonly Meeting[]): string {
  const parts = runs(visitsOf(meetings), shareOneMeetingWord);
  const holdsAnd = parts.some((part) => part.length > 1 || severalDates(part));
  return enumerate(parts.map(partPhrase), holdsAnd ? 'sowie' : 'und');
}

function visitsOf(meetings: readonly Meeting[]): readonly Visit[] {
  const named = meetings.map(({ committee, date }) => ({ committee: genitiveOf(committee), date }));
  const sameBody = runs(
    named,
    (a, b) => a.committee === b.committee && (a.date === undefined) === (b.date === undefined),
  );
  return sameBody.map((run) => ({
    committee: run[0].committee,
    count: run.length,
    dates: run.flatMap(({ date }) => date ?? []),
  }));
}

/** Whether both have dates, or one next meeting each; „die nächsten zwei Sitzungen“ of one body stay apart. */
function shareOneMeetingWord(a: Visit, b: Visit): boolean {
  return isDated(a) === isDated(b) && (isDated(a) || (a.count === 1 && b.count === 1));
}

function isDated({ dates }: Visit): boolean {
  return dates.length > 0;
}

function severalDates(part: readonly Visit[]): boolean {
  return part.some(({ dates }) => dates.length > 1);
}

type Run<T> = readonly [T, ...T[]];

/** The items in groups in which each joins the one before it. */
function runs<T>(items: readonly T[], joins: (before: T, item: T) => boolean): readonly Run<T>[] {
  const stretches: [T, ...T[]][] = [];
  for (const item of items) {
    const stretch = stretches.at(-1);
    const before = stretch?.at(-1);
    if (stretch && before !== undefined && joins(before, item)) stretch.push(item);
    else stretches.push([item]);
  }
  return stretches;
}

function partPhrase(part: Run<Visit>): string {
  const names = part.map((visit, index) => {
    const again = part.slice(0, index).some(({ committee }) => committee === visit.committee);
    return (again ? 'erneut ' : '') + visitPhrase(visit);
  });
  return `${meetingWord(part)} ${enumerate(names, severalDates(part) ? 'sowie' : 'und')}`;
}

function visitPhrase({ committee, dates }: Visit): string {
  return dates.length === 0 ? committee : `${committee} ${enumerate(dates.map((date) => `am ${date}`))}`;
}

const NUMERALS = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];

function meetingWord([first, ...others]: Run<Visit>): string {
  if (isDated(first)) return 'zur Sitzung';
  if (first.count > 1) return `zu den nächsten ${NUMERALS[first.count - 2] ?? first.count} Sitzungen`;
  return others.length > 0 ? 'zu den nächsten Sitzungen' : 'zur nächsten Sitzung';
}
