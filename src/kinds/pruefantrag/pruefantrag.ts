import { formatDay, isoDay } from '../../grammar/calendar.ts';
import { type Committee, dativeOf } from '../../grammar/committee.ts';
import { optional, type ValueOf } from '../fields/field.ts';
import { fields, form } from '../fields/fields.ts';
import { reference } from '../fields/lines.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind, View } from '../kind.ts';
import { motionData } from '../motion/data.ts';
import { foreignToMotions, motionShape } from '../motion/fields.ts';
import { motionKind, motionShapeWith } from '../motion/motion-kind.ts';
import { resolveCommittee } from '../motion/consultations.ts';
import type { Motion } from '../motion/motion.ts';
import { presentMotion } from '../motion/present.ts';
import { type MotionProfile, needsResolution, resolving } from '../motion/profile.ts';
import { readMotion } from '../motion/read.ts';
import { datePattern } from '../stammdaten/look.ts';
import { readFields } from '../validate.ts';
import { choice, date } from '../fields/scalars.ts';

const profile: MotionProfile = {
  ...resolving,
  name: 'pruefantrag',
  title: 'Prüfantrag',
  description: 'Antrag, dass die Verwaltung etwas prüft und darüber berichtet',
  needs: [{ ...needsResolution, message: 'Was soll geprüft werden?' }],
};

const report = fields(
  {
    bis: optional(date('Bis wann berichtet werden soll.', '2026-06-30')),
    gremium: optional(reference('Wem: Kennung aus den Stammdaten oder Name.', 'kreisausschuss')),
    form: optional(choice(['schriftlich', 'muendlich'], 'schriftlich oder muendlich.', 'schriftlich')),
  },
  'Der Bericht über das Ergebnis; steht als letzter Absatz im Beschluss.',
  '{ bis: 2026-06-30, gremium: kreisausschuss, form: schriftlich }',
);

const examinationForm = form({ ...motionShape, bericht: optional(report) }, 'Ein Prüfantrag.');
type ExaminationFields = ValueOf<typeof examinationForm.complete>;

interface Examination extends Motion<ExaminationFields> {
  /** Whom the administration is to report to. */
  readonly reportTo?: Committee;
}

/** A motion that has the administration examine something and report on it. */
export const pruefantrag: Kind<Examination> = {
  ...motionKind(profile),
  read: (draft, context) => {
    const reading = readFields(examinationForm, draft.data, { foreign: foreignToMotions });
    const { root, partial } = reading;
    const gremium = partial.bericht?.gremium;
    const { committee, diagnostics } =
      gremium === undefined
        ? { diagnostics: [] }
        : resolveCommittee(root, ['bericht', 'gremium'], gremium, context.haus);
    const { value, ...found } = readMotion(profile, draft, reading, context, { diagnostics });
    if (value === undefined) return found;
    return { ...found, value: { ...value, ...(committee === undefined ? {} : { reportTo: committee }) } };
  },
  present: (motion) => presentMotion(motion, { view: { bericht: reportView(motion) } }),
  data: (motion) => motionData(motion, { 'drucksache:report': reportData(motion) }),
  viewShape: motionShapeWith(profile, {
    bericht: { fields: { gremium: 'text', bis: 'text', form: 'text' } },
  }),
  jsonSchema: () => jsonSchemaOf(examinationForm.complete, profile.title, profile.name),
};

const formWords = { schriftlich: 'schriftlich', muendlich: 'mündlich' } as const;

function reportView({ fields: { bericht }, reportTo, haus }: Examination): View | undefined {
  if (bericht === undefined) return undefined;
  const { bis, form: how } = bericht;
  return {
    gremium: reportTo && dativeOf(reportTo),
    bis: bis && formatDay(bis, datePattern(haus, 'brief')),
    form: how && formWords[how],
  };
}

function reportData({ fields: { bericht }, reportTo }: Examination) {
  if (bericht === undefined) return undefined;
  const { bis, form: how } = bericht;
  return {
    ...(reportTo === undefined ? {} : { organization: reportTo.name }),
    ...(bis === undefined ? {} : { date: isoDay(bis) }),
    ...(how === undefined ? {} : { form: how }),
  };
}
