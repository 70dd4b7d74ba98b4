// SHA-256 of every document that this repository can make, one a line: run before and after a change that must change
// no byte, and compare (`node bench/digests.mjs [folder of another build] > before.txt`). Each is built twice, so that
// caches that are warm from other documents show.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { asDraft, KINDS, motion } from './motions.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const build = resolve(process.argv[2] ?? repository);
const { compileDrafts, memoryWorkspace, openWorkspace } = await import(
  pathToFileURL(join(build, 'dist/index.js')).href
);

const motions = KINDS.flatMap((kind) =>
  [1, 2, 3].map((number) => [`drafts/${kind}-${number}.md`, asDraft(motion(kind, number))]),
);
const HOUSE = 'templates/haus/musterkreis.yaml';
const house = [HOUSE, readFileSync(join(repository, HOUSE))];
const groups = [
  ['sample', openWorkspace(repository)],
  ...['ugly', 'twins', 'look'].map((name) => [name, openWorkspace(join(repository, 'test', name))]),
  ['motions', memoryWorkspace(Object.fromEntries([...motions, house]))],
];

async function digests(embed) {
  const lines = [];
  for (const [group, workspace] of groups) {
    for await (const { draft, outputs, failed } of compileDrafts(workspace, workspace.drafts(), { embed })) {
      if (failed) lines.push(`failed ${group}/${draft}`);
      for (const { bytes, path } of outputs) {
        const digest = createHash('sha256').update(bytes).digest('hex');
        lines.push(`${digest} ${group}/${path}${embed ? ' with attachments' : ''}`);
      }
    }
  }
  return lines;
}

const first = [...(await digests(false)), ...(await digests(true))];
const again = [...(await digests(false)), ...(await digests(true))];
const changed = first.filter((line, index) => line !== again[index]);
console.log(first.join('\n'));
if (changed.length > 0) {
  console.error(`Not the same when built again:\n${changed.join('\n')}`);
  process.exitCode = 1;
}
