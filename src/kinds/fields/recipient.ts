import { lines } from './lines.ts';
import { text } from './text.ts';

/** Whom a letter goes to, in the Stammdaten and in place. */
export const recipientShape = {
  anschrift: lines({
    description: 'Anschrift, eine Zeile je Eintrag.',
    example: '[An den, Landrat des Musterkreises]',
  }),
  anrede: text({
    description: 'Anrede mit Komma.',
    example: '"Sehr geehrter Herr Landrat,"',
  }).optional(),
};
