import { isoDay } from '../../grammar/calendar.ts';
import { documentTitle } from '../fields/every-kind.ts';
import type { Presentation, SlotContent, View } from '../kind.ts';
import { lookOf } from '../stammdaten/look.ts';
import type { Motion } from './motion.ts';
import { motionView } from './view.ts';

/** What a kind adds to the view, and to the slots where it derives a text. */
export interface OwnPresentation {
  readonly view?: View;
  readonly slots?: ReadonlyMap<string, SlotContent>;
}

export function presentMotion(motion: Motion, own: OwnPresentation = {}): Presentation {
  const { fields, haus, applicants, profile } = motion;
  const parts =
    own.slots === undefined
      ? motion.parts
      : { ...motion.parts, slots: new Map([...motion.parts.slots, ...own.slots]) };
  const { datum, textvorlage, schlagworte } = fields;
  return {
    view: motionView(motion, parts, own.view),
    slots: parts.slots,
    bodyOrder: parts.bodyOrder,
    look: lookOf(haus, applicants),
    info: {
      title: documentTitle(fields),
      authors: applicants.map(({ name }) => name),
      subject: profile.title,
      keywords: schlagworte ?? [],
      ...(datum === undefined ? {} : { date: isoDay(datum) }),
    },
    ...(textvorlage === undefined ? {} : { textvorlage }),
  };
}
