import { faulty, field, type ValueOf } from './field.ts';
import { either, fields } from './fields.ts';
import { textList } from './lines.ts';
import { anyScalar, expectation } from './note.ts';
import { filledText, text } from './text.ts';

/** The static site generators whose front matter a release can carry. */
export const targets = ['hugo', 'jekyll', 'eleventy', 'astro', 'keins'] as const;
export type Target = (typeof targets)[number];

/** A press contact under its id. */
export const contactEntry = fields(
  {
    name: filledText({ description: 'Name.', example: 'Erika Mustermann' }),
    telefon: text({
      description: 'Telefonnummer, wie sie gedruckt wird.',
      example: '01234 567-891',
    }).optional(),
    email: text({ description: 'E-Mail-Adresse.', example: 'presse@muster.example' }).optional(),
  },
  { description: 'Ein Pressekontakt.', example: '{ name: Erika Mustermann, telefon: 01234 567-891 }' },
);

const note = { description: 'Pressekontakt: Kennung, Felder oder Zeilen.', example: 'pressestelle' };

const contactId = field<string>(
  (data) => (typeof data === 'string' ? data : faulty),
  (zod) => zod.string(expectation(note)).meta({ type: [...anyScalar] }),
);

/** An id, a contact in place, or its lines. */
export const pressContact = either(
  [contactId, contactEntry, textList({ description: 'Eine Zeile je Eintrag.' })],
  note,
);

export type PressContactReference = ValueOf<typeof pressContact>;
