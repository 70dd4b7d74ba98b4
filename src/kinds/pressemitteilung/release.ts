import * as z from 'zod/mini';
import { everyKind } from '../fields/every-kind.ts';
import { optional, type ValueOf } from '../fields/field.ts';
import { entries, fields, form, listOf } from '../fields/fields.ts';
import { parties, pressContact, type Target, targets } from '../fields/party.ts';
import { choice, date, filledText, instant, markdown, text } from '../fields/scalars.ts';
import type { Block } from '../../markdown/nodes.ts';
import type { Entry, SlotContent } from '../kind.ts';
import type { Motion } from '../motion/motion.ts';
import type { Party } from '../parties.ts';
import type { Stammdaten } from '../stammdaten/stammdaten.ts';

const picture = fields(
  {
    datei: optional(filledText('Pfad der Bilddatei im Arbeitsordner.', 'bilder/schule.jpg')),
    alt: optional(text('Was das Bild zeigt, für Screenreader.', 'Kinder vor der Musterschule')),
    unterschrift: optional(text('Bildunterschrift.', 'Ferienprogramm 2025')),
    nachweis: optional(text('Wer das Foto gemacht hat.', 'Jörg Weiß')),
  },
  'Ein Bild; ohne datei nur Unterschrift und Nachweis.',
  '{ unterschrift: Ferienprogramm, nachweis: Jörg Weiß }',
);

/** The fields of a press release (front-matter.md, `pressemitteilung`). */
export const releaseForm = form(
  {
    ...everyKind,
    absender: optional(parties('Wer die Pressemitteilung herausgibt.')),
    rubrik: optional(text('Rubrik über allem anderen.', 'Aus dem Kreistag')),
    dachzeile: optional(text('Zeile über der Schlagzeile.', 'Schule und Familie')),
    unterzeile: optional(text('Zeile unter der Schlagzeile.')),
    ort: optional(text('Ortsmarke am Anfang des Textes.', 'Musterstadt')),
    lead: optional(markdown('Der Vorspann in Markdown; ohne ihn dient der erste Absatz des Textes.')),
    sperrfrist: optional(instant('Vorher nicht veröffentlichen.', '2026-08-09 17:30')),
    berichtigt: optional(date('Tag, an dem diese Fassung eine frühere ersetzt hat.', '2026-08-12')),
    zurueckgezogen: optional(date('Tag, an dem die Mitteilung zurückgezogen wurde.', '2026-08-12')),
    bilder: optional(
      listOf(
        picture,
        'Die Bilder nach dem Vorspann.',
        '[{ unterschrift: Ferienprogramm, nachweis: Jörg Weiß }]',
      ),
    ),
    kontakt: optional(pressContact),
    visdp: optional(text('Verantwortlich im Sinne des Presserechts.', 'Erika Mustermann')),
    ueber: optional(markdown('Absatz über den Absender in Markdown.')),
    kuerzel: optional(text('Kürzel am Ende des Textes.', 'mtm')),
    zum_antrag: optional(filledText('Pfad des Antrags, um den es geht.', 'drafts/antrag.md')),
    ziel: optional(choice(targets, 'Für welche Website die Markdown-Datei ist.', 'hugo')),
    zusatz: optional(entries(z.unknown(), ['Weitere Felder für die Website.', '{ slug: ferienbetreuung }'])),
  },
  'Eine Pressemitteilung.',
);

export type ReleaseFields = ValueOf<typeof releaseForm.complete>;
export type PartialReleaseFields = ValueOf<typeof releaseForm.partial>;

/** A checked press release. */
export interface Release extends Entry {
  readonly kind: 'pressemitteilung';
  readonly haus?: Stammdaten;
  readonly fields: ReleaseFields;
  readonly senders: readonly Party[];
  readonly contact?: PressContact;
  /** The motion it is about (`zum_antrag`). */
  readonly motion?: Motion;
  /** `lead`, `text`, `ueber`; those that say something. */
  readonly slots: ReadonlyMap<string, SlotContent>;
}

/** Whose front matter and dialect the Markdown has. */
export function targetOf({ fields, haus }: Pick<Release, 'fields' | 'haus'>): Target {
  return fields.ziel ?? haus?.presse.ziel ?? 'hugo';
}

/** Whether an entry is a press release, for rules that only they have. */
export function isRelease(entry: Entry): entry is Release {
  return entry.kind === 'pressemitteilung';
}

/** Whom newsrooms may ask: a person, or lines as typed. */
export type PressContact =
  | { readonly name: string; readonly telefon?: string; readonly email?: string }
  | { readonly zeilen: readonly string[] };

/** The text of a slot, for counting and describing. */
export function slotNodes({ slots }: Pick<Release, 'slots'>, name: string): readonly Block[] {
  return slots.get(name)?.nodes ?? [];
}
