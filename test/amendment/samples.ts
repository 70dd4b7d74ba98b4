import { amend } from '../../src/amendment/amend.ts';
import type { Clause, ResolutionText } from '../../src/amendment/resolution.ts';
import { printed } from '../../src/amendment/sentence.ts';

export const clause = (label: string, text: string, ...children: Clause[]): Clause => ({
  label,
  text,
  children,
});

export const numbered = (...texts: string[]): ResolutionText => ({
  lead: '',
  clauses: texts.map((text, at) => clause(`${at + 1}.`, text)),
});

export const plain = (text: string): ResolutionText => ({ lead: '', clauses: [clause('', text)] });

/** All printed lines of the amendment. */
export const said = (before: ResolutionText, after: ResolutionText): string[] =>
  amend(before, after).sentences.flatMap(printed);

export const stops = 'Die Verwaltung prüft den Ausbau der Haltestellen im Musterkreis.';
export const money = 'Für die Planung werden 50.000 EUR bereitgestellt.';
export const report = 'Der Landrat berichtet im Ausschuss für Verkehr.';
export const letter = 'Das Schreiben an das Ministerium wird veröffentlicht.';
export const hearing = 'Eine Anhörung findet im Herbst statt.';
export const five = numbered(stops, money, report, letter, hearing);
