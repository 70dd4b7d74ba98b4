import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind, ViewShape } from '../kind.ts';
import { readFields } from '../validate.ts';
import { motionData } from './data.ts';
import { foreignToMotions, motionForm } from './fields.ts';
import type { Motion } from './motion.ts';
import { presentMotion } from './present.ts';
import type { MotionProfile } from './profile.ts';
import { readMotion } from './read.ts';
import { motionViewShape } from './view-shape.ts';

/**
 * A kind that differs from other motions in its wording only. One with fields of its own takes it and puts its own
 * `read`, `present`, `data`, `viewShape` and `jsonSchema` in place.
 */
export function motionKind(profile: MotionProfile): Kind<Motion> {
  const { name, title, description, parts } = profile;
  return {
    name,
    description,
    templates: ['dokument'],
    read: (draft, context) => {
      const reading = readFields(motionForm, draft.data, { foreign: foreignToMotions });
      return readMotion(profile, draft, reading, context);
    },
    present: (motion) => presentMotion(motion),
    data: (motion) => motionData(motion),
    viewShape: motionShapeWith(profile),
    parts,
    slots: [],
    jsonSchema: () => jsonSchemaOf(motionForm.complete, title, name),
  };
}

/** What the templates of a motion may name, with the fields that only this kind has. */
export function motionShapeWith(
  { parts }: MotionProfile,
  own: Readonly<Record<string, ViewShape>> = {},
): ViewShape {
  const slots = parts.map((part): [string, ViewShape] => [part, 'slot']);
  return { fields: { ...Object.fromEntries(slots), ...motionViewShape, ...own } };
}
