import { describe, expect, it } from 'vitest';
import { kindNamed } from '../../src/kinds/registry.ts';
import { amongDrafts, council, draftOf, hausOf, read } from './workbench.ts';

function dataOf(frontMatter: string, body = '', yaml = council) {
  const haus = hausOf(yaml);
  const motion =
    '---\nart: antrag\ntitel: Bänke\nnummer: 2026/7\nantragsteller: mitte\nbeschlussvorschlag: x\n---\n';
  const draft = draftOf(`art: pressemitteilung\n${frontMatter}`, body);
  const { value: entry } = read(draft, haus, amongDrafts({ 'drafts/a.md': motion }, haus));
  return entry && kindNamed('pressemitteilung')?.data?.(entry);
}

describe('data of a release', () => {
  it('is a NewsArticle of schema.org', () => {
    const data = dataOf(
      `titel: Bänke
absender: [mitte, Die Gruppe]
datum: 2026-02-10
unterzeile: Mehr Holz
dachzeile: Verkehr
rubrik: Kreistag
ort: Musterstadt
sperrfrist: 2026-02-11 17:30
berichtigt: 2026-02-12
zurueckgezogen: 2026-02-13
status: entwurf
kuerzel: mtm
kontakt: { name: Jo, telefon: 01234 1, email: a@b.example }
visdp: Erika Mustermann
ueber: Über *uns*.
bilder: [{ datei: da/b.jpg, alt: Bank, unterschrift: Eine Bank, nachweis: Jörg Weiß }]
schlagworte: [Bänke]
zum_antrag: drafts/a.md`,
      '\nErster **Absatz**.\n\nZweiter.\n',
    );
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bänke',
      alternativeHeadline: 'Mehr Holz',
      articleSection: 'Kreistag',
      dateline: 'Musterstadt',
      datePublished: '2026-02-10',
      dateModified: '2026-02-12',
      expires: '2026-02-13',
      inLanguage: 'de',
      author: [
        { '@type': 'Organization', name: 'Kreistagsfraktion Neue Mitte Musterkreis' },
        { '@type': 'Organization', name: 'Die Gruppe' },
      ],
      abstract: 'Erster Absatz.',
      articleBody: 'Zweiter.',
      image: [
        {
          '@type': 'ImageObject',
          contentUrl: 'da/b.jpg',
          description: 'Bank',
          caption: 'Eine Bank',
          creditText: 'Jörg Weiß',
        },
      ],
      keywords: ['Bänke'],
      'drucksache:kind': 'pressemitteilung',
      'drucksache:draft': true,
      'drucksache:kicker': 'Verkehr',
      'drucksache:embargoed': '2026-02-11T17:30:00+01:00',
      'drucksache:initials': 'mtm',
      'drucksache:about': 'Über uns.',
      'drucksache:contact': { name: 'Jo', telephone: '01234 1', email: 'a@b.example' },
      'drucksache:responsible': 'Erika Mustermann',
      'drucksache:motion': { name: 'Bänke', reference: '2026/7', kind: 'antrag' },
    });
  });

  it('leaves out what is not said', () => {
    expect(dataOf('titel: Bänke\nkontakt: [Telefon 1]')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bänke',
      inLanguage: 'de',
      'drucksache:kind': 'pressemitteilung',
      'drucksache:contact': { lines: ['Telefon 1'] },
    });
  });
});
