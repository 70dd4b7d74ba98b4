import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { filesOnDisk } from './disk.ts';
import type { Files, FileState } from './files.ts';
import { filesInMemory } from './memory.ts';

/**
 * The one port to files and shipped templates. Paths are relative to the workspace and use `/`; a draft that the
 * user named outside of it has an absolute path.
 */
export interface Workspace {
  /**
   * The bytes, or `draft/unlesbar`, also of a link that leads out of the workspace; `draft/zu-gross` of more bytes than
   * `most`, else than any file may have.
   */
  read(path: string, most?: number): Outcome<Uint8Array>;
  fileState(path: string): FileState;
  /**
   * The Markdown files in `drafts/` and below, sorted; dot files are not drafts. A folder that may not be read and a
   * link to nowhere are listed as well, because drafts may lie behind them: `read` reports what is wrong.
   */
  drafts(): readonly string[];
  /** Texts in `drafts/` that are none, because their names end otherwise: `x.txt`, `x.md.txt`, `x.docx`. */
  passedOver(): readonly string[];
  /** The ids of the Stammdaten: the base names of `templates/haus/*.yaml`, sorted. */
  houses(): readonly string[];
  /** Whether there is this one, for a draft that depends on no other. */
  hasHouse(id: string): boolean;
  /** A file under `templates/`: the workspace's own, else the shipped one, else nothing; or `draft/unlesbar`. */
  template(path: string): Outcome<Uint8Array> | undefined;
  /** Names of the template files in a folder under `templates/`, own and shipped, sorted. */
  templatesIn(folder: string): readonly string[];
  /** Where a file of that path lies or would lie: its folder with links resolved. Two paths may mean one place. */
  placeOf(path: string): string;
}

/** The package's own folder: above both `src/` and `dist/`. */
const packageRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A folder on disk as workspace; `root` is absolute. */
export function openWorkspace(root: string): Workspace {
  return workspaceOf(filesOnDisk(root));
}

/** A workspace out of `{ path: content }`, for tests and programs. */
export function memoryWorkspace(contents: Readonly<Record<string, string | Uint8Array>>): Workspace {
  return workspaceOf(filesInMemory(contents));
}

function workspaceOf(own: Files): Workspace {
  const shipped = filesOnDisk(packageRoot);
  const houses = (): readonly string[] =>
    own.list('templates/haus', /\.yaml$/u).map((path) => posix.basename(path, '.yaml'));
  return {
    read: own.read,
    fileState: own.fileState,
    // Programs on Windows also write `.MD`, and mean the same.
    drafts: () => own.list('drafts', /\.md$/iu, 'deep'),
    passedOver: () =>
      own
        .list('drafts', /\.(?:txt|text|docx?|odt|rtf|markdown|mdown|mkd)$/iu, 'deep')
        .filter((path) => own.fileState(path) === 'file'),
    houses,
    hasHouse: (id) => houses().includes(id),
    template: (path) => {
      const holder = [own, shipped].find((files) => files.has(`templates/${path}`));
      return holder?.read(`templates/${path}`);
    },
    templatesIn: (folder) => {
      const paths = [own, shipped].flatMap((files) => files.list(`templates/${folder}`, /\.hbs$/u));
      return [...new Set(paths.map((path) => posix.basename(path)))].sort();
    },
    placeOf: own.placeOf,
  };
}
