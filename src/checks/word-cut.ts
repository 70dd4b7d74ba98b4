import { germanPattern } from '../grammar/german-pattern.ts';
import { quoted } from '../kinds/fault.ts';
import type { DraftPassage } from './common/passages.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Text that was copied out of a PDF has the hyphens of its lines. */
export const wordCut: Rule = {
  id: 'wort-getrennt',
  severity: 'warning',
  explain:
    'In einem Text, der aus einem PDF kopiert wurde, stehen noch die Trennstriche vom Ende seiner Zeilen; gedruckt würde „Verwal- tung“. --fix setzt die Wörter zusammen. „Ein- und Ausfahrt“ bleibt, und „CDU-“ am Ende einer Zeile behält vor „Fraktion“ den Bindestrich.',
  example: { wrong: 'Die Verwal-\ntung berichtet.', right: 'Die Verwaltung berichtet.' },
  run: (entry) => passagesOf(entry).flatMap(cutWords),
};

/** Soft hyphens and the sign that some programs make of them cut nothing else. */
const cut = germanPattern(String.raw`(\p{L}+)([-‐\u00AD¬])([ \n]+)(\p{L}+)`, 'gu');
const trace = /[-‐\u00AD¬][ \n]/;

/** What follows a word that shares its second half with a later one: „Straßen- und Wegebau“, „vor- bis nachmittags“. */
const joining: ReadonlySet<string> = new Set(
  (
    'und oder sowie bis als wie bzw beziehungsweise respektive resp statt noch aber zu zum zur in im an am auf aus bei mit ' +
    'nach von vom vor für über unter gegen gegenüber nebst samt plus minus versus vs u o auch weder entweder sondern ' +
    'wo ob dann durch ohne um per pro je mal ist sind war wird werden kann soll der die das den dem des ein eine einen ' +
    'eher nicht nur'
  ).split(' '),
);

/** „deutsch-französisch“ is one word with its hyphen, „ver-kehrlich“ is none: both ends look like an adjective. */
const pairs =
  /^(?:[a-zäöüß]+(?:isch|lich|ig|al|iv|deutsch|weiß)|deutsch|schwarz|rot|grün|gelb|blau|weiß|nord|süd|ost|west|alt|jung|hell|dunkel)$/u;
const adjective = /(?:isch|lich|ig|al|iv|weiß|schwarz|rot|grün|blau|deutsch)(?:e|en|er|em|es)?$/u;

function cutWords({ type, text, code, spanOf }: DraftPassage): readonly Finding[] {
  if (type === 'cell' || !trace.test(text)) return [];
  return [...text.matchAll(cut.for(text))].flatMap(
    ({ 0: all, 1: before = '', 2: hyphen = '', 4: after = '', index }): readonly Finding[] => {
      if (code.some(({ start, end }) => start < index + all.length && index < end)) return [];
      const span = spanOf(index, index + all.length);
      const written = span.file.text.slice(span.start, span.end);
      const isAtLineEnd = written.includes('\n');
      const isSoft = hyphen === '\u00AD' || hyphen === '¬';
      const whole = wordOf(before, after, isSoft);
      if (whole === undefined || (!isAtLineEnd && !isSoft && !/^\p{Ll}/u.test(after))) return [];
      if (joining.has(after.toLowerCase()) && !isSoft) return [];
      const isSure = isExact(written, before, hyphen, after) && (isSoft || !mayKeepHyphen(before, after));
      return [
        {
          span,
          message: `Ein Wort ist getrennt geblieben: ${quoted(`${before}- ${after}`)}`,
          hint: mayKeepHyphen(before, after)
            ? `Gemeint ist ${quoted(`${before}${after}`)} oder ${quoted(`${before}-${after}`)}.`
            : `Gemeint ist wohl ${quoted(whole)}.`,
          ...(isSure && { fix: [{ span, replacement: whole }] }),
        },
      ];
    },
  );
}

/** Before a capital, and behind letters that are spelled, a hyphen belongs to the word. */
function wordOf(before: string, after: string, isSoft: boolean): string {
  const keepsHyphen = !isSoft && (/^\p{Lu}/u.test(after) || /^(?:\p{L}|\p{Lu}{2,}s?|pH)$/u.test(before));
  return keepsHyphen ? `${before}-${after}` : `${before}${after}`;
}

function mayKeepHyphen(before: string, after: string): boolean {
  return /^\p{Ll}/u.test(after) && pairs.test(before.toLowerCase()) && adjective.test(after);
}

/** Nothing but the two halves, blanks and a line end: no mark of a list or a quotation. */
function isExact(written: string, before: string, hyphen: string, after: string): boolean {
  return (
    written.startsWith(before + hyphen) &&
    written.endsWith(after) &&
    written.slice(before.length + hyphen.length, written.length - after.length).trim() === ''
  );
}
