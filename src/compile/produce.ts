import { posix } from 'node:path';
import { given } from '../diagnostics/given.ts';
import { distinct, error, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { faultOfProgram } from '../diagnostics/program-fault.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { readDraft } from '../draft/read.ts';
import type { Entry, Kind } from '../kinds/kind.ts';
import type { Embeddable } from '../output/embed.ts';
import type { Product } from '../output/format.ts';
import type { WrittenFormat } from '../output/formats.ts';
import type { Target } from '../output/paths.ts';
import { outputFormats } from '../output/registry.ts';
import type { Validity } from '../site/withheld.ts';
import { renderTemplate } from '../template/template.ts';
import type { ProduceOptions } from './options.ts';
import { conceivableTargets, present } from './plan.ts';
import type { DraftPlan, Presented } from './plan.ts';
import { namesOfTemplates } from './read-files.ts';
import type { SharedInputs } from './shared-inputs.ts';
import { tellOfWithheld, validityOfOutputs, withheld } from './withheld.ts';

/** A file to write: a document, or a picture of one. */
export interface Output extends Omit<Product, 'pictures'> {
  readonly path: string;
  readonly format: WrittenFormat;
}

/** What became of one draft. */
export interface Compiled {
  readonly draft: string;
  /** What it writes when it has no error; for one that has, as far as can be known. */
  readonly targets: readonly Target[];
  /** The documents, then the pictures of a release's Markdown; none where the draft has an error. */
  readonly outputs: readonly Output[];
  /** What is not written as long as nobody may see the release, its pictures included: its site cannot hold it back. */
  readonly withheld: readonly Pick<Output, 'path'>[];
  /** Present where outputs depend on the time. */
  readonly validity?: Validity;
  /** A fault of shared Stammdaten or templates is reported with the first draft that meets it. */
  readonly diagnostics: readonly Diagnostic[];
  /** An error, reported here or with an earlier draft, prevented its outputs. */
  readonly failed: boolean;
}

/** `collisions`: faults that keep the draft from being written. */
export async function produceOutputs(
  shared: SharedInputs,
  plan: DraftPlan,
  options: ProduceOptions,
  collisions: readonly Diagnostic[] = [],
): Promise<Compiled> {
  const { draft, targets, presented } = plan;
  const outputs: Output[] = [];
  const held: Pick<Output, 'path'>[] = [];
  const pictures: Output[] = [];
  const diagnostics = [...plan.diagnostics, ...collisions];
  try {
    diagnostics.push(...usualTemplateFaults(shared, plan));
    for (const target of targets) {
      if (presented === undefined) break;
      const made = await produce(shared, presented, target, options);
      diagnostics.push(...made.diagnostics);
      const reason = options.findingsOnly === true ? undefined : withheld(presented, target, options);
      if (reason !== undefined) {
        held.push(target, ...(made.value?.pictures ?? []));
        diagnostics.push(tellOfWithheld(presented, target.path, reason));
      } else if (made.value !== undefined) {
        const { pictures: own = [], ...document } = made.value;
        outputs.push({ ...document, ...target });
        pictures.push(...own);
      }
    }
  } catch (thrown) {
    diagnostics.push(faultOfProgram(draft, thrown));
  }
  const failed = hasErrors(diagnostics);
  return {
    draft,
    targets: targets.length > 0 ? targets : conceivableTargets(draft, options),
    outputs: failed ? [] : [...outputs, ...pictures],
    withheld: failed ? [] : held,
    // Two formats of one template meet the same diagnostics.
    diagnostics: distinct(diagnostics),
    failed,
    ...given({ validity: presented && validityOfOutputs(presented, targets, options) }),
  };
}

/** Reported although the draft has faults of its own, because one run reports all faults. */
function usualTemplateFaults(
  shared: SharedInputs,
  { targets, usualOf: kind }: DraftPlan,
): readonly Diagnostic[] {
  if (kind === undefined) return [];
  const names = targets.map(({ format }) => outputFormats[format].template);
  return names.flatMap((name) => shared.template(kind, name)?.diagnostics ?? []);
}

async function produce(
  shared: SharedInputs,
  presented: Presented,
  target: Target,
  { out = 'out', date, stand, embed = false, profil, findingsOnly = false }: ProduceOptions,
): Promise<Outcome<Product>> {
  const { kind, entry, presentation, sources } = presented;
  const format = outputFormats[target.format];
  const name = presentation.textvorlage ?? format.template;
  const template = shared.template(kind, name);
  if (template === undefined) return { diagnostics: [templateMissing(shared, kind, entry, name)] };
  if (template.value === undefined) return { diagnostics: template.diagnostics };

  const rendered = renderTemplate(template.value, presentation);
  if (rendered.value === undefined)
    return { diagnostics: [...template.diagnostics, ...rendered.diagnostics] };
  const text = { text: rendered.value, file: template.value.file };
  const pictureAt = (path: string): string => near(shared, entry.draft.file.path, path);
  const product = await format.produce(text, presentation, {
    draft: entry.draft.file,
    image: (path) => shared.image(pictureAt(path)),
    pictureAt,
    leadsOut: (path) => shared.workspace.fileState(path) === 'outside',
    sources,
    data: () => kind.data?.(entry),
    path: target.path,
    out,
    findingsOnly,
    stand: stand?.getTime(),
    ...given({ date, profile: profil }),
    ...((embed || presentation.look.einbetten) && embeddable(shared, presented)),
  });
  return { ...product, diagnostics: [...template.diagnostics, ...product.diagnostics] };
}

/** A path begins at the workspace or, as editors have it, at the folder of the draft. */
function near({ workspace }: SharedInputs, draft: string, path: string): string {
  if (workspace.fileState(path) === 'file') return path;
  const beside = posix.join(posix.dirname(draft), path);
  return ['file', 'outside'].includes(workspace.fileState(beside)) ? beside : path;
}

/** Nothing for a kind without data, which becomes no PDF. */
function embeddable(
  shared: SharedInputs,
  { kind, entry, presentation }: Presented,
): { readonly embeddable?: Embeddable } {
  const data = kind.data?.(entry);
  if (data === undefined) return {};
  const presentText: Embeddable['present'] = (text) => {
    const draft = readDraft(entry.draft.file.path, new TextEncoder().encode(text)).value;
    return draft && present(shared, draft, kind).value?.presentation;
  };
  const read: Embeddable['read'] = (path) => shared.workspace.read(path);
  return { embeddable: { entry, presentation, data, present: presentText, read } };
}

function templateMissing({ workspace }: SharedInputs, kind: Kind, entry: Entry, name: string): Diagnostic {
  const known = namesOfTemplates(workspace, kind.name);
  const meant = nearest(name, known);
  return error(
    'template/fehlt',
    entry.spanOf(['textvorlage']),
    `Die Textvorlage „${name}“ gibt es nicht: templates/${kind.name}/${name}.md.hbs fehlt.`,
    meant === undefined ? `Vorhanden sind: ${known.join(', ')}.` : `Meinten Sie „${meant}“?`,
  );
}
