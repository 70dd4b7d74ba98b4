import { type Diagnostic, error } from '../diagnostics/diagnostic.ts';
import { type Origin, spanOfLine } from '../diagnostics/source-file.ts';

/** A block of the template that does not hold what it must. */
export function blockProblem({ file, line }: Origin, message: string, hint: string): Diagnostic {
  return error('template/block', spanOfLine(file, line), message, hint);
}
