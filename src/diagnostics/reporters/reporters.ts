import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { short } from './short.ts';

/** The names of `--report`. */
export type ReporterName = 'pretty' | 'short' | 'json' | 'github';

export const reporters: Readonly<Record<ReporterName, Reporter>> = { pretty, short, json, github };

export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name);
}
