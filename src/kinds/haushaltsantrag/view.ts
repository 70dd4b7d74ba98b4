import { formatDecimal } from '../../grammar/decimal.ts';
import { formatMoney } from '../../grammar/money.ts';
import type { View, ViewShape } from '../kind.ts';
import { type Account, budget, placesFor, staff } from './accounts.ts';
import type { BudgetMotion } from './budget-motion.ts';
import type { Figures, Ledger } from './ledger.ts';

const positionSums = { ansatz: 'text', veraenderung: 'text', neu: 'text' } as const;
const postSums = { bisher: 'text', veraenderung: 'text', neu: 'text' } as const;

/** What only the templates of this kind may name. */
export const budgetViewShape = {
  haushaltsjahr: 'text',
  positionen: {
    fields: {
      zeilen: { list: { fields: { sachkonto: 'text', bezeichnung: 'text', ...positionSums } } },
      summe: { fields: positionSums },
      mehrbedarf: 'text',
      entlastung: 'text',
      ungedeckt: 'text',
      ueberschuss: 'text',
    },
  },
  stellen: {
    fields: {
      zeilen: { list: { fields: { bezeichnung: 'text', bewertung: 'text', ...postSums } } },
      summe: { fields: postSums },
    },
  },
} as const satisfies Readonly<Record<string, ViewShape>>;

export function budgetView(motion: BudgetMotion): View {
  const { fields, positions, posts } = motion;
  return {
    haushaltsjahr: fields.finanzen?.jahr,
    positionen: positions && positionsView(motion, positions),
    stellen: posts && postsView(motion, posts),
  };
}

function positionsView({ fields: { positionen = [] } }: BudgetMotion, ledger: Ledger): View {
  const print = printerOf(budget, ledger);
  const sums = (figures: Figures) => {
    const { before, change, after } = print(figures);
    return { ansatz: before, veraenderung: change, neu: after };
  };
  return {
    zeilen: ledger.rows.map((row, index) => ({
      sachkonto: positionen[index]?.sachkonto,
      bezeichnung: positionen[index]?.bezeichnung,
      ...sums(row),
    })),
    summe: sums(ledger.total),
    ...coverageView(ledger),
  };
}

/** How far the rows pay for each other. */
function coverageView({ increase, decrease, total: { change } }: Ledger): View {
  return {
    mehrbedarf: moneyAbove0(increase),
    entlastung: moneyAbove0(decrease),
    ungedeckt: moneyAbove0(change),
    ueberschuss: moneyAbove0(-change),
  };
}

function moneyAbove0(cents: number): string | undefined {
  return cents > 0 ? formatMoney({ cents }) : undefined;
}

function postsView({ fields: { stellen = [] } }: BudgetMotion, ledger: Ledger): View {
  const print = printerOf(staff, ledger);
  const sums = (figures: Figures) => {
    const { before, change, after } = print(figures);
    return { bisher: before, veraenderung: change, neu: after };
  };
  return {
    zeilen: ledger.rows.map((row, index) => ({
      bezeichnung: stellen[index]?.bezeichnung,
      bewertung: stellen[index]?.bewertung,
      ...sums(row),
    })),
    summe: sums(ledger.total),
  };
}

type Printed = Readonly<Record<keyof Figures, string>>;

function printerOf(account: Account, { rows }: Ledger): (figures: Figures) => Printed {
  const numbers = rows.flatMap(({ before, change }) => [before, change]);
  const places = placesFor(account, numbers);
  return ({ before, change, after }) => ({
    before: formatDecimal(before, places),
    change: formatDecimal(change, { ...places, sign: true }),
    after: formatDecimal(after, places),
  });
}
