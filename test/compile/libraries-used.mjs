// Builds one draft by the library in `dist/`, in a process of its own, and prints as JSON either how often the libraries
// that read were called (`calls`), or which packages were loaded (`packages`): see libraries-used.test.ts.
import { createRequire, register } from 'node:module';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

const [mode, root, draft] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const found = await (mode === 'calls' ? calls() : packages());
process.stdout.write(`${JSON.stringify(found)}\n`);
process.exit();

async function build() {
  const { compileDraft, openWorkspace } = await import('../../dist/index.js');
  const { failed } = await compileDraft(openWorkspace(root), draft);
  if (failed) throw new Error('the draft was not built');
}

async function calls() {
  const counts = {};
  const count = (name, owner, key) => {
    const original = Reflect.get(owner, key);
    counts[name] = 0;
    owner[key] = function counted(...values) {
      counts[name] += 1;
      return Reflect.apply(original, this, values);
    };
  };
  // An import keeps the function that gray-matter is, so its first step is counted.
  const firstStep = require.resolve('gray-matter/lib/to-file');
  require(firstStep);
  count('gray-matter', require.cache[firstStep], 'exports');
  count('yaml', require('yaml').Composer.prototype, 'compose');
  const runtime = require('handlebars/runtime');
  const { create } = runtime;
  runtime.create = () => {
    const environment = create();
    count('handlebars', environment, 'template');
    return environment;
  };
  const { default: MarkdownIt } = await import('markdown-it');
  count('markdown-it', MarkdownIt.prototype, 'parse');
  await build();
  return counts;
}

async function packages() {
  const { port1, port2 } = new MessageChannel();
  const hooks = `let port;
export function initialize(data) { port = data; }
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  port.postMessage(found.url);
  return found;
}`;
  register(`data:text/javascript,${encodeURIComponent(hooks)}`, { data: port2, transferList: [port2] });
  await build();
  const loaded = Object.keys(require.cache);
  for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1))
    loaded.push(next.message);
  const names = loaded.flatMap((file) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(file)?.[1] ?? []);
  return [...new Set(names)].sort();
}
