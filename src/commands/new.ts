import { resolve } from 'node:path';
import { printedResolution } from '../compile/printed-resolution.ts';
import { readHouse, starterPath, type starters } from '../compile/read-files.ts';
import { createSharedInputs } from '../compile/shared-inputs.ts';
import { visible } from '../diagnostics/reporters/visible.ts';
import { hasErrors, placeOf } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { isoDay } from '../grammar/calendar.ts';
import type { Kind } from '../kinds/kind.ts';
import { isMotion } from '../kinds/motion/motion.ts';
import { starterValues } from '../kinds/pressemitteilung/from-motion.ts';
import { pressemitteilung } from '../kinds/pressemitteilung/pressemitteilung.ts';
import { kindNamed, kinds } from '../kinds/registry.ts';
import { createFile } from '../output/write.ts';
import { pathInWorkspace } from '../workspace/disk.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { ExitCode, Io } from './io.ts';
import { createHouse } from './new-house.ts';
import { choices, openedWorkspace } from './options.ts';
import type { OpenedWorkspace } from './options.ts';

export function createDraft(art: string, file: string | undefined, flags: Flags, io: Io): ExitCode {
  if (art.toLowerCase() === 'haus') return createHouse(file, flags, io);
  const kind = kindNamed(art) ?? unknownKind(art);
  if (file === '') throw new UsageError('Der Name der Datei ist leer.');
  const { root, workspace } = openedWorkspace(flags, io);
  const target =
    file === undefined ? resolve(root, 'drafts', `${kind.name}.md`) : resolve(io.cwd, withEnding(file));
  const path = pathInWorkspace(root, target);
  const values =
    flags.zum === undefined
      ? valuesFor(workspace, flags, io)
      : valuesOfMotion(kind, flags.zum, { root, workspace }, flags, io);
  const starter = starterOf(kind, workspace, flags.zum === undefined ? 'neu' : 'zum-antrag');
  const text = fillStarter(starter, values);
  const fault = createFile(target, text, path);
  if (fault !== undefined)
    throw new UsageError(fault, 'Einen anderen Namen nennen: drucksache new <art> <datei>.');
  const shown = pathInWorkspace(io.cwd, target);
  io.stderr.write(`${visible(shown)} angelegt. Nach dem Bearbeiten:\n`);
  io.stderr.write(
    `  drucksache build ${quoted(visible(shown))}${flags.root === undefined ? '' : ` --root ${quoted(visible(flags.root))}`}\n`,
  );
  if (/^status: entwurf/mu.test(text))
    io.stderr.write(
      'Was dort in eckigen Klammern steht, durch eigenen Text ersetzen; danach „status: entwurf“ streichen.\n',
    );
  return 0;
}

/** Only files that end so are built. */
function withEnding(file: string): string {
  return /\.md$/iu.test(file) ? file : `${file}.md`;
}

function unknownKind(art: string): never {
  const names = [...kinds.map(({ name }) => name), 'haus'];
  throw new UsageError(`Die Art „${art}“ gibt es nicht.`, choices(art, names));
}

type Starter = (typeof starters)[number];

/** A workspace can have its own starters, like its own templates. */
function starterOf(kind: Kind, workspace: Workspace, name: Starter): string {
  const path = starterPath(kind.name, name);
  const read = workspace.template(path);
  if (read === undefined) throw new Error(`no templates/${path} in the package`);
  if (read.value === undefined) throw new UsageError(`templates/${path} lässt sich nicht lesen.`);
  return new TextDecoder().decode(read.value);
}

