import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { Draft } from '../../draft/value.ts';
import type { KindContext } from '../kind.ts';
import { foreignToMotions } from '../motion/fields.ts';
import type { Motion } from '../motion/motion.ts';
import type { MotionProfile } from '../motion/profile.ts';
import { readMotion } from '../motion/read.ts';
import { readFields } from '../validate.ts';
import { budget, staff } from './accounts.ts';
import { type BudgetFields, budgetForm, type PartialBudgetFields } from './fields.ts';
import { addUp, type Ledger, type Stated } from './ledger.ts';

/** A motion on the budget, with its tables added up; absent where the draft has none. */
export interface BudgetMotion extends Motion<BudgetFields> {
  /** In units of `budget`. */
  readonly positions?: Ledger;
  /** In units of `staff`. */
  readonly posts?: Ledger;
}

export function readBudgetMotion(
  profile: MotionProfile,
  draft: Draft,
  context: KindContext,
): Outcome<BudgetMotion> {
  const reading = readFields<PartialBudgetFields, BudgetFields>(budgetForm, draft.data, {
    foreign: foreignToMotions,
  });
  const positions = addUp(reading.root, budget, statedPositions(reading.partial));
  const posts = addUp(reading.root, staff, statedPosts(reading.partial));
  const diagnostics = [...positions.diagnostics, ...posts.diagnostics];
  const { value, ...rest } = readMotion(profile, draft, reading, context, { diagnostics });
  if (value === undefined) return rest;
  return {
    ...rest,
    value: {
      ...value,
      ...(positions.ledger === undefined ? {} : { positions: positions.ledger }),
      ...(posts.ledger === undefined ? {} : { posts: posts.ledger }),
    },
  };
}

function statedPositions({ positionen = [] }: PartialBudgetFields): readonly Stated[] {
  return positionen.map(({ ansatz, veraenderung, neu }) => ({
    before: ansatz?.cents,
    change: veraenderung?.cents,
    after: neu?.cents,
  }));
}

function statedPosts({ stellen = [] }: PartialBudgetFields): readonly Stated[] {
  return stellen.map(({ bisher, veraenderung, neu }) => ({
    before: bisher,
    change: veraenderung,
    after: neu,
  }));
}
