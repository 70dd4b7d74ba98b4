import { distinct, error, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import type { ViewShape } from '../kinds/kind.ts';
import {
  isBlock,
  isMustache,
  isPartial,
  isPath,
  spanOf,
  type Block,
  type Mustache,
  type Node,
  type Partial,
  type Path,
  type Tree,
} from './ast.ts';
import { budget } from './budget.ts';
import { checkDirectives, type Vocabulary } from './directives.ts';
import { resolve, type Scope } from './scope.ts';
import { type Refusal, refuseAsGroup, refuseAsList, refuseAsText } from './wrong-use.ts';

/** The partials a template may call, each read when it is first asked for. */
export interface Partials {
  names(): readonly string[];
  find(name: string): Outcome<ParsedTemplate> | undefined;
}

export interface ParsedTemplate {
  readonly file: SourceFile;
  readonly tree: Tree;
}

/** Helpers that print: `url` the destination of a link, `md` everything else, also where it is not named. */
const printHelpers = ['md', 'url'];
const blockHelpers = ['if', 'unless', 'each', 'with'];

interface Surroundings {
  readonly file: SourceFile;
  readonly scope: Scope;
  readonly vocabulary: Vocabulary;
  readonly partials: Partials;
  /** Partials being printed around this place. */
  readonly within: readonly string[];
  /**
   * Partials checked so far, with what they were called for and within how many others: partials that call partials
   * are many ways, few pairs.
   */
  readonly done: Map<string, Map<ViewShape, number>>;
}

/** Everything a template and the partials it calls name that is not in the vocabulary (architecture.md, rule 4). */
export function checkTemplate(
  { file, tree }: ParsedTemplate,
  vocabulary: Vocabulary,
  partials: Partials,
): readonly Diagnostic[] {
  const scope = { shape: vocabulary.viewShape, loop: false };
  // A partial is checked wherever it is called.
  return distinct([
    ...checkProgram(tree, { file, scope, vocabulary, partials, within: [], done: new Map() }),
  ]);
}

function* checkProgram(program: Tree, here: Surroundings): Generator<Diagnostic> {
  yield* checkDirectives(program, here.file, here.vocabulary);
  for (const statement of program.body) yield* checkStatement(statement, here);
}

function* checkStatement(statement: Node, here: Surroundings): Generator<Diagnostic> {
  if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return;
  if (isMustache(statement)) yield* checkPrint(statement, here);
  else if (isPartial(statement)) yield* checkPartial(statement, here);
  else if (isBlock(statement)) yield* checkBlock(statement, here);
  else yield refuse(statement, here, 'diese Anweisung gibt es in Textvorlagen nicht', blockHint);
}

const plainHint = 'Ein Feld steht so da: {{titel}}; das Ziel eines Links so: {{url datei}}.';
const blockHint =
  'Blöcke sind {{#if}}, {{#unless}}, {{#each}} und {{#with}}; Teilstücke stehen so da: {{> schluss}}.';

function refuse(node: Node, here: Surroundings, message: string, hint: string): Diagnostic {
  return error('template/syntax', spanOf(here.file, node.loc), message, hint);
}

function* checkPrint(print: Mustache, here: Surroundings): Generator<Diagnostic> {
  if (!print.escaped) {
    const hint = 'Zwei Klammern genügen: {{titel}}. Text mit Markdown kommt über „::: slot“ hinein.';
    const message = 'dreifache Klammern und „{{&“ sind nicht erlaubt';
    yield error('template/dreifach', spanOf(here.file, print.loc), message, hint);
    return;
  }
  if (!isPath(print.path)) {
    yield refuse(print, here, 'in den Klammern steht kein Feldname', plainHint);
    return;
  }
  const alone = print.params.length === 0 && print.hash === undefined;
  if (!alone && !printHelpers.includes(print.path.original)) {
    yield unknownHelper(print.path, here, printHelpers, plainHint);
    return;
  }
  const field = alone ? print.path : onlyField(print);
  if (field === undefined)
    yield refuse(print, here, `„${print.path.original}“ braucht genau ein Feld`, plainHint);
  else yield* checkPath(field, here, refuseAsText);
}

function onlyField(node: Mustache | Block): Path | undefined {
  const [field, ...others] = node.params;
  return field !== undefined && isPath(field) && others.length === 0 && node.hash === undefined
    ? field
    : undefined;
}

function unknownHelper(path: Path, here: Surroundings, known: readonly string[], hint: string): Diagnostic {
  const close = nearest(path.original, known);
  const advice = close === undefined ? hint : `Meinten Sie „${close}“?`;
  const message = `unbekannte Anweisung „${path.original}“`;
  return error('template/unbekannter-helfer', spanOf(here.file, path.loc), message, advice);
}

/** Reports what is wrong with a path and its use; returns the shape where nothing is. */
function* checkPath(
  path: Path,
  here: Surroundings,
  refusal: (shape: ViewShape, name: string) => Refusal | undefined,
): Generator<Diagnostic, ViewShape | undefined> {
  const place = spanOf(here.file, path.loc);
  const found = resolve(path, here.scope);
  if ('problem' in found) {
    yield error('template/unbekanntes-feld', place, found.problem, found.hint);
    return undefined;
  }
  const refused = refusal(found.shape, path.original);
  if (refused === undefined) return found.shape;
  yield error(refused.code, place, refused.message, refused.hint);
  return undefined;
}

function* checkBlock(block: Block, here: Surroundings): Generator<Diagnostic> {
  const name = block.path.original;
  if (here.file.text.startsWith('{{{{', spanOf(here.file, block.loc).start)) {
    yield refuse(block, here, 'vierfache Klammern sind nicht erlaubt', blockHint);
    return;
  }
  if (!blockHelpers.includes(name)) {
    yield unknownHelper(block.path, here, blockHelpers, blockHint);
    return;
  }
  const { program, inverse } = block;
  const field = onlyField(block);
  if (field === undefined || program?.blockParams !== undefined) {
    yield refuse(block, here, `„{{#${name}}}“ braucht genau ein Feld`, blockHint);
    return;
  }
  const scope = yield* checkSubject(name, field, here);
  if (program && scope) yield* checkProgram(program, { ...here, scope });
  if (inverse) yield* checkProgram(inverse, here);
}

/**
 * The scope inside a block; undefined where the subject of a loop is wrong: each field in it would look unknown.
 * Loops only lead downwards: on the way up Handlebars may take the same value twice for one scope, and `../` in it
 * would mean something else than it says.
 */
function* checkSubject(
  name: string,
  field: Path,
  here: Surroundings,
): Generator<Diagnostic, Scope | undefined> {
  if (name === 'if' || name === 'unless') {
    yield* checkPath(field, here, () => undefined);
    return here.scope;
  }
  if (field.depth > 0 || field.parts.length === 0) {
    const hint = 'Hier steht der Name eines Feldes ohne „../“ und ohne „this“.';
    yield refuse(field, here, `„{{#${name} ${field.original}}}“ geht nicht`, hint);
    return undefined;
  }
  const shape = yield* checkPath(field, here, name === 'each' ? refuseAsList : refuseAsGroup);
  if (typeof shape !== 'object') return undefined;
  if ('list' in shape) return { shape: shape.list, outer: here.scope, loop: true };
  return { shape, outer: here.scope, loop: here.scope.loop };
}

function* checkPartial(call: Partial, here: Surroundings): Generator<Diagnostic> {
  if (!isPath(call.name) || call.params.length > 0 || call.hash !== undefined) {
    yield refuse(call, here, 'ein Teilstück wird nur mit seinem Namen genannt', 'Etwa so: {{> schluss}}.');
    return;
  }
  const name = call.name.original;
  const place = spanOf(here.file, call.name.loc);
  const partial = here.partials.find(name);
  if (partial === undefined) {
    const close = nearest(name, here.partials.names());
    const hint = close
      ? `Meinten Sie „${close}“?`
      : `Teilstücke liegen in templates/_teile/, hier ${name}.md.hbs.`;
    yield error('template/unbekanntes-teil', place, `unbekanntes Teilstück „${name}“`, hint);
    return;
  }
  if (here.within.includes(name)) {
    const hint = `Es wird gerade gedruckt: ${[...here.within, name].join(' → ')}.`;
    yield error('template/syntax', place, `das Teilstück „${name}“ ruft sich selbst auf`, hint);
    return;
  }
  const depth = here.within.length;
  if (depth > budget.depth) {
    const message = `Hier sind mehr als ${budget.depth} Teilstücke ineinander verschachtelt.`;
    yield error(
      'template/zu-gross',
      place,
      message,
      'Schreiben Sie einige davon dort hin, wo sie gebraucht werden.',
    );
    return;
  }
  const done = here.done.get(name) ?? new Map<ViewShape, number>();
  if ((done.get(here.scope.shape) ?? -1) >= depth) return;
  here.done.set(name, done.set(here.scope.shape, depth));
  yield* partial.diagnostics;
  if (partial.value === undefined) return;
  const scope = { shape: here.scope.shape, loop: false };
  yield* checkProgram(partial.value.tree, {
    ...here,
    file: partial.value.file,
    scope,
    within: [...here.within, name],
  });
}
