import { formatDay } from '../../grammar/calendar.ts';
import { type Meeting, meetingsPhrase } from '../../grammar/consultations.ts';
import { formatMoney } from '../../grammar/money.ts';
import type { GrowingView, View } from '../kind.ts';
import { datePattern, headingsOf, tokens } from '../stammdaten/look.ts';
import type { MotionFields } from './fields.ts';
import { addLetter } from './letter-view.ts';
import type { Consultation, Motion } from './motion.ts';
import type { MotionParts } from './parts.ts';
import { presentSignatories } from './signatures.ts';

/**
 * The view of any motion, with what a kind adds to it. Field by field: V8 takes a hundred times as long to spread
 * objects into one of so many fields.
 */
export function motionView(motion: Motion, parts: MotionParts, own: View = {}): View {
  const view: GrowingView = {};
  for (const part of motion.profile.parts) view[part] = parts.slots.has(part);
  addPaper(view, motion);
  addLetter(view, motion);
  addText(view, motion, parts);
  for (const name of Object.keys(own)) view[name] = own[name];
  return view;
}

function addPaper(view: GrowingView, { fields, haus, profile }: Motion): void {
  view.dokumentart = profile.title;
  view.titel = fields.titel;
  view.nummer = fields.nummer;
  view.anlass = fields.anlass;
  view.entwurf = fields.status === 'entwurf';
  view.tabellenkopf = tokens(haus).kopf === 'tabelle';
  view.koerperschaft = haus?.koerperschaft?.name;
}

function addText(view: GrowingView, motion: Motion, parts: MotionParts): void {
  const { fields, haus } = motion;
  const begruendung = parts.slots.has('begruendung');
  const begruendungMuendlich = fields.begruendung_muendlich ?? false;
  view.sitzungen = meetingsPhrase(meetingsOf(motion));
  view.beratungsfolge = motion.consultations.map((consultation) => row(consultation, motion));
  view.ueberschriften = headingsAbove(motion, parts);
  view.begruendung = begruendung;
  view.begruendung_muendlich = begruendungMuendlich;
  view.mit_begruendung = begruendung || begruendungMuendlich;
  view.finanzen = finances(fields.finanzen);
  view.klimawirkung = fields.klima?.wirkung;
  view.unterschriften = presentSignatories(motion.signatories, tokens(haus).kopf === 'tabelle');
  view.unterstuetzer = motion.supporters.map(({ name }) => name);
  view.anlagen = (fields.anlagen ?? []).map((item) => (typeof item === 'string' ? item : item.titel));
  view.kopie = (fields.kopie ?? []).join(', ');
}

function headingsAbove({ haus, profile }: Motion, { formulas }: MotionParts): View {
  const headings = headingsOf(haus);
  if (profile.heading === undefined && formulas.size === 0) return headings;
  return {
    ...headings,
    beschlussvorschlag: headings[profile.heading ?? 'beschlussvorschlag'],
    ...Object.fromEntries(formulas),
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
