import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { type Origin, type SourceFile, spanOfLine } from '../diagnostics/source-file.ts';

/** A block of the template that does not hold what it must. */
export function blockProblem({ file, line }: Origin, message: string, hint: string): Diagnostic {
  return error('template/block', spanOfLine(file, line), message, hint);
}

/** A text of the draft for which the template has no line. */
export function missingSlot(file: SourceFile, name: string): Diagnostic {
  const hint = `An der Stelle, an die er gehört, braucht sie die Zeile „::: slot ${name}“.`;
  return error(
    'template/slot',
    spanOfLine(file, 1),
    `Die Textvorlage druckt den Teil „${name}“ nicht.`,
    hint,
  );
}
