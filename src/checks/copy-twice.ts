import { isMotion } from '../kinds/motion/motion.ts';
import { copiesOf } from './common/copies.ts';
import type { Rule } from './rule.ts';

/** Independent of spelling: „SPD-Fraktion“ and „Fraktion der SPD“ are the same. */
export const copyTwice: Rule = {
  id: 'kopie-doppelt',
  severity: 'warning',
  explain: 'Niemand braucht zwei Kopien; oft steht die zweite für jemanden, der nun fehlt.',
  example: {
    wrong: 'kopie: [Fraktion Grüne Wiese, Fraktion Neue Mitte, Fraktion Grüne Wiese]',
    right: 'kopie: [Fraktion Grüne Wiese, Fraktion Neue Mitte]',
  },
  run: (entry) => {
    if (!isMotion(entry)) return [];
    const copies = copiesOf(entry);
    return copies.flatMap(({ name, key, span }, index) => {
      const earlier = copies.slice(0, index).find((copy) => copy.key === key);
      if (earlier === undefined || key === '') return [];
      const as = earlier.name === name ? '' : ` (als „${earlier.name}“)`;
      const message = `kopie: „${name}“ steht schon weiter vorn${as}.`;
      return [{ span, message, hint: 'Einen der beiden Einträge streichen oder ersetzen.' }];
    });
  },
};
