import { optional, type ValueOf } from '../fields/field.ts';
import { form } from '../fields/fields.ts';
import { lines } from '../fields/lines.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind } from '../kind.ts';
import { motionData } from '../motion/data.ts';
import { foreignToMotions, motionShape } from '../motion/fields.ts';
import { motionKind, motionShapeWith } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { presentMotion } from '../motion/present.ts';
import { type MotionProfile, needsResolution, resolving } from '../motion/profile.ts';
import { readMotion } from '../motion/read.ts';
import { readFields } from '../validate.ts';

const profile: MotionProfile = {
  ...resolving,
  name: 'resolution',
  title: 'Resolution',
  description: 'Resolution, mit der sich das Gremium an andere wendet',
  heading: 'resolution',
  needs: [{ ...needsResolution, message: 'Wie lautet die Resolution?' }],
};

const appealForm = form(
  {
    ...motionShape,
    adressaten: optional(
      lines('An wen sich die Resolution richtet.', '[Landtag Nordrhein-Westfalen, Ministerium für Verkehr]'),
    ),
  },
  'Eine Resolution.',
);

type Appeal = Motion<ValueOf<typeof appealForm.complete>>;

/** A declaration that the council is to adopt, addressed to others. */
export const resolution: Kind<Appeal> = {
  ...motionKind(profile),
  read: (draft, context) => {
    const reading = readFields(appealForm, draft.data, { foreign: foreignToMotions });
    return readMotion(profile, draft, reading, context);
  },
  present: (appeal) => presentMotion(appeal, { view: { adressaten: appeal.fields.adressaten ?? [] } }),
  data: (appeal) => motionData(appeal, { 'drucksache:addressee': appeal.fields.adressaten }),
  viewShape: motionShapeWith(profile, { adressaten: { list: 'text' } }),
  jsonSchema: () => jsonSchemaOf(appealForm.complete, profile.title, profile.name),
};
