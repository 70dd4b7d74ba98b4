import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { heldCacheFiles } from '../output/held-files.ts';

/** What V8 has compiled of the parts of the program, for the next start (docs/decisions/0011-one-bundle.md, 24). */
export interface CompiledCode {
  read(part: string): Buffer | undefined;
  write(scripts: Iterable<readonly [part: string, script: Script]>): void;
}

export interface CacheFolder {
  readonly path: string;
  /** Other builds of the program, installed elsewhere, may keep their code there as well. */
  readonly isShared: boolean;
}

/** Code for another Node may be in use beside this one: it goes when it is so old, and comes again where it is used. */
const OUTDATED = 30 * 24 * 60 * 60 * 1000;

/**
 * @param folders where to keep it, the best first: what cannot be written to is passed over
 * @param build of the program; code for one build and one Node has a folder of its own, inside one of the others
 */
export function compiledCode(folders: readonly CacheFolder[], build: string, node: string): CompiledCode {
  const version = `${build}-${node}`;
  return {
    read(part) {
      for (const { path } of folders) {
        const code = readChecked(join(path, version, part));
        if (code !== undefined) return code;
      }
      return undefined;
    },
    write(scripts) {
      const folder = folders.find(({ path }) => canWrite(join(path, version)));
      if (folder === undefined) return;
      for (const [part, script] of scripts) keep(join(folder.path, version, part), script);
      succeeds(() => clearOutdated(folder, build, version));
    },
  };
}

/** V8 does not check the code, and broken code ends the process: so it is checked here. */
function readChecked(file: string): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const code = kept.subarray(0, -4);
    return kept.readUInt32LE(code.length) === crc32(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

function succeeds(action: () => void): boolean {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function canWrite(folder: string): boolean {
  const probe = join(folder, '.probe');
  return succeeds(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe, { force: true });
  });
}

/** What is refused is refused for this part alone: others are kept. */
function keep(file: string, script: Script): void {
  // One name for all processes: should two write at once, the check tells.
  const temporary = `${file}.tmp`;
  const put = (content: Uint8Array): boolean => {
    const isDone = succeeds(() => {
      writeFileSync(temporary, content);
      heldCacheFiles.rename(temporary, file);
    });
    if (!isDone) heldCacheFiles.remove(temporary);
    return isDone;
  };
  // First a file with nothing in it: where that is refused, now and at each start to come, the work that it is to put
  // the code of a part together would be for nothing.
  if (put(new Uint8Array())) put(checked(script.createCachedData()));
}

function checked(code: Buffer): Buffer {
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(code));
  return Buffer.concat([code, check]);
}

/** This build is the only one that its own folder can be for. */
function clearOutdated({ path, isShared }: CacheFolder, build: string, version: string): void {
  const before = Date.now() - OUTDATED;
  for (const name of readdirSync(path)) {
    const other = join(path, name);
    const isForeign = !isShared && !name.startsWith(build);
    succeeds(() => {
      if (name !== version && (isForeign || statSync(other).mtimeMs < before))
        rmSync(other, { recursive: true });
    });
  }
}
