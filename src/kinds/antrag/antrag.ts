import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind } from '../kind.ts';
import { motionData } from '../motion/data.ts';
import { motionForm } from '../motion/fields.ts';
import type { Motion } from '../motion/motion.ts';
import { motionParts, presentMotion } from '../motion/present.ts';
import { readMotion } from '../motion/read.ts';
import { motionViewShape } from '../motion/view-shape.ts';

/** A motion: the council is to resolve something. */
export const antrag: Kind<Motion> = {
  name: 'antrag',
  description: 'Antrag an Rat, Kreistag oder Ausschuss',
  formats: ['pdf'],
  read: (draft, context) => readMotion('antrag', draft, context),
  present: (motion) => presentMotion(motion, 'Antrag'),
  data: (motion) => motionData(motion, 'Antrag'),
  viewShape: { fields: motionViewShape },
  parts: motionParts,
  slots: [],
  jsonSchema: () => jsonSchemaOf(motionForm.complete, 'Antrag', 'antrag'),
};
