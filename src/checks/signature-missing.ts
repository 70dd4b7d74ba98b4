import type { Span } from '../diagnostics/source-file.ts';
import { findValue } from '../draft/value-path.ts';
import { type Motion, isMotion } from '../kinds/motion/motion.ts';
import type { Party } from '../kinds/parties.ts';
import { isAssigned, isSignedBy } from './common/signing.ts';
import type { Rule } from './rule.ts';

/** Only for a draft with signatures of its own: without them every applicant signs. `[]` means that none are wanted. */
export const signatureMissing: Rule = {
  id: 'unterschrift-fehlt',
  severity: 'warning',
  explain:
    'Alle, die den Antrag stellen, unterschreiben ihn; wer in Klammern eine Fraktion nennt („Anna Ahorn (Bunte Liste)“), auch für diese. Eigene unterschriften ersetzen die Vorgabe aus den Stammdaten ganz; unterschriften: [] heißt, dass keine gewünscht sind.',
  example: {
    wrong:
      'antragsteller: [neue-mitte, gruene-wiese]\nunterschriften:\n  - { name: Erika Mustermann, fuer: neue-mitte }',
    right:
      'antragsteller: [neue-mitte, gruene-wiese]\nunterschriften:\n  - { name: Erika Mustermann, fuer: neue-mitte }\n  - { name: Jörg Beispiel, fuer: gruene-wiese }',
  },
  run: (entry) => {
    if (!isMotion(entry) || (entry.fields.unterschriften ?? []).length === 0) return [];
    const { applicants, signatories } = entry;
    const unsigned = applicants.filter((party) => !isSignedBy(signatories, party, applicants));
    // A person whose group is unknown may sign for any.
    const unassigned = signatories.filter((one) => !isAssigned(one, applicants));
    if (unassigned.length >= unsigned.length) return [];
    return unsigned.map((party) => ({
      span: spanOfApplicant(entry, party),
      message: `Für „${party.kurz ?? party.name}“ unterschreibt niemand.`,
      hint: 'Unter unterschriften einen Eintrag mit name und fuer ergänzen, oder das Feld weglassen: Dann unterschreiben die Vorsitzenden aller Antragstellenden.',
    }));
  },
};

function spanOfApplicant(motion: Motion, party: Party): Span {
  const isListed = findValue(motion.root, ['antragsteller'])?.kind === 'list';
  return motion.spanOf(isListed ? ['antragsteller', motion.applicants.indexOf(party)] : ['antragsteller']);
}
