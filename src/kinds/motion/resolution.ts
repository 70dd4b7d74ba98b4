import * as z from 'zod/mini';
import { described, expectation, type Field, type FieldInfo, optional, overLines } from '../fields/field.ts';
import { fields, listOf } from '../fields/fields.ts';
import { filledMarkdown, markdown } from '../fields/scalars.ts';

/** One item of a resolution: Markdown, or Markdown with items below it. */
export type ResolutionItem =
  | string
  | { readonly text: string; readonly unterpunkte?: readonly ResolutionItem[] | undefined };

const about = 'Ein Punkt: Text in Markdown oder Felder mit text und unterpunkte.';
const item: Field<ResolutionItem> = z
  .lazy(() => itemOrItems)
  .register(z.globalRegistry, { id: 'beschlusspunkt' });
const itemOrItems: Field<ResolutionItem> = z.union([
  filledMarkdown(about),
  fields(
    {
      text: filledMarkdown('Der Text des Punktes.'),
      unterpunkte: optional(listOf(item, 'Die Unterpunkte.', '[erster Unterpunkt, zweiter Unterpunkt]')),
    },
    about,
  ),
]);

/** A single text is numbered as far as it numbers its own lines, a list always. */
export function resolution(description: string, example = '[Die Verwaltung wird beauftragt …]') {
  const info: FieldInfo = [description, example];
  const items = z.array(item, expectation(info));
  return overLines('tree', described(z.union([markdown(...info), items]), info));
}
