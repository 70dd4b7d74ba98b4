import { motionKind, wordingOnly } from '../motion/motion-kind.ts';
import { asks, resolving } from '../motion/profile.ts';

/** A motion: the council is to resolve something. */
export const antrag = motionKind(
  {
    ...resolving,
    saidBy: asks,
    name: 'antrag',
    title: 'Antrag',
    description: 'Antrag an Rat, Kreistag oder Ausschuss',
  },
  wordingOnly,
);
