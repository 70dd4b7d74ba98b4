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
const list = {
  description: 'Der Beschluss: ein Text, oder eine Liste mit einem Punkt je Eintrag.',
  example: '[Die Verwaltung wird beauftragt …]',
};

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

/** A single text is one unnumbered resolution, a list is numbered. */
export function resolution(description: string) {
  const described = { ...list, description };
  return z.union([markdown(described), z.array(item, expectation(described))]).meta(meta(described));
}
