import { formatDay, isoDay } from '../../grammar/calendar.ts';
import { innerMarks } from '../../grammar/quotation.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import type { Data, Kind, View } from '../kind.ts';
import { given, motionData } from '../motion/data.ts';
import { foreignToMotions } from '../motion/fields.ts';
import { motionKind, motionShapeWith } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { itemsPart } from '../motion/parts.ts';
import { presentMotion } from '../motion/present.ts';
import { type MotionProfile, needsResolution, resolving } from '../motion/profile.ts';
import { readMotion } from '../motion/read.ts';
import { datePattern } from '../stammdaten/look.ts';
import { readFields } from '../validate.ts';
import { type Changes, deriveChanges } from './changes.ts';
import { type AmendmentFields, amendmentForm } from './fields.ts';
import { resolveTarget, type Target } from './target.ts';

/** A motion that amends another. */
export interface AmendingMotion extends Motion<AmendmentFields> {
  readonly target: Target;
  /** Absent where the operations are written by hand. */
  readonly changes?: Changes;
}

/** What every kind of amendment has in common; the Antragsfrist does not bind it. */
export const amending = {
  ...resolving,
  withoutDeadline: true,
  needs: [
    {
      ...needsResolution,
      message: 'Was soll geändert werden?',
      hint: 'Als neufassung zusammen mit bezug.entwurf, oder die Änderungen von Hand unter beschlussvorschlag.',
    },
  ],
} as const satisfies Partial<MotionProfile>;

/** `onlyAdds`: it may not strike or change what stands. */
export function amendingKind(
  profile: MotionProfile,
  { onlyAdds }: { readonly onlyAdds: boolean },
): Kind<AmendingMotion> {
  return {
    ...motionKind(profile),
    read: (draft, context) => {
      const reading = readFields(amendmentForm, draft.data, { foreign: foreignToMotions });
      const { root, partial } = reading;
      const parts = itemsPart('neufassung', root, partial.neufassung);
      const { target, ...found } = resolveTarget(draft, root, partial, context);
      const { changes, ...derived } = deriveChanges(root, parts, target, onlyAdds);
      const diagnostics = [...found.diagnostics, ...derived.diagnostics];
      const ruled = partial.neufassung === undefined ? profile : withNeufassung(profile);
      const { value, ...read } = readMotion(ruled, draft, reading, context, { parts, diagnostics });
      if (value === undefined) return read;
      return { ...read, value: { ...value, profile, target, ...(changes === undefined ? {} : { changes }) } };
    },
    present: (motion) => {
      const { changes } = motion;
      const slots = changes && new Map([['beschlussvorschlag', changes.operations]]);
      const view = { bezug: targetView(motion), synopse: changes !== undefined };
      return {
        ...presentMotion(motion, { view, ...(slots === undefined ? {} : { slots }) }),
        ...(changes === undefined ? {} : { synopsis: changes.synopsis }),
      };
    },
    data: (motion) => motionData(motion, amendmentData(motion)),
    viewShape: motionShapeWith(profile, {
      bezug: { fields: { drucksache: 'text', zu: 'text', titel: 'text', vom: 'text' } },
      synopse: 'flag',
    }),
    jsonSchema: () => jsonSchemaOf(amendmentForm.complete, profile.title, profile.name),
  };
}

/** The operations follow from it: a body that has some as well says the same twice. */
function withNeufassung(profile: MotionProfile): MotionProfile {
  const twice = {
    part: 'beschlussvorschlag',
    code: 'draft/doppelte-angabe',
    message: 'steht neben neufassung, aus der sich die Änderungen ergeben',
    hint: 'Entweder diesen Abschnitt oder neufassung löschen.',
  } as const;
  return { ...profile, needs: [], refuses: [...(profile.refuses ?? []), twice] };
}

function targetView({ target, fields, haus }: AmendingMotion): View {
  const { reference, title, day, paperType = 'Antrag' } = target;
  return {
    drucksache: reference,
    zu: paperType === 'Resolution' ? `zur ${paperType}` : `zum ${paperType}`,
    // The amendment's own title usually is that of the paper it amends.
    titel: title === fields.titel ? undefined : title && innerMarks(title),
    vom: day && formatDay(day, datePattern(haus, 'brief')),
  };
}

function amendmentData({ target, changes, parts }: AmendingMotion): Data {
  const { reference, title, day, paperType } = target;
  const neufassung = parts.slots.get('neufassung');
  return given({
    relatedPaper: [
      given({
        type: 'https://schema.oparl.org/1.1/Paper',
        name: title,
        reference,
        date: day && isoDay(day),
        paperType,
      }),
    ],
    'drucksache:resolution': changes && plainText(changes.operations.nodes),
    'drucksache:amendedResolution': neufassung && plainText(neufassung.nodes),
  });
}
