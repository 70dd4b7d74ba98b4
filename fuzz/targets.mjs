import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileDraft, memoryWorkspace, placeOf } from '../dist/index.js';

const repository = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => readFileSync(`${repository}${path}`, 'utf8');
const textsIn = (folder, extension) =>
  readdirSync(`${repository}${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map(({ name }) => read(`${folder}/${name}`));

const haus = read('templates/haus/musterkreis.yaml');
const drafts = ['drafts', 'test/bad/drafts', 'test/ugly/drafts'].flatMap((folder) => textsIn(folder, '.md'));
const halves = drafts.map((text) => /^---\n([^]*?\n)---\n([^]*)$/u.exec(text)).filter((match) => match !== null);
const frontMatters = halves.map(([, front]) => front);
const bodies = halves.map(([, , body]) => body).filter((body) => body.length > 20);

const motion =
  'art: antrag\nantragsteller: [neue-mitte]\nempfaenger: landraetin\ndatum: 2026-02-03\ntitel: Mehr Bäume\nbeschlussvorschlag: Der Kreistag beschließt.\n';
const release =
  'art: pressemitteilung\nabsender: neue-mitte\ndatum: 2026-02-04\ntitel: Mehr Bäume\nort: Musterstadt\nlead: Es wird grün.\n';
const draftOf = (front, body) => `---\n${front}---\n${body}`;
const withHaus = (files) => ({ 'templates/haus/musterkreis.yaml': haus, ...files });

/**
 * What is fed, by name: the texts to begin with, and the workspace that a changed text makes. Motions are laid out
 * and printed, which takes a hundred times as long as a release: most bodies are those of releases.
 */
export const targets = {
  draft: {
    seeds: drafts,
    files: (text) => withHaus({ 'drafts/a.md': bytesOf(text) }),
  },
  yaml: {
    seeds: frontMatters,
    files: (text) => withHaus({ 'drafts/a.md': draftOf(text, 'Ein Absatz.\n') }),
  },
  haus: {
    seeds: textsIn('templates/haus', '.yaml'),
    files: (text) => withHaus({ 'templates/haus/musterkreis.yaml': text, 'drafts/a.md': draftOf(release, 'Ein Absatz.\n') }),
  },
  markdown: {
    seeds: bodies,
    files: (text) => withHaus({ 'drafts/a.md': draftOf(text.length % 4 === 0 ? motion : release, text) }),
  },
  template: {
    seeds: [...textsIn('templates/pressemitteilung', '.hbs'), ...textsIn('templates/antrag', '.hbs')],
    files: (text) =>
      withHaus({
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

/** Builds the text; throws where the program breaks a promise (SECURITY.md). */
export async function tryInput(target, text) {
  const files = targets[target].files(text);
  const compiled = await compileDraft(memoryWorkspace(files), 'drafts/a.md');
  const promise = (isKept, broken) => {
    if (!isKept) throw new Error(broken);
  };
  for (const diagnostic of compiled.diagnostics) {
    const { file, span, message, code } = diagnostic;
    promise(message.trim() !== '', `${code} has no message`);
    promise(!/\bundefined\b|\[object |\bNaN\b/u.test(message) || /undefined|\[object|NaN/u.test(text), `${code}: ${message}`);
    if (span === undefined) continue;
    promise(span.file.path === file, `${code} names ${file}, its span ${span.file.path}`);
    promise(
      Number.isInteger(span.start) && span.start >= 0 && span.start <= span.end && span.end <= span.file.text.length,
      `${code} at ${span.start}–${span.end} of ${span.file.text.length}`,
    );
    const { line, column, endLine, endColumn } = placeOf(diagnostic);
    promise(line >= 1 && column >= 1 && (endLine > line || (endLine === line && endColumn >= column)), `${code} at ${line}:${column}–${endLine}:${endColumn}`);
  }
  for (const { path } of [...compiled.targets, ...compiled.outputs]) {
    promise(/^out\/(?!.*(?:^|\/)\.\.(?:\/|$))[^\n]+$/u.test(path), `an output at ${path}`);
  }
  promise(compiled.failed === compiled.diagnostics.some(({ severity }) => severity === 'error'), 'failed without an error, or the reverse');
  promise(compiled.failed === (compiled.outputs.length === 0), 'an output in spite of an error, or none without');
  for (const { bytes, format } of compiled.outputs) {
    if (format === 'pdf') {
      promise(Buffer.from(bytes.slice(0, 5)).toString('latin1') === '%PDF-', 'a PDF that begins otherwise');
      promise(Buffer.from(bytes.slice(-7)).toString('latin1').includes('%%EOF'), 'a PDF without an end');
    } else {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
  }
  return compiled.outputs.length > 0;
}
