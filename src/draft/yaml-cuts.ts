import { parseYaml } from './parse-yaml.ts';
import { yamlFaults } from './yaml-faults.ts';
import { lineAround, type Range } from './yaml-lines.ts';
import type { YamlFault } from './yaml-rule.ts';

/** An entry that was left out: the range is its name's. */
interface CutEntry extends Range {
  readonly key: string;
}

interface Rest {
  /** As long as before, with blanks for what was left out. */
  readonly source: string;
  readonly faults: readonly YamlFault[];
  readonly cuts: readonly CutEntry[];
}

/** Entries with faults in one file; each costs a reading. */
const maxRounds = 10;

/** Leaves out each entry at the left margin that has a fault, until the rest is YAML. */
export function withoutFaults(written: string, first: readonly YamlFault[]): Rest {
  let source = written;
  let found = first;
  const faults: YamlFault[] = [];
  const cuts: CutEntry[] = [];
  for (let round = 0; round < maxRounds && found.length > 0; round += 1) {
    faults.push(...found);
    for (const { start } of found) {
      const entry = entryAround(source, start);
      cuts.push(...cutAt(source, entry.start, entry.end), ...misplacedAt(source, start));
      source = blanked(source, entry);
    }
    found = yamlFaults(parseYaml(source), source);
  }
  return { source, faults, cuts };
}

function cutAt(source: string, start: number, end: number): readonly CutEntry[] {
  const [all = '', key] = /^["']?([\p{L}_][\p{L}\d_-]*)/u.exec(source.slice(start, end)) ?? [];
  return key === undefined ? [] : [{ key, start, end: start + all.length }];
}

/** A field whose line is indented wrongly may be meant for the left margin, where it then is not missing. */
function misplacedAt(source: string, start: number): readonly CutEntry[] {
  const { start: line, end } = lineAround(source, start);
  return start > line && /^ +[\p{L}_][\p{L}\d_-]*:(?:\s|$)/u.test(source.slice(line, end))
    ? cutAt(source, start, end)
    : [];
}

/** From the field at the left margin to the next one; a line at the margin that is no field stands alone. */
function entryAround(source: string, at: number): Range {
  const own = lineAround(source, at);
  const begins = (start: number): boolean =>
    /^[^\s#-][^:\n]*:(?:\s|$)/.test(source.slice(start, start + 200));
  if (!begins(own.start) && /^[^\s#-]/.test(source.slice(own.start, own.start + 1))) return own;
  let { start, end } = own;
  while (start > 0 && !begins(start)) ({ start } = lineAround(source, start - 1));
  while (end < source.length && !begins(end + 1)) ({ end } = lineAround(source, end + 1));
  return { start, end };
}

function blanked(source: string, { start, end }: Range): string {
  return source.slice(0, start) + source.slice(start, end).replaceAll(/[^\n]/g, ' ') + source.slice(end);
}
