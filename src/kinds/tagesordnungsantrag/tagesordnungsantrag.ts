import { motionKind, wordingOnly } from '../motion/motion-kind.ts';
import { resolving } from '../motion/profile.ts';

/** A motion that something be put on the agenda; what is to be resolved about it may follow later. */
export const tagesordnungsantrag = motionKind(
  {
    ...resolving,
    name: 'tagesordnungsantrag',
    title: 'Tagesordnungsantrag',
    description: 'Antrag, einen Punkt auf die Tagesordnung zu setzen',
    needs: [],
  },
  wordingOnly,
);
