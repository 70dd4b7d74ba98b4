import type { Meaning } from './meaning.ts';

/** What templates, layout, PDF and output report; the rest stands in the catalogue. */
export const outputMeanings = {
  'template/fehlt': {
    meaning: 'Die Textvorlage gibt es nicht.',
    remedy: 'Den Namen hinter textvorlage prüfen; die Datei liegt unter templates/<art>/<name>.md.hbs.',
  },
  'template/syntax': {
    meaning: 'Die Textvorlage ist nicht richtig geschrieben.',
    remedy:
      'Die genannte Stelle der Vorlage berichtigen; Felder stehen so da: {{titel}}, Blöcke so: {{#if ort}} … {{/if}}.',
  },
  'template/zu-gross': {
    meaning: 'Die Textvorlage oder was sie druckt, ist größer, als verarbeitet wird.',
    remedy: 'Die Vorlage kürzen und Schleifen in Schleifen vermeiden.',
  },
  'template/unbekanntes-feld': {
    meaning: 'Die Textvorlage nennt ein Feld, das es nicht gibt.',
    remedy: 'Das Feld wie im Tipp schreiben; was es gibt, zeigt die mitgelieferte Vorlage der Art.',
  },
  'template/unbekannter-helfer': {
    meaning: 'Die Textvorlage nennt eine Anweisung, die es nicht gibt.',
    remedy: 'Nur {{#if}}, {{#unless}}, {{#each}}, {{#with}} und {{url …}} verwenden.',
  },
  'template/unbekanntes-teil': {
    meaning: 'Die Textvorlage nennt ein Teilstück, das es nicht gibt.',
    remedy: 'Den Namen prüfen; Teilstücke liegen in templates/_teile/.',
  },
  'template/dreifach': {
    meaning: 'Dreifache Klammern sind nicht erlaubt.',
    remedy: 'Zwei Klammern auf jeder Seite schreiben: {{titel}}.',
  },
  'template/markdown-feld': {
    meaning: 'Ein Feld mit Markdown kann nur über „::: slot“ gedruckt werden.',
    remedy: 'Statt des Feldes eine Zeile „::: slot <name>“ schreiben.',
  },
  'template/block': {
    meaning: 'Ein „:::“-Block ist unbekannt, offen oder falsch gefüllt.',
    remedy:
      'Jeden Block in einer eigenen Zeile mit „::: name“ öffnen und mit „:::“ schließen; die Namen stehen im Handbuch unter „Textvorlagen“.',
  },
  'template/slot': {
    meaning: 'Die Textvorlage nennt einen Einschub, den es nicht gibt.',
    remedy: 'Den Namen wie im Tipp schreiben.',
  },
  'layout/zu-lang': {
    meaning: 'Das Dokument hat mehr Seiten, als gesetzt werden.',
    remedy: 'Den Text kürzen oder auf mehrere Entwürfe verteilen; Langes als Anlage beifügen.',
  },
  'layout/briefkopf': {
    meaning: 'Briefkopf oder Anschrift haben mehr Zeilen, als ein Brief fasst.',
    remedy: 'Namen, Zusatz oder Anschrift kürzen, bis die Anschrift im Fenster des Umschlags steht.',
  },
  'layout/bild': {
    meaning: 'Ein Bild lässt sich nicht verwenden.',
    remedy:
      'Pfad, Form (PNG, JPEG, SVG) und Alternativtext des Bildes prüfen; ein Bild gehört in einen eigenen Absatz, nicht in eine Tabelle.',
  },
  'layout/bild-im-satz': {
    meaning:
      'Ein Bild steht in einem Satz oder in einem Verweis; auf Papier steht es darunter und führt nirgends hin.',
    remedy: 'Das Bild in einen eigenen Absatz stellen, die Adresse in den Text schreiben.',
  },
  'pdf/zeichen': {
    meaning: 'Ein Zeichen hat keine Schrift.',
    remedy: 'Das Zeichen durch ein anderes oder ein Wort ersetzen.',
  },
  'pdf/schriftrichtung': {
    meaning: 'Ein Text wird von rechts nach links geschrieben.',
    remedy: 'Das Wort in lateinischen Buchstaben schreiben oder als Bild mit Alternativtext einfügen.',
  },
  'output/format': {
    meaning: 'Diese Art von Dokument gibt es nicht in diesem Format.',
    remedy: 'Bei --format ein Format nennen, das „drucksache list“ bei dieser Art in Klammern zeigt.',
  },
  'output/bild': {
    meaning: 'Ein Bild lässt sich nicht veröffentlichen.',
    remedy:
      'Pfad und Form des Bildes prüfen (PNG, JPEG, WebP, GIF, AVIF, SVG); eine SVG-Datei darf nur Gezeichnetes enthalten, keine Skripte.',
  },
  'output/bild-schwer': {
    meaning: 'Ein Bild für die Website ist größer als 2 MB.',
    remedy: 'Das Bild verkleinern, etwa auf 2000 Bildpunkte in der Breite.',
  },
  'output/bild-standort': {
    meaning: 'Ein Foto für die Website verrät, wo es aufgenommen wurde.',
    remedy: 'Den Aufnahmeort (GPS) im Bildprogramm aus der Datei entfernen.',
  },
  'output/bild-ablage': {
    meaning: 'Die Website zeigt ein Bild erst, wenn es an seinem Ort liegt.',
    remedy: 'In den Stammdaten unter presse.bilder sagen, wo die Website Bilder hat.',
  },
  'output/kollision': {
    meaning: 'Zwei Entwürfe ergäben dieselbe Datei.',
    remedy: 'Einen der Entwürfe umbenennen.',
  },
  'output/schreiben': {
    meaning: 'Die Ausgabe lässt sich nicht schreiben.',
    remedy:
      'Das alte PDF in anderen Programmen schließen; prüfen, ob der Ordner beschreibbar ist und Platz hat.',
  },
  'output/programmfehler': {
    meaning: 'Das Programm hat einen Fehler; der Entwurf hat keinen.',
    remedy:
      'Die Meldung und den Entwurf an die schicken, die das Programm pflegen; die anderen Entwürfe werden gebaut.',
  },
  'output/abgebrochen': {
    meaning: 'Ein Entwurf wurde nicht fertig; die anderen sind gebaut.',
    remedy: 'Den Entwurf allein bauen („--jobs 1“) und den Fehler melden.',
  },
  'output/gesperrt': {
    meaning: 'Eine Pressemitteilung wird noch nicht oder nicht mehr für die Website geschrieben.',
    remedy:
      'Nichts; nach der Sperrfrist noch einmal bauen. Für eine Vorschau schreibt --auch-gesperrte die Datei.',
  },
  'output/entfernt': {
    meaning:
      'Eine ältere Ausgabe einer gesperrten Pressemitteilung oder (mit --aufraeumen) eines Entwurfs, den es nicht mehr gibt, ist gelöscht oder müsste es sein.',
    remedy: 'Nichts, wenn sie gelöscht ist; sonst die genannte Datei von Hand löschen.',
  },
  'output/verwaist': {
    meaning: 'Den Entwurf einer Ausgabe gibt es nicht mehr.',
    remedy:
      '„drucksache build --aufraeumen“ löscht solche Ausgaben, soweit sie noch so sind, wie das Programm sie geschrieben hat.',
  },
  'output/veraltet': {
    meaning: 'Eine ältere Ausgabe bleibt stehen.',
    remedy: 'Die Fehler des Entwurfs beheben und neu bauen, oder die alte Datei löschen.',
  },
} as const satisfies Readonly<Record<string, Meaning>>;
