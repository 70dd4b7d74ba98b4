import { amountsIn } from '../../grammar/amounts.ts';
import { applicantInCase } from '../../grammar/applicant.ts';
import { enumerate } from '../../grammar/enumeration.ts';
import { formatInstant } from '../../grammar/instant.ts';
import { formatMoney } from '../../grammar/money.ts';
import type { Block, ListItem } from '../../markdown/nodes.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { roleNames } from '../motion/fields.ts';
import type { Motion } from '../motion/motion.ts';
import { enclosureTitles } from '../motion/view.ts';
import { printedDay } from '../stammdaten/look.ts';
import { each, group, kindAndTitle, type ViewTable } from '../view.ts';
import { creditOf } from './credit.ts';
import { ownDateline } from './dateline.ts';
import { type Release, slotNodes, targetOf } from './release.ts';
import { resolutionOf } from './wording.ts';

/** The motion that a release is about, in the words of its own Stammdaten, the texts without Markdown. */
const motionTable: ViewTable<Motion> = {
  dokumentart: ['text', ({ profile }) => profile.title],
  titel: ['text', ({ fields }) => fields.titel],
  nummer: ['text', ({ fields }) => fields.nummer],
  datum: ['text', ({ fields: { datum }, haus }) => printedDay(haus, 'brief', datum)],
  antragsteller: ['texts', ({ applicants }) => applicants.map(({ name }) => name)],
  antragsteller_im_satz: [
    'text',
    ({ applicants }) => enumerate(applicants.map((each) => applicantInCase(each, 'nominative'))),
  ],
  sitzungen: each(
    ({ consultations, haus }) => consultations.map((consultation) => ({ ...consultation, haus })),
    {
      gremium: ['text', ({ committee }) => committee.name],
      datum: ['text', ({ day, haus }) => printedDay(haus, 'sitzung', day)],
      rolle: ['text', ({ role }) => role && roleNames[role]],
    },
  ),
  beschluss: ['texts', resolutionTexts],
  betraege: ['texts', amountsOf],
};

/** What the templates of a release may name. */
export const releaseTable: ViewTable<Release> = {
  dokumentart: ['text', () => 'Pressemitteilung'],
  art_und_titel: ['text', ({ fields }) => kindAndTitle('Pressemitteilung', fields.titel)],
  entwurf: ['flag', ({ fields }) => fields.status === 'entwurf'],
  absender_namen: each(({ senders }) => senders, {
    name: ['text', ({ name }) => name],
    zusatz: ['text', ({ addition }) => addition],
  }),
  datum: ['text', ({ fields: { datum }, haus }) => printedDay(haus, 'brief', datum)],
  rubrik: ['text', ({ fields }) => fields.rubrik],
  datumszeile: ['text', dateLine],
  dachzeile: ['text', ({ fields }) => fields.dachzeile],
  titel: ['text', ({ fields }) => fields.titel],
  mit_ueberschrift: ['flag', (release) => targetOf(release) === 'keins'],
  unterzeile: ['text', ({ fields }) => fields.unterzeile],
  // A page of a site is seen when the embargo is over.
  mit_sperrfrist: [
    'flag',
    (release) => release.fields.sperrfrist !== undefined && targetOf(release) === 'keins',
  ],
  sperrfrist: ['text', ({ fields: { sperrfrist } }) => sperrfrist && formatInstant(sperrfrist)],
  berichtigt: ['text', ({ fields: { berichtigt }, haus }) => printedDay(haus, 'brief', berichtigt)],
  zurueckgezogen: [
    'text',
    ({ fields: { zurueckgezogen }, haus }) => printedDay(haus, 'brief', zurueckgezogen),
  ],
  ort: ['text', placeOf],
  lead: ['slot', ({ slots }) => slots.has('lead')],
  bildnachweise: ['texts', pictureCredits],
  bilder: each(
    ({ fields: { bilder = [] } }) =>
      bilder.map((picture) => ({
        ...picture,
        alt: picture.alt || picture.unterschrift || '',
        unterschrift_satz: asSentence(picture.unterschrift),
        nachweis: creditOf(picture),
      })),
    ['datei', 'alt', 'unterschrift', 'unterschrift_satz', 'nachweis'],
  ),
  text: ['slot', ({ slots }) => slots.has('text')],
  kuerzel: ['text', ({ fields }) => fields.kuerzel?.replaceAll(/^\(|\)$/g, '')],
  absender: ['text', sender],
  ueber: ['slot', ({ slots }) => slots.has('ueber')],
  kontakt: group(({ contact }) => contact, {
    name: ['text', (contact) => ('name' in contact ? contact.name : undefined)],
    telefon: ['text', (contact) => ('name' in contact ? contact.telefon : undefined)],
    email: ['text', (contact) => ('name' in contact ? contact.email : undefined)],
    zeilen: ['texts', (contact) => ('zeilen' in contact ? contact.zeilen : undefined)],
  }),
  visdp: ['text', responsible],
  visdp_zeilen: ['texts', (release) => responsible(release)?.split(/,\s+/) ?? []],
  anlagen: ['texts', ({ fields }) => enclosureTitles(fields)],
  nummer: ['text', ({ fields }) => fields.nummer],
  laenge: ['text', (release) => grouped(lengthOf(release))],
  antrag: group(({ motion }) => motion, motionTable),
};

/** Who is responsible under press law. */
export function responsible({ fields, haus }: Release): string | undefined {
  return fields.visdp || haus?.presse.visdp;
}

/** Captions and photographers of pictures that are sent elsewhere. */
function pictureCredits({ fields: { bilder = [] } }: Release): readonly string[] {
  const elsewhere = bilder.filter(({ datei }) => datei === undefined);
  const lines = elsewhere.flatMap((picture) => {
    const credit = creditOf(picture);
    return [picture.unterschrift, credit && `Foto: ${credit}`];
  });
  return lines.flatMap((line) => line || []);
}

/** With a full stop where it ends without a sign, for something follows. */
function asSentence(caption: string | undefined): string | undefined {
  return caption && (/[.!?…:;)“”"»«]$/u.test(caption) ? caption : `${caption}.`);
}

function dateLine({ fields, haus }: Release): string | undefined {
  const date = printedDay(haus, 'presse', fields.datum);
  return date && (haus?.presse.datumszeile || '{datum}').replaceAll('{datum}', date);
}

/** The template sets the full stop of the dateline; none where the text has one of its own. */
function placeOf(release: Release): string | undefined {
  const { ort } = release.fields;
  return ort === undefined || ownDateline(release) !== undefined ? undefined : ort.replace(/\s*[.:]$/, '');
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

/** Its items, or its paragraphs where it is not numbered, each as one text. */
function resolutionTexts(motion: Motion): readonly string[] {
  const texts = resolutionOf(motion).flatMap((node): readonly (readonly Block[])[] =>
    node.type === 'list' ? node.items.map(({ children }: ListItem) => children) : [[node]],
  );
  return texts
    .map((blocks) => plainText(blocks).replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

/** Those of the resolution, then that of `finanzen`, each once. */
function amountsOf(motion: Motion): readonly string[] {
  const { betrag } = motion.fields.finanzen ?? {};
  const named = resolutionTexts(motion).flatMap((text) => amountsIn(text).map(({ money }) => money));
  return [
    ...new Set([...named, ...(betrag === undefined ? [] : [betrag])].map((money) => formatMoney(money))),
  ];
}
