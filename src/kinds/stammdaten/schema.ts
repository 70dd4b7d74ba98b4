import { lands } from '../../deadlines/holidays.ts';
import { isDatePattern } from '../../grammar/calendar.ts';
import { gradesOrReasons } from '../fields/check-switch.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { entries, fields, form, listOf } from '../fields/fields.ts';
import { articles, groupEntry, number, personEntry } from '../fields/party.ts';
import { contactEntry, pressContact, targets } from '../fields/press.ts';
import { patterned, reading } from '../fields/reading.ts';
import { recipientShape } from '../fields/recipient.ts';
import { filledText, markdown, text } from '../fields/text.ts';
import { yesNo } from '../fields/yes-no.ts';

const body = fields(
  {
    name: filledText({ description: 'Name der Gebietskörperschaft.', example: 'Musterkreis' }),
    land: choice(lands, { description: 'Das Land mit zwei Buchstaben.', example: 'NW' }).optional(),
    ags: text({ description: 'Amtlicher Gemeindeschlüssel.', example: '"05999"' }).optional(),
    rgs: text({ description: 'Regionalschlüssel.', example: '"059990000000"' }).optional(),
    feiertage: listOf(
      date({ description: 'Ein weiterer Feiertag.', example: '2026-08-15' }),
      { description: 'Feiertage, die nur hier gelten.', example: '[2026-08-15]' },
      'Eine Liste von Tagen.',
    ).optional(),
  },
  { description: 'Die Gebietskörperschaft.', example: '{ name: Musterkreis, land: NW }' },
);

const days = reading<number>({ description: 'Zahl der Tage.', example: '14' }, (value) => {
  if (/^\d{1,3}$/.test(value)) return { value: Number(value) };
  const hint = 'Eine ganze Zahl von 0 bis 999.';
  return { complaint: { code: 'draft/auswahl', message: 'ist keine Zahl von Tagen', hint } };
});

const time = patterned(
  { description: 'Uhrzeit, bis zu der es am letzten Tag reicht.', example: '"12:00"' },
  (value) => /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(value),
  {
    code: 'draft/auswahl',
    message: 'ist keine Uhrzeit',
    hint: 'Stunden und Minuten mit Doppelpunkt: "12:00".',
  },
);

const deadline = fields(
  {
    tage: days,
    art: choice(['kalendertage', 'werktage', 'arbeitstage'], {
      description: 'Welche Tage zählen.',
      example: 'werktage',
    }),
    zaehlung: choice(['abstand', 'volle_tage'], {
      description: 'abstand: so viele Tage Unterschied; volle_tage: so viele ganze Tage dazwischen.',
      example: 'abstand',
    }).optional(),
    uhrzeit: time.optional(),
  },
  { description: 'Eine Frist der Geschäftsordnung.', example: '{ tage: 14, art: kalendertage }' },
);

const committee = fields(
  {
    name: filledText({ description: 'Name des Gremiums.', example: 'Kreisausschuss' }),
    artikel: choice(articles, { description: 'Artikel: der, die oder das.', example: 'der' }),
    zahl: number,
    nominativ: text({
      description: 'Nominativ mit Artikel, wenn die Regel nicht passt.',
      example: 'der Kreistag',
    }).optional(),
    genitiv: text({
      description: 'Genitiv mit Artikel, wenn die Regel nicht passt.',
      example: 'des Kreistages',
    }).optional(),
    dativ: text({
      description: 'Dativ mit Artikel, wenn die Regel nicht passt.',
      example: 'dem Kreistag',
    }).optional(),
    akkusativ: text({
      description: 'Akkusativ mit Artikel, wenn die Regel nicht passt.',
      example: 'den Kreistag',
    }).optional(),
    fristen: fields(
      { antrag: deadline.optional() },
      { description: 'Fristen der Geschäftsordnung.' },
    ).optional(),
  },
  { description: 'Ein Gremium.', example: '{ name: Kreistag, artikel: der }' },
);

const recipient = fields(recipientShape, { description: 'Ein Empfänger.' });

function datePattern(use: string, standard: string) {
  return patterned({ description: `Datum ${use}, Vorgabe: ${standard}.`, example: standard }, isDatePattern, {
    code: 'draft/auswahl',
    message: 'ist kein Muster für ein Datum',
    hint: 'Die Buchstaben sind T, TT, M, MM, MMMM, JJ und JJJJ; Tag, Monat und Jahr müssen vorkommen.',
  }).optional();
}

const headings = fields(
  {
    dringlichkeit: text({
      description: 'Über der Dringlichkeit.',
      example: 'Begründung der Dringlichkeit',
    }).optional(),
    beschlussvorschlag: text({
      description: 'Über dem Beschlussvorschlag; leer: keine Überschrift.',
      example: 'Beschlussvorschlag',
    }).optional(),
    aenderungen: text({
      description: 'Über den Änderungen eines Änderungsantrags.',
      example: 'Änderungen',
    }).optional(),
    ergaenzungen: text({
      description: 'Über den Ergänzungen eines Ergänzungsantrags.',
      example: 'Ergänzungen',
    }).optional(),
    synopse: text({
      description: 'Über der Gegenüberstellung von alter und neuer Fassung.',
      example: 'Gegenüberstellung',
    }).optional(),
    begruendung: text({
      description: 'Über der Begründung; leer: keine Überschrift.',
      example: 'Begründung',
    }).optional(),
    finanzen: text({ description: 'Über den Kosten.', example: 'Finanzielle Auswirkungen' }).optional(),
    positionen: text({
      description: 'Über der Tabelle eines Haushaltsantrags.',
      example: 'Veränderungen im Haushaltsplan',
    }).optional(),
    stellen: text({
      description: 'Über den Stellen eines Haushaltsantrags.',
      example: 'Stellenplan',
    }).optional(),
    klima: text({ description: 'Über der Klimawirkung.', example: 'Klimawirkung' }).optional(),
    fragen: text({ description: 'Über den Fragen einer Anfrage.', example: 'Fragen' }).optional(),
    resolution: text({
      description: 'Über dem Wortlaut einer Resolution.',
      example: 'Resolution',
    }).optional(),
  },
  { description: 'Die gedruckten Überschriften.' },
);

