import { isMotion } from '../kinds/motion/motion.ts';
import { keysOfParty } from './common/addressees.ts';
import { copiesOf } from './common/copies.ts';
import type { Rule } from './rule.ts';

/** The applicants have the paper anyway; the list was probably copied from another faction's motion. */
export const copyToApplicant: Rule = {
  id: 'kopie-an-antragsteller',
  severity: 'warning',
  explain:
    'Wer den Antrag stellt, braucht keine Kopie. Meist stammt die Liste aus einem Antrag, den andere gestellt haben.',
  example: {
    wrong: 'antragsteller: [neue-mitte]\nkopie: [Fraktion Neue Mitte, Fraktion Grüne Wiese]',
    right: 'antragsteller: [neue-mitte]\nkopie: [Fraktion Grüne Wiese]',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    return copiesOf(entry).flatMap(({ name, key, span }) => {
      const applicant = entry.applicants.find((party) => keysOfParty(party).has(key));
      if (applicant === undefined) return [];
      const message = `kopie: „${name}“ stellt den Antrag selbst.`;
      return [{ span, message, hint: 'Den Eintrag streichen.' }];
    });
  },
};
