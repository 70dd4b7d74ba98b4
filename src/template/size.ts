import { error, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { counted } from '../diagnostics/counted.ts';
import { isBlock, spanOf, type Node, type Tree } from './ast.ts';
import { budget } from './budget.ts';

/**
 * Where a template passes the number of statements or the depth that the library is to work on. Works on a list and
 * not by calling itself: how deep that could go would depend on the machine.
 */
export function excessOf(file: SourceFile, program: Tree): Diagnostic | undefined {
  const open: { readonly statement: Node; readonly depth: number }[] = [];
  const add = (body: readonly Node[], depth: number): void => {
    for (const statement of body.toReversed()) open.push({ statement, depth });
  };
  add(program.body, 0);
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { statement, depth } = next;
    count += 1;
    if (count > budget.statements) {
      const message = `Die Textvorlage hat mehr als ${counted(budget.statements)} Felder, Texte und Anweisungen.`;
      return tooLarge(
        file,
        statement,
        message,
        'Teilen Sie sie auf, oder drucken Sie Listen mit {{#each …}}.',
      );
    }
    if (depth > budget.depth) return tooDeep(file, statement);
    if (!isBlock(statement)) continue;
    add([...(statement.program?.body ?? []), ...(statement.inverse?.body ?? [])], depth + 1);
  }
  return undefined;
}

/** Counted before parsing, whose time grows with the square of what is open. */
export function tooManyTags(file: SourceFile): Diagnostic | undefined {
  let at = file.text.indexOf('{{');
  for (let count = 1; at >= 0; count += 1, at = file.text.indexOf('{{', at + 2)) {
    if (count <= budget.statements) continue;
    const message = `Die Textvorlage hat mehr als ${counted(budget.statements)} Felder und Anweisungen.`;
    return error('template/zu-gross', { file, start: at, end: at }, message, 'Teilen Sie sie auf.');
  }
  return undefined;
}

function tooDeep(file: SourceFile, statement: Node): Diagnostic {
  const message = `Hier sind mehr als ${budget.depth} Blöcke ineinander verschachtelt.`;
  return tooLarge(
    file,
    statement,
    message,
    'Auch jedes {{else if …}} zählt; fassen Sie Bedingungen zusammen.',
  );
}

function tooLarge(file: SourceFile, { loc }: Node, message: string, hint: string): Diagnostic {
  const { start } = spanOf(file, loc);
  return error('template/zu-gross', { file, start, end: start }, message, hint);
}
