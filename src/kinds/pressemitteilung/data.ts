import { isoDay } from '../../grammar/calendar.ts';
import { isoInstant } from '../../grammar/instant.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Data } from '../kind.ts';
import { nonEmpty } from '../motion/data.ts';
import type { Party } from '../parties.ts';
import { type PressContact, type Release, type ReleaseFields, slotNodes } from './release.ts';
import { responsible } from './view.ts';

/**
 * What a release says, in the words of schema.org (NewsArticle) and, where it has none, under the prefix
 * `drucksache:`. `docs/daten.md` explains every name. What a draft does not say is left out.
 */
export function releaseData(release: Release): Data {
  const { fields, senders, contact, motion } = release;
  return nonEmpty({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: fields.titel,
    alternativeHeadline: fields.unterzeile,
    articleSection: fields.rubrik,
    dateline: fields.ort,
    datePublished: fields.datum && isoDay(fields.datum),
    inLanguage: 'de',
    author: senders.map(author),
    abstract: plainText(slotNodes(release, 'lead').slice(0, 1)),
    articleBody: plainText(slotNodes(release, 'text')),
    image: (fields.bilder ?? []).map(picture),
    keywords: fields.schlagworte,
    'drucksache:kind': release.kind,
    'drucksache:draft': fields.status === 'entwurf' ? true : undefined,
    'drucksache:kicker': fields.dachzeile,
    'drucksache:embargoed': fields.sperrfrist && isoInstant(fields.sperrfrist),
    'drucksache:initials': fields.kuerzel,
    'drucksache:about': plainText(slotNodes(release, 'ueber')),
    'drucksache:contact': contact && contactData(contact),
    'drucksache:responsible': responsible(release),
    'drucksache:motion':
      motion && nonEmpty({ name: motion.fields.titel, reference: motion.fields.nummer, kind: motion.kind }),
  });
}

function author({ type, name, signatories }: Party): Data {
  const person = type === 'person' ? (signatories[0]?.name ?? name) : undefined;
  return { '@type': person === undefined ? 'Organization' : 'Person', name: person ?? name };
}

function picture({ datei, alt, unterschrift, nachweis }: NonNullable<ReleaseFields['bilder']>[number]): Data {
  return nonEmpty({
    '@type': 'ImageObject',
    contentUrl: datei,
    description: alt,
    caption: unterschrift,
    creditText: nachweis,
  });
}

function contactData(contact: PressContact): Data {
  if ('zeilen' in contact) return nonEmpty({ lines: contact.zeilen });
  return nonEmpty({ name: contact.name, telephone: contact.telefon, email: contact.email });
}
