import { germanPattern } from './german-pattern.ts';
import { parseMoney, type Money } from './money.ts';

/** An amount that a text names, and where: `text.slice(start, end)`. */
export interface NamedAmount {
  readonly money: Money;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`(?<![\d.,])(\d{1,3}(?:[. \u00A0\u202F]\d{3})+|\d+)(?:,(\d{1,6}|[-–—]{1,2}))?`;
const UNIT = String.raw`(?:\s*(Tsd\.?|Tausend|Mio\.?|Millionen|Million|Mrd\.?|Milliarden|Milliarde))?`;
const CURRENCY = String.raw`(?:EUR|Euro|€)(?![\p{L}\d])`;
const BEHIND = germanPattern(String.raw`${NUMBER}${UNIT}[\s-]*${CURRENCY}`, 'giu');
const BEFORE = germanPattern(String.raw`(?<!\p{L}|\d\s?)(?:EUR|€)\s*${NUMBER}${UNIT}(?!\d)`, 'giu');
/** Each of the patterns needs it. */
const NAMED_CURRENCY = /€|eur/i;
const SHORT = germanPattern(String.raw`${NUMBER}\s*T(?:€|EUR)(?![\p{L}\d])`, 'gu');

/** The amounts in euros that a text names in digits, in order: „50.000 EUR“, „1,5 Millionen Euro“, „€ 300“, „80 T€“. */
export function amountsIn(text: string): readonly NamedAmount[] {
  if (!NAMED_CURRENCY.test(text)) return [];
  const found = [
    ...text.matchAll(BEHIND.for(text)),
    ...(/(?:€|eur)\s*\d/i.test(text) ? text.matchAll(BEFORE.for(text)) : []),
  ].flatMap((match) => amountOf(match, match[3]));
  const short = /T(?:€|EUR)/.test(text) ? [...text.matchAll(SHORT.for(text))] : [];
  const sorted = [...found, ...short.flatMap((match) => amountOf(match, 'Tsd'))].toSorted(
    (a, b) => a.start - b.start,
  );
  return sorted.filter(({ start }, index) => start >= (sorted[index - 1]?.end ?? 0));
}

function amountOf(match: RegExpExecArray, unit = ''): readonly NamedAmount[] {
  const [written, whole = '', fraction = ''] = match;
  const scale = scaleOf(unit);
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  const decimals = /^\d/.test(fraction) ? `,${scale === undefined ? fraction.padEnd(2, '0') : fraction}` : '';
  const parsed = parseMoney(`${digits}${decimals}${scale?.unit ?? ''} EUR`);
  if ('fault' in parsed) return [];
  const money = { cents: parsed.money.cents * (scale?.times ?? 1) };
  return Number.isSafeInteger(money.cents)
    ? [{ money, start: match.index, end: match.index + written.length }]
    : [];
}

function scaleOf(unit: string): { readonly unit: string; readonly times: number } | undefined {
  if (unit === '') return undefined;
  if (/^mrd|^milliard/i.test(unit)) return { unit: ' Mio.', times: 1000 };
  return { unit: /^m/i.test(unit) ? ' Mio.' : ' Tsd.', times: 1 };
}
