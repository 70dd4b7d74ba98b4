import type Handlebars from 'handlebars';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { View } from '../kinds/kind.ts';
import { escapeMarkdown, escapeUrl } from '../markdown/escape.ts';
import type { Tree } from './ast.ts';
import type { Meter } from './budget.ts';
import { handlebars, handlebarsRuntime, type Runtime } from './load-handlebars.ts';
import { rewritten } from './rewrite.ts';

/** A checked template or partial that Handlebars has compiled. */
export interface Compiled {
  readonly file: SourceFile;
  readonly run: Handlebars.TemplateDelegate;
}

/** A template that has been checked against its kind and can be rendered any number of times. */
export interface Template extends Compiled {
  /** All that it calls, and that these call, by name. */
  readonly partials: ReadonlyMap<string, Compiled>;
}

/** Handlebars compiles no call of a helper that is not in this list, should the check have missed it. */
const options = {
  noEscape: true,
  // Parsing has handled these lines already.
  ignoreStandalone: true,
  knownHelpersOnly: true,
  knownHelpers: {
    md: true,
    url: true,
    enter: true,
    call: true,
    lookup: false,
    log: false,
    helperMissing: false,
    blockHelperMissing: false,
  },
};

/** Own properties only: what every object inherits is no field. */
const ownOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** A tree in which `checkTemplate` finds nothing; Handlebars compiles it when it is first run. */
export function compiled(tree: Tree, file: SourceFile): Compiled {
  whole ??= environmentOf(handlebars());
  return { file, run: whole.compile(rewritten(tree, file), options) };
}

/** The same as JavaScript source: an object that `compiledBefore` takes. */
export function precompiled(tree: Tree, file: SourceFile): string {
  const source: unknown = handlebars().precompile(rewritten(tree, file), { ...options });
  return String(source);
}

export function compiledBefore(specification: TemplateSpecification, file: SourceFile): Compiled {
  running ??= environmentOf(handlebarsRuntime());
  return { file, run: running.template(specification) };
}

let whole: typeof Handlebars | undefined;
let running: typeof Handlebars | undefined;

/** An environment of our own, without the helpers and partials that others register. */
function environmentOf(library: Runtime): typeof Handlebars {
  const environment = library.create();
  for (const helper of ['lookup', 'log', 'helperMissing', 'blockHelperMissing'])
    environment.unregisterHelper(helper);
  const { each } = environment.helpers;
  environment.registerHelper('each', function eachOf(this: unknown, values: unknown, turn) {
    return each?.call(this, Array.isArray(values) ? values.map(apart) : values, turn);
  });
  return environment;
}

/** Handlebars compares scopes by `==`, for which a text can equal an object: `../` would then lead one scope too far. */
function apart(value: unknown): unknown {
  return value === objectText ? boxedText : value;
}

const objectText = '[object Object]';
const boxedText: unknown = Object(objectText);

/** What the template prints. Throws `BudgetSpent`. */
export function printed({ run, partials }: Template, view: View, meter: Meter): string {
  return run(view, { ...ownOnly, helpers: helpersOf(partials, meter) });
}

type Offset = number | undefined;

function helpersOf(partials: Template['partials'], meter: Meter): Record<string, Handlebars.HelperDelegate> {
  const functions = new Map([...partials].map(([name, partial]) => [name, partialOf(partial, meter)]));
  return {
    md: (value: unknown) => meter.print(escapeMarkdown(plain(value))),
    url: (value: unknown) => meter.print(escapeUrl(plain(value))),
    enter(start: Offset, end: Offset, statements: number, characters: number, slots: string) {
      meter.enter({ start, end, statements, characters, slots });
    },
    call(start: number, end: number, name: string) {
      meter.enter({ start, end, statements: 0, characters: 0, slots: '' });
      return functions.get(name);
    },
  };
}

/** Handlebars calls this function, and then indents each line of what it returns. */
function partialOf({ file, run }: Compiled, meter: Meter): Handlebars.TemplateDelegate {
  return (context: unknown, options: Handlebars.RuntimeOptions & { readonly indent?: string } = {}) =>
    meter.printPartial(file, options.indent ?? '', () => run(context, options));
}

/** Absent fields print nothing; numbers come from `@index` only. */
function plain(value: unknown): string {
  if (value === boxedText) return objectText;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
