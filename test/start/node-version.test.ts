import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tooOldMessage } from '../../src/start/node-version.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Nodes that are too old, from `npm ci --prefix tools/ci/nodes` (`DRUCKSACHE_NODES`): `old-14` and such. */
const nodes = process.env['DRUCKSACHE_NODES'] ?? join(repository, 'tools/ci/nodes/node_modules');
const old = (existsSync(nodes) ? readdirSync(nodes) : []).filter((name) => name.startsWith('old-'));

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '21.0.0', '22.23.5', '26.12.1', '100.0.0'])('%s will do', (version) => {
    expect(tooOldMessage(version, '20.19')).toBeUndefined();
  });

  it.each(['20.18.3', '20.9.0', '18.20.8', '9.30.0', '0.12.18'])('%s is too old', (version) => {
    expect(tooOldMessage(version, '20.19')).toBe(
      `drucksache: Node.js ist hier in Version ${version} zu alt; nötig ist 20.19 oder neuer.\n` +
        '  Tipp: Eine neue Version gibt es auf https://nodejs.org – „node --version“ zeigt danach, ob sie gilt.\n',
    );
  });

  it.each(['cli', 'worker'])('is the first thing that dist/%s.cjs looks at, and asks for', (name) => {
    const launcher = readFileSync(join(repository, `dist/${name}.cjs`), 'utf8');
    expect(launcher.split('\n')[0]).toBe('#!/usr/bin/env node');
    const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
    expect(engines.node).toBe('>=20.19');
    const asks = launcher.indexOf('tooOldMessage(process.versions.node,`20.19`)');
    expect(asks).toBeGreaterThan(0);
    expect(asks).toBeLessThan(launcher.indexOf('require('));
  });

  it.skipIf(old.length === 0).each(old.length === 0 ? ['none here'] : old)(
    'makes the library throw, and the program that imports it go on: %s',
    (name) => {
      const script = `try { require(${JSON.stringify(join(repository, 'dist/library.cjs'))}); } catch (error) { console.log(error.message); }`;
      const { status, stdout, stderr } = spawnSync(join(nodes, name, 'bin/node'), ['-e', script], {
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain('nötig ist 20.19 oder neuer');
    },
  );

  it.skipIf(old.length === 0).each(old.length === 0 ? ['none here'] : old)(
    'is told by the program itself: %s',
    (name) => {
      const node = join(nodes, name, 'bin/node');
      const { status, stdout, stderr } = spawnSync(node, [join(repository, 'dist/cli.cjs'), 'list'], {
        encoding: 'utf8',
      });
      const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim().slice(1);
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: '',
        stderr: tooOldMessage(version, '20.19'),
      });
    },
  );
});
