import { formatDay } from '../../grammar/calendar.ts';
import { type Meeting, meetingsPhrase } from '../../grammar/consultations.ts';
import { formatMoney } from '../../grammar/money.ts';
import type { View } from '../kind.ts';
import { datePattern, headingsOf, tokens } from '../stammdaten/look.ts';
import type { MotionFields } from './fields.ts';
import { letterView } from './letter-view.ts';
import type { Consultation, Motion } from './motion.ts';
import type { MotionParts } from './parts.ts';
import { presentSignatories } from './signatures.ts';

/** The view of any motion. */
export function motionView(motion: Motion, parts: MotionParts): View {
  const { fields, haus, profile } = motion;
  const headings = headingsOf(haus);
  const inTableHead = tokens(haus).kopf === 'tabelle';
  const begruendung = parts.slots.has('begruendung');
  const begruendungMuendlich = fields.begruendung_muendlich ?? false;
  return {
    ...Object.fromEntries(profile.parts.map((part) => [part, parts.slots.has(part)])),
    dokumentart: profile.title,
    titel: fields.titel,
    nummer: fields.nummer,
    anlass: fields.anlass,
    entwurf: fields.status === 'entwurf',
    tabellenkopf: inTableHead,
    koerperschaft: haus?.koerperschaft?.name,
    ...letterView(motion),
    sitzungen: meetingsPhrase(meetingsOf(motion)),
    beratungsfolge: motion.consultations.map((consultation) => row(consultation, motion)),
    ueberschriften: {
      ...headings,
      beschlussvorschlag: headings[profile.heading ?? 'beschlussvorschlag'],
      ...Object.fromEntries(parts.formulas),
    },
    begruendung,
    begruendung_muendlich: begruendungMuendlich,
    mit_begruendung: begruendung || begruendungMuendlich,
    finanzen: finances(fields.finanzen),
    klimawirkung: fields.klima?.wirkung,
    unterschriften: presentSignatories(motion.signatories, inTableHead),
    unterstuetzer: motion.supporters.map(({ name }) => name),
    anlagen: (fields.anlagen ?? []).map((item) => (typeof item === 'string' ? item : item.titel)),
    kopie: (fields.kopie ?? []).join(', '),
  };
}

function meetingsOf({ consultations, haus }: Motion): readonly Meeting[] {
  const pattern = datePattern(haus, 'sitzung');
  return consultations.map(({ committee, day }) => ({
    committee,
    ...(day === undefined ? {} : { date: formatDay(day, pattern) }),
  }));
}

/** As OParl and the council's table head have them. */
export const roleNames = {
  anhoerung: 'Anhörung',
  vorberatung: 'Vorberatung',
  entscheidung: 'Entscheidung',
  kenntnisnahme: 'Kenntnisnahme',
} as const;

/** A row of the council's table head. */
function row({ committee, day, role, agendaItem, isPublic }: Consultation, { haus }: Motion): View {
  return {
    gremium: committee.name,
    datum: day === undefined ? undefined : formatDay(day, datePattern(haus, 'tabelle')),
    top: agendaItem,
    oeffentlich: isPublic === true,
    nichtoeffentlich: isPublic === false,
    rolle: role === undefined ? undefined : roleNames[role],
    entscheidend: role === 'entscheidung',
  };
}

/** „120.000 EUR, jährlich ab 2026“ says the year already. */
function finances(fields: MotionFields['finanzen']): View | undefined {
  if (fields === undefined) return undefined;
  const { betrag, jahr, rhythmus, produkt, sachkonto, deckung, folgekosten } = fields;
  const isYearly = rhythmus === 'jaehrlich';
  const rhythm = isYearly
    ? `, jährlich${jahr ? ` ab ${jahr}` : ''}`
    : rhythmus === 'einmalig'
      ? ', einmalig'
      : '';
  const view = {
    betrag: betrag === undefined ? undefined : formatMoney(betrag) + rhythm,
    jahr: isYearly && betrag !== undefined ? undefined : jahr,
    produkt,
    sachkonto,
    deckung,
    folgekosten,
  };
  return Object.values(view).some((value) => value !== undefined && value !== '') ? view : undefined;
}
