/** What those hear who do not see how a page looks; German, as all that is read of a document. */

export const spokenNote = (number: number): string => `Fußnote ${number}`;

export const SPOKEN_BACK = 'Zurück zum Text';

/** A label and its value stand apart for the eye, which the ear does not notice. */
export const spokenLabel = (label: string): string =>
  /[\p{L}\p{N}\)]$/v.test(label) ? `${label}: ` : `${label} `;

/** Between lines of an address, and between a name and its function. */
export const SPOKEN_PAUSE = ', ';
