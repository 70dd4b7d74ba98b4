import { github } from './github.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import { pretty } from './pretty.ts';
import type { PartReporter, Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { short } from './short.ts';

/** The names of `--report`. */
export type ReporterName = 'pretty' | 'short' | 'json' | 'ndjson' | 'github' | 'sarif';

export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty,
  short,
  json,
  ndjson,
  github,
  sarif,
};

/** Those that print draft by draft; the others are one object, which is whole at the end only. */
export const partReporters: Partial<Readonly<Record<ReporterName, PartReporter>>> = {
  pretty,
  short,
  ndjson,
  github,
};

/** Those that write to stdout, which leaves no room there for a document (`--out -`). */
export const reportersForPrograms: readonly ReporterName[] = ['json', 'ndjson', 'sarif'];

export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
