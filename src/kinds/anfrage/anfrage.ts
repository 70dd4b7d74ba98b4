import { formatDay, isoDay } from '../../grammar/calendar.ts';
import { optional, type ValueOf } from '../fields/field.ts';
import { fields, form } from '../fields/fields.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind, View } from '../kind.ts';
import { motionData, textOf } from '../motion/data.ts';
import { foreignToMotions, motionShape } from '../motion/fields.ts';
import { motionKind, motionShapeWith } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { itemsPart } from '../motion/parts.ts';
import { presentMotion } from '../motion/present.ts';
import { type MotionProfile, motionParts } from '../motion/profile.ts';
import { readMotion } from '../motion/read.ts';
import { resolution } from '../motion/resolution.ts';
import { datePattern } from '../stammdaten/look.ts';
import type { Elsewhere } from '../faults-of-issues.ts';
import { readFields } from '../validate.ts';
import { choice, date } from '../fields/scalars.ts';

const noResolution: Elsewhere = {
  message: 'in einer Anfrage wird nichts beschlossen',
  hint: 'Fragen stehen unter „fragen“; soll etwas beschlossen werden, ist es „art: antrag“.',
};

const profile: MotionProfile = {
  name: 'anfrage',
  title: 'Anfrage',
  description: 'Anfrage an die Verwaltung, mit nummerierten Fragen',
  verb: { one: 'bittet', many: 'bitten' },
  withoutDeadline: true,
  parts: motionParts.map((part) => (part === 'beschlussvorschlag' ? 'fragen' : part)),
  needs: [
    {
      part: 'fragen',
      message: 'Was soll beantwortet werden?',
      hint: 'Als Feld fragen im Vorspann, oder im Text unter „## Fragen“.',
    },
  ],
  refuses: [{ part: 'beschlussvorschlag', ...noResolution }],
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

type Inquiry = Motion<ValueOf<typeof inquiryForm.complete>>;

/** Questions to the administration; nobody votes on them. */
export const anfrage: Kind<Inquiry> = {
  ...motionKind(profile),
  read: (draft, context) => {
    const foreign = new Map([...foreignToMotions, ['beschlussvorschlag', noResolution]] as const);
    const reading = readFields(inquiryForm, draft.data, { foreign });
    const parts = itemsPart('fragen', reading.root, reading.partial.fragen);
    return readMotion(profile, draft, reading, context, { parts });
  },
  present: (inquiry) =>
    presentMotion(inquiry, {
      view: { antwort: answerView(inquiry), fragen_folgen_spaeter: othersComeFirst(inquiry) },
    }),
  data: (inquiry) =>
    motionData(inquiry, {
      'drucksache:question': textOf(inquiry, 'fragen'),
      'drucksache:answer': answerData(inquiry),
    }),
  viewShape: motionShapeWith(profile, {
    antwort: { fields: { form: 'text', bis: 'text' } },
    fragen_folgen_spaeter: 'flag',
  }),
  jsonSchema: () => jsonSchemaOf(inquiryForm.complete, profile.title, profile.name),
};

/** Another part stands between the opening sentence and the questions, which then do not follow it. */
function othersComeFirst({ parts: { slots, bodyOrder } }: Inquiry): boolean {
  return slots.has('dringlichkeit') || bodyOrder.indexOf('fragen') > 0;
}

/** As an adjective: „schriftliche Beantwortung“. */
const formWords = { schriftlich: 'schriftliche', muendlich: 'mündliche' } as const;

function answerView({ fields: { antwort }, haus }: Inquiry): View | undefined {
  if (antwort === undefined || Object.keys(antwort).length === 0) return undefined;
  const { form: how, bis } = antwort;
  return { form: how && formWords[how], bis: bis && formatDay(bis, datePattern(haus, 'brief')) };
}

function answerData({ fields: { antwort } }: Inquiry) {
  if (antwort === undefined) return undefined;
  const { form: how, bis } = antwort;
  return {
    ...(how === undefined ? {} : { form: how }),
    ...(bis === undefined ? {} : { date: isoDay(bis) }),
  };
}
