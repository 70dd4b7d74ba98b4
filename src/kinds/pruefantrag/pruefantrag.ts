import { given } from '../../diagnostics/given.ts';
import { isoDay } from '../../grammar/calendar.ts';
import { type Committee, dativeOf } from '../../grammar/committee.ts';
import { optional, type ValueOf } from '../fields/field.ts';
import { fields, form, reference } from '../fields/fields.ts';
import { choice, date } from '../fields/scalars.ts';
import { resolveCommittee } from '../motion/consultations.ts';
import { motionShape } from '../motion/fields.ts';
import { motionKind } from '../motion/motion-kind.ts';
import type { Motion } from '../motion/motion.ts';
import { asks, type MotionProfile, needsResolution, resolving } from '../motion/profile.ts';
import { printedDay } from '../stammdaten/look.ts';
import { group, type ViewTable } from '../view.ts';

const profile: MotionProfile = {
  ...resolving,
  saidBy: asks,
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

interface Examination extends Motion<ValueOf<typeof examinationForm.complete>> {
  /** Whom the administration is to report to. */
  readonly reportTo?: Committee;
}

const formWords = { schriftlich: 'schriftlich', muendlich: 'mündlich' } as const;

const view: ViewTable<Examination> = {
  bericht: group(({ fields: { bericht }, reportTo, haus }) => bericht && { ...bericht, reportTo, haus }, {
    gremium: ['text', ({ reportTo }) => reportTo && dativeOf(reportTo)],
    bis: ['text', ({ bis, haus }) => printedDay(haus, 'brief', bis)],
    form: ['text', ({ form: how }) => how && formWords[how]],
  }),
};

/** A motion that has the administration examine something and report on it. */
export const pruefantrag = motionKind(profile, {
  form: examinationForm,
  read: ({ root, partial: { bericht } }, _, { haus }) => {
    const { committee, diagnostics } =
      bericht?.gremium === undefined
        ? { diagnostics: [] }
        : resolveCommittee(root, ['bericht', 'gremium'], bericht.gremium, haus);
    return { diagnostics, found: given({ reportTo: committee }) };
  },
  view,
  data: ({ fields: { bericht }, reportTo }) => ({
    'drucksache:report':
      bericht &&
      given({ organization: reportTo?.name, date: bericht.bis && isoDay(bericht.bis), form: bericht.form }),
  }),
});
