import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind } from '../kind.ts';
import { releaseForm } from './fields.ts';
import { presentRelease, releaseSlots, releaseViewShape } from './present.ts';
import { readRelease } from './read.ts';
import type { Release } from './release.ts';

/** A press release, as Markdown for a website or a newsroom. */
export const pressemitteilung: Kind<Release> = {
  name: 'pressemitteilung',
  description: 'Pressemitteilung für Redaktionen und Website',
  formats: ['md'],
  read: readRelease,
  present: presentRelease,
  viewShape: { fields: releaseViewShape },
  parts: [],
  slots: releaseSlots,
  jsonSchema: () => jsonSchemaOf(releaseForm.complete, 'Pressemitteilung', 'pressemitteilung'),
};
