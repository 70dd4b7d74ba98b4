import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('kramdown.rb', import.meta.url));
/** For one page, by the clock: what it computes is not ours to count. */
const PATIENCE = 120_000;

/** Whether this machine has Jekyll, with which kramdown comes. */
export function hasJekyll() {
  return spawnSync('ruby', ['-e', 'require "jekyll"']).status === 0;
}

let reader;

/** What a Jekyll site makes of a page: HTML, by one process for all pages. */
export async function jekyllPage(markdown) {
  reader ??= startReader();
  const { html, fault } = await reader(markdown);
  if (html === undefined) throw new Error(`Jekyll ends at the page: ${fault}`);
  return html;
}

function startReader() {
  const child = spawn('ruby', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  // The run ends when its own work is done; the child when nothing more can come.
  for (const handle of [child, child.stdin, child.stdout]) handle.unref();
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (markdown) => {
    child.stdin.write(`${JSON.stringify(markdown)}\n`);
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    const { value, done } = await answers.next();
    clearTimeout(timer);
    if (!done) return JSON.parse(value);
    reader = undefined;
    return { fault: 'no answer' };
  };
}
