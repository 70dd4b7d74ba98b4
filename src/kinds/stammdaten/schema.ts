import { lands, landsByName } from '../../deadlines/holidays.ts';
import { isDatePattern } from '../../grammar/calendar.ts';
import { gradesOrReasons } from '../fields/check-switch.ts';
import { entries, fields, form, listOf } from '../fields/fields.ts';
import {
  articles,
  contactEntry,
  groupEntry,
  number,
  personEntry,
  pressContact,
  recipientShape,
  targets,
} from '../fields/party.ts';
import { choice, date, filledText, markdown, text, yesNo } from '../fields/scalars.ts';
import { optional, patterned, type Read, reading } from '../fields/field.ts';
import { profiles } from '../profiles.ts';

const body = fields(
  {
    name: filledText('Name der Gebietskörperschaft.', 'Musterkreis'),
    land: optional(choice(lands, 'Das Land mit zwei Buchstaben.', 'NW', landsByName)),
    ags: optional(text('Amtlicher Gemeindeschlüssel.', '"05999"')),
    rgs: optional(text('Regionalschlüssel.', '"059990000000"')),
    feiertage: optional(
      listOf(
        date('Ein weiterer Feiertag.', '2026-08-15'),
        'Feiertage, die nur hier gelten.',
        '[2026-08-15]',
        'Eine Liste von Tagen.',
      ),
    ),
  },
  'Die Gebietskörperschaft.',
  '{ name: Musterkreis, land: NW }',
);

function readDays(text: string): Read<number> {
  if (/^\d{1,3}$/.test(text)) return { value: Number(text) };
  const hint = 'Eine ganze Zahl von 0 bis 999.';
  return { complaint: { code: 'draft/auswahl', message: 'ist keine Zahl von Tagen', hint } };
}

const time = patterned(
  'Uhrzeit, bis zu der es am letzten Tag reicht.',
  '"12:00"',
  (value) => /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(value),
  'ist keine Uhrzeit',
  'Stunden und Minuten mit Doppelpunkt: "12:00".',
);

const deadline = fields(
  {
    tage: reading(readDays, ['Zahl der Tage.', '14']),
    art: choice(['kalendertage', 'werktage', 'arbeitstage'], 'Welche Tage zählen.', 'werktage'),
    zaehlung: optional(
      choice(
        ['abstand', 'volle_tage'],
        'abstand: so viele Tage Unterschied; volle_tage: so viele ganze Tage dazwischen.',
        'abstand',
      ),
    ),
    uhrzeit: optional(time),
  },
  'Eine Frist der Geschäftsordnung.',
  '{ tage: 14, art: kalendertage }',
);

const committee = fields(
  {
    name: filledText('Name des Gremiums.', 'Kreisausschuss'),
    artikel: choice(articles, 'Artikel: der, die oder das.', 'der'),
    zahl: number,
    nominativ: optional(text('Nominativ mit Artikel, wenn die Regel nicht passt.', 'der Kreistag')),
    genitiv: optional(text('Genitiv mit Artikel, wenn die Regel nicht passt.', 'des Kreistages')),
    dativ: optional(text('Dativ mit Artikel, wenn die Regel nicht passt.', 'dem Kreistag')),
    akkusativ: optional(text('Akkusativ mit Artikel, wenn die Regel nicht passt.', 'den Kreistag')),
    fristen: optional(fields({ antrag: optional(deadline) }, 'Fristen der Geschäftsordnung.')),
  },
  'Ein Gremium.',
  '{ name: Kreistag, artikel: der }',
);

const recipient = fields(recipientShape, 'Ein Empfänger.');

function datePattern(use: string, standard: string) {
  return optional(
    patterned(
      `Datum ${use}, Vorgabe: ${standard}.`,
      standard,
      isDatePattern,
      'ist kein Muster für ein Datum',
      'Die Buchstaben sind T, TT, M, MM, MMMM, JJ und JJJJ; Tag, Monat und Jahr müssen vorkommen.',
    ),
  );
}

