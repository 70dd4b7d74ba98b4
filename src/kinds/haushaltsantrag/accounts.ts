import { placesNeeded } from '../../grammar/decimal.ts';

/** What a table counts, and what the draft calls it. */
export interface Account {
  /** The field with its rows. */
  readonly field: string;
  /** Decimal places of the unit in which it is counted. */
  readonly places: number;
  /** How many of them are printed where so many are needed. */
  shown(needed: number): number;
  /** Whether there cannot be so little afterwards. */
  isOverdrawn(figures: { readonly before: number; readonly after: number }): boolean;
  /** What to say then, German, behind the name of the field. */
  readonly overdrawn: string;
}

/** Amounts in cents. */
export const budget: Account = {
  field: 'positionen',
  places: 2,
  shown: (needed) => (needed === 0 ? 0 : 2),
  // Revenues are negative from the start.
  isOverdrawn: ({ before, after }) => before > 0 && after < 0,
  overdrawn: 'es wird mehr gestrichen, als angesetzt ist',
};

/** Posts in thousandths of a full one. */
export const staff: Account = {
  field: 'stellen',
  places: 3,
  shown: (needed) => needed,
  isOverdrawn: ({ after }) => after < 0,
  overdrawn: 'es werden mehr Stellen gestrichen, als es gibt',
};

/** All numbers with as many decimal places as the most exact one, so that they stand one below the other. */
export function placesFor(
  account: Account,
  numbers: readonly number[],
): { readonly places: number; readonly shown: number } {
  const { places } = account;
  return { places, shown: account.shown(placesNeeded(numbers, places)) };
}
