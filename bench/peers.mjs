// What a user would take instead. PEERS names the folder of their scripts (default ../shared/peers); what a peer needs is
// installed there (its README), and a peer that lacks it stands in the table as not installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.env.PEERS ?? join(repository, '../shared/peers'));
const python = join(folder, '.venv/bin/python');
const script = (name) => join(folder, 'peers', name);
/** The peers read below their own folder only. */
export const peerScratch = join(folder, `out/bench-${process.pid}`);

const hasPython = (module) => spawnSync(python, ['-c', `import ${module}`]).status === 0;
const hasCommand = (name) => spawnSync('sh', ['-c', 'command -v "$0"', name]).status === 0;

function hasModules(...names) {
  const { resolve: find } = createRequire(join(folder, 'any.js'));
  return names.every((name) => {
    try {
      return existsSync(find(name));
    } catch {
      return false;
    }
  });
}

export const hasTypst = existsSync(script('typst_py.py')) && hasPython('typst');

const job = (name, isThere, command, documents = 1) => ({
  name,
  cwd: folder,
  documents,
  command,
  missing: !isThere,
});

/** Tagged; with a template of its own it sets the same texts as we do. */
export function typst({ data, documents, first }) {
  const out = `${data}-out`;
  if (hasTypst) mkdirSync(out, { recursive: true });
  const args = documents === 1 ? ['one', join(data, first), join(out, 'one.pdf')] : ['batch', data, out];
  return job('Typst', hasTypst, [python, script('typst_py.py'), ...args], documents);
}

/** All but Typst set a motion of their own, of two pages as well: their templates know four signatures and no other number. */
function own(name, isThere, program, file, ...options) {
  const [from, to] = [
    join(folder, 'data/data.json'),
    join(peerScratch, `${name.replaceAll(/\W/gu, '-')}.pdf`),
  ];
  return job(name, isThere && existsSync(from) && existsSync(file), [
    program,
    file,
    'one',
    from,
    to,
    ...options,
  ]);
}

/** pdfmake as its users call it, neither tagged nor hyphenated. */
export const plainPdfmake = () =>
  own('pdfmake alone', hasModules('pdfmake'), process.execPath, script('pdfmake-plain.mjs'));

/** Measured once a release (`npm run bench:peers`): each takes longer to install than all else here to run. */
export const otherPeers = () => [
  own('WeasyPrint, PDF/UA', hasPython('weasyprint, jinja2'), python, script('weasy.py'), '--ua'),
  own(
    'Chromium',
    hasCommand('chromium') && hasModules('playwright-core'),
    process.execPath,
    script('chromium-pw.mjs'),
  ),
  latex('lualatex'),
  own(
    'LibreOffice, from Word',
    hasCommand('soffice') &&
      hasModules('docxtemplater', 'pizzip') &&
      existsSync(join(folder, 'out/template.docx')),
    process.execPath,
    script('docx.mjs'),
    '--ua',
  ),
  own(
    'Forme, PDF/UA',
    hasModules('@formepdf/core', '@formepdf/react', 'react', 'pdfmake/package.json'),
    process.execPath,
    join(repository, 'bench/peers/forme.mjs'),
  ),
];

const latex = (engine) =>
  own(`LaTeX (${engine})`, hasPython('json') && hasCommand(engine), python, script('tex.py'), engine);
