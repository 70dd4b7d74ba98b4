import { resolve } from 'node:path';
import { visible } from '../diagnostics/reporters/visible.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { kindNamed, kinds } from '../kinds/registry.ts';
import type { Kind } from '../kinds/kind.ts';
import { readHaus } from '../library.ts';
import { createFile } from '../output/write.ts';
import { pathInWorkspace } from '../workspace.ts';
import type { Workspace } from '../workspace.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { openedWorkspace } from './options.ts';

export function createDraft(art: string, file: string | undefined, flags: Flags, io: Io): ExitCode {
  const kind = kindNamed(art) ?? unknownKind(art);
  if (file === '') throw new UsageError('Der Name der Datei ist leer.');
  const { root, workspace } = openedWorkspace(flags, io);
  const target = file === undefined ? resolve(root, 'drafts', `${art}.md`) : resolve(io.cwd, file);
  const path = pathInWorkspace(root, target);
  const fault = createFile(
    target,
    fillStarter(starterOf(kind, workspace), valuesFor(workspace, flags, io)),
    path,
  );
  if (fault !== undefined)
    throw new UsageError(fault, 'Einen anderen Namen nennen: drucksache new <art> <datei>.');
  const shown = pathInWorkspace(io.cwd, target);
  io.stderr.write(`${visible(shown)} angelegt. Nach dem Bearbeiten:\n`);
  io.stderr.write(
    `  drucksache build ${quoted(visible(shown))}${flags.root === undefined ? '' : ` --root ${quoted(visible(flags.root))}`}\n`,
  );
  return 0;
}

function unknownKind(art: string): never {
  const names = kinds.map(({ name }) => name);
  const meant = nearest(art, names);
  const hint = meant === undefined ? `Möglich sind: ${names.join(', ')}.` : `Meinten Sie ${meant}?`;
  throw new UsageError(`Die Art „${art}“ gibt es nicht.`, hint);
}

/** A workspace can have its own, as it can have its own templates. */
function starterOf(kind: Kind, workspace: Workspace): string {
  const read = workspace.template(`${kind.name}/neu.md`);
  if (read === undefined) throw new Error(`no templates/${kind.name}/neu.md in the package`);
  if (read.value === undefined) throw new UsageError(`templates/${kind.name}/neu.md lässt sich nicht lesen.`);
  return new TextDecoder().decode(read.value);
}

/** The ids of the workspace that a first draft can name. */
function valuesFor(workspace: Workspace, flags: Flags, io: Io): ReadonlyMap<string, string> {
  const id = flags.haus ?? workspace.houses()[0];
  const haus = id === undefined ? undefined : readHaus(workspace, id).value;
  const ids = [
    ['haus', id],
    ['antragsteller', first(haus?.fraktionen)],
    ['gremium', first(haus?.gremien)],
    ['empfaenger', first(haus?.empfaenger)],
    ['datum', calendarDay(io.now())],
  ] as const;
  return new Map(ids.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

function first(entries: ReadonlyMap<string, unknown> | undefined): string | undefined {
  return entries?.keys().next().value;
}

/**
 * `<<name>>` and `<<name|otherwise>>` become the value; a line that has neither value nor otherwise is left out.
 * A value is an id or a day, so it needs no quoting in YAML.
 */
export function fillStarter(starter: string, values: ReadonlyMap<string, string>): string {
  const placeholder = /<<(?<name>\w+)(?:\|(?<otherwise>.*?))?>>/gu;
  const lines = starter.split('\n').map((line) => {
    const filled = line.replaceAll(
      placeholder,
      (whole, name: string, otherwise: string | undefined) => values.get(name) ?? otherwise ?? whole,
    );
    return /<<\w+>>/u.test(filled) ? [] : [filled];
  });
  return lines.flat().join('\n');
}

/** Today where the office is: here alone the clock is asked, and the draft then says the day itself. */
function calendarDay(now: Date): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** For the shell, where a name has blanks or characters it obeys; those that the double quotes leave it, too. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}\p{M}._/\\:@,+=-]+$/u.test(path) ? path : `"${path.replaceAll(/["$`]/gu, '\\$&')}"`;
}
