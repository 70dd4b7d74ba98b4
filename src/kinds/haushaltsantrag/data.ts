import { plainDecimal } from '../../grammar/decimal.ts';
import type { Data } from '../kind.ts';
import { given, type Known } from '../motion/data.ts';
import { budget, staff } from './accounts.ts';
import type { BudgetMotion } from './budget-motion.ts';
import type { Figures } from './ledger.ts';

/** What only this kind tells programs; `docs/daten.md` explains the names. */
export function budgetData({ fields, positions, posts }: BudgetMotion): Known {
  const { positionen = [], stellen = [] } = fields;
  return {
    'drucksache:position': positions?.rows.map((row, index) =>
      given({
        account: positionen[index]?.sachkonto,
        name: positionen[index]?.bezeichnung,
        ...decimals(row, budget.places),
      }),
    ),
    'drucksache:balance': positions && plainDecimal(positions.total.change, budget.places),
    'drucksache:post': posts?.rows.map((row, index) =>
      given({
        name: stellen[index]?.bezeichnung,
        grade: stellen[index]?.bewertung,
        ...decimals(row, staff.places),
      }),
    ),
  };
}

/** Texts, since a JSON number may lose a cent. */
function decimals({ before, change, after }: Figures, places: number): Data {
  return {
    before: plainDecimal(before, places),
    change: plainDecimal(change, places),
    after: plainDecimal(after, places),
  };
}