const headings = fields(
  {
    dringlichkeit: optional(text('Über der Dringlichkeit.', 'Begründung der Dringlichkeit')),
    beschlussvorschlag: optional(
      text('Über dem Beschlussvorschlag; leer: keine Überschrift.', 'Beschlussvorschlag'),
    ),
    aenderungen: optional(text('Über den Änderungen eines Änderungsantrags.', 'Änderungen')),
    ergaenzungen: optional(text('Über den Ergänzungen eines Ergänzungsantrags.', 'Ergänzungen')),
    synopse: optional(text('Über der Gegenüberstellung von alter und neuer Fassung.', 'Gegenüberstellung')),
    begruendung: optional(text('Über der Begründung; leer: keine Überschrift.', 'Begründung')),
    finanzen: optional(text('Über den Kosten.', 'Finanzielle Auswirkungen')),
    positionen: optional(text('Über der Tabelle eines Haushaltsantrags.', 'Veränderungen im Haushaltsplan')),
    stellen: optional(text('Über den Stellen eines Haushaltsantrags.', 'Stellenplan')),
    klima: optional(text('Über der Klimawirkung.', 'Klimawirkung')),
    fragen: optional(text('Über den Fragen einer Anfrage.', 'Fragen')),
    resolution: optional(text('Über dem Wortlaut einer Resolution.', 'Resolution')),
  },
  'Die gedruckten Überschriften.',
);

const look = fields(
  {
    kopf: optional(choice(['brief', 'tabelle'], 'Briefkopf oder Tabellenkopf.', 'brief')),
    form: optional(choice(['B', 'A'], 'Form B oder A nach DIN 5008.', 'B')),
    angaben: optional(
      choice(
        ['infoblock', 'zeile'],
        'Datum und Zeichen im Informationsblock oder in einer Zeile.',
        'infoblock',
      ),
    ),
    datumsformat: optional(
      fields(
        {
          brief: datePattern('im Brief', 'T. MMMM JJJJ'),
          sitzung: datePattern('der Sitzungen', 'T. MMMM JJJJ'),
          tabelle: datePattern('im Tabellenkopf', 'TT.MM.JJJJ'),
          presse: datePattern('der Pressemitteilung', 'TT.MM.JJJJ'),
        },
        'Wie Daten geschrieben werden.',
      ),
    ),
    ueberschriften: optional(headings),
    schrift: optional(
      choice(
        ['source', 'dejavu'],
        'Das Schriftenpaar: Source Serif und Sans oder DejaVu Serif und Sans.',
        'source',
      ),
    ),
    satz: optional(choice(['flatter', 'block'], 'Flattersatz oder Blocksatz.', 'flatter')),
    linkadressen: optional(
      choice(
        ['keine', 'klammern'],
        'Ob die Adresse eines Links auf Papier in Klammern hinter seinem Text steht.',
        'klammern',
      ),
    ),
    zeilennummern: optional(choice(['keine', 'rand'], 'Zeilennummern am Rand.', 'keine')),
    wortbinnenzeichen: optional(
      choice(
        ['frei', 'hinweis', 'verboten'],
        'Zeichen im Wort wie in „Bürger*innen“: nicht geprüft, ein Hinweis oder ein Fehler; geändert werden sie nie.',
        'frei',
      ),
    ),
    falzmarken: optional(yesNo('Falz- und Lochmarken drucken.', 'ja')),
    einbetten: optional(yesNo('Entwurf und Daten in das PDF einbetten.', 'nein')),
    profil: optional(
      choice(
        profiles,
        'Nach welchen Normen das PDF ist: „archiv“ nach PDF/UA-1 und PDF/A-2a (3a mit Einbettung), „2.0“ nach PDF/UA-2 und PDF/A-4 (4f).',
        'archiv',
      ),
    ),
  },
  'Wie das Dokument aussieht.',
);

const dateLine = patterned(
  'Zeile mit dem Datum.',
  '"(Meldung vom {datum})"',
  (value) => value.trim() === '' || value.includes('{datum}'),
  'sagt nicht, wo das Datum steht',
  'An seine Stelle gehört {datum}: "(Meldung vom {datum})".',
);

