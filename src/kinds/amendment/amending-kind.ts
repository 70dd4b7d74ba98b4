import { given } from '../../diagnostics/given.ts';
import { isoDay } from '../../grammar/calendar.ts';
import { innerMarks } from '../../grammar/quotation.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { optional, type ValueOf } from '../fields/field.ts';
import { fields, form } from '../fields/fields.ts';
import { date, filledText } from '../fields/scalars.ts';
import { type Known, nonEmpty } from '../motion/data.ts';
import { motionShape, resolution } from '../motion/fields.ts';
import { motionKind } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { itemsPart } from '../motion/parts.ts';
import { type MotionProfile, needsResolution, resolving } from '../motion/profile.ts';
import { printedDay } from '../stammdaten/look.ts';
import { group, type ViewTable } from '../view.ts';
import { type Changes, deriveChanges } from './changes.ts';
import { resolveTarget, type Target } from './target.ts';

const reference = fields(
  {
    drucksache: optional(filledText('Nummer der Drucksache, die geändert wird.', '2026/0123')),
    titel: optional(
      filledText(
        'Titel der Drucksache, wenn er anders lautet als der eigene.',
        'Verlässliche Ferienbetreuung',
      ),
    ),
    vom: optional(date('Datum der Drucksache.', '2026-02-03')),
    entwurf: optional(
      filledText(
        'Pfad ihres Entwurfs im Arbeitsordner; was hier fehlt, wird ihm entnommen.',
        'drafts/antrag.md',
      ),
    ),
  },
  'Worauf sich der Antrag bezieht.',
  '{ drucksache: 2026/0123, entwurf: drafts/antrag.md }',
);

/** The fields of a motion that amends another. */
const amendmentForm = form(
  {
    ...motionShape,
    bezug: reference,
    neufassung: optional(
      resolution(
        'Der Beschlussvorschlag des Entwurfs unter bezug, wie er lauten soll; die Änderungen ergeben sich daraus.',
      ),
    ),
  },
  'Ein Änderungs- oder Ergänzungsantrag.',
);

/** A motion that amends another. */
export interface AmendingMotion extends Motion<ValueOf<typeof amendmentForm.complete>> {
  readonly target: Target;
  /** Absent where the operations are written by hand. */
  readonly changes?: Changes;
}

/** What every kind of amendment has in common; the Antragsfrist does not bind it. */
export const amending = {
  ...resolving,
  withoutDeadline: true,
  quotes: true,
  needs: [
    {
      ...needsResolution,
      message: 'Was soll geändert werden?',
      hint: 'Als neufassung zusammen mit bezug.entwurf, oder die Änderungen von Hand unter beschlussvorschlag.',
    },
  ],
} as const satisfies Partial<MotionProfile>;

const view: ViewTable<AmendingMotion> = {
  bezug: group((motion) => motion, {
    drucksache: ['text', ({ target }) => target.reference],
    zu: [
      'text',
      ({ target: { paperType = 'Antrag' } }) =>
        paperType === 'Resolution' ? `zur ${paperType}` : `zum ${paperType}`,
    ],
    // The amendment's own title usually is that of the paper it amends.
    titel: [
      'text',
      ({ target: { title }, fields }) => (title === fields.titel ? undefined : title && innerMarks(title)),
    ],
    vom: ['text', ({ target: { day }, haus }) => printedDay(haus, 'brief', day)],
  }),
  synopse: ['flag', ({ changes }) => changes !== undefined],
};

/** `onlyAdds`: it may not strike or change what stands. */
export function amendingKind(profile: MotionProfile, { onlyAdds }: { readonly onlyAdds: boolean }) {
  return motionKind(profile, {
    form: amendmentForm,
    read: ({ root, partial }, draft, context) => {
      const parts = itemsPart('neufassung', root, partial.neufassung, true);
      const { value: target, ...found } = resolveTarget(draft, root, partial.bezug, context);
      const { value: changes, ...derived } = deriveChanges(root, parts, target, onlyAdds);
      return {
        parts,
        diagnostics: [...found.diagnostics, ...derived.diagnostics],
        found: { target, ...given({ changes }) },
        ...given({ rules: partial.neufassung === undefined ? undefined : withNeufassung(profile) }),
      };
    },
    derived: ({ changes }) =>
      changes && {
        slots: new Map([['beschlussvorschlag', changes.operations]]),
        synopsis: changes.synopsis,
      },
    view,
    data: amendmentData,
  });
}

/** The operations follow from `neufassung`, so a body that has operations as well says the same twice. */
function withNeufassung({ refuses = [] }: MotionProfile): Pick<MotionProfile, 'needs' | 'refuses'> {
  const twice = {
    part: 'beschlussvorschlag',
    code: 'draft/doppelte-angabe',
    message: 'steht neben neufassung, aus der sich die Änderungen ergeben',
    hint: 'Entweder diesen Abschnitt oder neufassung löschen.',
  } as const;
  return { needs: [], refuses: [...refuses, twice] };
}

function amendmentData({ target, changes }: AmendingMotion): Known {
  const { reference, title, day, paperType } = target;
  return nonEmpty({
    relatedPaper: [
      nonEmpty({
        type: 'https://schema.oparl.org/1.1/Paper',
        name: title,
        reference,
        date: day && isoDay(day),
        paperType,
      }),
    ],
    'drucksache:resolution': changes && plainText(changes.operations.nodes),
    'drucksache:amendedResolution': changes && plainText(changes.amended),
  });
}