const look = fields(
  {
    kopf: choice(['brief', 'tabelle'], {
      description: 'Briefkopf oder Tabellenkopf.',
      example: 'brief',
    }).optional(),
    form: choice(['B', 'A'], { description: 'Form B oder A nach DIN 5008.', example: 'B' }).optional(),
    angaben: choice(['infoblock', 'zeile'], {
      description: 'Datum und Zeichen im Informationsblock oder in einer Zeile.',
      example: 'infoblock',
    }).optional(),
    datumsformat: fields(
      {
        brief: datePattern('im Brief', 'T. MMMM JJJJ'),
        sitzung: datePattern('der Sitzungen', 'T. MMMM JJJJ'),
        tabelle: datePattern('im Tabellenkopf', 'TT.MM.JJJJ'),
        presse: datePattern('der Pressemitteilung', 'TT.MM.JJJJ'),
      },
      { description: 'Wie Daten geschrieben werden.' },
    ).optional(),
    ueberschriften: headings.optional(),
    schrift: choice(['source', 'dejavu'], {
      description: 'Das Schriftenpaar: Source Serif und Sans oder DejaVu Serif und Sans.',
      example: 'source',
    }).optional(),
    satz: choice(['flatter', 'block'], {
      description: 'Flattersatz oder Blocksatz.',
      example: 'flatter',
    }).optional(),
    zeilennummern: choice(['keine', 'rand'], {
      description: 'Zeilennummern am Rand.',
      example: 'keine',
    }).optional(),
    falzmarken: yesNo({ description: 'Falz- und Lochmarken drucken.', example: 'ja' }).optional(),
    einbetten: yesNo({
      description: 'Entwurf und Daten in das PDF einbetten.',
      example: 'nein',
    }).optional(),
  },
  { description: 'Wie das Dokument aussieht.' },
);

const dateLine = patterned(
  { description: 'Zeile mit dem Datum.', example: '"(Meldung vom {datum})"' },
  (value) => value.trim() === '' || value.includes('{datum}'),
  {
    code: 'draft/auswahl',
    message: 'sagt nicht, wo das Datum steht',
    hint: 'An seine Stelle gehört {datum}: "(Meldung vom {datum})".',
  },
);

const fileName = patterned(
  { description: 'Muster des Dateinamens.', example: '"{datum}-{name}"' },
  // Without a folder, and without what some system does not take in a name.
  (value) =>
    /\{(?:datum|name)\}/.test(value) && /^(?!\.)(?:[^/\\:*?"<>|{}\s]|\{datum\}|\{name\})+$/.test(value),
  {
    code: 'draft/auswahl',
    message: 'ist kein Muster für einen Dateinamen',
    hint: 'Ein Name ohne Ordner und Leerzeichen, mit {name} oder {datum}: "{datum}-{name}".',
  },
);

const press = fields(
  {
    ziel: choice(targets, {
      description: 'Für welche Website die Markdown-Datei ist.',
      example: 'hugo',
    }).optional(),
    ueber: markdown({ description: 'Absatz über den Absender.' }).optional(),
    visdp: text({
      description: 'Verantwortlich im Sinne des Presserechts.',
      example: 'Erika Mustermann',
    }).optional(),
    kontakt: pressContact.optional(),
    datumszeile: dateLine.optional(),
    dateiname: fileName.optional(),
  },
  { description: 'Vorgaben für Pressemitteilungen.' },
);

/** The Stammdaten of a council (front-matter.md). */
export const stammdatenForm = form(
  {
    koerperschaft: body.optional(),
    gremien: entries(committee, { description: 'Die Gremien unter ihren Kennungen.' }).optional(),
    fraktionen: entries(groupEntry, { description: 'Die Fraktionen unter ihren Kennungen.' }).optional(),
    gruppen: entries(groupEntry, { description: 'Die Gruppen unter ihren Kennungen.' }).optional(),
    personen: entries(personEntry, { description: 'Die Personen unter ihren Kennungen.' }).optional(),
    empfaenger: entries(recipient, { description: 'Die Empfänger unter ihren Kennungen.' }).optional(),
    kontakte: entries(contactEntry, {
      description: 'Die Pressekontakte unter ihren Kennungen.',
    }).optional(),
    gestaltung: look.optional(),
    presse: press.optional(),
    pruefungen: gradesOrReasons({
      description: 'Wie ernst die Prüfungen genommen werden.',
      example: '{ frist-versaeumt: fehler, satz-lang: Wir schreiben so }',
    }).optional(),
  },
  'Die Stammdaten einer Gebietskörperschaft.',
);
