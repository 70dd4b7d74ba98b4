// What a rebuild of unchanged drafts cannot do without: to look at each draft and its output, and to hash the draft.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [root = '.'] = process.argv.slice(2);
let bytes = 0;
for (const name of readdirSync(join(root, 'drafts'))) {
  const draft = join(root, 'drafts', name);
  bytes += statSync(draft).size + statSync(join(root, 'out', name.replace(/md$/u, 'pdf'))).size;
  createHash('sha256').update(readFileSync(draft)).digest('hex');
}
console.log(bytes);
