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

/** Those that print draft by draft; the others print one object at the end. */
export const partReporters: Partial<Readonly<Record<ReporterName, PartReporter>>> = {
  pretty,
  short,
  ndjson,
  github,
};

/** Those that write to stdout, where then no document can go (`--out -`). */
export const reportersForPrograms: readonly ReporterName[] = ['json', 'ndjson', 'sarif'];

export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
