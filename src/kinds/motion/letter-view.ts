import { applicantsInCase, verbFor } from '../../grammar/agreement.ts';
import { type CalendarDay, formatDay } from '../../grammar/calendar.ts';
import { genitiveOf } from '../../grammar/committee.ts';
import { shortened } from '../../grammar/enumeration.ts';
import { capitalise } from '../../grammar/letters.ts';
import type { GrowingView, View } from '../kind.ts';
import { nameWithoutArticle, type Party } from '../parties.ts';
import { datePattern, tokens } from '../stammdaten/look.ts';
import { councilOf } from './consultations.ts';
import type { Motion } from './motion.ts';

/** So many applicants are named on one line; of more, the first and „und weitere“. */
const mostNamed = 3;

/** What stands above the resolution: who writes to whom, when, and the sentence that opens the motion. */
export function addLetter(view: GrowingView, motion: Motion): void {
  const { applicants, recipient, fields } = motion;
  view.antragsteller = applicants.map(({ name, addition }) => ({ name, zusatz: addition }));
  view.antragsteller_aufzaehlung = applicants.map(({ name }) => name).join(', ');
  view.antragsteller_kurz = shortened(
    applicants.map(({ kurz, name }) => kurz ?? name),
    mostNamed,
  );
  view.gemeinsam = applicants.length > 1;
  addReferences(view, motion);
  view.kontakte = contactTable(motion);
  view.ruecksendung = fields.versandvermerk ? undefined : returnLine(applicants);
  view.anschrift = recipient.address;
  view.versandvermerk = fields.versandvermerk;
  view.anrede = recipient.salutation;
  view.satz = sentence(motion);
}

/** Date, signs and number, in the info block or on one line; the contact belongs to the info block. */
function addReferences(view: GrowingView, { fields, haus, applicants }: Motion): void {
  const { kopf, angaben } = tokens(haus);
  const pattern = datePattern(haus, kopf === 'tabelle' ? 'tabelle' : 'brief');
  const dated = (day: CalendarDay | undefined) => (day === undefined ? undefined : formatDay(day, pattern));
  const { zeichen, nummer } = fields;
  const datum = dated(fields.datum);
  const kontakt = contact(applicants);
  const inOneLine = angaben === 'zeile';
  view.datum = datum;
  view.eingang = dated(fields.eingang);
  view.zeichen = zeichen;
  view.nummer = nummer;
  view.infoblock = !inOneLine && [datum, zeichen, nummer, kontakt].some(Boolean);
  view.angabenzeile = inOneLine ? referenceLine(datum, zeichen, nummer) : undefined;
  view.kontakt = inOneLine ? undefined : kontakt;
}

function referenceLine(date = '', sign = '', number = ''): string {
  const dated = [date, sign].filter(Boolean).join(' ');
  return [dated, number === '' ? '' : `Drucksache ${number}`].filter(Boolean).join(', ');
}

/** Joint motions name the first applicant as the one to ask (look.md 4). */
function contact([first, second]: readonly Party[]): View | undefined {
  if (first === undefined || Object.keys(first.contact).length === 0) return undefined;
  if (second === undefined) return { ...first.contact };
  const { telefon, email } = first.contact;
  return isReachable(first) ? { name: nameWithoutArticle(first), telefon, email } : undefined;
}

/** The table of contacts: for several applicants if another than the first has one, or if there is no info block. */
function contactTable({ applicants, haus }: Motion): readonly View[] {
  const { kopf, angaben } = tokens(haus);
  const without = kopf !== 'tabelle' && angaben === 'zeile' ? applicants : applicants.slice(1);
  if (!without.some(isReachable)) return [];
  return applicants.map(({ name, contact: { telefon, email } }) => ({ name, telefon, email }));
}

function isReachable({ contact: { telefon, email } }: Party): boolean {
  return telefon !== undefined || email !== undefined;
}

/** „Kurz · Straße · Ort“ of a single applicant: the pieces up to the postal code, or all where there is none. */
function returnLine([only, other]: readonly Party[]): string | undefined {
  if (only?.contact.anschrift === undefined || other !== undefined) return undefined;
  const pieces = only.contact.anschrift.flatMap((line) => line.split(',')).map((piece) => piece.trim());
  const town = pieces.findIndex((piece) => /^(?:D-)?\d{5}\s/.test(piece));
  const street = town < 0 ? pieces : pieces.slice(Math.max(town - 1, 0), town + 1);
  return [only.kurz ?? only.name, ...street].join(' · ');
}

/** Who applies, in the cases of „… beantragt“, „Antrag der …“ and „mit der …“. */
function sentence({ applicants, recipient, haus, consultations, profile }: Motion): View {
  const council = councilOf(consultations, haus);
  const body = council === undefined ? undefined : genitiveOf(council);
  const subject = applicantsInCase(applicants, 'nominative', body);
  return {
    subjekt: recipient.salutation === undefined ? capitalise(subject) : subject,
    verb: verbFor(applicants, profile.verb),
    genitiv: applicantsInCase(applicants, 'genitive', body),
    dativ: applicantsInCase(applicants, 'dative', body),
  };
}
