import { type Diagnostic, error, hasErrors, type Outcome } from '../../diagnostics/diagnostic.ts';
import { findValue, keySpanOf, spanOfPath } from '../../draft/value-path.ts';
import type { Draft, Mapping } from '../../draft/value.ts';
import { checkNameFaults } from '../check-names.ts';
import { isGiven } from '../data.ts';
import { enclosureFaults } from '../files.ts';
import type { KindContext } from '../kind.ts';
import { resolveParties } from '../parties.ts';
import { readFields } from '../validate.ts';
import { resolveConsultations } from './consultations.ts';
import { foreignToMotions, motionForm, type PartialMotionFields } from './fields.ts';
import type { Motion, MotionKind } from './motion.ts';
import { type MotionParts, readParts } from './parts.ts';
import { resolveRecipient } from './recipient.ts';
import { resolveSignatories } from './signatures.ts';

/** Reads a draft as a motion of the kind `kind`: all faults at once, a value only if none of them is an error. */
export function readMotion(kind: MotionKind, draft: Draft, context: KindContext): Outcome<Motion> {
  const { root, complete, partial, diagnostics } = readFields(motionForm, draft.data, {
    foreign: foreignToMotions,
  });
  const { haus } = context;
  const applicants = resolveParties(root, 'antragsteller', partial.antragsteller ?? [], context);
  const supporters = resolveParties(root, 'unterstuetzer', partial.unterstuetzer ?? [], context);
  const consultations = resolveConsultations(root, partial.beratungsfolge ?? [], haus);
  const recipient = resolveRecipient(root, partial, haus);
  const signatures = resolveSignatories(root, partial.unterschriften, applicants.parties, haus);
  const parts = readParts(draft, root, partial);
  const found: readonly Diagnostic[] = [
    ...diagnostics,
    ...[applicants, supporters, consultations, recipient, signatures, parts].flatMap(
      (part) => part.diagnostics,
    ),
    ...applicantsMissing(root, partial),
    ...resolutionMissing(root, partial, parts.parts),
    ...enclosureFaults(root, partial.anlagen ?? [], context),
    ...checkNameFaults(root),
  ];
  if (complete === undefined || hasErrors(found)) return { diagnostics: found };
  const value: Motion = {
    kind,
    draft,
    spanOf: (path) => spanOfPath(root, path),
    root,
    ...(haus === undefined ? {} : { haus }),
    fields: complete,
    applicants: applicants.parties,
    supporters: supporters.parties,
    consultations: consultations.consultations,
    recipient: recipient.recipient,
    signatories: signatures.signatories,
    parts: parts.parts,
  };
  return { value, diagnostics: found };
}

function applicantsMissing(root: Mapping, { antragsteller }: PartialMotionFields): readonly Diagnostic[] {
  const written = findValue(root, ['antragsteller']);
  if (antragsteller === undefined || written?.kind !== 'list' || written.items.length > 0) return [];
  const message = 'antragsteller ist leer: Wer stellt den Antrag?';
  return [error('draft/pflichtfeld', keySpanOf(root, ['antragsteller']), message)];
}

function resolutionMissing(
  root: Mapping,
  fields: PartialMotionFields,
  { slots }: MotionParts,
): readonly Diagnostic[] {
  const written = findValue(root, ['beschlussvorschlag']);
  // A faulty one was cut out and has its own diagnostics.
  const isFaulty = fields.beschlussvorschlag === undefined && isGiven(written);
  if (slots.has('beschlussvorschlag') || isFaulty) return [];
  const span = keySpanOf(root, written === undefined ? ['art'] : ['beschlussvorschlag']);
  const hint = 'Als Feld beschlussvorschlag im Vorspann, oder im Text unter „## Beschlussvorschlag“.';
  return [
    error('draft/pflichtfeld', span, '„beschlussvorschlag“ fehlt: Worüber soll abgestimmt werden?', hint),
  ];
}
