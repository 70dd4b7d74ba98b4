import type { Span } from '../diagnostics/source-file.ts';
import { quoted } from '../kinds/fault.ts';
import { removalOf, sourceLines, textOf } from '../markdown/whole-lines.ts';
import { passagesOf } from './common/passages.ts';
import type { Finding, Rule } from './rule.ts';

/** Page numbers of the paper that a text was copied from. */
export const pageResidue: Rule = {
  id: 'seitenreste',
  severity: 'warning',
  explain:
    'Wer einen Text aus einem PDF oder aus Word kopiert, nimmt die Seitenzahlen mit, die dort am Rand standen: „Seite 2 von 5“, „- 2 -“. Gemeldet werden nur ganze Zeilen; --fix löscht sie und fügt den Satz wieder zusammen, den sie trennen.',
  example: {
    wrong: 'Der Radweg ist\n\nSeite 2 von 5\n\nzu schmal.',
    right: 'Der Radweg ist\nzu schmal.',
  },
  run: (entry) =>
    passagesOf(entry)
      .filter(({ text }) => /\d/.test(text))
      .flatMap((passage) => {
        const lines = sourceLines(passage);
        return lines.filter((line) => isPageNumber(textOf(line), lines.length === 1)).map(findingOf);
      }),
};

const counted = String.raw`(?:Seite|Blatt|S\.|Page) ?\|? ?\d{1,3} ?(?:von|/|of|\|) ?\d{1,3}`;
const inLine = new RegExp(
  String.raw`^(?:${counted}|[-–—] ?\d{1,3} ?[-–—]|\d{1,3} ?\| ?(?:Seite|Page))$`,
  'u',
);
/** These may be the end of a sentence whose lines were broken, and so must stand alone. */
const alone = /^(?:(?:Seite|Blatt|Page) ?\|? ?\d{1,3}|\d{1,2} ?\/ ?\d{1,2})$/u;

function isPageNumber(line: string, isAlone: boolean): boolean {
  const words = line.trim().replaceAll(/^[*_]+|[*_\\]+$/gu, '');
  return inLine.test(words) || (isAlone && alone.test(words));
}

function findingOf(span: Span): Finding {
  return {
    span,
    message: `Das sieht nach der Seitenzahl einer Vorlage aus: ${quoted(textOf(span))}`,
    hint: 'Die Zeile löschen; Seitenzahlen druckt das Programm selbst.',
    fix: [removalOf(span)],
  };
}
