import * as z from 'zod/mini';
import { parseDecimal } from '../../grammar/decimal.ts';
import { type Field, type FieldInfo, optional, type ValueOf } from '../fields/field.ts';
import { fields, form, listOf, partialFields } from '../fields/fields.ts';
import { motionShape } from '../motion/fields.ts';
import { staff } from './ledger.ts';
import type { PastedTables } from './pasted-rows.ts';
import { filledText, money, ruled } from '../fields/scalars.ts';

const postRule = 'Eine Zahl von Stellen steht so da: 2 oder 1,5, mit höchstens drei Nachkommastellen.';

function readPosts(text: string) {
  const value = parseDecimal(text.replace(/\s*(?:Stellen?|VZÄ|VZS)$/u, ''), staff.places);
  if (value !== undefined) return { value };
  const typed = text.trim();
  const suggestion = /^[+\-−]?\s*\d+\.\d+$/u.test(typed) ? typed.replace('.', ',') : undefined;
  return { code: 'draft/stellen', message: 'ist keine Zahl von Stellen', suggestion } as const;
}

/** Posts, in units of `staff`. */
function posts(...info: FieldInfo) {
  return ruled(readPosts, postRule, info);
}

const after = 'Wird berechnet; wenn angegeben, wird nachgerechnet.';

const positionShape = {
  sachkonto: filledText('Sachkonto, wie es im Haushaltsplan steht.', '"0501200"'),
  bezeichnung: filledText('Wie das Konto heißt.', 'Gutachten und Sachverständige'),
  ansatz: money('Bisheriger Ansatz; Erträge mit Minus.', '210.000'),
  veraenderung: money('Um wie viel er sich ändert.', '-85.000'),
  neu: optional(money(`Neuer Ansatz. ${after}`, '125.000')),
};

const postShape = {
  bezeichnung: filledText('Die Stelle.', 'Schulsozialarbeit'),
  bewertung: filledText('Entgelt- oder Besoldungsgruppe.', 'S 11b'),
  bisher: posts('Stellen bisher.', '2'),
  veraenderung: posts('Um wie viele sich die Zahl ändert.', '+1,5'),
  neu: optional(posts(`Stellen neu. ${after}`, '3,5')),
};

/** The same as columns; what a spreadsheet calls `neu` or `veraenderung` may also hold the word „Ansatz“. */
export const pastedTables: PastedTables = {
  positionen: [
    { field: 'sachkonto', heads: /konto|produkt|kostenstelle|^Nr/iu },
    { field: 'bezeichnung', heads: /bezeichnung|titel|zweck|maßnahme|^name|^text/iu },
    {
      field: 'ansatz',
      heads: /^(?!.*(?:neu|änder|ander|diff))(?:.*ansatz|bisher|plan|alt$)/iu,
      isNumber: true,
    },
    { field: 'veraenderung', heads: /änder|aender|diff|mehr|weniger|^\+\s*\/\s*[-−–]$/iu, isNumber: true },
    { field: 'neu', heads: /neu/iu, isNumber: true, isOptional: true },
  ],
  stellen: [
    { field: 'bezeichnung', heads: /bezeichnung|^stelle|funktion|aufgabe/iu },
    { field: 'bewertung', heads: /bewertung|entgelt|besoldung|gruppe|^EG\b/iu },
    { field: 'bisher', heads: /bisher|^alt$|^ist$|anzahl/iu, isNumber: true },
    { field: 'veraenderung', heads: /änder|aender|diff|mehr|weniger|^\+\s*\/\s*[-−–]$/iu, isNumber: true },
    { field: 'neu', heads: /neu/iu, isNumber: true, isOptional: true },
  ],
};

const examples = {
  position: '{ sachkonto: 542900, bezeichnung: Gutachten, ansatz: 210.000, veraenderung: -85.000 }',
  post: '{ bezeichnung: Schulsozialarbeit, bewertung: S 11b, bisher: 2, veraenderung: "+1,5" }',
};
const position: FieldInfo = ['Eine Position des Haushalts.', examples.position];
const post: FieldInfo = ['Eine Zeile des Stellenplans.', examples.post];

function tables<Position extends Field, Post extends Field>(position: Position, post: Post) {
  return {
    positionen: optional(
      listOf(
        position,
        'Was sich im Haushaltsplan ändert: eine Tabelle, die aufgeht.',
        `[${examples.position}]`,
      ),
    ),
    stellen: optional(
      listOf(post, 'Was sich im Stellenplan ändert, in Vollzeitstellen.', `[${examples.post}]`),
    ),
  };
}

const complete = tables(fields(positionShape, ...position), fields(postShape, ...post));
// A row with a faulty amount keeps its place, so that the sums of the others are still checked.
const partial = z.lazy(() => {
  const rows = tables(partialFields(positionShape, ...position), partialFields(postShape, ...post));
  return partialFields({ ...motionShape, ...rows }, 'Ein Haushaltsantrag.');
});

export const budgetForm = { ...form({ ...motionShape, ...complete }, 'Ein Haushaltsantrag.'), partial };
export type BudgetFields = ValueOf<typeof budgetForm.complete>;
export type PartialBudgetFields = ValueOf<typeof budgetForm.partial>;
