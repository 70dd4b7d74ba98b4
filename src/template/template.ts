import type { Outcome } from '../diagnostics/diagnostic.ts';
import { andThen } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Presentation } from '../kinds/kind.ts';
import { plainText } from '../markdown/plain-text.ts';
import { BudgetSpent, Meter, tooLongBlock } from './budget.ts';
import { checkTemplate, type ParsedTemplate, type Partials } from './check.ts';
import type { Vocabulary } from './directives.ts';
import { compiled, printed, type Template } from './engine.ts';
import { parseTemplate } from './parse.ts';
import { shippedTemplate } from './shipped.ts';

/** The files `templates/_teile/<name>.md.hbs`; those that are not called are not read. */
export interface PartialFiles {
  names(): readonly string[];
  read(name: string): Outcome<SourceFile> | undefined;
}

/**
 * Reads a template and the partials it calls.
 * @returns no value when there is any fault; all faults of the template and its partials at once
 */
export function loadTemplate(
  file: SourceFile,
  files: PartialFiles,
  vocabulary: Vocabulary,
): Outcome<Template> {
  const partials = lazily(files);
  const shipped = shippedTemplate(file, (name) => partials.source(name)?.value);
  if (shipped !== undefined) return { value: shipped, diagnostics: [] };
  return andThen(parsedTemplate(file), (main) => {
    const diagnostics = checkTemplate(main, vocabulary, partials);
    return diagnostics.length > 0 ? { diagnostics } : { value: compile(main, partials), diagnostics };
  });
}

/**
 * The document as Markdown with `:::` blocks, or `template/zu-gross` where it would be larger than any document is.
 * The view is checked JSON: it has no functions and is not changed.
 */
export function renderTemplate(
  template: Template,
  { view, slots }: Pick<Presentation, 'view' | 'slots'>,
): Outcome<string> {
  const { file } = template;
  try {
    const meter = new Meter(file, lengthsOf(slots));
    const text = printed(template, view, meter);
    const excess = tooLongBlock(file, text);
    return excess === undefined ? { value: text, diagnostics: [] } : { diagnostics: [excess] };
  } catch (thrown) {
    if (thrown instanceof BudgetSpent) return { diagnostics: [thrown.diagnostic] };
    throw thrown;
  }
}

/** How long the text of a slot is, counted when it is asked for. */
function lengthsOf(slots: Presentation['slots']): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const length = known.get(name) ?? plainText(slots.get(name)?.nodes ?? []).length;
    known.set(name, length);
    return length;
  };
}

interface ReadPartials extends Partials {
  source(name: string): Outcome<SourceFile> | undefined;
  /** Those found so far. */
  found(): readonly (readonly [name: string, partial: ParsedTemplate])[];
}

function lazily(files: PartialFiles): ReadPartials {
  const sources = new Map<string, Outcome<SourceFile> | undefined>();
  const parsed = new Map<string, Outcome<ParsedTemplate> | undefined>();
  const source = (name: string): Outcome<SourceFile> | undefined => {
    if (!sources.has(name)) sources.set(name, files.read(name));
    return sources.get(name);
  };
  return {
    names: () => files.names(),
    source,
    find(name) {
      const file = source(name);
      if (!parsed.has(name)) parsed.set(name, file && andThen(file, parsedTemplate));
      return parsed.get(name);
    },
    found: () =>
      [...parsed].flatMap(([name, partial]) => (partial?.value ? [[name, partial.value] as const] : [])),
  };
}

function parsedTemplate(file: SourceFile): Outcome<ParsedTemplate> {
  return andThen(parseTemplate(file), (tree) => ({ value: { file, tree }, diagnostics: [] }));
}

function compile({ file, tree }: ParsedTemplate, partials: ReadPartials): Template {
  const called = partials.found().map(([name, { file, tree }]) => [name, compiled(tree, file)] as const);
  return { ...compiled(tree, file), partials: new Map(called) };
}
