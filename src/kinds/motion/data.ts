import type { YamlData } from '../../draft/write-yaml.ts';
import { isoDay } from '../../grammar/calendar.ts';
import { plainDecimal } from '../../grammar/decimal.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Data } from '../kind.ts';
import type { Party } from '../parties.ts';
import { type MotionFields, roleNames } from './fields.ts';
import type { Consultation, Motion, Signatory } from './motion.ts';
import { slotsOf } from './parts.ts';
import { enclosureTitles } from './view.ts';

/**
 * What a motion says, in the words of OParl 1.1 (Paper) and, where OParl has none, under the prefix `drucksache:`.
 * `docs/daten.md` explains every name; `own` is what only this kind has. The order of the keys is fixed; what a draft does not say is left out.
 */
export function motionData(motion: Motion, own: Known = {}): Data {
  const { fields, kind, profile, haus, applicants, consultations, supporters, signatories } = motion;
  const { koerperschaft } = haus ?? {};
  return nonEmpty({
    type: schema('Paper'),
    body:
      koerperschaft &&
      typed('Body', { name: koerperschaft.name, ags: koerperschaft.ags, rgs: koerperschaft.rgs }),
    name: fields.titel,
    reference: fields.nummer,
    date: fields.datum && isoDay(fields.datum),
    paperType: profile.title,
    originatorPerson: applicants.filter(({ type }) => type === 'person').map(originator),
    originatorOrganization: applicants.filter(({ type }) => type !== 'person').map(originator),
    consultation: consultations.map(consultationData),
    keyword: fields.schlagworte,
    'drucksache:kind': kind,
    'drucksache:draft': fields.status === 'entwurf' ? true : undefined,
    'drucksache:received': fields.eingang && isoDay(fields.eingang),
    'drucksache:occasion': fields.anlass,
    ...textsOf(motion),
    ...own,
    'drucksache:finances': fields.finanzen && finances(fields.finanzen),
    'drucksache:supporter': supporters.map(originator),
    'drucksache:signature': signatories.map(signature),
    'drucksache:enclosure': enclosureTitles(fields),
    'drucksache:copy': fields.kopie,
  });
}

const schema = (name: string): string => `https://schema.oparl.org/1.1/${name}`;

export type Known = { readonly [key: string]: YamlData | undefined };

function typed(name: string, data: Known): Data {
  return nonEmpty({ type: schema(name), ...data });
}

/** Without what is empty: a reader need not tell an empty text from one that is missing. */
export function nonEmpty(data: Known): Data {
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]): readonly [string, YamlData][] => {
      const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      return isEmpty ? [] : [[key, value]];
    }),
  );
}

const organizationTypes = {
  fraktion: { organizationType: 'Fraktion' },
  gruppe: { organizationType: 'Sonstiges', classification: 'Gruppe' },
  person: {},
  name: {},
} as const satisfies Readonly<Record<Party['type'], Known>>;

function originator({ type, name, kurz, signatories }: Party): Data {
  if (type !== 'person') return typed('Organization', { name, shortName: kurz, ...organizationTypes[type] });
  const [person] = signatories;
  return typed('Person', {
    name: person?.name ?? name,
    status: person?.funktion === undefined ? [] : [person.funktion],
  });
}

function consultationData({ committee, day, role, agendaItem, isPublic }: Consultation): Data {
  const hasItem = agendaItem !== undefined || isPublic !== undefined;
  return typed('Consultation', {
    organization: [typed('Organization', { name: committee.name, organizationType: 'Gremium' })],
    date: day && isoDay(day),
    authoritative: role && role === 'entscheidung',
    role: role && roleNames[role],
    agendaItem: hasItem ? typed('AgendaItem', { number: agendaItem, public: isPublic }) : undefined,
  });
}

/** The text of a part without its Markdown. */
export function textOf(motion: Motion, part: string): string | undefined {
  const texts = slotsOf(motion.parts, part).map(({ nodes }) => plainText(nodes));
  return texts.length === 0 ? undefined : texts.join('\n');
}

function textsOf(motion: Motion): Known {
  const { parts, fields } = motion;
  const text = (part: string): string | undefined => textOf(motion, part);
  const sections = [...parts.slots].flatMap(([name, { heading, nodes }]) =>
    name.startsWith('abschnitt-')
      ? [nonEmpty({ name: heading && plainText(heading), text: plainText(nodes) })]
      : [],
  );
  const climate = fields.klima && nonEmpty({ effect: fields.klima.wirkung, text: text('klima') });
  return {
    'drucksache:resolution': text('beschlussvorschlag'),
    'drucksache:reasoning': text('begruendung'),
    'drucksache:oralReasoning': fields.begruendung_muendlich === true ? true : undefined,
    'drucksache:urgency': text('dringlichkeit'),
    'drucksache:section': sections,
    'drucksache:climate': climate,
  };
}

function finances(fields: NonNullable<MotionFields['finanzen']>): Data {
  const { betrag, jahr, rhythmus, produkt, sachkonto, deckung, folgekosten } = fields;
  return nonEmpty({
    amount: betrag && plainDecimal(betrag.cents, 2),
    currency: betrag && 'EUR',
    year: jahr,
    rhythm: rhythmus,
    product: produkt,
    account: sachkonto,
    coverage: deckung,
    followUpCosts: folgekosten,
  });
}

function signature({ name, funktion, kurz }: Signatory): Data {
  return nonEmpty({ name, function: funktion, organization: kurz });
}
