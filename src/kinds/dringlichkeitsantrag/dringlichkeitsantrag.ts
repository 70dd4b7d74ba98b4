import { form } from '../fields/fields.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind } from '../kind.ts';
import { motionData, textOf } from '../motion/data.ts';
import { foreignToMotions, motionShape } from '../motion/fields.ts';
import { motionKind } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { blockPart } from '../motion/parts.ts';
import { type MotionProfile, resolving } from '../motion/profile.ts';
import { readMotion } from '../motion/read.ts';
import { readFields } from '../validate.ts';
import { markdown } from '../fields/scalars.ts';
import { optional } from '../fields/field.ts';

const profile: MotionProfile = {
  ...resolving,
  name: 'dringlichkeitsantrag',
  title: 'Dringlichkeitsantrag',
  description: 'Antrag nach Ablauf der Antragsfrist, mit Begründung der Dringlichkeit',
  verb: { one: 'stellt', many: 'stellen' },
  withoutDeadline: true,
  parts: ['dringlichkeit', 'fristversaeumnis', ...resolving.parts.filter((part) => part !== 'dringlichkeit')],
  needs: [
    ...resolving.needs,
    {
      part: 'dringlichkeit',
      message: 'Warum kann die Sache nicht bis zur nächsten Sitzung warten?',
      hint: 'Als Feld dringlichkeit im Vorspann, oder im Text unter „## Dringlichkeit“.',
    },
  ],
};

const urgentForm = form(
  {
    ...motionShape,
    fristversaeumnis: optional(
      markdown('Warum die Antragsfrist nicht eingehalten werden konnte, in Markdown.'),
    ),
  },
  'Ein Dringlichkeitsantrag.',
);

/** A motion that comes after the deadline: the council first votes on whether it is urgent. */
export const dringlichkeitsantrag: Kind<Motion> = {
  ...motionKind(profile),
  read: (draft, context) => {
    const reading = readFields(urgentForm, draft.data, { foreign: foreignToMotions });
    const { root, partial } = reading;
    const parts = blockPart('fristversaeumnis', root, ['fristversaeumnis'], partial.fristversaeumnis);
    return readMotion(profile, draft, reading, context, { parts });
  },
  data: (motion) => motionData(motion, { 'drucksache:missedDeadline': textOf(motion, 'fristversaeumnis') }),
  jsonSchema: () => jsonSchemaOf(urgentForm.complete, profile.title, profile.name),
};
