import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind } from '../kind.ts';
import { motionData } from '../motion/data.ts';
import { motionKind, motionShapeWith } from '../motion/motion-kind.ts';
import { presentMotion } from '../motion/present.ts';
import { type MotionProfile, resolving } from '../motion/profile.ts';
import { type BudgetMotion, readBudgetMotion } from './budget-motion.ts';
import { budgetData } from './data.ts';
import { budgetForm } from './fields.ts';
import { budgetView, budgetViewShape } from './view.ts';

const profile: MotionProfile = {
  ...resolving,
  name: 'haushaltsantrag',
  title: 'Haushaltsantrag',
  description: 'Antrag zum Haushalt, mit Positionen und Stellenplan, die aufgehen',
  parts: [...resolving.parts, 'positionen', 'stellen'],
};

/** A motion that changes the budget: what it costs, in which accounts, and what pays for it. */
export const haushaltsantrag: Kind<BudgetMotion> = {
  ...motionKind(profile),
  read: (draft, context) => readBudgetMotion(profile, draft, context),
  present: (motion) => presentMotion(motion, { view: budgetView(motion) }),
  data: (motion) => motionData(motion, budgetData(motion)),
  viewShape: motionShapeWith(profile, budgetViewShape),
  jsonSchema: () => jsonSchemaOf(budgetForm.complete, profile.title, profile.name),
};
