import { applicantsInCase, verbFor } from '../../grammar/agreement.ts';
import type { CalendarDay } from '../../grammar/calendar.ts';
import { genitiveOf } from '../../grammar/committee.ts';
import { type Meeting, meetingsPhrase } from '../../grammar/consultations.ts';
import { shortened } from '../../grammar/enumeration.ts';
import { capitalise } from '../../grammar/letters.ts';
import { formatMoney } from '../../grammar/money.ts';
import { given } from '../../diagnostics/given.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { nameWithoutArticle, type Party } from '../parties.ts';
import { headings, headingsOf, printedDay, tokens } from '../stammdaten/look.ts';
import { each, group, kindAndTitle, type Shown, type ViewTable } from '../view.ts';
import { councilOf } from './consultations.ts';
import { type MotionFields, roleNames } from './fields.ts';
import type { Motion } from './motion.ts';
import { presentSignatories } from './signatures.ts';

/** So many applicants are named on one line; of more, the first and „und weitere“. */
const mostNamed = 3;

/** What the templates of every motion may name. */
export const motionTable: ViewTable<Motion> = {
  dokumentart: ['text', ({ profile }) => profile.title],
  titel: ['text', ({ fields }) => fields.titel],
  art_und_titel: ['text', ({ profile, fields }) => kindAndTitle(profile.title, fields.titel)],
  nummer: ['text', ({ fields }) => fields.nummer],
  datum: ['text', (motion) => dated(motion, motion.fields.datum)],
  eingang: ['text', (motion) => dated(motion, motion.fields.eingang)],
  zeichen: ['text', ({ fields }) => fields.zeichen],
  anlass: ['text', ({ fields }) => fields.anlass],
  entwurf: ['flag', ({ fields }) => fields.status === 'entwurf'],
  tabellenkopf: ['flag', hasTableHead],
  infoblock: ['flag', hasInfoBlock],
  angabenzeile: ['text', (motion) => (inOneLine(motion) ? referenceLine(motion) : undefined)],
  koerperschaft: ['text', ({ haus }) => haus?.koerperschaft?.name],
  antragsteller: each(({ applicants }) => applicants, {
    name: ['text', ({ name }) => name],
    zusatz: ['text', ({ addition }) => addition],
  }),
  antragsteller_aufzaehlung: ['text', ({ applicants }) => applicants.map(({ name }) => name).join(', ')],
  antragsteller_kurz: ['text', ({ applicants }) => shortened(applicants.map(shortName), mostNamed)],
  gemeinsam: ['flag', ({ applicants }) => applicants.length > 1],
  // The contact belongs to the info block.
  kontakt: group((motion) => (inOneLine(motion) ? undefined : contact(motion.applicants)), {
    name: ['text', ({ name }) => name],
    anschrift: ['texts', ({ anschrift }) => anschrift],
    telefon: ['text', ({ telefon }) => telefon],
    email: ['text', ({ email }) => email],
    web: ['text', ({ web }) => web],
  }),
  kontakte: each(contactTable, ['name', 'telefon', 'email']),
  ruecksendung: [
    'text',
    // Nothing is sent back that goes to no address.
    ({ fields, recipient, applicants }) =>
      fields.versandvermerk || recipient.address.length === 0 ? undefined : returnLine(applicants),
  ],
  anschrift: ['texts', ({ recipient }) => recipient.address],
  anrede: ['text', ({ recipient }) => recipient.salutation],
  versandvermerk: ['text', ({ fields }) => fields.versandvermerk],
  // Who is not addressed is not greeted; the council's table head has no letter below it.
  gruss: [
    'flag',
    (motion) =>
      !hasTableHead(motion) && (motion.recipient.salutation !== undefined || motion.parts.isLetter === true),
  ],
  satz: group((motion) => ({ ...motion, body: genitiveOfCouncil(motion) }), {
    subjekt: [
      'text',
      ({ applicants, recipient, body }) => {
        const subject = applicantsInCase(applicants, 'nominative', body);
        // Behind „!“ a sentence begins.
        const goesOn = recipient.salutation !== undefined && !/!\s*$/u.test(recipient.salutation);
        return goesOn ? subject : capitalise(subject);
      },
    ],
    verb: ['text', ({ applicants, profile }) => verbFor(applicants, profile.verb)],
    steht_im_text: ['flag', saysSentence],
    genitiv: ['text', ({ applicants, body }) => applicantsInCase(applicants, 'genitive', body)],
    dativ: ['text', ({ applicants, body }) => applicantsInCase(applicants, 'dative', body)],
  }),
  sitzungen: ['text', (motion) => meetingsPhrase(meetingsOf(motion))],
  // The council's table head.
  beratungsfolge: each(
    ({ consultations, haus }) => consultations.map((consultation) => ({ ...consultation, haus })),
    {
      gremium: ['text', ({ committee }) => committee.name],
      datum: ['text', ({ day, haus }) => printedDay(haus, 'tabelle', day)],
      top: ['text', ({ agendaItem }) => agendaItem],
      oeffentlich: ['flag', ({ isPublic }) => isPublic === true],
      nichtoeffentlich: ['flag', ({ isPublic }) => isPublic === false],
      rolle: ['text', ({ role }) => role && roleNames[role]],
      entscheidend: ['flag', ({ role }) => role === 'entscheidung'],
    },
  ),
  ueberschriften: group(headingsAbove, Object.keys(headings)),
  dringlichkeit: slot('dringlichkeit'),
  beschlussvorschlag: slot('beschlussvorschlag'),
  begruendung: slot('begruendung'),
  begruendung_muendlich: ['flag', ({ fields }) => fields.begruendung_muendlich === true],
  mit_begruendung: [
    'flag',
    ({ fields, parts }) => fields.begruendung_muendlich === true || parts.slots.has('begruendung'),
  ],
  finanzen: group(finances, ['betrag', 'jahr', 'produkt', 'sachkonto', 'deckung', 'folgekosten']),
  klimawirkung: ['text', ({ fields }) => fields.klima?.wirkung],
  klima: slot('klima'),
  unterschriften: each((motion) => presentSignatories(motion.signatories, hasTableHead(motion)), {
    name: ['text', ({ name }) => name],
    funktion: ['texts', ({ funktion }) => funktion],
  }),
  unterstuetzer: ['texts', ({ supporters }) => supporters.map(({ name }) => name)],
  anlagen: ['texts', ({ fields }) => enclosureTitles(fields)],
  kopie: ['text', ({ fields }) => (fields.kopie ?? []).join(', ')],
};

