import { error, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile, Span } from '../diagnostics/source-file.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import type { Kind } from '../kinds/kind.ts';
import { directiveNames } from '../markdown/directives.ts';
import { readDirectiveLine, type DirectiveLine } from '../markdown/rules/directive.ts';
import { spanOf, type Tree } from './ast.ts';

/** What a template of a kind may name. */
export type Vocabulary = Pick<Kind, 'viewShape' | 'parts' | 'slots'>;

/**
 * Checks the `:::` lines that stand directly in a program. Each program closes what it opens: then every way
 * through the conditions prints balanced blocks.
 */
export function* checkDirectives(
  program: Tree,
  file: SourceFile,
  vocabulary: Vocabulary,
): Generator<Diagnostic> {
  const open: Directive[] = [];
  for (const directive of directivesOf(program, file)) {
    const { name, span, alone } = directive;
    if (!alone) {
      const hint = 'Davor und dahinter darf auf derselben Zeile nichts stehen, auch kein {{…}}.';
      yield error('template/block', span, '„:::“ braucht eine eigene Zeile', hint);
    } else if (name === '') {
      if (open.pop() === undefined) yield strayClose(span);
    } else {
      yield* checkDirective(directive, vocabulary);
      if (name !== 'slot') open.push(directive);
    }
  }
  for (const { name, span } of open) {
    const hint = 'Eine Zeile „:::“ schließt ihn, vor dem nächsten {{else}} oder {{/…}}.';
    yield error('template/block', span, `der Block „::: ${name}“ ist nicht geschlossen`, hint);
  }
}

interface Directive extends DirectiveLine {
  readonly span: Span;
  /** Nothing else on its line. */
  readonly alone: boolean;
}

/** A quotation or list item may begin before a `:::` and would take it in; there it is no line of its own either. */
const marksBefore = /^[\s>*+\-\d.)]*/u;

function* directivesOf(program: Tree, file: SourceFile): Generator<Directive> {
  for (const statement of program.body) {
    if (statement.type !== 'ContentStatement') continue;
    const { start, end } = spanOf(file, statement.loc);
    if (!file.text.slice(start, end).includes(':::')) continue;
    let at = start;
    for (const line of file.text.slice(start, end).split('\n')) {
      const [before = ''] = marksBefore.exec(line) ?? [];
      const found = readDirectiveLine(line.slice(before.length));
      const span = { file, start: at + before.length, end: at + line.length };
      const alone = before.trim() === '' && bounds(file, at - 1) && bounds(file, span.end);
      if (found !== undefined) yield { ...found, span, alone };
      at = span.end + 1;
    }
  }
}

/** A line ends or the file does at this offset. */
function bounds({ text }: SourceFile, offset: number): boolean {
  return offset < 0 || offset >= text.length || text[offset] === '\n';
}

function strayClose(span: Span): Diagnostic {
  const hint = 'Davor ist kein Block offen; „::: slot“ braucht keine schließende Zeile.';
  return error('template/block', span, '„:::“ schließt nichts', hint);
}

function* checkDirective({ name, argument, span }: Directive, vocabulary: Vocabulary): Generator<Diagnostic> {
  if (!directiveNames.includes(name)) {
    yield error('template/block', span, `unbekannter Block „::: ${name}“`, proposal(name, directiveNames));
  } else if (name === 'slot' || name === 'teil') {
    const known = name === 'slot' ? [...vocabulary.parts, ...vocabulary.slots] : vocabulary.parts;
    if (known.includes(argument)) return;
    const what = name === 'slot' ? 'Einschub' : 'Teil';
    yield error('template/slot', span, `unbekannter ${what} „${argument}“`, proposal(argument, known));
  } else if (argument !== '') {
    const hint = `Hinter „::: ${name}“ steht nichts; der Inhalt folgt auf den nächsten Zeilen.`;
    yield error('template/block', span, `„${argument}“ gehört nicht in die Zeile`, hint);
  }
}

function proposal(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  return close === undefined ? `Möglich sind: ${known.join(', ')}.` : `Meinten Sie „${close}“?`;
}
