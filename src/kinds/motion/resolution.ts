import { z } from 'zod';
import { fields } from '../fields/fields.ts';
import { expectation, meta } from '../fields/note.ts';
import { filledMarkdown, markdown } from '../fields/text.ts';

/** One item of a resolution: Markdown, or Markdown with items below it. */
export type ResolutionItem =
  | string
  | { readonly text: string; readonly unterpunkte?: readonly ResolutionItem[] | undefined };

const note = { description: 'Ein Punkt: Text in Markdown oder Felder mit text und unterpunkte.' };
const subItems = { description: 'Die Unterpunkte.', example: '[erster Unterpunkt, zweiter Unterpunkt]' };

const item: z.ZodType<ResolutionItem> = z
  .lazy(() =>
    z.union([
      filledMarkdown(note),
      fields(
        {
          text: filledMarkdown({ description: 'Der Text des Punktes.' }),
          unterpunkte: z.array(item, expectation(subItems)).meta(meta(subItems)).exactOptional(),
        },
        note,
      ),
    ]),
  )
  .meta({ id: 'beschlusspunkt' });

/** A single text is numbered as far as it numbers its own lines, a list always. */
export function resolution(description: string, example = '[Die Verwaltung wird beauftragt …]') {
  const described = { description, example };
  return z.union([markdown(described), z.array(item, expectation(described))]).meta(meta(described));
}
