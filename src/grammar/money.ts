/** An amount in euros. */
export interface Money {
  /** A safe integer; negative for a debit. */
  readonly cents: number;
}

/** `too-large`: beyond 90 trillion euros (10^12) a number is no longer exact to the cent. */
export type MoneyFault = 'spelling' | 'too-large';

/** `suggestion` is a spelling that would be accepted; absent where the meaning is not clear. */
export type ParsedMoney =
  | { readonly money: Money }
  | { readonly fault: MoneyFault; readonly suggestion?: string };

/** An en dash, as word processors make of a hyphen before a blank, is a minus as well. */
const SIGN = String.raw`([+\-−–])?\s*`;
const NUMBER = String.raw`(0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*)`;
const CURRENCY = String.raw`(?:EUR|€|Euro)`;
const PLAIN = new RegExp(String.raw`^${SIGN}${NUMBER}(?:,(?:(\d{2})|-))?\s*${CURRENCY}?$`, 'u');
const SCALED = new RegExp(String.raw`^${SIGN}${NUMBER}(?:,(\d+))?\s*(Tsd|Mio)\.\s*${CURRENCY}?$`, 'u');

/** How many decimal places the unit shifts an amount into whole cents. */
const places = { Tsd: 5, Mio: 8 } as const;

/** Reads `50.000 EUR`, `1.234,50 €`, `500,- Euro`, `1,5 Mio. EUR`, `−85.000`. */
export function parseMoney(input: string): ParsedMoney {
  const text = input.trim();
  return read(text) ?? misspelt(text);
}

function read(text: string): ParsedMoney | undefined {
  const plain = PLAIN.exec(text);
  if (plain) return amount(plain[1], plain[2], plain[3], 2);
  const scaled = SCALED.exec(text);
  if (!scaled) return undefined;
  return amount(scaled[1], scaled[2], scaled[3], scaled[4] === 'Mio' ? places.Mio : places.Tsd);
}

/** The digits before and after the comma, shifted by `shift` places into cents. */
function amount(sign = '', whole = '', fraction = '', shift: number): ParsedMoney | undefined {
  const significant = fraction.replace(/0+$/, '');
  if (significant.length > shift) return undefined;
  const cents = Number(whole.replaceAll('.', '') + significant.padEnd(shift, '0'));
  if (!Number.isSafeInteger(cents)) return { fault: 'too-large' };
  // Not −cents for 0: -0 is another value than 0 to tests and to JSON readers.
  return { money: { cents: cents > 0 && /[-−–]/u.test(sign) ? -cents : cents } };
}

const LOOSE =
  /^([+\-−–]?) ?(\d[\d., '’]*?)(?:[.,](?:(\d{1,2})|[-–—]{1,2}))? ?(Tsd|Tausend|T|k|Mio|Millionen|Million)?\.?$/iu;

/** The fault, with the right spelling where the text shows the amount: `50.00`, `EUR 500`, `1,5 Mio €`. */
function misspelt(text: string): ParsedMoney {
  const bare = text
    .replace(/Euro|EUR|€/i, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const [, mark = '', digits = '', fraction, unit] = LOOSE.exec(bare) ?? [];
  const whole = ungrouped(digits);
  if (whole === undefined) return { fault: 'spelling' };
  const scale = unitNamed(unit);
  const decimals = fraction === undefined ? '' : `,${scale === '' ? fraction.padEnd(2, '0') : fraction}`;
  const parsed = read(`${mark}${whole}${decimals}${scale}`);
  if (!parsed || 'fault' in parsed) return parsed ?? { fault: 'spelling' };
  return { fault: 'spelling', suggestion: formatMoney(parsed.money, { sign: mark === '+' }) };
}

/** The digits without their separators, if these stand between groups of three. */
function ungrouped(digits: string): string | undefined {
  if (!/^(?:\d+|\d{1,3}(?:[.,\s'’]\d{3})+)$/.test(digits.trim())) return undefined;
  return digits.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
}

function unitNamed(unit = ''): string {
  if (unit === '') return '';
  return /^m/i.test(unit) ? ' Mio.' : ' Tsd.';
}

/**
 * „50.000 EUR“, „1.234,50 EUR“, „− 85.000 EUR“ with U+2212 and a no-break space after it. With `sign` an increase
 * is marked as well: „+ 85.000 EUR“. The blank before EUR is an ordinary one: the layout keeps it together as in text.
 */
export function formatMoney({ cents }: Money, { sign = false }: { readonly sign?: boolean } = {}): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const euros = digits.slice(0, -2).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  const fraction = digits.slice(-2);
  const mark = cents < 0 ? '−\u00A0' : sign && cents > 0 ? '+\u00A0' : '';
  return `${mark}${euros}${fraction === '00' ? '' : `,${fraction}`} EUR`;
}
