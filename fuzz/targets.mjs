import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDraft, memoryWorkspace, placeOf } from '../dist/index.js';
import { embeddedFiles } from '../dist/output/extract.js';
import { hasJekyll, jekyllPage } from './jekyll.mjs';
import { bodyOnPaper, bodyOnSite, strangerOn } from './twins.mjs';
import { lostWord } from './words.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(`${repository}${path}`, 'utf8');
const foldersIn = (folder) => readdirSync(`${repository}${folder}`).map((name) => `${folder}/${name}`);
const textsIn = (folder, extension) => {
  if (!existsSync(`${repository}${folder}`)) return [];
  return readdirSync(`${repository}${folder}`, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
};
/** What earlier runs have found is the best of beginnings. */
const casesOf = (target) =>
  readdirSync(`${repository}test/any-draft/cases`)
    .filter((name) => name.startsWith(`${target}-`))
    .map((name) => readFileSync(`${repository}test/any-draft/cases/${name}`, 'utf16le'));

const haus = read('templates/haus/musterkreis.yaml');
const badWorkspaces = foldersIn('test/bad/workspaces');
const drafts = ['drafts', 'test/bad/drafts', ...badWorkspaces.map((folder) => `${folder}/drafts`)].flatMap(
  (folder) => textsIn(folder, '.md'),
);
const templates = ['templates', ...badWorkspaces.map((folder) => `${folder}/templates`)];
const halves = drafts
  .map((text) => /^---\n([^]*?\n)---\n([^]*)$/u.exec(text))
  .filter((match) => match !== null);
const frontMatters = halves.map(([, front]) => front);
const bodies = halves.map(([, , body]) => body).filter((body) => body.length > 20);

const motion =
  'art: antrag\nantragsteller: [neue-mitte]\nempfaenger: landraetin\ndatum: 2026-02-03\ntitel: Mehr Bäume\nbeschlussvorschlag: Der Kreistag beschließt.\n';
const release =
  'art: pressemitteilung\nabsender: neue-mitte\ndatum: 2026-02-04\ntitel: Mehr Bäume\nort: Musterstadt\nlead: Es wird grün.\n';
const draftOf = (front, body) => `---\n${front}---\n${body}`;
const withHaus = (files) => ({ 'templates/haus/musterkreis.yaml': haus, ...files });

/** A drawing of each part of SVG that is read. */
const drawings = [
  '<style>.a>rect{fill:hsl(120,50%,40%)}/* x */</style><g class="a" opacity=".5"><rect width="9" height="9"/></g>',
  '<defs><linearGradient id="g"><stop stop-color="#f00c"/><stop offset="1"/></linearGradient></defs><path d="M0 0h9v9z" fill="url(#g)" transform="rotate(30) scale(2)"/>',
  '<mask id="m"><circle r="5" fill="#fff"/></mask><clipPath id="c"><rect width="9" height="9"/></clipPath><g mask="url(#m)"><use href="#u" clip-path="url(#c)"/></g><g id="u"><ellipse rx="3" ry="2"/></g>',
  '<pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 0a1 1 0 0 1 2 2"/></pattern><marker id="k"><path d="M0 0h1"/></marker><polyline points="0,0 9,9" stroke="url(#p)" marker-end="url(#k)" stroke-dasharray="1 2"/>',
  '<text x="2" y="9" font-family="serif" style="font-size:9px">Wort <tspan>zwei</tspan></text>',
].map((content) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${content}</svg>`);

/** Text whose bytes are these: the reverse of `bytesOf`. */
const textOf = (bytes) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xd800 + byte)).join('');

/** A PNG and a PDF that are sound; what is changed in them is found by coverage. */
const samplePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);
const samplePdf = `%PDF-1.7\n1 0 obj\n<< /AF [2 0 R] /Names << /EmbeddedFiles << /Names [(a) 2 0 R] >> >> >>\nendobj\n2 0 obj\n<< /F (a.txt) /UF <FEFF00FC> /EF << /F 3 0 R >> >>\nendobj\n3 0 obj\n<< /Length 6 >>\nstream\nInhalt\nendstream\nendobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000095 00000 n \n0000000161 00000 n \ntrailer\n<< /Root 1 0 R >>\nstartxref\n216\n%%EOF`;

/** Motions are laid out and printed, which takes a hundred times as long as a release: one text in four. */
const isForMotion = (text) => text.length % 4 === 0;

/** What is fed, by name: the texts to begin with, and the workspace that a changed text makes. */
export const targets = {
  draft: {
    seeds: [...drafts, ...casesOf('draft')],
    files: (text) => withHaus({ 'drafts/a.md': bytesOf(text) }),
  },
  yaml: {
    seeds: [...frontMatters, ...casesOf('yaml')],
    files: (text) => withHaus({ 'drafts/a.md': draftOf(text, 'Ein Absatz.\n') }),
  },
  haus: {
    seeds: [...templates.flatMap((folder) => textsIn(`${folder}/haus`, '.yaml')), ...casesOf('haus')],
    files: (text) =>
      withHaus({ 'templates/haus/musterkreis.yaml': text, 'drafts/a.md': draftOf(release, 'Ein Absatz.\n') }),
  },
  markdown: {
    seeds: [...bodies, ...casesOf('markdown')],
    files: (text) => withHaus({ 'drafts/a.md': draftOf(isForMotion(text) ? motion : release, text) }),
    body: (text) => (isForMotion(text) ? '' : text),
  },
  picture: {
    seeds: [...drawings, textOf(samplePng), ...casesOf('picture')],
    files: (text) => withHaus({ 'drafts/a.md': draftOf(motion, '![Ein Plan](plan)\n'), plan: bytesOf(text) }),
  },
  pdf: { seeds: [samplePdf, ...casesOf('pdf')] },
  /** Releases on a Jekyll site. Its reader of Markdown is another program than ours, and differs from it the most. */
  kramdown: {
    isMissing: () => !hasJekyll(),
    seeds: [...bodies, ...casesOf('markdown'), ...casesOf('kramdown')],
    files: (text) => withHaus({ 'drafts/a.md': draftOf(`${release}ziel: jekyll\n`, text) }),
    formats: ['md', 'html'],
    also: checkSite,
  },
  template: {
    seeds: [...templates.flatMap((folder) => textsIn(folder, '.hbs')), ...casesOf('template')],
    files: (text) =>
      /betreff|satz\.|unterschrift/u.test(text)
        ? withHaus({
            'drafts/a.md': draftOf(motion, 'Ein Absatz.\n'),
            'templates/antrag/dokument.md.hbs': text,
          })
        : withHaus({
            'drafts/a.md': draftOf(release, 'Ein Absatz.\n'),
            'templates/pressemitteilung/presse.md.hbs': text,
          }),
  },
};

/** Half surrogates stand for bytes that are no UTF-8: each becomes one. */
function bytesOf(text) {
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0);
      return code >= 0xd800 && code <= 0xdfff ? Buffer.of(code & 0xff) : Buffer.from(character);
    }),
  );
}

/** Builds the text; the formats that it became. Throws where the program breaks a promise (SECURITY.md). */
export async function tryInput(target, text) {
  if (target === 'pdf') return tryPdf(bytesOf(text));
  const { files, formats, body, also } = targets[target];
  // A PDF/A with its source and data goes by ways of its own.
  const embed = text.length % 8 === 0;
  const compiled = await compileDraft(memoryWorkspace(files(text)), 'drafts/a.md', {
    embed,
    ...(formats === undefined ? {} : { formats }),
  });
  for (const diagnostic of compiled.diagnostics) checkDiagnostic(diagnostic, text);
  for (const { path } of [...compiled.targets, ...compiled.outputs]) {
    promise(/^out\/(?!.*(?:^|\/)\.\.(?:\/|$))[^\n]+$/u.test(path), `an output at ${path}`);
  }
  promise(
    compiled.failed === compiled.diagnostics.some(({ severity }) => severity === 'error'),
    'failed without an error, or the reverse',
  );
  // Astro gets no file of a release that nobody may see yet.
  const isWritten = !compiled.failed && compiled.withheld.length === 0;
  promise(isWritten === compiled.outputs.length > 0, 'an output in spite of an error, or none without');
  // What is left out with a warning is not left out silently: footnotes without a place, the title of a link.
  const isTold = compiled.diagnostics.some(({ code }) => /^markdown\/(?:fussnote|link$|codeblock)/u.test(code));
  for (const output of compiled.outputs) checkOutput(output, isTold ? '' : (body?.(text) ?? ''));
  if (isWritten) await also?.(compiled.outputs);
  return compiled.outputs.map(({ format }) => format);
}

/** What `extract` reads of it: files with names of their own, or a fault. */
function tryPdf(bytes) {
  const read = embeddedFiles(bytes);
  if ('fault' in read) return [];
  const names = read.files.map(({ name }) => name);
  promise(new Set(names).size === names.length, 'two files of one name');
  promise(names.every((name) => /^[^./\\][^/\\]*$/u.test(name)), `a name: ${names.join(' ')}`);
  return [];
}

function promise(isKept, broken) {
  if (!isKept) throw new Error(broken);
}

function checkDiagnostic(diagnostic, text) {
  const { file, span, message, code } = diagnostic;
  promise(message.trim() !== '', `${code} has no message`);
  promise(
    !/\bundefined\b|\[object |\bNaN\b/u.test(message) || /undefined|\[object|NaN/u.test(text),
    `${code}: ${message}`,
  );
  if (span === undefined) return;
  promise(span.file.path === file, `${code} names ${file}, its span ${span.file.path}`);
  promise(
    Number.isInteger(span.start) &&
      span.start >= 0 &&
      span.start <= span.end &&
      span.end <= span.file.text.length,
    `${code} at ${span.start}–${span.end} of ${span.file.text.length}`,
  );
  const { line, column, endLine, endColumn } = placeOf(diagnostic);
  promise(
    line >= 1 && column >= 1 && (endLine > line || (endLine === line && endColumn >= column)),
    `${code} at ${line}:${column}–${endLine}:${endColumn}`,
  );
}

/** A site's page says what the paper says, and has nothing that runs. */
async function checkSite(outputs) {
  const [markdown, paper] = ['md', 'html'].map((wanted) =>
    new TextDecoder().decode(outputs.find(({ format }) => format === wanted).bytes),
  );
  const page = await jekyllPage(markdown.replace(/^---\n[^]*?\n---\n/u, ''));
  const stranger = strangerOn(page);
  promise(stranger === undefined, `on the site: ${stranger}`);
  const [expected, found] = [bodyOnPaper(paper), bodyOnSite(page, 'Es wird grün.', 'Über die Fraktion Neue Mitte')];
  promise(found === expected, `the site says otherwise than the paper\non the site and on the paper:\n${found}\n${expected}`);
}

function checkOutput({ bytes, format }, body) {
  if (format === 'pdf') {
    promise(Buffer.from(bytes.slice(0, 5)).toString('latin1') === '%PDF-', 'a PDF that begins otherwise');
    promise(Buffer.from(bytes.slice(-7)).toString('latin1').includes('%%EOF'), 'a PDF without an end');
    return;
  }
  const lost = lostWord(body, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  promise(lost === undefined, `lost: „${lost}“`);
}
