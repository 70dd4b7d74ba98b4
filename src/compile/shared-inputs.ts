import { error, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { andThen } from '../diagnostics/outcome.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { readDraftFile, readStammdatenFile } from '../draft/read.ts';
import type { Draft } from '../draft/value.ts';
import type { Entry, Kind } from '../kinds/kind.ts';
import { kindOf } from '../kinds/registry.ts';
import { readStammdaten } from '../kinds/stammdaten/stammdaten.ts';
import type { Stammdaten } from '../kinds/stammdaten/stammdaten.ts';
import { decodeWithinLimits } from '../workspace/limits.ts';
import type { Template } from '../template/program.ts';
import { loadTemplate, type PartialFiles } from '../template/template.ts';
import { bundled, traceOf } from '../rebuild/workspace-answers.ts';
import type { Asked, Noted, Trace } from '../rebuild/workspace-answers.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * What the drafts of one run share: each Stammdaten file and each template is read and checked once, and every
 * draft gets the same findings about it.
 */
export interface Library {
  readonly workspace: Workspace;
  /** A draft checked as one of its kind, with its Stammdaten. */
  entry(draft: Draft, kind: Kind): Outcome<Entry>;
  /** `templates/<kind>/<name>.md.hbs`; nothing where there is no such file. */
  template(kind: Kind, name: string): Outcome<Template> | undefined;
  /** Nothing where it is missing or may not be read. */
  image(path: string): Uint8Array | 'outside' | undefined;
  /** Some Stammdaten name the files of releases (`presse.dateiname`): what a draft writes is not told by its path. */
  namesFiles(): boolean;
  /** All that was asked of the workspace since it was last taken, also by what is remembered from earlier drafts. */
  takeAsked(): Asked;
}

/** Entries of other drafts kept, so that a batch of any size fits: the drafts about one motion stand near each other. */
const ENTRIES = 64;
/** Bytes: a logo, not a photograph. */
const LARGEST_KEPT_IMAGE = 1_000_000;

/** `haus`: for drafts that name none. */
export function createLibrary(asked: Workspace, haus?: string): Library {
  const trace = traceOf(asked);
  const { workspace } = trace;
  const ids = new Map<string, Noted<readonly string[]>>();
  const known = new Map<string, Noted<boolean>>();
  const houses = new Map<string, Noted<Outcome<Stammdaten>>>();
  const templates = new Map<string, Noted<Outcome<Template> | undefined>>();
  const entries = new Map<string, Noted<Entry | undefined>>();
  const images = new Map<string, Uint8Array>();
  const beingRead = new Set<string>();
  let ledBack = 0;

  /** Neither value nor error where the workspace has none. */
  function hausOf(draft: Draft): Outcome<Stammdaten> {
    const chosen = chooseHaus(draft, { ids: houseIds, has: hasHouse }, haus);
    return andThen(chosen, house);
  }

  function houseIds(): readonly string[] {
    return remembered(trace, ids, '', () => workspace.houses());
  }

  function hasHouse(id: string): boolean {
    return remembered(trace, known, id, () => workspace.hasHouse(id));
  }

  function house(id: string): Outcome<Stammdaten> {
    return remembered(trace, houses, id, () => readHaus(workspace, id));
  }

  function entry(draft: Draft, kind: Kind): Outcome<Entry> {
    const known = hausOf(draft);
    const read = kind.read(draft, {
      ...(known.value === undefined ? {} : { haus: known.value }),
      fileState: (file) => workspace.fileState(file),
      entryOf,
    });
    if (!hasErrors(known.diagnostics))
      return { ...read, diagnostics: [...known.diagnostics, ...read.diagnostics] };
    // Without its Stammdaten no id of the draft can be known; all its other faults are true.
    const own = read.diagnostics.filter(({ code }) => !code.startsWith('draft/kennung'));
    return { diagnostics: [...known.diagnostics, ...own] };
  }

  function entryOf(path: string): Entry | undefined {
    // Whoever asks for it while it is being read is led back to itself.
    if (beingRead.has(path)) {
      ledBack += 1;
      return undefined;
    }
    const before = ledBack;
    const noted = entries.get(path) ?? trace.apart(() => readEntry(path));
    trace.include(noted.asked);
    // One that goes in circles looks different from each of its drafts; which one came first must not matter.
    if (ledBack === before) keep(entries, path, noted);
    return noted.value;
  }

  function readEntry(path: string): Entry | undefined {
    beingRead.add(path);
    const found = andThen(readDraftAt(workspace, path), (draft) =>
      andThen(kindOf(draft), (kind) => entry(draft, kind)),
    );
    beingRead.delete(path);
    return hasErrors(found.diagnostics) ? undefined : found.value;
  }

  return {
    workspace,
    entry,
    template: (kind, name) =>
      remembered(trace, templates, `${kind.name}/${name}`, () => {
        const main = readTemplate(workspace, `${kind.name}/${name}.md.hbs`);
        return main && andThen(main, (file) => loadTemplate(file, partialsOf(workspace), kind));
      }),
    image: (path) => {
      const state = workspace.fileState(path);
      if (state === 'outside') return state;
      const bytes = state === 'file' ? workspace.read(path).value : undefined;
      return bytes && sameAsBefore(images, path, bytes);
    },
    namesFiles: () => houseIds().some((id) => house(id).value?.presse.dateiname !== undefined),
    takeAsked: () => trace.take(),
  };
}

/** The same object for the same content, so that what was made of a logo serves all drafts. */
function sameAsBefore(images: Map<string, Uint8Array>, path: string, bytes: Uint8Array): Uint8Array {
  const before = images.get(path);
  if (before !== undefined && Buffer.compare(before, bytes) === 0) return before;
  if (bytes.length <= LARGEST_KEPT_IMAGE) keep(images, path, bytes);
  return bytes;
}

function keep<T>(entries: Map<string, T>, path: string, entry: T): void {
  const [oldest] = entries.keys();
  if (!entries.has(path) && entries.size >= ENTRIES && oldest !== undefined) entries.delete(oldest);
  entries.set(path, entry);
}

/** A file of the workspace as a draft, whatever its kind. */
export function readDraftAt(workspace: Workspace, path: string): Outcome<Draft> {
  const file = andThen(workspace.read(path), (bytes) => decodeWithinLimits(path, bytes));
  return andThen(file, readDraftFile);
}

/** Each is asked for what is needed only: a draft depends on what it has asked. */
interface Houses {
  readonly ids: () => readonly string[];
  readonly has: (id: string) => boolean;
}

/** The named one, that of `--haus`, or the only one there is; neither value nor error where there is none. */
function chooseHaus(draft: Draft, { ids, has }: Houses, fallback: string | undefined): Outcome<string> {
  const named = draft.data.entries.find(({ key }) => key === 'haus')?.value;
  if (named?.kind === 'scalar' && !named.isNull) {
    if (has(named.text)) return { value: named.text, diagnostics: [] };
    const message = `haus: „${named.text}“ gibt es nicht: templates/haus/${named.text}.yaml fehlt.`;
    return { diagnostics: [error('draft/haus', named.span, message, housesHint(named.text, ids()))] };
  }
  const houses = ids();
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
  const file = andThen(workspace.read(path), (bytes) => decodeWithinLimits(path, bytes));
  return andThen(andThen(file, readStammdatenFile), (read) => readStammdaten(id, read, workspace));
}

function readTemplate(workspace: Workspace, path: string): Outcome<SourceFile> | undefined {
  const read = workspace.template(path);
  if (read === undefined) return undefined;
  const name = `templates/${path}`;
  return andThen(read, (bytes) => decodeWithinLimits(name, bytes));
}

/** `templates/_teile/<name>.md.hbs`: what stands in a folder of its own, or is hidden, is none; no file's name has NUL. */
function partialsOf(workspace: Workspace): PartialFiles {
  return {
    names: () => workspace.templatesIn('_teile').map((file) => file.replace(/\.md\.hbs$/u, '')),
    read: (name) =>
      /^[^./\\\0][^/\\\0]*$/u.test(name) ? readTemplate(workspace, `_teile/${name}.md.hbs`) : undefined,
  };
}

function remembered<T>(trace: Trace, known: Map<string, Noted<T>>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) {
    trace.include(found.asked);
    return found.value;
  }
  const { value, asked } = trace.apart(make);
  const made = { value, asked: bundled(asked) };
  known.set(key, made);
  trace.include(made.asked);
  return value;
}
