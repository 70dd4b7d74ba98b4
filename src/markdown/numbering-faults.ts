import { type Diagnostic, error, info, warning } from '../diagnostics/diagnostic.ts';
import { type Origin, type Span, spanOfLine } from '../diagnostics/source-file.ts';
import type { TakenLabel } from './doubled-labels.ts';
import { type JumpingNumber, numbersIn, type RepeatedNumber } from './list-numbers.ts';
import type { Block } from './nodes.ts';

/** Where a label stands in its line, else the line. */
export function spanOfLabel({ file, line }: Origin, label: string): Span {
  const span = spanOfLine(file, line);
  const index = file.text.slice(span.start, span.end).indexOf(label);
  return index < 0 ? span : { file, start: span.start + index, end: span.start + index + label.length };
}

/** Reported once for all. */
export function labelTaken([first, ...others]: readonly TakenLabel[]): readonly Diagnostic[] {
  if (first === undefined) return [];
  const { label, kept, origin } = first;
  const more = others.length === 0 ? '' : ', ebenso bei den anderen';
  const message = `„${label}“ wird nicht gedruckt: Der Punkt hat schon „${kept}“${more}.`;
  const hint =
    'Vor jeden Punkt gehört ein Zeichen: „- “ oder eine Nummer; Listen im Vorspann nummeriert das Programm.';
  return [info('markdown/nummer-doppelt', spanOfLabel(origin, label), message, hint)];
}

/** Numbers that do not count from 1 may be meant, but stand behind ours. */
export function labelLeft({ label, kept, origin }: TakenLabel): Diagnostic {
  const message = `Gedruckt wird „${kept} ${label}“: Die Liste im Vorspann wird nummeriert, und der Punkt hat eine eigene Nummer.`;
  const hint = 'Die Nummern weglassen; sollen sie bleiben, den Text hinter „|“ schreiben statt als Liste.';
  return warning('markdown/nummer-doppelt', spanOfLabel(origin, label), message, hint);
}

/** What the council votes on is cited by its numbers: they count on, or are an error. */
export function votedNumbers(blocks: readonly Block[], quotes: boolean): Resolved {
  const numbers = numbersIn(blocks);
  const jumps = quotes ? numbers.jumps.filter(({ doubt }) => doubt === undefined) : numbers.jumps;
  return {
    value: numbers.blocks,
    diagnostics: [...numbers.repeated.map(numberedThrough), ...jumps.map(jumping)],
  };
}

interface Resolved {
  readonly value: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

function numberedThrough({ label, last, origin }: RepeatedNumber): Diagnostic {
  const message = `Alle Punkte dieser Liste beginnen mit „${label}“; gedruckt wird „${label}“ bis „${last}“.`;
  const hint = 'Die Nummern hochzählen; in einer Liste im Vorspann („- …“) können sie fehlen.';
  return info('markdown/nummer-doppelt', spanOfLabel(origin, label), message, hint);
}

function jumping({ found, expected, origin }: JumpingNumber): Diagnostic {
  const message = `Hier steht „${found}“, nach den Nummern darüber folgt „${expected}“.`;
  const hint = `„${expected}“ schreiben. Fehlt ein Punkt, ihn davor ergänzen; abgestimmt wird nach Nummern.`;
  return error('markdown/nummer-springt', spanOfLabel(origin, found), message, hint);
}
