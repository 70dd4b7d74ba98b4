import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { OutputWriter } from '../output/write.ts';
import type { EarlierRuns } from './earlier-runs.ts';

/**
 * Takes away what earlier runs wrote of a release that nobody may see any more, and tells of it. A file that they did
 * not write, or that was changed since, stays and is named: it is not ours to remove.
 */
export function clearWithheld(
  draft: string,
  paths: readonly string[],
  earlier: Pick<EarlierRuns, 'hasWritten'>,
  writer: Pick<OutputWriter, 'remove'>,
): readonly Diagnostic[] {
  return paths.flatMap((path): readonly Diagnostic[] => {
    const isOwn = earlier.hasWritten(path);
    if (isOwn === undefined) return [];
    if (isOwn && writer.remove(path)) {
      const message = `„${path}“ ist gelöscht: Die ältere Ausgabe dieser Mitteilung wäre auf der Website geblieben.`;
      return [{ severity: 'info', code: 'output/entfernt', message, file: draft }];
    }
    const reason = isOwn
      ? 'sie lässt sich nicht löschen'
      : 'sie ist nicht, was drucksache zuletzt dort geschrieben hat, und wird deshalb nicht gelöscht';
    return [
      {
        severity: 'warning',
        code: 'output/entfernt',
        message: `Unter „${path}“ liegt eine Datei, die auf die Website gelangt: ${reason}.`,
        hint: 'Nachsehen, was darin steht, und sie von Hand löschen.',
        file: draft,
      },
    ];
  });
}
