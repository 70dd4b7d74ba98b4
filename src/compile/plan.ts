import { checkEntry, checkFaultyEntry } from '../checks/registry.ts';
import { faultOfFile } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { andThen } from '../diagnostics/outcome.ts';
import { faultOfProgram } from '../diagnostics/program-fault.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Draft } from '../draft/value.ts';
import type { Entry, Kind, Presentation } from '../kinds/kind.ts';
import { entryNamed } from '../kinds/plain-fields.ts';
import { kindOf } from '../kinds/registry.ts';
import { targetPath } from '../output/paths.ts';
import type { Target } from '../output/paths.ts';
import { formats as allFormats } from '../output/formats.ts';
import type { Format } from '../output/formats.ts';
import { formatsOf } from '../output/registry.ts';
import { ownKeyFaults } from '../site/front-matter/own-keys.ts';
import type { CompileOptions } from './options.ts';
import { readDraftAt } from './read-files.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** What a draft would write, and its diagnostics as far as they need no template. */
export interface DraftPlan {
  readonly draft: string;
  readonly targets: readonly Target[];
  readonly presented?: Presented;
  /** The kind of a draft that cannot be presented and names no `textvorlage`: its usual templates are checked. */
  readonly usualOf?: Kind;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Presented {
  readonly kind: Kind;
  readonly entry: Entry;
  readonly presentation: Presentation;
  /** The files its fields were written in: the draft, and its Stammdaten. */
  readonly sources: readonly SourceFile[];
}

export function planDraft(shared: SharedInputs, draft: string, options: CompileOptions): DraftPlan {
  try {
    const read = readDraftAt(shared.workspace, draft);
    const named = andThen(read, kindOf);
    const { value: kind, diagnostics } = named;
    if (read.value === undefined || kind === undefined) return { draft, targets: [], diagnostics };
    const formats = wantedFormats(draft, kind, options);
    const presented = present(shared, read.value, kind);
    const takesUsual = entryNamed(read.value.data, 'textvorlage') === undefined;
    return {
      draft,
      targets: targetsOf(draft, formats.value ?? [], options, presented.value?.presentation.fileName),
      ...(presented.value !== undefined && { presented: presented.value }),
      ...(presented.value === undefined && takesUsual && { usualOf: kind }),
      diagnostics: [...diagnostics, ...formats.diagnostics, ...presented.diagnostics],
    };
  } catch (thrown) {
    return { draft, targets: [], diagnostics: [faultOfProgram(draft, thrown)] };
  }
}

export function present(shared: SharedInputs, draft: Draft, kind: Kind): Outcome<Presented> {
  const { value: entry, tentative, diagnostics } = shared.entry(draft, kind);
  const prompts = () => shared.prompts(kind);
  if (entry === undefined)
    return { diagnostics: [...diagnostics, ...(tentative ? checkFaultyEntry(tentative, prompts) : [])] };
  const sources = [draft.file, ...(entry.haus === undefined ? [] : [entry.haus.file])];
  const presentation = kind.present(entry);
  return {
    value: { kind, entry, presentation, sources },
    diagnostics: [...diagnostics, ...siteFaults(entry, presentation), ...checkEntry(entry, prompts)],
  };
}

function siteFaults({ root }: Entry, { facts, ziel }: Presentation): readonly Diagnostic[] {
  return facts === undefined ? [] : ownKeyFaults(root, ziel, facts);
}

function wantedFormats(draft: string, kind: Kind, { formats }: CompileOptions): Outcome<readonly Format[]> {
  const known = formatsOf(kind);
  const wanted = new Set(formats ?? known.slice(0, 1));
  const possible = known.filter((format) => wanted.has(format));
  if (possible.length > 0) return { value: possible, diagnostics: [] };
  const message = `„${kind.name}“ gibt es nicht als ${formats?.join(', ')}, nur als ${known.join(', ')}.`;
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
export function conceivableTargets(draft: string, options: CompileOptions): readonly Target[] {
  return targetsOf(draft, options.formats ?? allFormats, options, undefined);
}
