import { reasons } from './check-switch.ts';
import { choice } from './choice.ts';
import { date } from './date.ts';
import { either, fields, listOf, type ValuesOf } from './fields.ts';
import { textList } from './lines.ts';
import { patterned } from './reading.ts';
import { filledText, text } from './text.ts';

const enclosure = either(
  [
    filledText({ description: 'Eine Anlage.', example: 'Lageplan' }),
    fields(
      {
        titel: filledText({ description: 'Wie die Anlage heißt.', example: 'Lageplan' }),
        datei: filledText({
          description: 'Pfad der Datei im Arbeitsordner.',
          example: 'anlagen/lageplan.pdf',
        }).optional(),
      },
      { description: 'Eine Anlage mit Datei.', example: '{ titel: Lageplan, datei: anlagen/lageplan.pdf }' },
    ),
  ],
  { description: 'Eine Anlage: Text, oder Felder mit titel und datei.' },
);

const templateName = patterned(
  { description: 'Eine andere Textvorlage der gleichen Art: ihr Name, kein Pfad.', example: 'kurz' },
  (value) => /^[\p{L}\p{N}_-]+$/u.test(value),
  {
    code: 'draft/auswahl',
    message: 'ist kein Name einer Textvorlage',
    hint: 'Nur der Name ohne Ordner und Endung: für templates/antrag/kurz.md.hbs also kurz.',
  },
);

/** The fields of every kind of document (front-matter.md, "All kinds"). */
export const everyKind = {
  art: text({ description: 'Die Art des Dokuments.', example: 'antrag' }),
  haus: text({ description: 'Kennung der Stammdaten.', example: 'musterkreis' }).optional(),
  titel: filledText({ description: 'Worum es geht.', example: 'Verlässliche Ferienbetreuung' }),
  datum: date({ description: 'Datum des Schreibens.', example: '2026-02-10' }).optional(),
  nummer: text({
    description: 'Drucksachennummer, wie sie gedruckt wird.',
    example: '2026/0123',
  }).optional(),
  textvorlage: templateName.optional(),
  status: choice(['final', 'entwurf'], {
    description: 'entwurf druckt eine sichtbare Marke.',
    example: 'entwurf',
  }).optional(),
  anlagen: listOf(
    enclosure,
    { description: 'Anlagen: Texte oder Felder mit titel und datei.', example: '[Lageplan]' },
    'Eine Liste. Zum Beispiel: [Lageplan]',
  ).optional(),
  schlagworte: textList({ description: 'Schlagworte.', example: '[Schule, Ferien]' }).optional(),
  pruefungen: reasons({
    description: 'Abgeschaltete Prüfungen, jede mit ihrem Grund.',
    example: '{ datum-fehlt: Datum folgt }',
  }).optional(),
  notiz: text({ description: 'Für das Büro: wird nie gedruckt.' }).optional(),
};

/** The title in the metadata: a draft says there as well that it is one (look.md 10). */
export function documentTitle({
  titel,
  status,
}: {
  readonly titel: string;
  readonly status?: string;
}): string {
  return status === 'entwurf' ? `ENTWURF: ${titel}` : titel;
}

/** What is true of every checked draft, whatever its kind. */
export type CommonFields = ValuesOf<typeof everyKind>;
