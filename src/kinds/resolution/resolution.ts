import { optional, type ValueOf } from '../fields/field.ts';
import { form, lines } from '../fields/fields.ts';
import { motionShape } from '../motion/fields.ts';
import { motionKind } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { asks, type MotionProfile, needsResolution, resolving } from '../motion/profile.ts';
import { type ViewTable } from '../view.ts';

const profile: MotionProfile = {
  ...resolving,
  saidBy: asks,
  name: 'resolution',
  title: 'Resolution',
  description: 'Resolution, mit der sich das Gremium an andere wendet',
  heading: 'resolution',
  needs: [{ ...needsResolution, message: 'Wie lautet die Resolution?' }],
};

const appealForm = form(
  {
    ...motionShape,
    adressaten: optional(
      lines('An wen sich die Resolution richtet.', '[Landtag Nordrhein-Westfalen, Ministerium für Verkehr]'),
    ),
  },
  'Eine Resolution.',
);

const view: ViewTable<Motion<ValueOf<typeof appealForm.complete>>> = {
  adressaten: ['texts', ({ fields }) => fields.adressaten ?? []],
};

/** A declaration that the council is to adopt, addressed to others. */
export const resolution = motionKind(profile, {
  form: appealForm,
  read: () => ({ found: {} }),
  view,
  data: ({ fields }) => ({ 'drucksache:addressee': fields.adressaten }),
});
