/** Words of a text that only points to the tables of the motion: „siehe Positionen“, „wie unten angegeben“, „s. o.“. */
const pointing = new Set(
  (
    'siehe s o u vgl vergleiche gemäß laut lt nach entsprechend durch aus über mit in im bei unter wie dort hier ' +
    'den die der dem das dieser diesen diesem oben unten obiger obigen obige untenstehender untenstehenden untenstehende ' +
    'nachstehend nachstehende nachstehenden nachstehender vorstehend vorstehende vorstehenden vorstehender ' +
    'folgend folgende folgenden folgender genannt genannten genannte angegeben angegebenen angegebene ' +
    'aufgeführt aufgeführten aufgeführte dargestellt dargestellten ergibt sich erfolgt wird werden ist deckung gedeckt ' +
    'position positionen haushaltsposition haushaltspositionen einzelposition einzelpositionen antragsposition antragspositionen ' +
    'tabelle tabellen aufstellung liste übersicht sachkonto sachkonten'
  ).split(' '),
);

/**
 * Whether a proposal of coverage says more than to look at the positions. What these do not cover themselves would else be
 * covered „wie unter ‚Deckung‘ angegeben“, which sends the reader back to them.
 */
export function isOwnCoverage(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => !pointing.has(word));
}