function shortName({ kurz, name }: Party): string {
  return kurz ?? name;
}

/** Whether a part has a text. */
export function slot(part: string): Shown<Motion> {
  return ['slot', ({ parts }) => parts.slots.has(part)];
}

export function enclosureTitles({ anlagen = [] }: Pick<MotionFields, 'anlagen'>): readonly string[] {
  return anlagen.map((item) => (typeof item === 'string' ? item : item.titel));
}

function hasTableHead({ haus }: Motion): boolean {
  return tokens(haus).kopf === 'tabelle';
}

/** Date, signs and number stand in the info block or on one line. */
function inOneLine({ haus }: Motion): boolean {
  return tokens(haus).angaben === 'zeile';
}

function dated(motion: Motion, day: CalendarDay | undefined): string | undefined {
  return printedDay(motion.haus, hasTableHead(motion) ? 'tabelle' : 'brief', day);
}

function hasInfoBlock(motion: Motion): boolean {
  const { datum, zeichen, nummer } = motion.fields;
  return !inOneLine(motion) && [datum, zeichen, nummer, contact(motion.applicants)].some(Boolean);
}

function referenceLine(motion: Motion): string {
  const { datum, zeichen, nummer } = motion.fields;
  const ofLetter = [dated(motion, datum), zeichen].filter(Boolean).join(' ');
  return [ofLetter, nummer ? `Drucksache ${nummer}` : ''].filter(Boolean).join(', ');
}

/** Joint motions name the first applicant as the one to ask (look.md 4). */
function contact([first, second]: readonly Party[]): (Party['contact'] & { name?: string }) | undefined {
  if (first === undefined || Object.keys(first.contact).length === 0) return undefined;
  if (second === undefined) return first.contact;
  const { telefon, email } = first.contact;
  return isReachable(first) ? { name: nameWithoutArticle(first), ...given({ telefon, email }) } : undefined;
}

/** The table of contacts: for several applicants if another than the first has one, or if there is no info block. */
function contactTable(motion: Motion) {
  const { applicants } = motion;
  const without = !hasTableHead(motion) && inOneLine(motion) ? applicants : applicants.slice(1);
  return without.some(isReachable) ? applicants.map(({ name, contact }) => ({ name, ...contact })) : [];
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

function genitiveOfCouncil({ consultations, haus }: Motion): string | undefined {
  const council = councilOf(consultations, haus);
  return council && genitiveOf(council);
}

function headingsAbove({ haus, profile, parts: { formulas } }: Motion): Readonly<Record<string, string>> {
  const all = headingsOf(haus);
  if (profile.heading === undefined && formulas.size === 0) return all;
  const beschlussvorschlag = all[profile.heading ?? 'beschlussvorschlag'];
  return { ...all, beschlussvorschlag, ...Object.fromEntries(formulas) };
}

function meetingsOf({ consultations, haus }: Motion): readonly Meeting[] {
  return consultations.map(({ committee, day }) => ({
    committee,
    ...given({ date: printedDay(haus, 'sitzung', day) }),
  }));
}

/** „120.000 EUR, jährlich ab 2026“ says the year already. */
function finances({ fields: { finanzen } }: Motion) {
  if (finanzen === undefined) return undefined;
  const { betrag, jahr, rhythmus, produkt, sachkonto, deckung, folgekosten } = finanzen;
  const isYearly = rhythmus === 'jaehrlich';
  const yearly = `, jährlich${jahr ? ` ab ${jahr}` : ''}`;
  const rhythm = isYearly ? yearly : rhythmus === 'einmalig' ? ', einmalig' : '';
  const view = {
    betrag: betrag && formatMoney(betrag) + rhythm,
    jahr: isYearly && betrag !== undefined ? undefined : jahr,
    produkt,
    sachkonto,
    deckung,
    folgekosten,
  };
  return Object.values(view).some(Boolean) ? view : undefined;
}

/** Whether the author's own formula says what the sentence above it would: „Wir beantragen:“ behind „… beantragt:“. */
function saysSentence({ profile, parts: { slots, formulas } }: Motion): boolean {
  const { saidBy } = profile;
  if (saidBy === undefined) return false;
  const [part, pattern] = saidBy;
  const formula = slots.get(part)?.formula;
  const text = formula === undefined ? formulas.get(part) : plainText(formula.children);
  return text !== undefined && pattern.test(text);
}
