import { optional } from '../fields/field.ts';
import { form } from '../fields/fields.ts';
import { markdown } from '../fields/scalars.ts';
import { textOf } from '../motion/data.ts';
import { motionShape } from '../motion/fields.ts';
import { motionKind } from '../motion/motion-kind.ts';
import { blockPart } from '../motion/parts.ts';
import { type MotionProfile, resolving } from '../motion/profile.ts';

const profile: MotionProfile = {
  ...resolving,
  saidBy: ['beschlussvorschlag', /dringlichkeitsantrag/iu],
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

/** A motion that comes after the deadline: the council first votes on whether it is urgent. */
export const dringlichkeitsantrag = motionKind(profile, {
  form: form(
    {
      ...motionShape,
      fristversaeumnis: optional(
        markdown('Warum die Antragsfrist nicht eingehalten werden konnte, in Markdown.'),
      ),
    },
    'Ein Dringlichkeitsantrag.',
  ),
  read: ({ root, partial }) => ({
    parts: blockPart('fristversaeumnis', root, ['fristversaeumnis'], partial.fristversaeumnis),
    found: {},
  }),
  data: (motion) => ({ 'drucksache:missedDeadline': textOf(motion, 'fristversaeumnis') }),
});
