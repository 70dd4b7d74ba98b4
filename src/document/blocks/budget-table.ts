import type { Content } from '../content.ts';
import type { BudgetTable } from '../nodes.ts';

export function readBudgetTable(content: Content): BudgetTable | undefined {
  const table = content.required('table');
  const unit = content.optional('paragraph');
  if (table === undefined) return undefined;
  return {
    type: 'budget-table',
    table,
    ...(unit === undefined ? {} : { unit: unit.children }),
    origin: content.directive.origin,
  };
}
