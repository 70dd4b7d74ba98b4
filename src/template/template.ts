import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Presentation, View } from '../kinds/kind.ts';
import { BudgetSpent, Meter, tooLongBlock } from './budget.ts';
import { checkTemplate, type Partials } from './check.ts';
import { parseTemplate } from './parse.ts';
import { printProgram } from './print.ts';
import { programOf } from './program.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Tree } from './ast.ts';

/** A template that has been checked against its kind and can be rendered any number of times. */
export interface Template {
  readonly file: SourceFile;
  /** Throws `BudgetSpent`. */
  readonly print: (view: View, meter: Meter) => string;
}

/**
 * Reads a template and the partials it calls.
 * @param sources the partials by name: `templates/_teile/<name>.md.hbs`; those not called are not read
 * @returns no value when there is any fault; all faults of the template and its partials at once
 */
export function loadTemplate(
  file: SourceFile,
  sources: ReadonlyMap<string, SourceFile>,
  vocabulary: Vocabulary,
): Outcome<Template> {
  const parsed = parseTemplate(file);
  if (parsed.value === undefined) return { diagnostics: parsed.diagnostics };
  const partials = lazily(sources);
  const diagnostics = checkTemplate(file, parsed.value, vocabulary, partials);
  if (diagnostics.length > 0) return { diagnostics };
  return { value: { file, print: compile({ file, tree: parsed.value }, partials) }, diagnostics };
}

/**
 * The document as Markdown with `:::` blocks, or `template/zu-gross` where it would be larger than any document is.
 * The view is checked JSON: it has no functions and is not changed.
 */
export function renderTemplate(
  { file, print }: Template,
  { view, slots }: Pick<Presentation, 'view' | 'slots'>,
): Outcome<string> {
  try {
    const text = print(view, new Meter(file, (name) => slots.get(name)?.source.length ?? 0));
    const excess = tooLongBlock(file, text);
    return excess === undefined ? { value: text, diagnostics: [] } : { diagnostics: [excess] };
  } catch (thrown) {
    if (thrown instanceof BudgetSpent) return { diagnostics: [thrown.diagnostic] };
    throw thrown;
  }
}

interface Parsed {
  readonly file: SourceFile;
  readonly tree: Tree;
}

interface ReadPartials extends Partials {
  /** Those found so far. */
  readonly found: ReadonlyMap<string, Parsed>;
}

function lazily(sources: ReadonlyMap<string, SourceFile>): ReadPartials {
  const found = new Map<string, ReturnType<Partials['find']>>();
  const sound = new Map<string, Parsed>();
  const read = (name: string): ReturnType<Partials['find']> => {
    const file = sources.get(name);
    if (file === undefined) return undefined;
    const parsed = parseTemplate(file);
    if (parsed.value !== undefined) sound.set(name, { file, tree: parsed.value });
    return { file, parsed };
  };
  return {
    names: [...sources.keys()],
    found: sound,
    find(name) {
      if (!found.has(name)) found.set(name, read(name));
      return found.get(name);
    },
  };
}

function compile(main: Parsed, partials: ReadPartials): Template['print'] {
  const program = programOf(main.tree, main.file);
  const called = new Map(
    [...partials.found].map(([name, { file, tree }]) => [name, programOf(tree, file)] as const),
  );
  return (view, meter) => printProgram(program, called, view, meter);
}
