/**
 * Exact decimal numbers as whole numbers of their smallest unit: cents, thousandths of a post. Their sums are not
 * rounded, as sums of binary fractions would be.
 */

export interface DecimalPlaces {
  /** How many decimal places a unit stands for: 2 where it is a cent. */
  readonly places: number;
  /** How many of them are printed. */
  readonly shown: number;
  /** Whether an increase is marked: „+ 1,5“. */
  readonly sign?: boolean;
}

/** „1.162.500“, „− 0,5“ with U+2212 and a no-break space; zero has no sign. */
export function formatDecimal(units: number, { places, shown, sign = false }: DecimalPlaces): string {
  const { whole, fraction } = digitsOf(units, places);
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const mark = units < 0 ? '−\u00A0' : sign && units > 0 ? '+\u00A0' : '';
  return `${mark}${grouped}${shown === 0 ? '' : `,${fraction.slice(0, shown)}`}`;
}

/** `-840000.00`, as programs read it. */
export function plainDecimal(units: number, places: number): string {
  const { whole, fraction } = digitsOf(units, places);
  return `${units < 0 ? '-' : ''}${whole}.${fraction}`;
}

/** The fewest decimal places that show all the numbers exactly. */
export function placesNeeded(numbers: readonly number[], places: number): number {
  return Math.max(0, ...numbers.map((units) => digitsOf(units, places).fraction.replace(/0+$/, '').length));
}

/** Undefined where the sum is beyond the safe integers. */
export function exactSum(numbers: readonly number[]): number | undefined {
  const sum = Number(numbers.reduce((total, units) => total + BigInt(units), 0n));
  return Number.isSafeInteger(sum) ? sum : undefined;
}

const written = /^([+\-−–])?\s*(0|[1-9]\d*)(?:,(\d+))?$/u;

/** Reads `2`, `1,5`, `− 0,25`; undefined for any other text, or one with more decimal places than `places`. */
export function parseDecimal(text: string, places: number): number | undefined {
  const [, sign = '', whole = '', fraction = ''] = written.exec(text.trim()) ?? [];
  const significant = fraction.replace(/0+$/, '');
  if (whole === '' || significant.length > places) return undefined;
  const units = Number(whole + significant.padEnd(places, '0'));
  if (!Number.isSafeInteger(units)) return undefined;
  // Not −0, which is another value than 0 to tests and to JSON readers.
  return units > 0 && /[-−–]/u.test(sign) ? -units : units;
}

function digitsOf(units: number, places: number): { readonly whole: string; readonly fraction: string } {
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  return { whole: digits.slice(0, -places), fraction: digits.slice(-places) };
}