const fileName = patterned(
  'Muster des Dateinamens.',
  '"{datum}-{name}"',
  // Without a folder, and without what some system does not take in a name.
  (value) =>
    /\{(?:datum|name)\}/.test(value) && /^(?!\.)(?:[^/\\:*?"<>|{}\s]|\{datum\}|\{name\})+$/.test(value),
  'ist kein Muster für einen Dateinamen',
  'Ein Name ohne Ordner und Leerzeichen, mit {name} oder {datum}: "{datum}-{name}".',
);

const layout = patterned(
  'Das Layout, mit dem die Website Pressemitteilungen zeigt; bei Jekyll sonst post.',
  'mitteilung',
  (value) => /^[\p{L}\p{N}_-][\p{L}\p{N}_./-]*$/u.test(value) && !value.includes('..'),
  'ist kein Name eines Layouts',
  'Der Name, unter dem die Website es kennt: mitteilung, layouts/mitteilung.njk.',
);

const pictureStore = fields(
  {
    ordner: optional(
      patterned(
        'Ordner im Arbeitsordner, in den die Bilder kopiert werden; ohne ihn „bilder“ in der Ausgabe.',
        'static/bilder',
        isOwnFolder,
        'ist kein Ordner, in den Bilder geschrieben werden',
        'Ein Ordner im Arbeitsordner außer drafts und templates, mit „/“ und ohne „..“: static/bilder',
      ),
    ),
    adresse: patterned(
      'Womit die Adresse eines Bildes auf der Seite beginnt.',
      '/bilder/',
      (value) => /^(?:https?:\/\/[\w.-]+(?::\d+)?)?\/(?!\/)[\w./~%@+-]*$/u.test(value),
      'ist kein Anfang einer Adresse',
      'Ein Pfad ab der Wurzel der Website oder eine ganze Adresse: /bilder/ oder https://cdn.example.org/bilder/',
    ),
  },
  'Wo die Website Bilder sucht; sonst liegen sie neben dem Text.',
  '{ ordner: static/bilder, adresse: /bilder/ }',
);

/** In the workspace on every system, and none that holds what others are made from. */
function isOwnFolder(path: string): boolean {
  const parts = path.replace(/\/$/u, '').split('/');
  if (/^(?:drafts|templates)$/iu.test(parts[0] ?? '')) return false;
  return parts.every((part) => /^(?!\.)[^\\:*?"<>|{}\p{C}]+$/u.test(part));
}

const press = fields(
  {
    ziel: optional(choice(targets, 'Für welche Website die Markdown-Datei ist.', 'hugo')),
    ueber: optional(markdown('Absatz über den Absender.')),
    visdp: optional(text('Verantwortlich im Sinne des Presserechts.', 'Erika Mustermann')),
    kontakt: optional(pressContact),
    datumszeile: optional(dateLine),
    dateiname: optional(fileName),
    layout: optional(layout),
    bilder: optional(pictureStore),
  },
  'Vorgaben für Pressemitteilungen.',
);

/** The Stammdaten of a council (front-matter.md). */
export const stammdatenForm = form(
  {
    koerperschaft: optional(body),
    gremien: optional(entries(committee, ['Die Gremien unter ihren Kennungen.'])),
    fraktionen: optional(entries(groupEntry, ['Die Fraktionen unter ihren Kennungen.'])),
    gruppen: optional(entries(groupEntry, ['Die Gruppen unter ihren Kennungen.'])),
    personen: optional(entries(personEntry, ['Die Personen unter ihren Kennungen.'])),
    empfaenger: optional(entries(recipient, ['Die Empfänger unter ihren Kennungen.'])),
    kontakte: optional(entries(contactEntry, ['Die Pressekontakte unter ihren Kennungen.'])),
    gestaltung: optional(look),
    presse: optional(press),
    pruefungen: optional(
      gradesOrReasons(
        'Wie ernst die Prüfungen genommen werden.',
        '{ frist-versaeumt: fehler, satz-lang: Wir schreiben so }',
      ),
    ),
  },
  'Die Stammdaten einer Gebietskörperschaft.',
);
