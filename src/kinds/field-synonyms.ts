/**
 * What clerks call a field, by the name it has here: only words that are a field nowhere themselves. Of two fields that
 * are called the same the upper one is meant.
 */
const synonyms: Readonly<Record<string, string>> = {
  nummer: 'vorlage vorlagennummer drucksache drucksachennummer drucksachen_nummer nr',
  titel: 'betreff thema title headline schlagzeile ueberschrift',
  datum: 'date tag sitzungstermin termin',
  antragsteller: 'fraktion fraktionen antragstellerin antragstellerinnen antragstellende einreicher',
  absender: 'fraktion fraktionen antragstellerin antragstellerinnen antragstellende einreicher',
  beschlussvorschlag: 'beschluss beschluesse beschlussantrag beschlusstext',
  begruendung: 'begruendungstext grund',
  gremium: 'ausschuss',
  beratungsfolge: 'gremien sitzung sitzungen ausschuss',
  anschrift: 'adresse strasse',
  empfaenger: 'adressat an',
  zeichen: 'diktatzeichen aktenzeichen',
  unterschriften: 'unterzeichner unterschrift',
  anlagen: 'anlage anhang',
  kopie: 'verteiler cc',
  schlagworte: 'tags stichworte keywords',
  betrag: 'kosten',
  finanzen: 'kosten',
  deckung: 'deckungsvorschlag',
  unterzeile: 'untertitel unterueberschrift',
  dachzeile: 'oberzeile',
  lead: 'teaser vorspann',
  sperrfrist: 'embargo',
  berichtigt: 'korrigiert korrektur berichtigung aktualisiert geaendert lastmod updated',
  zurueckgezogen: 'widerrufen zurueckgenommen zurueckziehung',
  bilder: 'fotos foto',
  unterschrift: 'bildunterschrift',
  nachweis: 'bildnachweis fotograf',
  kontakt: 'ansprechpartner pressekontakt',
  telefon: 'tel',
  email: 'mail e-mail',
  web: 'webseite',
  textvorlage: 'template',
};

const words = Object.entries(synonyms).map(([field, names]) => ({ field, names: names.split(' ') }));

/** The field that a clerk's word means, of those that are allowed at this place. */
export function fieldMeant(word: string, allowed: readonly string[]): string | undefined {
  return words.find(({ field, names }) => allowed.includes(field) && names.includes(word))?.field;
}
