import { given } from '../../diagnostics/given.ts';
import { formatDecimal, plainDecimal } from '../../grammar/decimal.ts';
import { formatMoney } from '../../grammar/money.ts';
import type { Data } from '../kind.ts';
import { type Known, nonEmpty } from '../motion/data.ts';
import { motionKind } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { asks, type MotionProfile, resolving } from '../motion/profile.ts';
import { each, group, type ViewTable } from '../view.ts';
import { type BudgetFields, budgetForm, type PartialBudgetFields, pastedTables } from './fields.ts';
import {
  type Account,
  addUp,
  budget,
  type Figures,
  type Ledger,
  placesFor,
  staff,
  type Stated,
} from './ledger.ts';
import { withPastedRows } from './pasted-rows.ts';
import { isOwnCoverage } from './own-coverage.ts';

const profile: MotionProfile = {
  ...resolving,
  saidBy: asks,
  name: 'haushaltsantrag',
  title: 'Haushaltsantrag',
  description: 'Antrag zum Haushalt, mit Positionen und Stellenplan, die aufgehen',
  parts: [...resolving.parts, 'positionen', 'stellen'],
};

/** A motion on the budget, with its tables added up; absent where the draft has none. */
export interface BudgetMotion extends Motion<BudgetFields> {
  /** In units of `budget`. */
  readonly positions?: Ledger;
  /** In units of `staff`. */
  readonly posts?: Ledger;
}

type Printed = Readonly<Record<keyof Figures, string>>;

/** A table as it is printed: each row with the fields that name it. */
interface PrintedTable<Named> {
  readonly ledger: Ledger;
  readonly rows: readonly (Printed & { readonly named?: Named | undefined })[];
  readonly total: Printed;
}

function printed<Named>(account: Account, ledger: Ledger, named: readonly Named[] = []): PrintedTable<Named> {
  const numbers = ledger.rows.flatMap(({ before, change }) => [before, change]);
  const places = placesFor(account, numbers);
  const print = ({ before, change, after }: Figures): Printed => ({
    before: formatDecimal(before, places),
    change: formatDecimal(change, { ...places, sign: true }),
    after: formatDecimal(after, places),
  });
  const rows = ledger.rows.map((row, index) => ({ ...print(row), named: named[index] }));
  return { ledger, rows, total: print(ledger.total) };
}

const positionSums: ViewTable<Printed> = {
  ansatz: ['text', ({ before }) => before],
  veraenderung: ['text', ({ change }) => change],
  neu: ['text', ({ after }) => after],
};
const postSums: ViewTable<Printed> = {
  bisher: ['text', ({ before }) => before],
  veraenderung: ['text', ({ change }) => change],
  neu: ['text', ({ after }) => after],
};

const positionTable: ViewTable<PrintedTable<NonNullable<BudgetFields['positionen']>[number]>> = {
  zeilen: each(({ rows }) => rows, {
    sachkonto: ['text', ({ named }) => named?.sachkonto],
    bezeichnung: ['text', ({ named }) => named?.bezeichnung],
    ...positionSums,
  }),
  summe: group(({ total }) => total, positionSums),
  // How far the rows pay for each other.
  mehrbedarf: ['text', ({ ledger }) => moneyAbove0(ledger.increase)],
  entlastung: ['text', ({ ledger }) => moneyAbove0(ledger.decrease)],
  ungedeckt: ['text', ({ ledger }) => moneyAbove0(ledger.total.change)],
  ueberschuss: ['text', ({ ledger }) => moneyAbove0(-ledger.total.change)],
};

const postTable: ViewTable<PrintedTable<NonNullable<BudgetFields['stellen']>[number]>> = {
  zeilen: each(({ rows }) => rows, {
    bezeichnung: ['text', ({ named }) => named?.bezeichnung],
    bewertung: ['text', ({ named }) => named?.bewertung],
    ...postSums,
  }),
  summe: group(({ total }) => total, postSums),
};

const view: ViewTable<BudgetMotion> = {
  haushaltsjahr: ['text', ({ fields }) => fields.finanzen?.jahr],
  // The positions are no coverage for what they themselves leave open.
  eigene_deckung: ['flag', ({ fields }) => isOwnCoverage(fields.finanzen?.deckung ?? '')],
  positionen: group(
    ({ fields, positions }) => positions && printed(budget, positions, fields.positionen),
    positionTable,
  ),
  stellen: group(({ fields, posts }) => posts && printed(staff, posts, fields.stellen), postTable),
};

/** A motion that changes the budget: what it costs, in which accounts, and what pays for it. */
export const haushaltsantrag = motionKind(profile, {
  form: budgetForm,
  prepared: (data) => withPastedRows(data, pastedTables),
  read: ({ root, partial }) => {
    const positions = addUp(root, budget, statedPositions(partial));
    const posts = addUp(root, staff, statedPosts(partial));
    return {
      diagnostics: [...positions.diagnostics, ...posts.diagnostics],
      found: given({ positions: positions.value, posts: posts.value }),
    };
  },
  view,
  data: budgetData,
});

function statedPositions({ positionen = [] }: PartialBudgetFields): readonly Stated[] {
  return positionen.map(({ ansatz, veraenderung, neu }) => ({
    before: ansatz?.cents,
    change: veraenderung?.cents,
    after: neu?.cents,
  }));
}

function statedPosts({ stellen = [] }: PartialBudgetFields): readonly Stated[] {
  return stellen.map(({ bisher: before, veraenderung: change, neu: after }) => ({ before, change, after }));
}

function moneyAbove0(cents: number): string | undefined {
  return cents > 0 ? formatMoney({ cents }) : undefined;
}

/** What only this kind has for programs; `docs/daten.md` explains the names. */
function budgetData({ fields, positions, posts }: BudgetMotion): Known {
  const { positionen = [], stellen = [] } = fields;
  return {
    'drucksache:position': positions?.rows.map((row, index) =>
      nonEmpty({
        account: positionen[index]?.sachkonto,
        name: positionen[index]?.bezeichnung,
        ...decimals(row, budget.places),
      }),
    ),
    'drucksache:balance': positions && plainDecimal(positions.total.change, budget.places),
    'drucksache:post': posts?.rows.map((row, index) =>
      nonEmpty({
        name: stellen[index]?.bezeichnung,
        grade: stellen[index]?.bewertung,
        ...decimals(row, staff.places),
      }),
    ),
  };
}

/** Texts, since a JSON number may lose a cent. */
function decimals({ before, change, after }: Figures, places: number): Data {
  const text = (units: number): string => plainDecimal(units, places);
  return { before: text(before), change: text(change), after: text(after) };
}
