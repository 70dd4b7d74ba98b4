import { type Diagnostic, error, hasErrors } from '../../diagnostics/diagnostic.ts';
import { given } from '../../diagnostics/given.ts';
import { findValue, keySpanOf, spanOfPath } from '../../draft/value-path.ts';
import type { Draft, Mapping, ValuePath } from '../../draft/value.ts';
import { checkNameFaults } from '../fields/check-switch.ts';
import { isGiven } from '../plain-fields.ts';
import { enclosureFaults } from '../files.ts';
import type { KindContext, KindReading } from '../kind.ts';
import { resolveParties } from '../parties.ts';
import type { Reading } from '../validate.ts';
import { resolveConsultations } from './consultations.ts';
import type { MotionFields, PartialMotionFields } from './fields.ts';
import type { Motion } from './motion.ts';
import { type FieldPart, type MotionParts, readParts } from './parts.ts';
import type { MotionProfile, PartRule } from './profile.ts';
import { resolveRecipient } from './recipient.ts';
import { withoutSaidTwice } from './said-twice.ts';
import { resolveSignatories } from './signatures.ts';

/** What a kind found in fields of its own before the rest is read. */
export interface OwnReading<Found> {
  readonly parts?: readonly FieldPart[];
  readonly diagnostics?: readonly Diagnostic[];
  /** What its motions have besides. */
  readonly found: Found;
  /** Other rules for the parts than the kind's own. */
  readonly rules?: Pick<MotionProfile, 'needs' | 'refuses'>;
}

/**
 * Reads a draft as a motion of the kind that `profile` describes: all faults at once, a value only if none of them
 * is an error. `reading` is that of the kind's own form, which has at least the fields of every motion.
 */
export function readMotion<Fields extends MotionFields, Found extends object>(
  profile: MotionProfile,
  draft: Draft,
  { root, complete, tentative, partial, diagnostics }: Reading<Fields, PartialMotionFields>,
  context: KindContext,
  own: OwnReading<Found>,
): KindReading<Motion<Fields> & Found> {
  const { haus } = context;
  const applicants = resolveParties(root, 'antragsteller', partial.antragsteller ?? [], context);
  const supporters = resolveParties(root, 'unterstuetzer', partial.unterstuetzer ?? [], context);
  const consultations = resolveConsultations(root, partial.beratungsfolge ?? [], haus, profile);
  const recipient = resolveRecipient(root, partial, haus);
  const signatures = resolveSignatories(root, partial.unterschriften, applicants.value, haus);
  const rules = { ...profile, ...own.rules };
  const written = readParts(draft, root, partial, rules, own.parts);
  const frame = { profile, haus, recipient: recipient.value, signatories: signatures.value };
  const parts = withoutSaidTwice(written.value, frame);
  const found: readonly Diagnostic[] = [
    ...diagnostics,
    ...(own.diagnostics ?? []),
    ...[applicants, supporters, consultations, recipient, signatures, written, parts].flatMap(
      (part) => part.diagnostics,
    ),
    ...applicantsMissing(root, partial),
    ...rules.needs.flatMap((need) => partMissing(root, partial, parts.value, need)),
    ...enclosureFaults(root, partial.anlagen ?? [], context),
    ...checkNameFaults(root),
  ];
  if (tentative === undefined) return { diagnostics: found };
  const value = {
    kind: profile.name,
    profile,
    draft,
    spanOf: (path: ValuePath) => spanOfPath(root, path),
    root,
    ...given({ haus }),
    fields: tentative,
    applicants: applicants.value,
    supporters: supporters.value,
    consultations: consultations.value,
    recipient: recipient.value,
    signatories: signatures.value,
    parts: parts.value,
    ...own.found,
  };
  return complete === undefined || hasErrors(found)
    ? { tentative: value, diagnostics: found }
    : { value, diagnostics: found };
}

function applicantsMissing(root: Mapping, { antragsteller }: PartialMotionFields): readonly Diagnostic[] {
  const written = findValue(root, ['antragsteller']);
  if (antragsteller === undefined || written?.kind !== 'list' || written.items.length > 0) return [];
  const message = 'antragsteller ist leer: Wer stellt den Antrag?';
  return [error('draft/pflichtfeld', keySpanOf(root, ['antragsteller']), message)];
}

function partMissing(
  root: Mapping,
  fields: PartialMotionFields,
  { slots }: MotionParts,
  { part, message, hint }: PartRule,
): readonly Diagnostic[] {
  const written = findValue(root, [part]);
  // A faulty one was cut out and has its own diagnostics.
  const isFaulty = isGiven(written) && !Object.hasOwn(fields, part);
  if (slots.has(part) || isFaulty) return [];
  const span = keySpanOf(root, written === undefined ? ['art'] : [part]);
  return [error('draft/pflichtfeld', span, `„${part}“ fehlt: ${message}`, hint)];
}
