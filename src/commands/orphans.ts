import { planDraft } from '../compile/plan.ts';
import { settingsOf } from '../compile/options.ts';
import type { SharedInputs } from '../compile/shared-inputs.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Finished } from '../diagnostics/report.ts';
import type { Manifest } from '../rebuild/manifest.ts';
import { findOrphans, removeOrphans, withoutKept } from '../rebuild/orphans.ts';
import type { Orphan, OutputPlace } from '../rebuild/orphans.ts';
import { draftEntry } from '../rebuild/stored.ts';
import type { DraftRun } from './options.ts';

interface Search {
  readonly run: DraftRun;
  readonly place: OutputPlace;
  readonly manifest: Manifest;
  readonly shared: SharedInputs;
  /** Else they are named only. */
  readonly removes: boolean;
  /** Paths of those that need not be named again. */
  readonly reported: Set<string>;
}

/** Outputs whose draft is gone, seen in the course of a build of all drafts. */
export interface OrphanWatch {
  passed(done: Finished): void;
  /** Once all drafts have passed. */
  readonly found: () => readonly Diagnostic[];
}

export function watchForOrphans({ run, place, manifest, shared, removes, reported }: Search): OrphanWatch {
  const { drafts, options } = run;
  const settings = settingsOf(options);
  const candidates = findOrphans(place, manifest, standing(drafts, settings));
  const kept: string[] = [];
  return {
    passed({ draft, failed, outputs, withheld = [] }) {
      if (candidates.length === 0) return;
      // A draft with a fault leaves an older output as it is.
      const planned = failed ? planDraft(shared, draft, options).targets : [];
      for (const { path } of [...outputs, ...planned]) kept.push(path);
      kept.push(...withheld);
    },
    found() {
      const orphans = withoutKept(place, candidates, kept);
      // A drive that is away looks like drafts that are gone.
      if (removes && drafts.length > 0) return cleared(orphans, removeOrphans(place, orphans, manifest));
      const news = orphans.filter(({ isOwn, output }) => isOwn && !reported.has(output.path));
      reported.clear();
      for (const { output } of orphans) reported.add(output.path);
      return news.map((orphan) => named(orphan, removes ? NOTHING_LEFT : USUAL_HINT));
    },
  };
}

function* standing(drafts: readonly string[], settings: string): Generator<string> {
  for (const draft of drafts) yield draftEntry({ draft, settings });
}

/** Of all drafts and what they would write. */
export function orphansBeside(
  place: OutputPlace,
  manifest: Pick<Manifest, 'others'>,
  planned: readonly string[],
): readonly Orphan[] {
  const own = findOrphans(place, manifest, []).filter(({ isOwn }) => isOwn);
  return withoutKept(place, own, planned);
}

const USUAL_HINT = 'Wird die Datei nicht mehr gebraucht, löscht „drucksache build --aufraeumen“ sie.';
const NOTHING_LEFT =
  'Solange in drafts/ kein einziger Entwurf liegt, wird nichts gelöscht: Vielleicht ist nur das Laufwerk nicht da.';

function named({ record: { draft }, output: { path } }: Orphan, hint: string): Diagnostic {
  return {
    severity: 'info',
    code: 'output/verwaist',
    message: `„${path}“ ist noch da, aber den Entwurf „${draft}“ gibt es nicht mehr.`,
    hint,
    file: draft,
  };
}

function cleared(orphans: readonly Orphan[], left: readonly Orphan[]): readonly Diagnostic[] {
  return orphans.map((orphan): Diagnostic => {
    const { record, output, isOwn } = orphan;
    const file = record.draft;
    if (!left.includes(orphan)) {
      const message = `„${output.path}“ ist gelöscht: Den Entwurf „${file}“ gibt es nicht mehr.`;
      return { severity: 'info', code: 'output/entfernt', message, file };
    }
    const reason = isOwn
      ? 'die Datei lässt sich nicht löschen'
      : 'die Datei ist nicht, was drucksache dort geschrieben hat, und bleibt';
    return {
      severity: 'warning',
      code: 'output/entfernt',
      message: `„${output.path}“ gehörte zum Entwurf „${file}“, den es nicht mehr gibt; ${reason}.`,
      hint: 'Nachsehen, was darin steht, und sie von Hand löschen.',
      file,
    };
  });
}
