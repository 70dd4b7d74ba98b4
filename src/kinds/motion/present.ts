import { isoDay } from '../../grammar/calendar.ts';
import { documentTitle } from '../fields/every-kind.ts';
import type { Presentation } from '../kind.ts';
import { lookOf } from '../stammdaten/look.ts';
import type { Motion } from './motion.ts';
import { motionView } from './view.ts';

/** The parts of a motion that its template places with `::: teil`. */
export const motionParts: readonly string[] = [
  'dringlichkeit',
  'beschlussvorschlag',
  'begruendung',
  'finanzen',
  'klima',
];

/** `title` is the kind of paper as printed: „Antrag“. */
export function presentMotion(motion: Motion, title: string): Presentation {
  const { fields, parts, haus, applicants } = motion;
  const { datum, textvorlage, schlagworte } = fields;
  return {
    view: motionView(motion, title),
    slots: parts.slots,
    bodyOrder: parts.bodyOrder,
    look: lookOf(haus, applicants),
    info: {
      title: documentTitle(fields),
      authors: applicants.map(({ name }) => name),
      subject: title,
      keywords: schlagworte ?? [],
      ...(datum === undefined ? {} : { date: isoDay(datum) }),
    },
    ...(textvorlage === undefined ? {} : { textvorlage }),
  };
}
