import { basename, dirname, resolve } from 'node:path';
import type { CompileOptions } from '../compile/options.ts';
import { given } from '../diagnostics/given.ts';
import { isReporterName, reporters } from '../diagnostics/reporters/reporters.ts';
import type { ReporterName } from '../diagnostics/reporters/reporters.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { isoInstant, parseInstant } from '../grammar/instant.ts';
import { formats, isFormat } from '../output/formats.ts';
import { type Profile, profiles } from '../kinds/profiles.ts';
import type { Format } from '../output/formats.ts';
import { filesBelow, filesNamed } from '../workspace/named-files.ts';
import type { BuildRun } from '../work/jobs.ts';
import { isFolder, pathInWorkspace } from '../workspace/disk.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './io.ts';
import type { Io } from './io.ts';
import { draftsOf, shardNamed } from './shard.ts';

export interface OpenedWorkspace {
  /** Absolute. */
  readonly root: string;
  readonly workspace: Workspace;
}

/** @throws UsageError when there is no such folder, or no such Stammdaten in it */
export function openedWorkspace({ root: named, haus }: Flags, io: Io): OpenedWorkspace {
  const root = named === undefined ? workspaceAround(io.cwd) : resolve(io.cwd, named);
  if (!isFolder(root)) throw new UsageError(`Den Arbeitsordner „${named ?? root}“ gibt es nicht.`);
  const workspace = openWorkspace(root);
  const houses = workspace.houses();
  if (haus !== undefined && !houses.includes(haus)) {
    throw new UsageError(`--haus: Die Stammdaten „${haus}“ gibt es nicht.`, choices(haus, houses));
  }
  return { root, workspace };
}

/** Who stands in `drafts/` or below it means the workspace around it. */
function workspaceAround(folder: string): string {
  if (isFolder(resolve(folder, 'drafts'))) return folder;
  for (let around = folder; dirname(around) !== around; around = dirname(around)) {
    if (basename(around) === 'drafts') return dirname(around);
  }
  return folder;
}

/** What `build` and `check` do. */
export interface DraftRun extends OpenedWorkspace, BuildRun {
  /** The drafts of all shards. */
  readonly among: readonly string[];
  readonly report: ReporterName;
  readonly maxWarnings: number;
  /** All drafts of the workspace in one run. */
  readonly isWhole: boolean;
}

/** @throws UsageError when a flag or a draft's name is wrong */
export function draftRun(names: readonly string[], flags: Flags, io: Io): DraftRun {
  const opened = openedWorkspace(flags, io);
  const isWhole = names.length === 0 && flags.shard === undefined;
  return { ...runOf(opened, namedDrafts(names, opened, io), flags, io), isWhole };
}

/** @throws UsageError when a flag is wrong */
export function runOf(opened: OpenedWorkspace, among: readonly string[], flags: Flags, io: Io): DraftRun {
  return {
    ...opened,
    among,
    drafts: flags.shard === undefined ? among : draftsOf(among, shardNamed(flags.shard)),
    options: compileOptions(flags, opened.root, io),
    report: reporterNamed(flags.report),
    maxWarnings: warningLimit(flags.maxWarnings),
    isWhole: false,
    ...(flags.jobs !== undefined && { jobs: jobsNamed(flags.jobs) }),
  };
}

/** @throws UsageError for a format that does not exist, a time that is none, or a SOURCE_DATE_EPOCH that is no number */
export function compileOptions(
  { format, haus, out, embed, profil: named, stand, auchGesperrte: alsoWithheld }: Flags,
  root: string,
  io: Io,
): CompileOptions {
  const formats = format?.split(',').map((name) => formatNamed(name.trim()));
  const folder = out === undefined ? undefined : pathInWorkspace(root, resolve(io.cwd, out)) || '.';
  const date = sourceDate(io.env);
  const now = stand === undefined ? (date ?? io.now()) : standNamed(stand);
  const profil = named === undefined ? undefined : profileNamed(named);
  return given({ formats, haus, out: folder, date, stand: now, embed, profil, alsoWithheld });
}

/**
 * The drafts an invocation means, as paths in the workspace, each once; without any those of the workspace.
 * @throws UsageError for a name or a pattern that no file has
 */
export function namedDrafts(
  names: readonly string[],
  { root, workspace }: OpenedWorkspace,
  io: Io,
): readonly string[] {
  if (names.length === 0) return workspace.drafts();
  const paths = names.flatMap((name) => {
    if (name === '') throw new UsageError('Der Name eines Entwurfs ist leer.');
    const files = filesNamed(name, io.cwd);
    if (files.length > 0) return files.map((file) => pathInWorkspace(root, file));
    const inside = isFolder(resolve(io.cwd, name)) ? draftsIn(name, io.cwd) : draftsCalled(name, workspace);
    if (inside.length > 0) return inside.map((file) => pathInWorkspace(root, resolve(root, file)));
    if (isFolder(resolve(io.cwd, name)))
      throw new UsageError(`Im Ordner „${name}“ liegt kein Entwurf: keine Datei mit der Endung „.md“.`);
    throw new UsageError(`„${name}“ gibt es nicht.`, meantDraft(name, { root, workspace }, io));
  });
  return [...new Set(paths)];
}

