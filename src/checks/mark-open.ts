import type { Entry } from '../kinds/kind.ts';
import { passagesOf } from './common/passages.ts';
import type { DraftPassage } from './common/passages.ts';
import { typedMatches } from './common/typed-matches.ts';
import type { Finding, Rule } from './rule.ts';

/** Stars and tildes before a word that nothing closes. A single star may be of a footnote or of a gender form. */
export const markOpen: Rule = {
  id: 'auszeichnung-offen',
  severity: 'warning',
  explain:
    'Eine Auszeichnung wie „**fett**“ hat einen Anfang und ein Ende im selben Absatz, beide ohne Leerzeichen am Wort. Fehlt eines, werden die Zeichen gedruckt.',
  example: { wrong: 'Der **Radweg kommt.', right: 'Der **Radweg** kommt.' },
  run: (entry) => passagesOf(entry).flatMap((passage) => openIn(entry, passage)),
};

const opening =
  /(?<![\p{L}\p{N}*])\*\*(?=[\p{L}\p{N}„“"(«])|(?<![\p{L}\p{N}_])__(?=\p{L})|~~(?=[\p{L}\p{N}„(])/gu;
/** Blanks within: `** fett**`, at the start of a line `** fett **` too; else those may be stars of notes. */
const parted = /(?<![*\S])\*\*(?= [^*\n]{1,80}\S\*\*)|(?<=^|\n)\*\*(?= [^*\n]{1,80} \*\*(?:[ \n]|$))/gu;
const starOfNote = /[\p{L}\p{N}€%)]\*\*(?=[\s.,;:)]|$)/u;

function openIn(entry: Entry, passage: DraftPassage): readonly Finding[] {
  const { text, type } = passage;
  if (!/\*\*|__|~~/.test(text)) return [];
  const [first] = [...typedMatches(passage, opening), ...typedMatches(passage, parted)];
  if (first === undefined || isNote(entry, passage, first.index)) return [];
  const mark = first.text;
  const words = text.slice(first.index, first.index + 25).split('\n')[0] ?? '';
  const message =
    type === 'field'
      ? `„${words}“: In diesem Feld geht nur reiner Text; „${mark}“ wird gedruckt.`
      : `„${words}“: Was hier mit „${mark}“ beginnt, endet nirgends; „${mark}“ wird gedruckt.`;
  const hint =
    type === 'field'
      ? `„${mark}“ löschen.`
      : `„${mark}“ auch hinter das letzte Wort setzen, ohne Leerzeichen davor, oder hier löschen.`;
  return [{ span: first.span, message, hint }];
}

/** „**ohne Umsatzsteuer“ below „5.000 EUR**“. */
function isNote(entry: Entry, { text }: DraftPassage, index: number): boolean {
  return index === 0 && passagesOf(entry).some((other) => other.text !== text && starOfNote.test(other.text));
}
