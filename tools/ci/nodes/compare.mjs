// What each Node built and what that makes, compared with the first's: `compare.mjs FOLDER VERSION…`. For each version
// there is a clone in FOLDER, built and with its samples in `out/`. Ends with 1 where anything differs.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';

const [folder, ...versions] = process.argv.slice(2);
const nodes = process.env.DRUCKSACHE_NODES;
/**
 * All drafts of the repository and of the shared material, no random inputs: where values are nested until the stack
 * ends, which is elsewhere on each Node, another fault of the same draft may be the one that is reported.
 */
const INPUTS = '0';
const SHOWN = 40;
/** For one Node only, where this clone lies, and what the tests of one clone pack: no part of what is compared. */
const isOwn = (file) => [`program${sep}compiled`, `release${sep}`, '.drucksache'].some((own) => file.startsWith(own));

function filesIn(clone, below) {
  const files = readdirSync(join(clone, below), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(join(clone, below).length + 1))
    .filter((file) => !isOwn(file))
    .map((file) => [
      `${below}/${file}`,
      createHash('sha256')
        .update(readFileSync(join(clone, below, file)))
        .digest('hex'),
    ]);
}

/** By bench/compare.mjs: documents by their digest, diagnostics, what commands print. */
async function recorded(clone, version) {
  const call = ['bench/compare.mjs', '--record', clone, '--inputs', INPUTS];
  const node = join(nodes, `node-${version}`, 'bin/node');
  const { stdout } = await promisify(execFile)(node, call, { cwd: clone, maxBuffer: 2 ** 30 });
  return stdout
    .replaceAll(clone, '<clone>')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

async function madeBy(version) {
  const clone = join(folder, version);
  return new Map([...filesIn(clone, 'dist'), ...filesIn(clone, 'out'), ...(await recorded(clone, version))]);
}

function differences(one, other) {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}

const first = madeBy(versions[0]);
let different = 0;
for (const version of versions.slice(1)) {
  const [expected, found] = await Promise.all([first, madeBy(version)]);
  const keys = differences(expected, found);
  different += keys.length;
  console.log(`Node ${version}, compared with ${versions[0]}: ${found.size} files and results, ${keys.length} different`);
  for (const key of keys.slice(0, SHOWN))
    console.log(`  ${key}\n    - ${expected.get(key)?.slice(0, 500)}\n    + ${found.get(key)?.slice(0, 500)}`);
}
process.exitCode = different > 0 ? 1 : 0;
