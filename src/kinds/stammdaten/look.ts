import { given } from '../../diagnostics/given.ts';
import { type CalendarDay, formatDay, isoDay } from '../../grammar/calendar.ts';
import { cachedFor } from '../../grammar/cached.ts';
import type { Entry, Look, Presentation } from '../kind.ts';
import type { Party } from '../parties.ts';
import type { LookFields, Stammdaten } from './stammdaten.ts';

const defaults = {
  kopf: 'brief',
  form: 'B',
  schrift: 'source',
  satz: 'flatter',
  zeilennummern: 'keine',
  linkadressen: 'keine',
  falzmarken: true,
  einbetten: false,
  profil: 'archiv',
} as const;

/** The tokens of the Stammdaten, each with its default (front-matter.md, `gestaltung`). */
export function lookOf(haus: Stammdaten | undefined, parties: readonly Party[]): Look {
  const {
    angaben: _,
    datumsformat: _dates,
    ueberschriften: _headings,
    wortbinnenzeichen: _signs,
    ...look
  } = tokens(haus);
  // Of several applicants nobody's colour or logo wins (look.md 4).
  const [only, other] = parties;
  const { farbe, logo } = other === undefined && only !== undefined ? only : {};
  return { ...defaults, ...look, ...given({ farbe, logo }) };
}

/** What is presented alike of every kind; `parties` are those on whose paper it is printed. */
export function paperOf(
  { fields, haus }: Pick<Entry, 'fields' | 'haus'>,
  parties: readonly Party[],
  subject: string,
): Pick<Presentation, 'look' | 'info' | 'textvorlage'> {
  const { titel, status, datum, textvorlage, schlagworte } = fields;
  return {
    look: lookOf(haus, parties),
    info: {
      // The metadata say as well that it is a draft (look.md 10).
      title: status === 'entwurf' ? `ENTWURF: ${titel}` : titel,
      authors: parties.map(({ name }) => name),
      subject,
      keywords: schlagworte ?? [],
      ...given({ date: datum && isoDay(datum) }),
    },
    ...given({ textvorlage }),
  };
}

export function tokens(haus: Stammdaten | undefined): LookFields {
  return haus?.gestaltung ?? {};
}

const datePatterns = {
  brief: 'T. MMMM JJJJ',
  sitzung: 'T. MMMM JJJJ',
  tabelle: 'TT.MM.JJJJ',
  presse: 'TT.MM.JJJJ',
} as const;

/** A day as the Stammdaten have it written in a place. */
export function printedDay(
  haus: Stammdaten | undefined,
  place: keyof typeof datePatterns,
  day: CalendarDay | undefined,
): string | undefined {
  return day && formatDay(day, tokens(haus).datumsformat?.[place] ?? datePatterns[place]);
}

/** What is printed above the parts where the Stammdaten say nothing. */
export const headings = {
  dringlichkeit: 'Begründung der Dringlichkeit',
  beschlussvorschlag: 'Beschlussvorschlag',
  aenderungen: 'Änderungen',
  ergaenzungen: 'Ergänzungen',
  synopse: 'Gegenüberstellung',
  begruendung: 'Begründung',
  finanzen: 'Finanzielle Auswirkungen',
  positionen: 'Veränderungen im Haushaltsplan',
  stellen: 'Stellenplan',
  klima: 'Klimawirkung',
  fragen: 'Fragen',
  resolution: 'Resolution',
} as const;

export type HeadingName = keyof typeof headings;

const headingsOfHaus = cachedFor((haus: Stammdaten): Readonly<Record<HeadingName, string>> => ({
  ...headings,
  ...tokens(haus).ueberschriften,
}));

/** What is printed above the parts; empty for no heading. */
export function headingsOf(haus: Stammdaten | undefined): Readonly<Record<HeadingName, string>> {
  return haus === undefined ? headings : headingsOfHaus(haus);
}
