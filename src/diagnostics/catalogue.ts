import { checkMeanings } from './check-meanings.ts';
import type { Meaning } from './meaning.ts';
import { outputMeanings } from './output-meanings.ts';

/**
 * Every code a diagnostic can have. The first part is the room that reports it (`draft` reads front matter and
 * Stammdaten by the same rules), the second says what is wrong. `test/bad/` shows each. A `check/…` has no remedy here:
 * its rule explains it and shows it right.
 */
export const catalogue = {
  'draft/unlesbar': {
    meaning: 'Die Datei lässt sich nicht lesen.',
    remedy: 'Den Dateinamen und die Rechte prüfen; die Datei in anderen Programmen schließen.',
  },
  'draft/zu-gross': {
    meaning: 'Die Datei ist größer, als verarbeitet wird.',
    remedy:
      'Den Text auf mehrere Entwürfe verteilen, Absätze mit leeren Zeilen trennen; Bilder gehören in eigene Dateien.',
  },
  'draft/kein-utf8': {
    meaning: 'Die Datei ist nicht in UTF-8 geschrieben.',
    remedy: 'Die Datei im Editor mit der Codierung UTF-8 speichern, nicht als Word-Datei.',
  },
  'draft/vorspann-fehlt': {
    meaning: 'Der Entwurf beginnt nicht mit einem Vorspann zwischen „---“.',
    remedy:
      'Ganz oben eine Zeile „---“ einfügen, darunter die Felder („art: antrag“), darunter wieder „---“.',
  },
  'draft/vorspann-offen': {
    meaning: 'Dem Vorspann fehlt die schließende Zeile „---“.',
    remedy: 'Unter dem letzten Feld eine Zeile einfügen, die nur aus „---“ besteht.',
  },
  'draft/vorspann-sprache': {
    meaning: 'Der Vorspann ist nicht in YAML geschrieben.',
    remedy: 'Den Vorspann zwischen zwei Zeilen „---“ schreiben, jedes Feld als „name: wert“.',
  },
  'draft/yaml': {
    meaning: 'Der Vorspann ist kein gültiges YAML.',
    remedy:
      'Die genannte Stelle ansehen: Texte mit Doppelpunkt, „#“ oder Anführungszeichen am Anfang in gerade Anführungszeichen setzen; nur mit Leerzeichen einrücken, nie mit Tabulatoren.',
  },
  'draft/abgeschnitten': {
    meaning: 'Ein Text endet vor „#“; der Rest der Zeile gilt als Kommentar.',
    remedy:
      'Gehört der Rest zum Text, den ganzen Wert in gerade Anführungszeichen setzen: titel: "Platz # 1".',
  },
  'draft/beschriftung': {
    meaning:
      'Ein Wert beginnt mit dem Wort, das ohnehin davor gedruckt wird („Foto: Foto: …“); gedruckt wird es einmal.',
    remedy: 'Nur den Wert selbst schreiben; „drucksache check --fix“ nimmt das Wort weg.',
  },
  'draft/brieftext': {
    meaning: 'Anrede, Gruß oder Unterschrift stehen im Text; das Programm setzt sie selbst.',
    remedy: 'Die Zeilen löschen; wer unterschreibt, steht unter unterschriften oder in den Stammdaten.',
  },
  'draft/zeichen': {
    meaning:
      'Ein Zeichen gehört in keinen Text (Steuerzeichen, unlesbares Zeichen, umgekehrte Schreibrichtung).',
    remedy: 'Das Zeichen löschen und die Stelle neu tippen; es kommt meist aus einer kopierten Datei.',
  },
  'draft/zeichensalat': {
    meaning: 'Ein Wort sieht nach einer Datei aus, die in der falschen Codierung gelesen wurde.',
    remedy:
      'Das Wort neu tippen; steht es öfter da, den Text aus dem Original noch einmal als UTF-8 kopieren.',
  },
  'draft/kommaliste': {
    meaning: 'Ein Text mit Komma steht, wo eine Liste gemeint sein kann.',
    remedy: 'Sind mehrere gemeint, eckige Klammern setzen: [A, B]. Ist ein Name gemeint: { name: "A, B" }.',
  },
  'draft/zeilen': {
    meaning:
      'Mehrere Zeilen eines Feldes gelten als eine, obwohl eine Liste oder Absätze gemeint sein können.',
    remedy:
      'Einer Liste vor jedem Eintrag „- “ geben, auch vor dem ersten; einem Text mit Absätzen hinter dem Feldnamen „|“: „begruendung: |“.',
  },
  'draft/liste': {
    meaning:
      'Zeilen im Vorspann, die YAML zu einer machen würde, werden als Liste oder Unterpunkte gedruckt.',
    remedy:
      'Nichts, wenn sie so gemeint sind. Eindeutig ist „|“ hinter dem Feldnamen, bei Unterpunkten „text:“ und „unterpunkte:“.',
  },
  'draft/doppeltes-feld': {
    meaning: 'Ein Feld steht zweimal da.',
    remedy: 'Eine der beiden Zeilen löschen.',
  },
  'draft/unbekanntes-feld': {
    meaning: 'Das Feld gibt es nicht.',
    remedy:
      'Den Namen wie im Tipp schreiben oder die Zeile löschen; welche Felder es gibt, steht unter „Alle Felder“.',
  },
  'draft/pflichtfeld': {
    meaning: 'Ein Feld fehlt, ohne das es nicht geht.',
    remedy: 'Das Feld ergänzen oder ausfüllen.',
  },
  'draft/typ': {
    meaning: 'Der Wert hat die falsche Form (Text, Liste, Felder).',
    remedy:
      'Den Wert so schreiben, wie der Tipp es zeigt: eine Liste in [ ], Unterfelder in { } oder eingerückt darunter.',
  },
  'draft/auswahl': {
    meaning: 'Der Wert ist keiner der erlaubten.',
    remedy: 'Einen der Werte nehmen, die der Tipp nennt.',
  },
  'draft/datum': {
    meaning: 'Das ist kein Kalendertag oder kein Zeitpunkt.',
    remedy: 'Das Datum so schreiben: 2026-02-25 oder 25.02.2026; einen Zeitpunkt so: 2026-02-25 17:30.',
  },
  'draft/betrag': {
    meaning: 'Das ist kein Geldbetrag.',
    remedy:
      'Den Betrag so schreiben: 120.000 EUR oder 99,50 €; Punkte trennen Tausender, das Komma die Cent.',
  },
  'draft/stellen': {
    meaning: 'Das ist keine Zahl von Stellen.',
    remedy: 'Vollzeitstellen als Dezimalzahl mit Komma schreiben: 1,5.',
  },
  'draft/summe': {
    meaning: 'Eine Summe geht nicht auf.',
    remedy: 'Eine der Zahlen berichtigen, oder neu weglassen: Dann wird es ausgerechnet.',
  },
  'draft/eingefuegte-zeilen': {
    meaning: 'Statt Feldern stehen Zeilen da, die aus einer Tabelle eingefügt sind.',
    remedy:
      'Die Spalten in die Reihenfolge bringen, die der Tipp nennt, oder jede Zeile als Felder schreiben.',
  },
  'draft/kennung': {
    meaning: 'Die Kennung steht nicht in den Stammdaten.',
    remedy:
      'Die Kennung wie in den Stammdaten schreiben oder dort einen Eintrag anlegen; einen Namen, der nicht dort steht, so: { name: SPD }.',
  },
  'draft/kennung-erkannt': {
    meaning: 'Ein Name wurde als Eintrag der Stammdaten erkannt.',
    remedy: 'Nichts, wenn der Eintrag gemeint ist; sonst { name: … } schreiben.',
  },
  'draft/name-aehnlich': {
    meaning: 'Ein Name steht nicht in den Stammdaten, ist aber fast der eines Eintrags.',
    remedy: 'Den Namen wie im Tipp schreiben; ist jemand anderes gemeint: { name: … }.',
  },
  'draft/artikel': {
    meaning: 'Einem Namen für den Satz fehlt sein Artikel.',
    remedy: 'Den Namen so schreiben, wie er im Satz steht: im_satz: die SPD-Fraktion.',
  },
  'draft/zusatz': {
    meaning: 'Ein Feld unter zusatz höbe auf, was die Website schützt.',
    remedy: 'Das Feld löschen; was stattdessen zu schreiben ist, sagt der Tipp.',
  },
  'draft/doppelte-angabe': {
    meaning: 'Dasselbe ist an zwei Stellen angegeben.',
    remedy: 'Eine der beiden Angaben löschen.',
  },
  'draft/datei': {
    meaning:
      'Eine genannte Datei fehlt, liegt außerhalb des Arbeitsordners oder ist nicht, was sie sein soll.',
    remedy:
      'Pfad und Schreibweise prüfen (Groß und klein zählt); die Datei muss im Arbeitsordner liegen, ein genannter Antrag ohne Fehler sein.',
  },
  'draft/bezug': {
    meaning: 'Der Entwurf, den ein Antrag ändern soll, lässt sich dafür nicht verwenden.',
    remedy:
      'Den Entwurf nennen, der geändert werden soll, und ihn zuerst selbst ohne Fehler prüfen: drucksache check <entwurf>.',
  },
  'draft/neufassung': {
    meaning: 'Die Neufassung passt nicht zu dem, was sie ändern soll.',
    remedy:
      'Unter neufassung den ganzen Beschlussvorschlag schreiben, wie er am Ende lauten soll; ein Ergänzungsantrag darf nur hinzufügen.',
  },
  'draft/art': {
    meaning: 'Die Art des Dokuments fehlt oder ist unbekannt.',
    remedy: 'Im Vorspann „art:“ mit einer der Arten ergänzen, die „drucksache list“ nennt.',
  },
  'draft/haus': {
    meaning: 'Die Stammdaten fehlen oder sind nicht eindeutig.',
    remedy:
      'Im Entwurf „haus: <kennung>“ ergänzen, oder --haus nennen; die Datei heißt templates/haus/<kennung>.yaml.',
  },
  'markdown/verschachtelung': {
    meaning: 'Der Text ist zu tief verschachtelt.',
    remedy: 'Listen und Zitate weniger tief einrücken.',
  },
  'markdown/fussnote': {
    meaning: 'Eine Fußnote hat keinen Text.',
    remedy: 'Ihren Text in eine eigene Zeile schreiben: [^1]: Text der Fußnote.',
  },
  'markdown/kommentar': {
    meaning: 'Eine Notiz „<!-- … -->“ endet nirgends.',
    remedy: 'Hinter der Notiz „-->“ ergänzen.',
  },
  'markdown/ueberschrift': {
    meaning: 'Eine Überschrift ist leer, hat keinen Text unter sich oder ist nicht als solche zu erkennen.',
    remedy:
      'Mit „## “ davor schreiben: „## Begründung“; darunter den Text, oder die leere Überschrift löschen.',
  },
  'markdown/codeblock': {
    meaning: 'Ein Codeblock endet nirgends, oder hinter seinem Anfang steht Text, der nicht gedruckt wird.',
    remedy: 'Unter dem Code eine Zeile mit denselben Zeichen ergänzen; Text in eine eigene Zeile schreiben.',
  },
  'markdown/link': {
    meaning: 'Ein Link hat keinen Text, oder einen Titel, der nicht gedruckt wird.',
    remedy: 'Was man lesen soll, zwischen die eckigen Klammern schreiben: [Text](https://muster.de).',
  },
  'markdown/liste': {
    meaning: 'Zeilen, die mit „–“, „→“, „1.Wort“ oder ähnlich beginnen, werden als Liste gedruckt.',
    remedy:
      'Nichts, wenn eine Liste gemeint ist; sonst die Zeilen zu einer verbinden. Üblich sind „- Punkt“ und „1. Punkt“; „drucksache check --fix“ schreibt es so.',
  },
  'markdown/punkt-leer': {
    meaning: 'Ein Punkt einer Liste hat keinen Text; ein Strich ohne Text wird nicht gedruckt.',
    remedy: 'Den Text ergänzen oder die Zeile löschen.',
  },
  'markdown/nummer-doppelt': {
    meaning:
      'Punkte haben zwei Nummern, von denen eine wegfällt, oder alle dieselbe, so dass weitergezählt wird.',
    remedy: 'Im Vorspann die Nummern weglassen; im Text entweder „- “ oder „1. “ vor jeden Punkt schreiben.',
  },
  'markdown/nummer-springt': {
    meaning: 'Die Nummern der Punkte, über die abgestimmt wird, folgen nicht aufeinander.',
    remedy: 'Die Nummer schreiben, die der Tipp nennt.',
  },
  'markdown/tabulatoren': {
    meaning: 'Zeilen mit Tabulatoren, aus Excel, Word oder dem Web eingefügt, werden als Tabelle gedruckt.',
    remedy:
      'Nichts, wenn eine Tabelle gemeint ist; „check --fix“ schreibt sie als Markdown. Sonst die Tabulatoren löschen.',
  },
  'markdown/tabellenzeile': {
    meaning: 'Eine Zeile einer Tabelle hat mehr oder weniger Zellen als der Kopf, oder eine Spalte ist leer.',
    remedy: 'Die senkrechten Striche zählen; einer, der zum Text gehört, wird „\\|“ geschrieben.',
  },
  'markdown/raute': {
    meaning: 'Hinter den Rauten einer Überschrift fehlt das Leerzeichen; gedruckt wird sie als Überschrift.',
    remedy: 'Ein Leerzeichen ergänzen: „## Begründung“; „check --fix“ tut es.',
  },
  'markdown/linkziel': {
    meaning: 'Ein Link führt auf Papier nirgends hin; gedruckt wird nur sein Text.',
    remedy: 'Eine Adresse mit „https://“ angeben, oder nur den Text schreiben.',
  },
  'markdown/sprache': {
    meaning: 'Hinter „{lang=…}“ steht kein Kürzel einer Sprache.',
    remedy: 'Das Kürzel nach RFC 5646 schreiben: „[Text]{lang=en}“, „## Summary {lang=en}“.',
  },
  'markdown/linkadresse': {
    meaning: 'Die Adresse eines Links steht nicht auf dem Papier.',
    remedy:
      'Wer sie lesen soll, braucht sie im Text; mit „gestaltung: { linkadressen: klammern }“ steht sie in den Stammdaten für alle dahinter.',
  },
  ...checkMeanings,
  ...outputMeanings,
} as const satisfies Readonly<Record<string, Meaning>>;

export type Code = keyof typeof catalogue;

type NameOf<Checked> = Checked extends `check/${infer Name}` ? Name : never;

/** The name of a check, as `pruefungen` has it: the code of its findings is `check/<name>`. */
export type CheckName = NameOf<Code>;

export const checkNames: readonly string[] = Object.keys(catalogue).flatMap((code) =>
  code.startsWith('check/') ? [code.slice('check/'.length)] : [],
);
