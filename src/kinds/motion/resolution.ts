import type { z } from 'zod';
import { field, type Field } from '../fields/field.ts';
import { either, fields, listOf, plainList } from '../fields/fields.ts';
import { expectation } from '../fields/note.ts';
import { filledMarkdown, markdown } from '../fields/text.ts';

/** One item of a resolution: Markdown, or Markdown with items below it. */
export type ResolutionItem =
  | string
  | { readonly text: string; readonly unterpunkte?: readonly ResolutionItem[] | undefined };

const note = { description: 'Ein Punkt: Text in Markdown oder Felder mit text und unterpunkte.' };
const subItems = { description: 'Die Unterpunkte.', example: '[erster Unterpunkt, zweiter Unterpunkt]' };

const item: Field<ResolutionItem> = field(
  (data) => itemOrItems.read(data),
  (zod) => zod.lazy((): z.ZodType => itemOrItems.schema()).meta({ id: 'beschlusspunkt' }),
);
const itemOrItems: Field<ResolutionItem> = either([
  filledMarkdown(note),
  fields(
    {
      text: filledMarkdown({ description: 'Der Text des Punktes.' }),
      unterpunkte: listOf(item, subItems).optional(),
    },
    note,
  ),
]);

/** A single text is numbered as far as it numbers its own lines, a list always. */
export function resolution(description: string, example = '[Die Verwaltung wird beauftragt …]') {
  const described = { description, example };
  return either([markdown(described), plainList(item, expectation(described))], described);
}
