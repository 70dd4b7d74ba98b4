import { parseDecimal } from '../../grammar/decimal.ts';
import type { ValueOf } from '../fields/field.ts';
import { fields, form, listOf, partialFields } from '../fields/fields.ts';
import { money } from '../fields/money.ts';
import type { Note } from '../fields/note.ts';
import { reading, spellingHint } from '../fields/reading.ts';
import { filledText } from '../fields/text.ts';
import { motionShape } from '../motion/fields.ts';
import { staff } from './accounts.ts';

const postRule = 'Eine Zahl von Stellen steht so da: 2 oder 1,5, mit höchstens drei Nachkommastellen.';

/** Posts, in units of `staff`. */
function posts(note: Note) {
  return reading<number>({ ...note, description: `${note.description} ${postRule}` }, (text) => {
    const value = parseDecimal(text.replace(/\s*(?:Stellen?|VZÄ|VZS)$/u, ''), staff.places);
    if (value !== undefined) return { value };
    const suggestion = /^[+\-−]?\s*\d+\.\d+$/u.test(text.trim()) ? text.trim().replace('.', ',') : undefined;
    const hint = spellingHint(suggestion, postRule);
    return { complaint: { code: 'draft/stellen', message: 'ist keine Zahl von Stellen', hint } };
  });
}

const after = 'Wird berechnet; wenn angegeben, wird nachgerechnet.';

const positionShape = {
  sachkonto: filledText({ description: 'Sachkonto, wie es im Haushaltsplan steht.', example: '"0501200"' }),
  bezeichnung: filledText({
    description: 'Wie das Konto heißt.',
    example: 'Gutachten und Sachverständige',
  }),
  ansatz: money({ description: 'Bisheriger Ansatz; Erträge mit Minus.', example: '210.000' }),
  veraenderung: money({ description: 'Um wie viel er sich ändert.', example: '-85.000' }),
  neu: money({ description: `Neuer Ansatz. ${after}`, example: '125.000' }).optional(),
};

const postShape = {
  bezeichnung: filledText({ description: 'Die Stelle.', example: 'Schulsozialarbeit' }),
  bewertung: filledText({ description: 'Entgelt- oder Besoldungsgruppe.', example: 'S 11b' }),
  bisher: posts({ description: 'Stellen bisher.', example: '2' }),
  veraenderung: posts({ description: 'Um wie viele sich die Zahl ändert.', example: '+1,5' }),
  neu: posts({ description: `Stellen neu. ${after}`, example: '3,5' }).optional(),
};

const positionNote = {
  description: 'Eine Position des Haushalts.',
  example: '{ sachkonto: 542900, bezeichnung: Gutachten, ansatz: 210.000, veraenderung: -85.000 }',
};
const positionsNote = {
  description: 'Was sich im Haushaltsplan ändert: eine Tabelle, die aufgeht.',
  example: `[${positionNote.example}]`,
};
const postNote = {
  description: 'Eine Zeile des Stellenplans.',
  example: '{ bezeichnung: Schulsozialarbeit, bewertung: S 11b, bisher: 2, veraenderung: "+1,5" }',
};
const postsNote = {
  description: 'Was sich im Stellenplan ändert, in Vollzeitstellen.',
  example: `[${postNote.example}]`,
};

const { complete } = form(
  {
    ...motionShape,
    positionen: listOf(fields(positionShape, positionNote), positionsNote).optional(),
    stellen: listOf(fields(postShape, postNote), postsNote).optional(),
  },
  'Ein Haushaltsantrag.',
);

// A row with a faulty amount keeps its place, so that the sums of the others are still checked.
const { partial } = form(
  {
    ...motionShape,
    positionen: listOf(partialFields(positionShape, positionNote), positionsNote).optional(),
    stellen: listOf(partialFields(postShape, postNote), postsNote).optional(),
  },
  'Ein Haushaltsantrag.',
);

export const budgetForm = { complete, partial };
export type BudgetFields = ValueOf<typeof complete>;
export type PartialBudgetFields = ValueOf<typeof partial>;
