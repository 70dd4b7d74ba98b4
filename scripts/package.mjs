// Writes what users install: `dist/release/drucksache-VERSION.tgz`, one package without dependencies
// (docs/decisions/0025-package-of-one.md). `npm run package` builds before; types are rolled by a tool of `tools/ci`.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const repository = fileURLToPath(new URL('..', import.meta.url));
const release = join(repository, 'dist/release');
const folder = join(release, 'package');

/** Of `dist/`: what starts the program, its parts, and the data that they read. What `tsc` wrote is in the parts. */
const BUILT = /^(?:(?:cli|worker|library)\.cjs|program\/[^/]+\.cjs|data\/.+|.+\.(?:pack|bin))$/u;
/** Of the rest: what its users read, copy and change. Decisions and glossary are for who builds it; the websites are no pages to read. */
const SHIPPED =
  /^(?:(?:README|CHANGELOG|SECURITY)\.md|LICENSE|(?:templates|drafts)\/.+|docs\/(?!(?:decisions|websites)\/|glossary\.md).+\.(?:md|png))$/u;

const filesOf = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );

function copyFiles() {
  const built = filesOf(join(repository, 'dist')).filter((file) => BUILT.test(file));
  const shipped = execFileSync('git', ['ls-files', '-z'], { cwd: repository, encoding: 'utf8' })
    .split('\0')
    .filter((file) => SHIPPED.test(file));
  for (const file of [...built.map((each) => `dist/${each}`), ...shipped]) {
    cpSync(join(repository, file), join(folder, file));
  }
  cpSync(join(repository, 'dist/LICENSES.txt'), join(folder, 'THIRD-PARTY-LICENSES.txt'));
}

/** The repository's own, without what only its builders need. */
function writeManifest() {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  for (const key of ['private', 'scripts', 'dependencies', 'devDependencies']) delete manifest[key];
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Names have to be written out for `import { … }`; what they name is the command line's own parts. */
async function writeLibrary() {
  const names = Object.keys(await import('../dist/index.js'));
  const code = `import { library } from './library.cjs';\nexport const { ${names.join(', ')} } = library;\n`;
  writeFileSync(join(folder, 'dist/index.js'), code);
  const tools = join(repository, 'tools/ci');
  if (!existsSync(join(tools, 'node_modules/rolldown-plugin-dts')))
    throw new Error('The tool that rolls types is missing. First: npm ci --prefix tools/ci');
  const types = [join(repository, 'dist/index.d.ts'), join(folder, 'dist/index.d.ts')];
  execFileSync('npm', ['run', '--silent', '--prefix', tools, 'types', '--', ...types], { stdio: 'inherit' });
}

/** A link to what only the repository holds becomes its text. */
function closeLinks() {
  for (const file of filesOf(folder).filter(
    (each) => each.endsWith('.md') && !/^(?:drafts|templates)\//u.test(each),
  )) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const isHere = (target) =>
      /^(?:#|[a-z]+:)/u.test(target) || existsSync(resolve(dirname(path), target.replace(/#.*/u, '')));
    const closed = text.replaceAll(/(?<!!)\[([^\]]*)\]\(([^)\s]+)\)/gu, (link, label, target) =>
      isHere(target) ? link : label,
    );
    if (closed !== text) writeFileSync(path, closed);
  }
}

async function lint() {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
  if (messages.length > 0) throw new Error(messages.map((message) => formatMessage(message, pkg)).join('\n'));
}

rmSync(release, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFiles();
writeManifest();
await writeLibrary();
closeLinks();
await lint();
const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--pack-destination', release], { cwd: folder, encoding: 'utf8' }),
);
console.log(
  `dist/release/${filename}: ${(size / 1e6).toFixed(1)} MB, ${entryCount} files of ${(unpackedSize / 1e6).toFixed(1)} MB`,
);
