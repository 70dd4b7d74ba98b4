import type { DeadlineRule } from './last-day.ts';

const units = {
  kalendertage: ['Kalendertag', 'Kalendertage'],
  werktage: ['Werktag', 'Werktage'],
  arbeitstage: ['Arbeitstag', 'Arbeitstage'],
} as const;

/** A number of days in words: „14 Kalendertage“, „1 Werktag“. */
export function countedInWords(count: number, art: DeadlineRule['art']): string {
  const [one, several] = units[art];
  return `${count} ${count === 1 ? one : several}`;
}

/** A rule in words that go before „vor der Sitzung“: „14 Kalendertage“, „10 volle Werktage“. */
export function ruleInWords({ tage, art, zaehlung }: DeadlineRule): string {
  const days = countedInWords(tage, art);
  if (zaehlung !== 'volle_tage') return days;
  return days.replace(' ', tage === 1 ? ' voller ' : ' volle ');
}
