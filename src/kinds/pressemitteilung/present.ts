import { applicantInCase } from '../../grammar/applicant.ts';
import { formatDay, isoDay } from '../../grammar/calendar.ts';
import { enumerate } from '../../grammar/enumeration.ts';
import { formatInstant } from '../../grammar/instant.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { documentTitle } from '../fields/every-kind.ts';
import type { Presentation, View, ViewShape } from '../kind.ts';
import { datePattern, lookOf } from '../stammdaten/look.ts';
import { frontMatterOf, targetOf } from './front-matter.ts';
import { motionOfRelease, motionOfReleaseShape } from './motion-view.ts';
import { type Release, slotNodes } from './release.ts';

const PAPER_TYPE = 'Pressemitteilung';

/** What the templates of a release may name. */
export const releaseViewShape = {
  dokumentart: 'text',
  entwurf: 'flag',
  absender_namen: { list: { fields: { name: 'text', zusatz: 'text' } } },
  datum: 'text',
  rubrik: 'text',
  datumszeile: 'text',
  dachzeile: 'text',
  titel: 'text',
  mit_ueberschrift: 'flag',
  unterzeile: 'text',
  sperrfrist: 'text',
  ort: 'text',
  lead: 'slot',
  bildnachweise: { list: 'text' },
  bilder: { list: { fields: { datei: 'text', alt: 'text', unterschrift: 'text', nachweis: 'text' } } },
  text: 'slot',
  kuerzel: 'text',
  absender: 'text',
  ueber: 'slot',
  kontakt: { fields: { name: 'text', telefon: 'text', email: 'text', zeilen: { list: 'text' } } },
  visdp: 'text',
  visdp_zeilen: { list: 'text' },
  anlagen: { list: 'text' },
  nummer: 'text',
  laenge: 'text',
  antrag: motionOfReleaseShape,
} as const satisfies Readonly<Record<string, ViewShape>>;

export const releaseSlots: readonly string[] = ['lead', 'text', 'ueber'];

export function presentRelease(release: Release): Presentation {
  const { fields, haus, senders, slots } = release;
  const { datum, textvorlage, schlagworte } = fields;
  const frontMatter = frontMatterOf(release);
  const fileName = fileNameOf(release);
  return {
    view: releaseView(release),
    slots,
    bodyOrder: [],
    look: lookOf(haus, senders),
    info: {
      title: documentTitle(fields),
      authors: senders.map(({ name }) => name),
      subject: PAPER_TYPE,
      keywords: schlagworte ?? [],
      ...(datum === undefined ? {} : { date: isoDay(datum) }),
    },
    ...(textvorlage === undefined ? {} : { textvorlage }),
    ...(frontMatter === undefined ? {} : { frontMatter }),
    ziel: targetOf(release),
    ...(fileName === undefined ? {} : { fileName }),
  };
}

function releaseView(release: Release): View {
  const { fields, haus, contact, slots } = release;
  const { datum, bilder = [] } = fields;
  const visdp = fields.visdp || haus?.presse.visdp;
  return {
    dokumentart: PAPER_TYPE,
    entwurf: fields.status === 'entwurf',
    absender_namen: release.senders.map(({ name, addition }) => ({ name, zusatz: addition })),
    datum: datum === undefined ? undefined : formatDay(datum, datePattern(haus, 'brief')),
    rubrik: fields.rubrik,
    datumszeile: dateLine(release),
    dachzeile: fields.dachzeile,
    titel: fields.titel,
    mit_ueberschrift: targetOf(release) === 'keins',
    unterzeile: fields.unterzeile,
    sperrfrist: fields.sperrfrist === undefined ? undefined : formatInstant(fields.sperrfrist),
    ort: placeOf(release),
    lead: slots.has('lead'),
    bildnachweise: bilder.flatMap(({ datei, unterschrift, nachweis }) =>
      datei === undefined ? [...present(unterschrift), ...present(nachweis && `Foto: ${nachweis}`)] : [],
    ),
    bilder: bilder.map((picture) => ({
      ...picture,
      alt: picture.alt || picture.unterschrift || '',
    })),
    text: slots.has('text'),
    kuerzel: fields.kuerzel?.replaceAll(/^\(|\)$/g, ''),
    absender: sender(release),
    ueber: slots.has('ueber'),
    kontakt: contact,
    visdp,
    visdp_zeilen: visdp?.split(/,\s+/) ?? [],
    anlagen: (fields.anlagen ?? []).map((item) => (typeof item === 'string' ? item : item.titel)),
    nummer: fields.nummer,
    laenge: grouped(lengthOf(release)),
    antrag: release.motion && motionOfRelease(release.motion),
  };
}

/** As a list: nothing for what is not given or empty. */
function present(text: string | undefined): readonly string[] {
  return text ? [text] : [];
}

function dateLine({ fields, haus }: Release): string | undefined {
  if (fields.datum === undefined) return undefined;
  const date = formatDay(fields.datum, datePattern(haus, 'presse'));
  return (haus?.presse.datumszeile || '{datum}').replaceAll('{datum}', date);
}

/** The template sets the full stop of the dateline. */
function placeOf({ fields }: Release): string | undefined {
  return fields.ort?.replace(/\s*[.:]$/, '');
}

/** Whom the text is about, as it stands after „Über“; each by name, for nobody is named above in a release. */
function sender({ senders, haus }: Release): string {
  if (senders.length === 0) return haus?.koerperschaft?.name ?? 'uns';
  return enumerate(senders.map((each) => applicantInCase(each, 'accusative')));
}

/** Characters with blanks of everything from the kicker to the end of the text; line ends are none. */
export function lengthOf(release: Release): number {
  const { dachzeile = '', titel, unterzeile = '' } = release.fields;
  const place = placeOf(release);
  const lead = [...(place ? [`${place}.`] : []), plainText(slotNodes(release, 'lead'))].join(' ');
  const text = [dachzeile, titel, unterzeile, lead, plainText(slotNodes(release, 'text'))].join('\n');
  return Array.from(text.replaceAll('\n', '')).length;
}

/** `1.234` */
function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}

/** By the house's pattern; a release without a date goes without it, and without the mark that would join it. */
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