/** The drafts in a folder and below it, absolute. */
function draftsIn(folder: string, cwd: string): readonly string[] {
  const below = filesBelow(resolve(cwd, folder));
  return below.filter((file) => /\.md$/iu.test(file));
}

/** `radweg` and `radweg.md` are the only draft of that name, wherever in `drafts/` it lies. */
function draftsCalled(name: string, workspace: Workspace): readonly string[] {
  const file = /\.md$/iu.test(name) ? name : `${name}.md`;
  const called = workspace.drafts().filter((draft) => draft === file || draft.endsWith(`/${file}`));
  return called.length === 1 ? called : [];
}

/** As seen from the current folder, from which drafts are named. */
function meantDraft(name: string, { root, workspace }: OpenedWorkspace, io: Io): string | undefined {
  const drafts = workspace.drafts();
  const file = name.replace(/\.md$/iu, '').toLowerCase();
  const inOrder = [...drafts].map((draft) => ({
    draft,
    base: basename(draft).replace(/\.md$/iu, '').toLowerCase(),
  }));
  const nearBase = nearest(
    file,
    inOrder.map(({ base }) => base),
  );
  const meant = nearest(name, drafts) ?? inOrder.find(({ base }) => base === nearBase)?.draft;
  return meant === undefined ? undefined : `Meinten Sie ${pathInWorkspace(io.cwd, resolve(root, meant))}?`;
}

/** @throws UsageError for a report that does not exist */
function reporterNamed(name: string | undefined): ReporterName {
  if (name === undefined) return 'pretty';
  if (isReporterName(name)) return name;
  throw new UsageError(`--report: „${name}“ gibt es nicht.`, choices(name, Object.keys(reporters)));
}

/** @throws UsageError for what is not a number */
function warningLimit(typed: string | undefined): number {
  if (typed === undefined) return Infinity;
  if (/^\d+$/u.test(typed)) return Number(typed);
  throw new UsageError(`--max-warnings: „${typed}“ ist keine Zahl.`, 'Zum Beispiel --max-warnings 0.');
}

/** @throws UsageError for what is not a number from 1 */
function jobsNamed(typed: string): number {
  if (/^[1-9]\d{0,2}$/u.test(typed)) return Number(typed);
  throw new UsageError(`--jobs: „${typed}“ ist keine Zahl von 1 bis 999.`, 'Zum Beispiel --jobs 2.');
}

/** @throws UsageError for a profile that does not exist */
function profileNamed(name: string): Profile {
  const known = profiles.find((profile) => profile === name);
  if (known !== undefined) return known;
  throw new UsageError(`--profil: „${name}“ gibt es nicht.`, choices(name, profiles));
}

function formatNamed(name: string): Format {
  if (isFormat(name)) return name;
  throw new UsageError(`--format: „${name}“ gibt es nicht.`, choices(name, formats));
}

/** Seconds since 1970 (reproducible-builds.org, SOURCE_DATE_EPOCH), up to the year 9999. */
function sourceDate(env: Io['env']): Date | undefined {
  const typed = env['SOURCE_DATE_EPOCH'] ?? '';
  if (typed === '') return undefined;
  const seconds = Number(typed);
  if (/^\d+$/u.test(typed) && seconds <= 253_402_300_799) return new Date(seconds * 1000);
  throw new UsageError(
    `SOURCE_DATE_EPOCH: „${typed}“ ist keine Zahl von Sekunden seit 1970.`,
    'Zum Beispiel SOURCE_DATE_EPOCH=1455062400.',
  );
}

/** In the forms in which a draft names its embargo. */
function standNamed(typed: string): Date {
  const read = parseInstant(typed);
  if ('instant' in read) return new Date(isoInstant(read.instant));
  throw new UsageError(
    `--stand: „${typed}“ ist kein Zeitpunkt.`,
    `Tag und Uhrzeit nennen, zum Beispiel --stand "${read.suggestion ?? '2026-08-09 17:30'}".`,
  );
}

/** A hint with what the user could have meant. */
export function choices(typed: string, known: readonly string[]): string {
  if (known.length === 0) return 'Es gibt noch keine.';
  const meant = nearest(typed, known);
  return meant === undefined ? `Möglich sind: ${known.join(', ')}.` : `Meinten Sie ${meant}?`;
}
