import { error } from './diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from './diagnostics/diagnostic.ts';
import { andThen } from './diagnostics/outcome.ts';
import type { SourceFile } from './diagnostics/source-file.ts';
import { nearest } from './diagnostics/suggestion.ts';
import { decode } from './draft/decode.ts';
import { readStammdaten as readHausFile } from './draft/read.ts';
import type { Draft } from './draft/value.ts';
import type { Kind } from './kinds/kind.ts';
import { readStammdaten } from './kinds/stammdaten/stammdaten.ts';
import type { Stammdaten } from './kinds/stammdaten/stammdaten.ts';
import { withinLimits } from './limits.ts';
import { loadTemplate } from './template/template.ts';
import type { Template } from './template/template.ts';
import type { Workspace } from './workspace.ts';

/**
 * What the drafts of one run share: each Stammdaten file and each template is read and checked once, and every
 * draft gets the same findings about it.
 */
export interface Library {
  readonly workspace: Workspace;
  /** The Stammdaten of a draft; neither value nor error where the workspace has none. */
  hausOf(draft: Draft): Outcome<Stammdaten>;
  /** `templates/<kind>/<name>.md.hbs`; nothing where there is no such file. */
  template(kind: Kind, name: string): Outcome<Template> | undefined;
  image(path: string): Uint8Array | undefined;
}

/** `haus`: for drafts that name none. */
export function createLibrary(workspace: Workspace, haus?: string): Library {
  const houses = new Map<string, Outcome<Stammdaten>>();
  const templates = new Map<string, Outcome<Template> | undefined>();
  return {
    workspace,
    hausOf: (draft) => {
      const chosen = chooseHaus(draft, workspace.houses(), haus);
      return andThen(chosen, (id) => remembered(houses, id, () => readHaus(workspace, id)));
    },
    template: (kind, name) =>
      remembered(templates, `${kind.name}/${name}`, () => {
        const main = readTemplate(workspace, `${kind.name}/${name}.md.hbs`);
        if (main === undefined) return undefined;
        return andThen(readPartials(workspace), (partials) =>
          andThen(main, (file) => loadTemplate(file, partials, kind)),
        );
      }),
    image: (path) => (workspace.fileState(path) === 'file' ? workspace.read(path).value : undefined),
  };
}

/** The named one, that of `--haus`, or the only one there is; neither value nor error where there is none. */
function chooseHaus(draft: Draft, houses: readonly string[], fallback: string | undefined): Outcome<string> {
  const named = draft.data.entries.find(({ key }) => key === 'haus')?.value;
  if (named?.kind === 'scalar' && !named.isNull) {
    if (houses.includes(named.text)) return { value: named.text, diagnostics: [] };
    const message = `haus: „${named.text}“ gibt es nicht: templates/haus/${named.text}.yaml fehlt.`;
    return { diagnostics: [error('draft/haus', named.span, message, housesHint(named.text, houses))] };
  }
  const id = fallback ?? (houses.length === 1 ? houses[0] : undefined);
  if (id !== undefined) return { value: id, diagnostics: [] };
  if (houses.length === 0) return { diagnostics: [] };
  const span = draft.data.entries[0]?.keySpan ?? draft.data.span;
  const message = `haus fehlt, und es gibt mehrere Stammdaten: ${houses.join(', ')}.`;
  return { diagnostics: [error('draft/haus', span, message, `Zum Beispiel „haus: ${houses[0]}“ ergänzen.`)] };
}

function housesHint(id: string, houses: readonly string[]): string {
  if (houses.length === 0) return 'Die Datei anlegen, oder das Feld haus weglassen.';
  const meant = nearest(id, houses);
  return meant === undefined ? `Vorhanden sind: ${houses.join(', ')}.` : `Meinten Sie „${meant}“?`;
}

/** The checked Stammdaten `templates/haus/<id>.yaml`. */
export function readHaus(workspace: Workspace, id: string): Outcome<Stammdaten> {
  const path = `templates/haus/${id}.yaml`;
  const bytes = andThen(workspace.read(path), (found) => withinLimits(path, found));
  const read = andThen(bytes, (found) => readHausFile(path, found));
  return andThen(read, (file) => readStammdaten(id, file, workspace));
}

function readTemplate(workspace: Workspace, path: string): Outcome<SourceFile> | undefined {
  const read = workspace.template(path);
  if (read === undefined) return undefined;
  const name = `templates/${path}`;
  const bytes = andThen(read, (found) => withinLimits(name, found));
  return andThen(bytes, (found) => decode(name, found));
}

/** All of them by name: `templates/_teile/<name>.md.hbs`. */
function readPartials(workspace: Workspace): Outcome<ReadonlyMap<string, SourceFile>> {
  const partials = new Map<string, SourceFile>();
  const diagnostics: Diagnostic[] = [];
  for (const name of workspace.templatesIn('_teile')) {
    const read = readTemplate(workspace, `_teile/${name}`);
    diagnostics.push(...(read?.diagnostics ?? []));
    if (read?.value !== undefined) partials.set(name.replace(/\.md\.hbs$/u, ''), read.value);
  }
  return { value: partials, diagnostics };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
