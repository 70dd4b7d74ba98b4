import Handlebars from 'handlebars';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { View } from '../kinds/kind.ts';
import { escapeMarkdown, escapeUrl } from '../markdown/escape.ts';
import { checkTemplate, type Partials } from './check.ts';
import { escapePrints } from './escape-prints.ts';
import { parseTemplate } from './parse.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A template that has been checked against its kind and can be rendered any number of times. */
export interface Template {
  readonly file: SourceFile;
  readonly print: (view: View) => string;
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
  return { value: { file, print: compile(parsed.value, partials) }, diagnostics };
}

/** The document as Markdown with `:::` blocks. The view is checked JSON: it has no functions and is not changed. */
export function renderTemplate(template: Template, view: View): string {
  return template.print(view);
}

interface ReadPartials extends Partials {
  /** The trees of those found so far. */
  readonly trees: ReadonlyMap<string, hbs.AST.Program>;
}

function lazily(sources: ReadonlyMap<string, SourceFile>): ReadPartials {
  const found = new Map<string, ReturnType<Partials['find']>>();
  const trees = new Map<string, hbs.AST.Program>();
  const read = (name: string): ReturnType<Partials['find']> => {
    const file = sources.get(name);
    if (file === undefined) return undefined;
    const parsed = parseTemplate(file);
    if (parsed.value !== undefined) trees.set(name, parsed.value);
    return { file, parsed };
  };
  return {
    names: [...sources.keys()],
    trees,
    find(name) {
      if (!found.has(name)) found.set(name, read(name));
      return found.get(name);
    },
  };
}

function compile(main: hbs.AST.Program, partials: ReadPartials): (view: View) => string {
  const engine = Handlebars.create();
  engine.registerHelper({
    md: (value) => escapeMarkdown(plain(value)),
    url: (value) => escapeUrl(plain(value)),
  });
  for (const [name, tree] of partials.trees)
    engine.registerPartial(name, engine.compile(escapePrints(tree), options));
  const print = engine.compile<View>(escapePrints(main), options);
  return (view) => print(view, ownPropertiesOnly);
}

/**
 * `noEscape`: the output is Markdown, so HTML's escaping would be wrong and ours is in the tree. `knownHelpersOnly`:
 * a name that is no helper is a field of the view and nothing else.
 */
const options = { noEscape: true, knownHelpersOnly: true, knownHelpers: { md: true, url: true } };

/** The library's default, too; said aloud it does not write to the console. */
const ownPropertiesOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Absent fields print nothing; numbers come from `@index` only. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
