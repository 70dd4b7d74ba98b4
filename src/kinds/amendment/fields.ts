import { optional, type ValueOf } from '../fields/field.ts';
import { fields, form } from '../fields/fields.ts';
import { motionShape } from '../motion/fields.ts';
import { resolution } from '../motion/resolution.ts';
import { date, filledText } from '../fields/scalars.ts';

const reference = fields(
  {
    drucksache: optional(filledText('Nummer der Drucksache, die geändert wird.', '2026/0123')),
    titel: optional(
      filledText(
        'Titel der Drucksache, wenn er anders lautet als der eigene.',
        'Verlässliche Ferienbetreuung',
      ),
    ),
    vom: optional(date('Datum der Drucksache.', '2026-02-03')),
    entwurf: optional(
      filledText(
        'Pfad ihres Entwurfs im Arbeitsordner; was hier fehlt, wird ihm entnommen.',
        'drafts/antrag.md',
      ),
    ),
  },
  'Worauf sich der Antrag bezieht.',
  '{ drucksache: 2026/0123, entwurf: drafts/antrag.md }',
);

/** The fields of a motion that amends another. */
export const amendmentForm = form(
  {
    ...motionShape,
    bezug: reference,
    neufassung: optional(
      resolution(
        'Der Beschlussvorschlag des Entwurfs unter bezug, wie er lauten soll; die Änderungen ergeben sich daraus.',
      ),
    ),
  },
  'Ein Änderungs- oder Ergänzungsantrag.',
);

export type AmendmentFields = ValueOf<typeof amendmentForm.complete>;
export type PartialAmendmentFields = ValueOf<typeof amendmentForm.partial>;
