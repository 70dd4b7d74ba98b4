import { date } from '../fields/date.ts';
import type { ValueOf } from '../fields/field.ts';
import { fields, form } from '../fields/fields.ts';
import { filledText } from '../fields/text.ts';
import { motionShape } from '../motion/fields.ts';
import { resolution } from '../motion/resolution.ts';

const reference = fields(
  {
    drucksache: filledText({
      description: 'Nummer der Drucksache, die geändert wird.',
      example: '2026/0123',
    }).optional(),
    titel: filledText({
      description: 'Titel der Drucksache, wenn er anders lautet als der eigene.',
      example: 'Verlässliche Ferienbetreuung',
    }).optional(),
    vom: date({ description: 'Datum der Drucksache.', example: '2026-02-03' }).optional(),
    entwurf: filledText({
      description: 'Pfad ihres Entwurfs im Arbeitsordner; was hier fehlt, wird ihm entnommen.',
      example: 'drafts/antrag.md',
    }).optional(),
  },
  {
    description: 'Worauf sich der Antrag bezieht.',
    example: '{ drucksache: 2026/0123, entwurf: drafts/antrag.md }',
  },
);

/** The fields of a motion that amends another. */
export const amendmentForm = form(
  {
    ...motionShape,
    bezug: reference,
    neufassung: resolution(
      'Der Beschlussvorschlag des Entwurfs unter bezug, wie er lauten soll; die Änderungen ergeben sich daraus.',
    ).optional(),
  },
  'Ein Änderungs- oder Ergänzungsantrag.',
);

export type AmendmentFields = ValueOf<typeof amendmentForm.complete>;
export type PartialAmendmentFields = ValueOf<typeof amendmentForm.partial>;
