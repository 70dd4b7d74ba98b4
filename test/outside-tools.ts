import { spawnSync } from 'node:child_process';

/**
 * Whether one of these programs, which npm does not bring, is missing: what needs it is skipped then. CI has them
 * all (`.ci/run` installs them), so that there a missing one is a fault and no skip.
 */
export function isMissing(...programs: readonly string[]): boolean {
  const missing = programs.filter(
    (program) => spawnSync('sh', ['-c', 'command -v "$0"', program]).status !== 0,
  );
  if (missing.length > 0 && process.env['CI'] === 'true')
    throw new Error(`CI needs ${missing.join(' and ')}, so that nothing is skipped`);
  return missing.length > 0;
}
