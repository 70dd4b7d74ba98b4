import type { Outcome } from '../../diagnostics/diagnostic.ts';
import { given } from '../../diagnostics/given.ts';
import { findValue } from '../../draft/value-path.ts';
import type { Mapping } from '../../draft/value.ts';
import { exactSum, formatDecimal, placesNeeded } from '../../grammar/decimal.ts';
import { diagnose, type Fault, fieldName, quoted } from '../fault.ts';

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

/** A row before, its change, and after it; whole numbers of the smallest unit. */
export interface Figures {
  readonly before: number;
  readonly change: number;
  readonly after: number;
}

/** Rows that add up, each for itself and all together. */
export interface Ledger {
  readonly rows: readonly Figures[];
  readonly total: Figures;
  /** The changes upwards and those downwards, both without a sign. */
  readonly increase: number;
  readonly decrease: number;
}

/** What the draft says of a row; absent what it has wrong. `after` need not be said. */
export interface Stated {
  readonly before?: number | undefined;
  readonly change?: number | undefined;
  readonly after?: number | undefined;
}

/** @returns no ledger where a row is incomplete or a sum is wrong; `draft/summe` at the exact place */
export function addUp(root: Mapping, account: Account, stated: readonly Stated[]): Outcome<Ledger> {
  const read = stated.map((row, index) => readRow(root, account, row, index));
  const rows = read.flatMap(({ figures }) => figures ?? []);
  const isWhole = rows.length === stated.length && rows.length > 0;
  const ledger = isWhole ? totalled(rows) : undefined;
  const beyond = isWhole && ledger === undefined ? [tooLarge([account.field])] : [];
  const faults = [...read.flatMap((row) => row.faults), ...beyond];
  return {
    ...given({ value: ledger }),
    diagnostics: faults.map((fault) => diagnose(root, fault)),
  };
}

interface Row {
  readonly figures?: Figures;
  readonly faults: readonly Fault[];
}

function readRow(root: Mapping, account: Account, { before, change, after }: Stated, index: number): Row {
  if (before === undefined || change === undefined) return { faults: [] };
  const path = [account.field, index];
  const sum = exactSum([before, change]);
  if (sum === undefined) return { faults: [tooLarge([...path, 'veraenderung'])] };
  const figures = { before, change, after: sum };
  if (after !== undefined && after !== sum) return { faults: [differs(root, account, figures, index)] };
  const isOverdrawn = account.isOverdrawn(figures);
  return { figures, faults: isOverdrawn ? [overdrawn(account, [...path, 'veraenderung'])] : [] };
}

function totalled(rows: readonly Figures[]): Ledger | undefined {
  const before = exactSum(rows.map((row) => row.before));
  const change = exactSum(rows.map((row) => row.change));
  const after = exactSum(rows.map((row) => row.after));
  const increase = exactSum(rows.map((row) => Math.max(0, row.change)));
  const decrease = exactSum(rows.map((row) => Math.max(0, -row.change)));
  if (before === undefined || change === undefined || after === undefined) return undefined;
  if (increase === undefined || decrease === undefined) return undefined;
  return { rows, total: { before, change, after }, increase, decrease };
}

function differs(root: Mapping, account: Account, figures: Figures, index: number): Fault {
  const path = [account.field, index, 'neu'];
  const { before, change, after } = figures;
  const places = placesFor(account, [before, change]);
  const [from, by, to] = [before, change, after].map((units) => formatDecimal(units, places));
  const sum = change < 0 ? `${from} ${by}` : `${from} + ${by}`;
  const written = findValue(root, path);
  const found = written?.kind === 'scalar' ? quoted(written.text) : '';
  const hint = 'Eine der drei Zahlen berichtigen, oder „neu“ löschen: Es wird berechnet.';
  return wrongSum(path, `${found} stimmt nicht, ${sum} ergibt ${to}`, hint);
}

function overdrawn(account: Account, path: Fault['path']): Fault {
  const hint = 'Vorzeichen und Höhe der Veränderung prüfen.';
  return { ...wrongSum(path, account.overdrawn, hint), severity: 'warning' };
}

function tooLarge(path: Fault['path']): Fault {
  const hint = 'Die Zahlen prüfen: So große kommen in keinem Haushalt vor.';
  return wrongSum(path, 'die Summe ist zu groß, um genau zu sein', hint);
}

function wrongSum(path: Fault['path'], message: string, hint: string): Fault {
  return { code: 'draft/summe', path, message: `${fieldName(path)}: ${message}`, hint };
}
