import { given } from '../../diagnostics/given.ts';
import { isoDay } from '../../grammar/calendar.ts';
import { jsonSchemaOf } from '../json-schema.ts';
import type { Kind, PictureStore } from '../kind.ts';
import { paperOf } from '../stammdaten/look.ts';
import { shapeOf, viewOf } from '../view.ts';
import { releaseData } from './data.ts';
import { factsOf } from './facts.ts';
import { readRelease } from './read.ts';
import { type Release, releaseForm, targetOf } from './release.ts';
import { releaseTable } from './view.ts';

/** A press release: as Markdown for a website or a newsroom, or on the sender's paper. */
export const pressemitteilung: Kind<Release> = {
  name: 'pressemitteilung',
  description: 'Pressemitteilung für Redaktionen und Website',
  templates: ['presse', 'dokument'],
  shape: releaseForm.shape,
  read: readRelease,
  present: (release) => ({
    view: viewOf(releaseTable, release),
    slots: release.slots,
    bodyOrder: [],
    ...paperOf(release, release.senders, 'Pressemitteilung'),
    ziel: targetOf(release),
    facts: factsOf(release),
    ...given({ fileName: fileNameOf(release), pictureStore: pictureStoreOf(release) }),
  }),
  data: releaseData,
  viewShape: shapeOf(releaseTable),
  parts: [],
  slots: ['lead', 'text', 'ueber'],
  jsonSchema: () => jsonSchemaOf(releaseForm.complete, 'Pressemitteilung', 'pressemitteilung'),
};

/** After the pattern of the Stammdaten. Without a date, the mark that joins it to the name is left out as well. */
function fileNameOf({ fields, haus, draft }: Release): string | undefined {
  const pattern = haus?.presse.dateiname;
  if (!pattern) return undefined;
  const name = draft.file.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const dated =
    fields.datum === undefined
      ? pattern.replaceAll(/\{datum\}[-_ ]?/g, '')
      : pattern.replaceAll('{datum}', isoDay(fields.datum));
  return dated.replaceAll('{name}', name) || name;
}

function pictureStoreOf({ haus }: Release): PictureStore | undefined {
  const { adresse: address, ordner: folder } = haus?.presse.bilder ?? {};
  return address === undefined ? undefined : { address, ...given({ folder }) };
}
