import { reasons } from './check-switch.ts';
import { either, fields, listOf, textList, type ValuesOf } from './fields.ts';
import { optional, patterned } from './field.ts';
import { choice, date, filledText, text } from './scalars.ts';

const enclosure = either(
  [
    filledText('Eine Anlage.', 'Lageplan'),
    fields(
      {
        titel: filledText('Wie die Anlage heißt.', 'Lageplan'),
        datei: optional(filledText('Pfad der Datei im Arbeitsordner.', 'anlagen/lageplan.pdf')),
      },
      'Eine Anlage mit Datei.',
      '{ titel: Lageplan, datei: anlagen/lageplan.pdf }',
    ),
  ],
  'Eine Anlage: Text, oder Felder mit titel und datei.',
);

const templateName = patterned(
  'Eine andere Textvorlage der gleichen Art: ihr Name, kein Pfad.',
  'kurz',
  (value) => /^[\p{L}\p{N}_-]+$/u.test(value),
  'ist kein Name einer Textvorlage',
  'Nur der Name ohne Ordner und Endung: für templates/antrag/kurz.md.hbs also kurz.',
);

/** The fields of every kind of document (front-matter.md, "All kinds"). */
export const everyKind = {
  art: text('Die Art des Dokuments.', 'antrag'),
  haus: optional(text('Kennung der Stammdaten.', 'musterkreis')),
  titel: filledText('Worum es geht.', 'Verlässliche Ferienbetreuung'),
  datum: optional(date('Datum des Schreibens.', '2026-02-10')),
  nummer: optional(text('Drucksachennummer, wie sie gedruckt wird.', '2026/0123')),
  textvorlage: optional(templateName),
  status: optional(choice(['final', 'entwurf'], 'entwurf druckt eine sichtbare Marke.', 'entwurf')),
  anlagen: optional(
    listOf(
      enclosure,
      'Anlagen: Texte oder Felder mit titel und datei.',
      '[Lageplan]',
      'Eine Liste. Zum Beispiel: [Lageplan]',
    ),
  ),
  schlagworte: optional(textList('Schlagworte.', '[Schule, Ferien]')),
  pruefungen: optional(
    reasons('Abgeschaltete Prüfungen, jede mit ihrem Grund.', '{ datum-fehlt: Datum folgt }'),
  ),
  notiz: optional(text('Für das Büro: wird nie gedruckt.')),
};

/** What is true of every checked draft, whatever its kind. */
export type CommonFields = ValuesOf<typeof everyKind>;
