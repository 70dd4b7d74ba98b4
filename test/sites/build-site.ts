import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generator } from './generators.ts';
import { programs } from './programs.ts';
import { run } from './run.ts';

/** A workspace with drafts: each by its path below `drafts/`. */
export interface Drafts {
  readonly files: Readonly<Record<string, string>>;
  /** What else the workspace has: pictures, Stammdaten. */
  readonly folders?: readonly string[];
}

export interface Site {
  /** Each file of the site by its path, as text. */
  readonly files: ReadonlyMap<string, string>;
  /** The release as the product wrote it. */
  readonly releases: ReadonlyMap<string, string>;
  /** What the product said. */
  readonly messages: readonly string[];
  /** Why there is no site. */
  readonly fault?: string;
}

const websites = fileURLToPath(new URL('../../docs/websites', import.meta.url));

/** Where each draft's page is; a generator that one draft stops has made the others without it. */
export async function buildSites(
  drafts: Drafts,
  generator: Generator,
  stand: string,
): Promise<ReadonlyMap<string, Site>> {
  const names = Object.keys(drafts.files);
  const site = await buildSite(drafts, generator, stand);
  if (site.fault === undefined || names.length === 1) return new Map(names.map((name) => [name, site]));
  const half = Math.ceil(names.length / 2);
  const made = new Map<string, Site>();
  for (const some of [names.slice(0, half), names.slice(half)]) {
    const files = Object.fromEntries(some.map((name) => [name, drafts.files[name] ?? '']));
    for (const [name, one] of await buildSites({ ...drafts, files }, generator, stand)) made.set(name, one);
  }
  return made;
}

/** Drafts built as releases into a starter as it is, and the site that its generator makes. */
async function buildSite(drafts: Drafts, generator: Generator, stand: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), `drucksache-${generator.name}-`));
  try {
    const [workspace, site] = [join(folder, 'workspace'), join(folder, 'site')];
    writeWorkspace(workspace, drafts, generator);
    copyStarter(site, generator, stand);
    const out = join(folder, 'out');
    const { messages } = await build(workspace, out, stand);
    const releases = textsIn(out, (path) => path.endsWith('.md'));
    publish(out, site, generator);
    const made = await run(generator.command(site, stand));
    const files = textsIn(join(site, generator.pages), () => true);
    return { files, releases, messages, ...(made.code === 0 ? {} : { fault: made.said }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeWorkspace(workspace: string, { files, folders = [] }: Drafts, { target }: Generator): void {
  mkdirSync(workspace);
  for (const folder of folders) cpSync(folder, workspace, { recursive: true });
  rmSync(join(workspace, 'drafts'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(workspace, 'drafts', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, forTarget(text, target));
  }
}

/** One draft is tried on many sites. */
const forTarget = (draft: string, target: string): string =>
  /^ziel:.*$/mu.test(draft)
    ? draft.replace(/^ziel:.*$/mu, `ziel: ${target}`)
    : draft.replace(/^---\n/u, `---\nziel: ${target}\n`);

function copyStarter(site: string, { starter, modules }: Generator, stand: string): void {
  cpSync(join(websites, starter), site, { recursive: true });
  if (modules !== undefined) symlinkSync(join(modules, 'node_modules'), join(site, 'node_modules'));
  if (starter === 'jekyll') writeFileSync(join(site, 'stand.yml'), `time: ${stand}\n`);
}

/** As the handbook says: all of it where the releases are; Jekyll takes pictures at the site's root only. */
function publish(out: string, site: string, { name, releases }: Generator): void {
  if (!existsSync(out)) return;
  for (const entry of readdirSync(out)) {
    const isElsewhere = name === 'jekyll' && entry === 'bilder';
    if (entry !== '.drucksache')
      cpSync(join(out, entry), join(site, isElsewhere ? '' : releases, entry), { recursive: true });
  }
}

/** By the program as people run it. */
async function build(
  workspace: string,
  out: string,
  stand: string,
): Promise<{ readonly messages: readonly string[] }> {
  const { said } = await run({
    program: process.execPath,
    arguments: [programs.drucksache, 'build', '--root', workspace, '--out', out, '--report', 'short'],
    environment: { SOURCE_DATE_EPOCH: String(Date.parse(stand) / 1000) },
  });
  return { messages: said.split('\n').filter((line) => line !== '') };
}

/** Texts by their paths; of a picture only that it is there counts. */
function textsIn(folder: string, isMeant: (path: string) => boolean): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), path] as const)
      .filter(([name]) => isMeant(name))
      .map(([name, path]) => [name, readFileSync(path, 'utf8')]),
  );
}
