import { checkEntry } from '../checks/registry.ts';
import { error, faultOfFile, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { faultOfProgram } from '../diagnostics/program-fault.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { readDraft } from '../draft/read.ts';
import { composeDocument } from '../document/compose.ts';
import type { Draft } from '../draft/value.ts';
import type { Entry, Format, Kind, Presentation } from '../kinds/kind.ts';
import { kindOf } from '../kinds/registry.ts';
import { createLibrary, readDraftAt } from './shared-inputs.ts';
import type { Library } from './shared-inputs.ts';
import type { Block } from '../markdown/nodes.ts';
import type { Embeddable } from '../output/embed.ts';
import type { Product } from '../output/format.ts';
import { targetPath } from '../output/paths.ts';
import type { Plan, Target } from '../output/paths.ts';
import { outputFormats } from '../output/registry.ts';
import { renderTemplate } from '../template/template.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface CompileOptions {
  /** Default: the first format of the draft's kind. */
  readonly formats?: readonly Format[];
  /** Id of the Stammdaten for drafts that name none. */
  readonly haus?: string;
  /** Folder of the outputs, as seen from the workspace; default `out`. */
  readonly out?: string;
  /** Date in a PDF's metadata; default: the draft's `datum`, else 2000-01-01. */
  readonly date?: Date;
  /** Every PDF a PDF/A-3a with the draft's source and data; default: where the Stammdaten say so (`einbetten`). */
  readonly embed?: boolean;
  /** Once aborted, no further draft is begun. */
  readonly signal?: AbortSignal;
}

/** What only this program asks for. */
export interface WorkOptions extends CompileOptions {
  /** No output is made: what is found on the way to it is all that is asked for. */
  readonly findingsOnly?: boolean;
}

export interface Output extends Product, Target {}

/** What became of one draft. */
export interface Compiled {
  readonly draft: string;
  /** What it writes when it has no error; for one that has, as far as can be told. */
  readonly targets: readonly Target[];
  /** None where the draft has an error. */
  readonly outputs: readonly Output[];
  /** A fault of shared Stammdaten or templates is told with the first draft that meets it. */
  readonly diagnostics: readonly Diagnostic[];
  /** An error, told here or with an earlier draft, kept the outputs from being made. */
  readonly failed: boolean;
}

/** One draft, from its path in the workspace to the bytes of its outputs. */
export async function compileDraft(
  workspace: Workspace,
  draft: string,
  options: CompileOptions = {},
): Promise<Compiled> {
  const library = createLibrary(workspace, options.haus);
  return compilePlan(library, planDraft(library, draft, options), options, []);
}

/** What a draft would write, and its findings as far as it goes without its templates. */
export interface DraftPlan extends Plan {
  readonly presented?: Presented;
  /** Of a draft that cannot be presented and names no `textvorlage`: whose usual templates it takes. */
  readonly usualOf?: Kind;
  readonly diagnostics: readonly Diagnostic[];
}

interface Presented {
  readonly kind: Kind;
  readonly entry: Entry;
  readonly presentation: Presentation;
  /** The files its fields were written in: the draft, and its Stammdaten. */
  readonly sources: readonly SourceFile[];
}

export function planDraft(library: Library, path: string, options: CompileOptions): DraftPlan {
  try {
    return planSoundly(library, path, options);
  } catch (thrown) {
    return { draft: path, targets: [], diagnostics: [faultOfProgram(path, thrown)] };
  }
}

/** @throws for bugs */
function planSoundly(library: Library, path: string, options: CompileOptions): DraftPlan {
  const read = readDraftAt(library.workspace, path);
  if (read.value === undefined) return { draft: path, targets: [], diagnostics: read.diagnostics };
  const named = kindOf(read.value);
  const diagnostics = [...read.diagnostics, ...named.diagnostics];
  if (named.value === undefined) return { draft: path, targets: [], diagnostics };

  const formats = formatsOf(path, named.value, options);
  const presented = present(library, read.value, named.value);
  const fileName = presented.value?.presentation.fileName;
  const takesUsual = !read.value.data.entries.some(({ key }) => key === 'textvorlage');
  return {
    draft: path,
    targets: targetsOf(path, formats.value ?? [], options, fileName),
    ...(presented.value !== undefined && { presented: presented.value }),
    ...(presented.value === undefined && takesUsual && { usualOf: named.value }),
    diagnostics: [...diagnostics, ...formats.diagnostics, ...presented.diagnostics],
  };
}

function present(library: Library, draft: Draft, kind: Kind): Outcome<Presented> {
  const { value: entry, diagnostics } = library.entry(draft, kind);
  if (entry === undefined) return { diagnostics };
  const sources = [draft.file, ...(entry.haus === undefined ? [] : [entry.haus.file])];
  return {
    value: { kind, entry, presentation: kind.present(entry), sources },
    diagnostics: [...diagnostics, ...checkEntry(entry)],
  };
}

/** What is voted on, as the draft's template prints it; nothing where the template has no place for it or has errors. */
export function printedResolution(library: Library, kind: Kind, entry: Entry): readonly Block[] {
  const presentation = kind.present(entry);
  const name = presentation.textvorlage ?? outputFormats.pdf.template;
  const template = library.template(kind, name)?.value;
  const text = template && renderTemplate(template, presentation).value;
  if (template === undefined || text === undefined) return [];
  const { value: nodes = [] } = composeDocument({ text, file: template.file }, presentation);
  return nodes.flatMap((node) => (node.type === 'resolution' ? node.children : []));
}

