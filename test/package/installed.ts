import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** These tests pack and install, which takes a minute a Node. */
export const isWanted = process.env['DRUCKSACHE_PACKAGE'] === '1';

/** The Node that runs the tests, and those of `tools/ci/nodes` (`DRUCKSACHE_NODES`: the folder that they are installed in). */
export const nodes: readonly string[] = [process.execPath, ...nodesIn(process.env['DRUCKSACHE_NODES'])];

function nodesIn(folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith('node-'));
  return names.map((name) => join(folder, name, 'bin/node'));
}

/** What a user gets is the tarball, in a folder that was empty. Everyone may read it. */
export function installPackage(): string {
  execFileSync('node', ['scripts/package.mjs'], { cwd: repository, stdio: 'pipe' });
  const release = join(repository, 'dist/release');
  const tarball = readdirSync(release).find((file) => file.endsWith('.tgz')) ?? '';
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'drucksache-package-')));
  installed.push(folder);
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const options = ['--offline', '--no-audit', '--no-fund', '--silent'];
  execFileSync('npm', ['install', ...options, join(release, tarball)], { cwd: folder, stdio: 'pipe' });
  return folder;
}

const installed: string[] = [];

export function removeInstalled(): void {
  for (const folder of installed.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** All files below, `a/b.txt`. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
