import { catalogue } from '../../src/diagnostics/catalogue.ts';
import type { Meaning } from '../../src/diagnostics/meaning.ts';
import { generated, markdownTable, prose } from './markdown-table.ts';

const intro = `Hinter „Fehler“, „Warnung“ oder „Hinweis“ steht in jeder Meldung ihr Code, zum Beispiel \`draft/datum\`. Hier steht, was er bedeutet
und was hilft. Die Stelle im Entwurf und meist auch einen Tipp nennt die Meldung selbst.`;

const rooms: readonly (readonly [room: string, title: string, note: string])[] = [
  ['draft', 'Entwurf und Stammdaten', ''],
  ['markdown', 'Text', ''],
  [
    'template',
    'Textvorlagen',
    'Diese Meldungen gibt es nur, wenn Sie [Textvorlagen](../handbuch/textvorlagen.md) ändern.',
  ],
  ['layout', 'Satz', ''],
  ['pdf', 'Schrift', ''],
  ['output', 'Ausgabe', ''],
  [
    'check',
    'Prüfungen',
    'Wie es richtig ist und wie man eine Prüfung abschaltet, steht unter [Alle Prüfungen](pruefungen.md).',
  ],
];

export function messagesReference(): string {
  const entries = Object.entries<Meaning>(catalogue);
  const sections = rooms.flatMap(([room, title, note]) => {
    const rows = entries
      .filter(([code]) => code.startsWith(`${room}/`))
      .map(([code, { meaning, remedy }]) => [
        `\`${code}\``,
        prose(meaning),
        remedy === undefined ? exampleOf(code) : prose(remedy),
      ]);
    return [
      `## ${title}`,
      ...(note === '' ? [] : [note]),
      markdownTable(['Code', 'Bedeutung', 'Was hilft'], rows),
    ];
  });
  return generated('Alle Meldungen', intro, ...sections);
}

function exampleOf(code: string): string {
  const id = code.slice('check/'.length);
  return `[${id}](pruefungen.md#${id})`;
}
