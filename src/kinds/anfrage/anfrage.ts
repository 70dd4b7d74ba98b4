import { given } from '../../diagnostics/given.ts';
import { isoDay } from '../../grammar/calendar.ts';
import { optional, type ValueOf } from '../fields/field.ts';
import { fields, form } from '../fields/fields.ts';
import { choice, date } from '../fields/scalars.ts';
import { textOf } from '../motion/data.ts';
import { motionShape, resolution } from '../motion/fields.ts';
import { motionKind } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { itemsPart } from '../motion/parts.ts';
import { type MotionProfile, motionParts } from '../motion/profile.ts';
import { printedDay } from '../stammdaten/look.ts';
import { group, type ViewTable } from '../view.ts';

const profile: MotionProfile = {
  name: 'anfrage',
  title: 'Anfrage',
  description: 'Anfrage an die Verwaltung, mit nummerierten Fragen',
  verb: { one: 'bittet', many: 'bitten' },
  saidBy: ['fragen', /frag|beantwort|auskunft/iu],
  withoutDeadline: true,
  parts: motionParts.map((part) => (part === 'beschlussvorschlag' ? 'fragen' : part)),
  needs: [
    {
      part: 'fragen',
      message: 'Was soll beantwortet werden?',
      hint: 'Als Feld fragen im Vorspann, oder im Text unter „## Fragen“.',
    },
  ],
  refuses: [
    {
      part: 'beschlussvorschlag',
      message: 'in einer Anfrage wird nichts beschlossen',
      hint: 'Fragen stehen unter „fragen“; soll etwas beschlossen werden, ist es „art: antrag“.',
    },
  ],
};

const answer = fields(
  {
    form: optional(choice(['schriftlich', 'muendlich'], 'schriftlich oder muendlich.', 'schriftlich')),
    bis: optional(date('Bis wann geantwortet werden soll.', '2026-06-30')),
  },
  'Wie und bis wann geantwortet werden soll.',
  '{ form: schriftlich, bis: 2026-06-30 }',
);

const { beschlussvorschlag: _, ...sharedShape } = motionShape;

const inquiryForm = form(
  {
    ...sharedShape,
    fragen: optional(
      resolution(
        'Die Fragen: ein Text, oder eine Liste mit einer Frage je Eintrag.',
        '[Wie viele Brücken sind gesperrt?]',
      ),
    ),
    antwort: optional(answer),
  },
  'Eine Anfrage.',
);

/** As an adjective: „schriftliche Beantwortung“. */
const formWords = { schriftlich: 'schriftliche', muendlich: 'mündliche' } as const;

const view: ViewTable<Motion<ValueOf<typeof inquiryForm.complete>>> = {
  antwort: group(
    ({ fields: { antwort = {} }, haus }) =>
      Object.keys(antwort).length === 0 ? undefined : { ...antwort, haus },
    {
      form: ['text', ({ form: how }) => how && formWords[how]],
      bis: ['text', ({ bis, haus }) => printedDay(haus, 'brief', bis)],
    },
  ),
  fragen_folgen_spaeter: ['flag', othersComeFirst],
};

/** Questions to the administration; nobody votes on them. */
export const anfrage = motionKind(profile, {
  form: inquiryForm,
  read: ({ root, partial }) => ({ parts: itemsPart('fragen', root, partial.fragen), found: {} }),
  view,
  data: (inquiry) => {
    const { antwort } = inquiry.fields;
    const { form: how, bis } = antwort ?? {};
    return {
      'drucksache:question': textOf(inquiry, 'fragen'),
      'drucksache:answer': antwort && given({ form: how, date: bis && isoDay(bis) }),
    };
  },
});

/** Another part stands between the opening sentence and the questions, which then do not follow it. */
function othersComeFirst({ parts: { slots, bodyOrder } }: Motion): boolean {
  return slots.has('dringlichkeit') || bodyOrder.indexOf('fragen') > 0;
}
