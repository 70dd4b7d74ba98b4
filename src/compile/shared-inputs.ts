import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { andThen } from '../diagnostics/outcome.ts';
import type { Draft } from '../draft/value.ts';
import type { Entry, Kind, KindReading } from '../kinds/kind.ts';
import { entryNamed } from '../kinds/plain-fields.ts';
import { kindOf } from '../kinds/registry.ts';
import { bundled, recordAnswers } from '../rebuild/workspace-answers.ts';
import type { Answers, WithAnswers } from '../rebuild/workspace-answers.ts';
import type { Template } from '../template/engine.ts';
import { loadTemplate } from '../template/template.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { chooseHouse } from './choose-house.ts';
import { partialsOf, readDraftAt, readHouse, readPrompts, readTemplate } from './read-files.ts';

/**
 * What the drafts of one run share. Each Stammdaten file and each template is read and checked once, and every draft
 * gets the same diagnostics about it.
 */
export interface SharedInputs {
  readonly workspace: Workspace;
  /** A draft checked as one of its kind, with its Stammdaten. */
  entry(draft: Draft, kind: Kind): KindReading<Entry>;
  /** The draft at that path, likewise. */
  entryAt(path: string): Outcome<Entry>;
  /** `templates/<kind>/<name>.md.hbs`; nothing where there is no such file. */
  template(kind: Kind, name: string): Outcome<Template> | undefined;
  /** What the starters of the kind ask the writer to replace. */
  prompts(kind: Kind): ReadonlySet<string>;
  /** Nothing where it is missing or may not be read. */
  image(path: string): Uint8Array | 'outside' | 'too-large' | undefined;
  /** Some Stammdaten name the files of releases (`presse.dateiname`): a draft's path does not tell its outputs'. */
  namesFiles(): boolean;
  /** All answers of the workspace since the last call, also those behind values that earlier drafts left cached. */
  takeAnswers(): Answers;
}

/** Other drafts cached, few enough for a batch of any size: the drafts about one motion stand near each other. */
const CACHED = 64;
/** Bytes: a logo, not a photograph. */
const LARGEST_CACHED_IMAGE = 1_000_000;

/** `haus`: for drafts that name none. */
export function createSharedInputs(files: Workspace, haus?: string): SharedInputs {
  const recorder = recordAnswers(files);
  const { workspace } = recorder;
  const houseIds = once(() => workspace.houses());
  const hasHouse = once((id) => workspace.hasHouse(id));
  const house = once((id) => readHouse(workspace, id));
  const templates = once((path, kind: Kind) => {
    const main = readTemplate(workspace, path);
    return main && andThen(main, (file) => loadTemplate(file, partialsOf(workspace), kind));
  });
  const prompts = once((kind) => readPrompts(workspace, kind));
  const entries = new Map<string, WithAnswers<Entry | undefined>>();
  const images = new Map<string, Uint8Array>();
  const beingRead = new Set<string>();
  let circles = 0;

  /** Computes each value once. A draft that uses it depends on the answers that it was made from. */
  function once<T, Rest extends readonly unknown[]>(make: (key: string, ...rest: Rest) => T) {
    const cache = new Map<string, WithAnswers<T>>();
    return (key: string, ...rest: Rest): T => {
      let cached = cache.get(key);
      if (cached === undefined) {
        const { value, answers } = recorder.apart(() => make(key, ...rest));
        cached = { value, answers: bundled(answers) };
        cache.set(key, cached);
      }
      recorder.include(cached.answers);
      return cached.value;
    };
  }

  function entry(draft: Draft, kind: Kind): KindReading<Entry> {
    const chosen = chooseHouse(draft, { ids: () => houseIds(''), has: hasHouse }, haus);
    const found = andThen(chosen, house);
    const read = kind.read(draft, {
      ...(found.value === undefined ? {} : { haus: found.value }),
      fileState: (file) => workspace.fileState(file),
      entryOf,
    });
    const isNamed = entryNamed(draft.data, 'haus')?.isUnread !== true;
    if (isNamed && !hasErrors(found.diagnostics))
      return { ...read, diagnostics: [...found.diagnostics, ...read.diagnostics] };
    // Without its Stammdaten no id of the draft can be known; all its other faults are true.
    const own = read.diagnostics.filter(({ code }) => !code.startsWith('draft/kennung'));
    return { diagnostics: [...found.diagnostics, ...own] };
  }

  function entryAt(path: string): Outcome<Entry> {
    return andThen(readDraftAt(workspace, path), (draft) =>
      andThen(kindOf(draft), (kind) => entry(draft, kind)),
    );
  }

  function entryOf(path: string): Entry | undefined {
    // A draft that asks for itself, directly or through others, gets nothing.
    if (beingRead.has(path)) {
      circles += 1;
      return undefined;
    }
    const before = circles;
    const found = entries.get(path) ?? recorder.apart(() => readEntry(path));
    recorder.include(found.answers);
    // A circle of drafts looks different from each of them; the first one asked for must not decide.
    if (circles === before) cache(entries, path, found);
    return found.value;
  }

  function readEntry(path: string): Entry | undefined {
    beingRead.add(path);
    const { value, diagnostics } = entryAt(path);
    beingRead.delete(path);
    return hasErrors(diagnostics) ? undefined : value;
  }

  return {
    workspace,
    entry,
    entryAt,
    template: (kind, name) => templates(`${kind.name}/${name}.md.hbs`, kind),
    prompts: ({ name }) => prompts(name),
    image: (path) => {
      const state = workspace.fileState(path);
      if (state === 'outside') return state;
      if (state !== 'file') return undefined;
      const { value, diagnostics } = workspace.read(path);
      if (value !== undefined) return sameAsBefore(images, path, value);
      return diagnostics.some(({ code }) => code === 'draft/zu-gross') ? 'too-large' : undefined;
    },
    namesFiles: () => houseIds('').some((id) => house(id).value?.presse.dateiname !== undefined),
    takeAnswers: () => recorder.take(),
  };
}

/** The same object for the same content, so that what was made of a logo serves all drafts. */
function sameAsBefore(images: Map<string, Uint8Array>, path: string, bytes: Uint8Array): Uint8Array {
  const before = images.get(path);
  if (before !== undefined && Buffer.compare(before, bytes) === 0) return before;
  if (bytes.length <= LARGEST_CACHED_IMAGE) cache(images, path, bytes);
  return bytes;
}

function cache<T>(values: Map<string, T>, path: string, value: T): void {
  const [oldest] = values.keys();
  if (!values.has(path) && values.size >= CACHED && oldest !== undefined) values.delete(oldest);
  values.set(path, value);
}
