import { type Meaning, meaningsOfOutput } from './catalogue-output.ts';

export type { Meaning };
import { checkMeanings } from './check-meanings.ts';
import type { Meaning } from './meaning.ts';
export type { Meaning } from './meaning.ts';

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
  'markdown/linkadresse': {
    meaning: 'Die Adresse eines Links steht nicht auf dem Papier.',
    remedy:
      'Wer sie lesen soll, braucht sie im Text; mit „gestaltung: { linkadressen: klammern }“ steht sie in den Stammdaten für alle dahinter.',
  },
  'check/datum-fehlt': { meaning: 'Dem Antrag oder der Pressemitteilung fehlt das Datum.' },
  'check/begruendung-fehlt': { meaning: 'Dem Antrag fehlt die Begründung.' },
  'check/empfaenger-fehlt': { meaning: 'Dem Brief fehlt die Anschrift oder die Anrede.' },
  'check/deckung-fehlt': { meaning: 'Der Beschluss kostet Geld und nennt keine Deckung.' },
  'check/betraege-verschieden': {
    meaning: 'Beträge in Beschluss, Finanzen und Begründung passen nicht zusammen.',
  },
  'check/frist-versaeumt': { meaning: 'Der Antrag kommt für eine Sitzung zu spät.' },
  'check/anrede-passt-nicht': { meaning: 'Die Anrede passt nicht zum Empfänger.' },
  'check/anrede-form': { meaning: 'Die Anrede hat kein Komma, zwei, oder beginnt klein.' },
  'check/unterschrift-fehlt': { meaning: 'Für jemanden, der den Antrag stellt, fehlt die Unterschrift.' },
  'check/sitzung-vor-datum': { meaning: 'Eine Sitzung liegt vor dem Datum des Schreibens.' },
  'check/sitzung-am-wochenende': { meaning: 'Eine Sitzung liegt auf einem Wochenende.' },
  'check/sitzung-am-feiertag': { meaning: 'Eine Sitzung liegt auf einem Feiertag.' },
  'check/beratung-verkehrt': { meaning: 'Das Hauptorgan berät vor dem Ausschuss.' },
  'check/sitzungen-ungeordnet': { meaning: 'Eine spätere Sitzung steht vor einer früheren.' },
  'check/wochentag-falsch': { meaning: 'Ein Wochentag passt nicht zum Datum dahinter.' },
  'check/kopie-doppelt': { meaning: 'Jemand bekommt zwei Kopien.' },
  'check/kopie-an-antragsteller': { meaning: 'Eine Kopie geht an jemanden, der den Antrag selbst stellt.' },
  'check/begruendung-im-beschluss': { meaning: 'Im Beschluss steht, was in die Begründung gehört.' },
  'check/beschluss-ohne-auftrag': { meaning: 'Der Beschluss sagt nicht, wer was tun soll.' },
  'check/doppelpunkt-ohne-folge': {
    meaning: 'Ein Punkt endet mit einem Doppelpunkt, und darunter steht nichts.',
  },
  'check/frage-ohne-fragezeichen': { meaning: 'Eine Frage hat kein Fragezeichen.' },
  'check/anlage-fehlt': { meaning: 'Der Text verweist auf eine Anlage, die nicht genannt ist.' },
  'check/anfuehrungszeichen-offen': { meaning: 'Ein Anführungszeichen hat kein Gegenstück.' },
  'check/anfuehrungszeichen-gemischt': {
    meaning: 'Verschiedene Anführungszeichen stehen nebeneinander.',
  },
  'check/satz-ohne-ende': { meaning: 'Ein Satz hört auf, ohne zu enden.' },
  'check/platzhalter': { meaning: 'Statt eines Textes steht noch ein Platzhalter da.' },
  'check/webreste': { meaning: 'Im Text stehen Reste einer Webseite.' },
  'check/mailreste': { meaning: 'Im Text steht, was ein Mailprogramm dazugeschrieben hat.' },
  'check/seitenreste': { meaning: 'Im Text steht die Seitenzahl einer Vorlage.' },
  'check/wort-getrennt': { meaning: 'Ein Wort ist am Ende einer Zeile getrennt geblieben.' },
  'check/leerzeichen-vor-zeichen': { meaning: 'Vor einem Satzzeichen steht ein Leerzeichen.' },
  'check/anfuehrungszeichen-form': { meaning: 'Die Anführungszeichen sind nicht die deutschen.' },
  'check/html-reste': { meaning: 'Im Text steht HTML, das gedruckt wird, wie es dasteht.' },
  'check/auszeichnung-offen': { meaning: 'Eine Auszeichnung wie „**fett**“ hat kein Ende.' },
  'check/auszeichnung-fremd': { meaning: 'Im Text stehen Auszeichnungen anderer Programme.' },
  'check/ortsmarke-doppelt': { meaning: 'Der Text beginnt selbst mit der Ortsmarke aus dem Feld ort.' },
  'check/absatz-doppelt': { meaning: 'Ein Absatz oder eine Bildunterschrift steht zweimal da.' },
  'check/spalten-leerzeichen': { meaning: 'Eine Tabelle ist mit Leerzeichen gesetzt.' },
  'check/leerzeichen-doppelt': { meaning: 'Zwischen zwei Wörtern stehen mehrere Leerzeichen.' },
  'check/titel-form': { meaning: 'Der Titel beginnt mit „Betreff:“ oder endet mit einem Punkt.' },
  'check/link-ohne-https': { meaning: 'Ein Link führt über eine unverschlüsselte Verbindung.' },
  'check/alternativtext-fehlt': { meaning: 'Ein Bild hat keinen Text für Screenreader.' },
  'check/kontakt-fehlt': { meaning: 'Der Pressemitteilung fehlt der Kontakt.' },
  'check/visdp-fehlt': { meaning: 'Der Pressemitteilung fehlt, wer presserechtlich verantwortlich ist.' },
  'check/schlagzeile-lang': { meaning: 'Die Schlagzeile ist zu lang.' },
  'check/vorspann-lang': { meaning: 'Der Vorspann ist zu lang.' },
  'check/satz-lang': { meaning: 'Ein Satz hat zu viele Wörter.' },
  'check/mitteilung-lang': { meaning: 'Die Pressemitteilung ist länger als zwei Seiten.' },
  'check/sperrfrist-vor-datum': { meaning: 'Die Sperrfrist endet vor dem Datum der Pressemitteilung.' },
  'check/sperrfrist-nach-sitzung': { meaning: 'Die Sperrfrist endet erst nach der Sitzung, um die es geht.' },
  'check/antrag-betrag': { meaning: 'Pressemitteilung und Antrag nennen verschiedene Beträge.' },
  'check/antrag-datum': { meaning: 'Pressemitteilung und Antrag nennen verschiedene Tage.' },
  'check/antrag-name': { meaning: 'Pressemitteilung und Antrag nennen verschiedene Antragstellende.' },
  'check/antrag-zitat': { meaning: 'Zitiert wird, wer den Antrag nicht unterschrieben hat.' },
  ...meaningsOfOutput,
  ...checkMeanings,
  'template/fehlt': {
    meaning: 'Die Textvorlage gibt es nicht.',
    remedy: 'Den Namen hinter textvorlage prüfen; die Datei liegt unter templates/<art>/<name>.md.hbs.',
  'template/syntax': {
    meaning: 'Die Textvorlage ist nicht richtig geschrieben.',
      'Die genannte Stelle der Vorlage berichtigen; Felder stehen so da: {{titel}}, Blöcke so: {{#if ort}} … {{/if}}.',
  'template/zu-gross': {
    meaning: 'Die Textvorlage oder was sie druckt, ist größer, als verarbeitet wird.',
    remedy: 'Die Vorlage kürzen und Schleifen in Schleifen vermeiden.',
  'template/unbekanntes-feld': {
    meaning: 'Die Textvorlage nennt ein Feld, das es nicht gibt.',
    remedy: 'Das Feld wie im Tipp schreiben; was es gibt, zeigt die mitgelieferte Vorlage der Art.',
  'template/unbekannter-helfer': {
    meaning: 'Die Textvorlage nennt eine Anweisung, die es nicht gibt.',
    remedy: 'Nur {{#if}}, {{#unless}}, {{#each}}, {{#with}} und {{url …}} verwenden.',
  'template/unbekanntes-teil': {
    meaning: 'Die Textvorlage nennt ein Teilstück, das es nicht gibt.',
    remedy: 'Den Namen prüfen; Teilstücke liegen in templates/_teile/.',
  'template/dreifach': {
    meaning: 'Dreifache Klammern sind nicht erlaubt.',
    remedy: 'Zwei Klammern auf jeder Seite schreiben: {{titel}}.',
  'template/markdown-feld': {
    meaning: 'Ein Feld mit Markdown kann nur über „::: slot“ gedruckt werden.',
    remedy: 'Statt des Feldes eine Zeile „::: slot <name>“ schreiben.',
  'template/block': {
    meaning: 'Ein „:::“-Block ist unbekannt, offen oder falsch gefüllt.',
      'Jeden Block in einer eigenen Zeile mit „::: name“ öffnen und mit „:::“ schließen; die Namen stehen im Handbuch unter „Textvorlagen“.',
  'template/slot': {
    meaning: 'Die Textvorlage nennt einen Einschub, den es nicht gibt.',
    remedy: 'Den Namen wie im Tipp schreiben.',
  'layout/zu-lang': {
    meaning: 'Das Dokument hat mehr Seiten, als gesetzt werden.',
    remedy: 'Den Text kürzen oder auf mehrere Entwürfe verteilen; Langes als Anlage beifügen.',
  'layout/bild': {
    meaning: 'Ein Bild lässt sich nicht verwenden.',
      'Pfad, Form (PNG, JPEG, SVG) und Alternativtext des Bildes prüfen; ein Bild gehört in einen eigenen Absatz, nicht in eine Tabelle.',
  'pdf/zeichen': {
    meaning: 'Ein Zeichen hat keine Schrift.',
    remedy: 'Das Zeichen durch ein anderes oder ein Wort ersetzen.',
  'pdf/schriftrichtung': {
    meaning: 'Ein Text wird von rechts nach links geschrieben.',
    remedy: 'Das Wort in lateinischen Buchstaben schreiben oder als Bild mit Alternativtext einfügen.',
  'output/format': {
    meaning: 'Diese Art von Dokument gibt es nicht in diesem Format.',
    remedy: 'Bei --format ein Format nennen, das „drucksache list“ bei dieser Art in Klammern zeigt.',
  'output/kollision': {
    meaning: 'Zwei Entwürfe ergäben dieselbe Datei.',
    remedy: 'Einen der Entwürfe umbenennen.',
  'output/schreiben': {
    meaning: 'Die Ausgabe lässt sich nicht schreiben.',
      'Das alte PDF in anderen Programmen schließen; prüfen, ob der Ordner beschreibbar ist und Platz hat.',
  'output/programmfehler': {
    meaning: 'Das Programm hat einen Fehler; der Entwurf hat keinen.',
      'Die Meldung und den Entwurf an die schicken, die das Programm pflegen; die anderen Entwürfe werden gebaut.',
  'output/abgebrochen': {
    meaning: 'Ein Entwurf wurde nicht fertig; die anderen sind gebaut.',
    remedy: 'Den Entwurf allein bauen („--jobs 1“) und den Fehler melden.',
  'output/veraltet': {
    meaning: 'Eine ältere Ausgabe bleibt stehen.',
    remedy: 'Die Fehler des Entwurfs beheben und neu bauen, oder die alte Datei löschen.',
} as const satisfies Readonly<Record<string, Meaning>>;

export type Code = keyof typeof catalogue;

type NameOf<Checked> = Checked extends `check/${infer Name}` ? Name : never;

/** The name of a check, as `pruefungen` has it: the code of its findings is `check/<name>`. */
export type CheckName = NameOf<Code>;

export const checkNames: readonly string[] = Object.keys(catalogue).flatMap((code) =>
  code.startsWith('check/') ? [code.slice('check/'.length)] : [],
);
