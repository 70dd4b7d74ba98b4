import * as z from 'zod/mini';
import { about, anyScalar, expectation, type FieldInfo, optional, type ValueOf } from './field.ts';
import { either, fields, textList } from './fields.ts';
import { filledText, text } from './scalars.ts';

/** The static site generators whose front matter a release can carry. */
export const targets = ['hugo', 'jekyll', 'eleventy', 'astro', 'keins'] as const;
export type Target = (typeof targets)[number];

/** A press contact under its id. */
export const contactEntry = fields(
  {
    name: filledText('Name.', 'Erika Mustermann'),
    telefon: optional(text('Telefonnummer, wie sie gedruckt wird.', '01234 567-891')),
    email: optional(text('E-Mail-Adresse.', 'presse@muster.example')),
  },
  'Ein Pressekontakt.',
  '{ name: Erika Mustermann, telefon: 01234 567-891 }',
);

const info: FieldInfo = ['Pressekontakt: Kennung, Felder oder Zeilen.', 'pressestelle'];
const contactId = z.string(expectation(info)).register(about, anyScalar);

/** An id, a contact in place, or its lines. */
export const pressContact = either([contactId, contactEntry, textList('Eine Zeile je Eintrag.')], ...info);

export type PressContactReference = ValueOf<typeof pressContact>;