/** Ids of the workspace that a first draft can use. */
function valuesFor(workspace: Workspace, flags: Flags, io: Io): ReadonlyMap<string, string> {
  const id = flags.haus ?? workspace.houses()[0];
  const read = id === undefined ? undefined : readHouse(workspace, id);
  const haus = read?.value;
  if (read !== undefined && haus === undefined) {
    const [fault] = read.diagnostics;
    const why = fault === undefined ? '' : ` (${whereabouts(fault)}: ${fault.message})`;
    io.stderr.write(
      visible(`Die Stammdaten ${id} haben Fehler, darum stehen im Entwurf Platzhalter${why}.`) + '\n',
    );
  }
  const ids = [
    ['haus', id],
    ['antragsteller', first(haus?.fraktionen)],
    ['gremium', first(haus?.gremien)],
    ['empfaenger', first(haus?.empfaenger)],
    ['datum', calendarDay(io.now())],
  ] as const;
  return new Map(ids.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/**
 * What a release about a motion takes over from it.
 * @throws UsageError if the new draft is no release, or if the named one is no motion, has errors or lies elsewhere
 */
function valuesOfMotion(
  kind: Kind,
  named: string,
  { root, workspace }: OpenedWorkspace,
  flags: Flags,
  io: Io,
): ReadonlyMap<string, string> {
  if (kind.name !== pressemitteilung.name)
    throw new UsageError(
      '--zum gibt es nur für Pressemitteilungen.',
      'drucksache new pressemitteilung --zum …',
    );
  const path = pathInWorkspace(root, resolve(io.cwd, named));
  const state = workspace.fileState(path);
  if (state === 'missing') {
    const meant = nearest(path, workspace.drafts());
    throw new UsageError(`--zum: „${named}“ gibt es nicht.`, meant && `Meinten Sie ${meant}?`);
  }
  if (state === 'folder')
    throw new UsageError(`--zum: „${named}“ ist ein Ordner, erwartet wird ein Entwurf.`);
  if (state === 'outside')
    throw new UsageError(
      `--zum: „${named}“ liegt außerhalb des Arbeitsordners.`,
      'Den Arbeitsordner nennt --root.',
    );
  const shared = createSharedInputs(workspace, flags.haus);
  const { value: entry, diagnostics } = shared.entryAt(path);
  if (entry === undefined || hasErrors(diagnostics))
    throw new UsageError(
      `--zum: „${named}“ hat Fehler.`,
      `Welche es sind, zeigt: drucksache check ${quoted(named)}`,
    );
  if (!isMotion(entry)) throw new UsageError(`--zum: „${named}“ ist kein Antrag (art: ${entry.kind}).`);
  const motionKind = kindNamed(entry.kind);
  const printed = motionKind === undefined ? [] : printedResolution(shared, motionKind, entry);
  return new Map([...starterValues(entry, path, printed), ['datum', calendarDay(io.now())]]);
}

function whereabouts(fault: Diagnostic): string {
  return `${fault.file}:${placeOf(fault).line}`;
}

function first(entries: ReadonlyMap<string, unknown> | undefined): string | undefined {
  return entries?.keys().next().value;
}

/**
 * `<<name>>` and `<<name|otherwise>>` become the value. A line with neither value nor otherwise is left out, and where
 * it was a paragraph, so is the blank line above it. A value is an id or a day, which YAML needs no quotes for.
 */
export function fillStarter(starter: string, values: ReadonlyMap<string, string>): string {
  const placeholder = /<<(?<name>\w+)(?:\|(?<otherwise>.*?))?>>/gu;
  const source = starter.split('\n');
  const lines: string[] = [];
  for (const [index, line] of source.entries()) {
    let isKnown = true;
    const filled = line.replaceAll(placeholder, (_, name: string, otherwise: string | undefined) => {
      const value = values.get(name) ?? otherwise;
      isKnown &&= value !== undefined;
      return value ?? '';
    });
    if (isKnown) lines.push(filled);
    else if (lines.at(-1) === '' && (source[index + 1] ?? '') === '') lines.pop();
  }
  return lines.join('\n');
}

/** Today in local time. Only this command asks the clock; the draft then states the day itself. */
function calendarDay(now: Date): string {
  return isoDay({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}

/** Quoted for the shell where necessary; inside double quotes some characters still need a backslash. */
function quoted(path: string): string {
  return /^[\p{L}\p{N}\p{M}._/\\:@,+=-]+$/u.test(path) ? path : `"${path.replaceAll(/["$`]/gu, '\\$&')}"`;
}