export async function compilePlan(
  library: Library,
  plan: DraftPlan,
  options: WorkOptions,
  collisions: readonly Diagnostic[],
): Promise<Compiled> {
  try {
    return await compileSoundly(library, plan, options, collisions);
  } catch (thrown) {
    // What it would have written is told from its plan, so that older outputs are.
    const { draft, targets, diagnostics } = plan;
    const told = [...diagnostics, ...collisions, faultOfProgram(draft, thrown)];
    return {
      draft,
      targets: targets.length > 0 ? targets : conceivableTargets(draft, options),
      outputs: [],
      diagnostics: told,
      failed: true,
    };
  }
}

/** @throws for bugs */
async function compileSoundly(
  library: Library,
  { draft, targets, presented, usualOf, diagnostics: planned }: DraftPlan,
  options: WorkOptions,
  collisions: readonly Diagnostic[],
): Promise<Compiled> {
  const outputs: Output[] = [];
  const diagnostics = [...planned, ...collisions, ...usualTemplateFaults(library, targets, usualOf)];
  if (presented !== undefined) {
    for (const target of targets) {
      const made = await produce(library, presented, target, options);
      diagnostics.push(...made.diagnostics);
      if (made.value !== undefined) outputs.push({ ...made.value, ...target });
    }
  }
  const failed = hasErrors(diagnostics);
  return {
    draft,
    targets: targets.length > 0 ? targets : conceivableTargets(draft, options),
    outputs: failed ? [] : outputs,
    // Two formats of one template meet the same findings.
    diagnostics: [...new Set(diagnostics)],
    failed,
  };
}

/** Told although the draft has faults of its own: one run tells them all. */
function usualTemplateFaults(
  library: Library,
  targets: readonly Target[],
  kind: Kind | undefined,
): readonly Diagnostic[] {
  if (kind === undefined) return [];
  const names = targets.map(({ format }) => outputFormats[format].template);
  return names.flatMap((name) => library.template(kind, name)?.diagnostics ?? []);
}

async function produce(
  library: Library,
  presented: Presented,
  target: Target,
  { date, embed = false, findingsOnly = false }: WorkOptions,
): Promise<Outcome<Product>> {
  const { kind, entry, presentation, sources } = presented;
  const format = outputFormats[target.format];
  const name = presentation.textvorlage ?? format.template;
  const template = library.template(kind, name);
  if (template === undefined) return { diagnostics: [templateMissing(library, kind, entry, name)] };
  if (template.value === undefined) return { diagnostics: template.diagnostics };

  const rendered = renderTemplate(template.value, presentation);
  if (rendered.value === undefined)
    return { diagnostics: [...template.diagnostics, ...rendered.diagnostics] };
  const text = { text: rendered.value, file: template.value.file };
  const product = await format.produce(text, presentation, {
    draft: entry.draft.file,
    image: (path) => library.image(path),
    sources,
    findingsOnly,
    ...(date === undefined ? {} : { date }),
    ...((embed || presentation.look.einbetten) && embeddable(library, presented)),
  });
  return { ...product, diagnostics: [...template.diagnostics, ...product.diagnostics] };
}

/** Nothing for a kind without data, which becomes no PDF. */
function embeddable(
  library: Library,
  { kind, entry, presentation }: Presented,
): { readonly embeddable?: Embeddable } {
  const data = kind.data?.(entry);
  if (data === undefined) return {};
  const presentText = (text: string): Presentation | undefined => {
    const draft = readDraft(entry.draft.file.path, new TextEncoder().encode(text)).value;
    return draft && present(library, draft, kind).value?.presentation;
  };
  const read = (path: string): Outcome<Uint8Array> => library.workspace.read(path);
  return { embeddable: { entry, presentation, data, present: presentText, read } };
}

function formatsOf(draft: string, kind: Kind, { formats }: CompileOptions): Outcome<readonly Format[]> {
  const wanted = new Set(formats ?? kind.formats.slice(0, 1));
  const possible = kind.formats.filter((format) => wanted.has(format));
  if (possible.length > 0) return { value: possible, diagnostics: [] };
  const message = `„${kind.name}“ gibt es nicht als ${formats?.join(', ')}, nur als ${kind.formats.join(', ')}.`;
  return { diagnostics: [faultOfFile('output/format', draft, message)] };
}

function targetsOf(
  draft: string,
  formats: readonly Format[],
  { out = 'out' }: CompileOptions,
  fileName: string | undefined,
): readonly Target[] {
  return formats.map((format) => ({ format, path: targetPath(draft, out, format, fileName) }));
}

/** For a draft too broken to say what it is: every file that it may have become before. */
function conceivableTargets(draft: string, options: CompileOptions): readonly Target[] {
  const formats = options.formats ?? Object.values(outputFormats).map(({ name }) => name);
  return targetsOf(draft, formats, options, undefined);
}

function templateMissing({ workspace }: Library, kind: Kind, entry: Entry, name: string): Diagnostic {
  const known = workspace.templatesIn(kind.name).map((file) => file.replace(/\.md\.hbs$/u, ''));
  const meant = nearest(name, known);
  return error(
    'template/fehlt',
    entry.spanOf(['textvorlage']),
    `Die Textvorlage „${name}“ gibt es nicht: templates/${kind.name}/${name}.md.hbs fehlt.`,
    meant === undefined ? `Vorhanden sind: ${known.join(', ')}.` : `Meinten Sie „${meant}“?`,
  );
}
