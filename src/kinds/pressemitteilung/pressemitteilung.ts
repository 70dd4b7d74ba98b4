import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind } from '../kind.ts';
import { releaseData } from './data.ts';
import { releaseForm } from './fields.ts';
import { presentRelease, releaseSlots, releaseViewShape } from './present.ts';
import { readRelease } from './read.ts';
import type { Release } from './release.ts';

/** A press release: as Markdown for a website or a newsroom, or on the sender's paper. */
export const pressemitteilung: Kind<Release> = {
  name: 'pressemitteilung',
  description: 'Pressemitteilung für Redaktionen und Website',
  templates: ['presse', 'dokument'],
  read: readRelease,
  present: presentRelease,
  data: releaseData,
  viewShape: { fields: releaseViewShape },
  parts: [],
  slots: releaseSlots,
  jsonSchema: () => jsonSchemaOf(releaseForm.complete, 'Pressemitteilung', 'pressemitteilung'),
};
