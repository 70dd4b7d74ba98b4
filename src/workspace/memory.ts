import { posix } from 'node:path';
import { unreadable } from '../diagnostics/unreadable.ts';
import { leavesWorkspace } from './files.ts';
import type { Files } from './files.ts';
import { limits, tooLargeFile } from './limits.ts';

/** Files out of `{ path: content }`. */
export function filesInMemory(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => [posix.normalize(path), bytesOf(content)]),
  );
  return {
    read: (path, most = limits.file) => {
      const value = files.get(posix.normalize(path));
      if (value === undefined) return unreadable(path, 'ENOENT');
      return value.length > most ? tooLargeFile(path, value.length, most) : { value, diagnostics: [] };
    },
    fileState: (path) => {
      if (leavesWorkspace(path)) return 'outside';
      const normal = posix.normalize(path).replace(/(?<=.)\/$/u, '');
      if (files.has(normal) && !path.endsWith('/')) return 'file';
      const isFolder = [...files.keys()].some((file) => file.startsWith(`${normal}/`));
      return isFolder ? 'folder' : 'missing';
    },
    placeOf: (path) => posix.normalize(path),
    has: (path) => files.has(posix.normalize(path)),
    list: (folder, name, depth) => {
      const inFolder = [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && name.test(path));
      const names = inFolder.map((path) => path.slice(folder.length + 1).split('/'));
      const listed = names.filter(
        (parts) => (depth === 'deep' || parts.length === 1) && !parts.some((part) => part.startsWith('.')),
      );
      return listed.map((parts) => `${folder}/${parts.join('/')}`).sort();
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
