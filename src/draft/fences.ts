import { error, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';

const shape =
  'Oben steht eine Zeile „---“, darunter die Felder („art: antrag“), darunter wieder eine Zeile „---“.';
const exact = 'Die Zeile besteht aus genau drei Bindestrichen: „---“, am Zeilenanfang.';

/** What word processors and habit make of `---`. */
const nearlyFence = /^\s*(?:[-–—_=*]\s*)+$/;
/** A lone dash may well be an empty list item; `...` ends a YAML document elsewhere. */
const nearlyClosing = /^(?:[^\S\n]*(?:--|[–—])[-–—]*|\.\.\.)[^\S\n]*$/m;

/** Where front matter may begin: blank lines may stand above the first fence. */
export function startOfFrontMatter(text: string): number {
  return /^(?:[^\S\n]*\n)*/.exec(text)?.[0].length ?? 0;
}

/**
 * A fault that would make gray-matter split the text otherwise than its author meant. gray-matter takes a text without
 * fences as body, one without a closing fence as front matter, and any line that begins with `---` as the closing fence.
 */
export function faultOfFences(file: SourceFile): Diagnostic | undefined {
  const start = startOfFrontMatter(file.text);
  const opening = lineFrom(file.text, start);
  const opened = /^---(?!-)(.*)$/.exec(opening);
  if (opened === null) return faultOfOpening(file, start, opening);
  const language = opened[1]?.trim() ?? '';
  if (!/^(?:ya?ml)?$/i.test(language)) {
    const at = start + opening.indexOf(language, 3);
    const message = `Der Vorspann muss in YAML geschrieben sein; hinter „---“ steht „${language}“.`;
    return fault('draft/vorspann-sprache', file, at, language, message, exact);
  }
  return faultOfClosing(file, start, opening);
}

function faultOfOpening(file: SourceFile, start: number, line: string): Diagnostic {
  const language = foreignLanguage(line);
  if (language !== undefined) {
    const message = `Der Vorspann muss in YAML geschrieben sein, nicht in ${language}.`;
    return fault('draft/vorspann-sprache', file, start, line, message, shape);
  }
  if (line.trim() === '') {
    const code = 'draft/vorspann-fehlt';
    return fault(code, file, start, '', 'Die Datei ist leer; ein Entwurf beginnt mit einem Vorspann.', shape);
  }
  const message = `Der Entwurf muss mit einer Zeile „---“ beginnen, nicht mit „${excerpt(line)}“.`;
  return fault('draft/vorspann-fehlt', file, start, line, message, nearlyFence.test(line) ? exact : shape);
}

/** Front matter as other tools write it. */
function foreignLanguage(line: string): string | undefined {
  if (/^\+\+\+\s*$/.test(line)) return 'TOML („+++“)';
  if (/^;;;\s*$/.test(line) || /^\{\s*(?:"|$)/.test(line)) return 'JSON';
  return undefined;
}

function faultOfClosing(file: SourceFile, start: number, opening: string): Diagnostic | undefined {
  const inside = start + opening.length;
  const closing = /^---.*$/m.exec(file.text.slice(inside));
  if (closing === null) return faultOfOpenEnd(file, start, inside);
  const [line] = closing;
  const end = inside + closing.index + line.length;
  if (/^---\s*$/.test(line)) return secondFrontMatter(file, end);
  const message = `Der Vorspann endet mit einer Zeile „---“; hier steht „${excerpt(line)}“.`;
  return fault('draft/vorspann-offen', file, inside + closing.index, line, message, exact);
}

/** Two drafts in one file, or a `---` too early: fields above another fence are not meant as text. */
function secondFrontMatter(file: SourceFile, end: number): Diagnostic | undefined {
  const body = file.text.slice(end);
  const start = end + body.length - body.trimStart().length;
  const opening = lineFrom(file.text, start);
  if (!/^---\s*$/.test(opening) && !isField(opening)) return undefined;
  const [first = '', ...below] = file.text.slice(start).split('\n');
  const hasFence = /^---\s*$/.test(first);
  const lines = hasFence ? below : [first, ...below];
  const last = lines.findIndex((line) => line.trim() === '' || /^---\s*$/.test(line));
  const fields = lines.slice(0, last);
  const isMeant = hasFence ? fields.some(isField) : isField(first) && fields.every(isYaml);
  if (lines[last]?.startsWith('---') !== true || !isMeant) return undefined;
  const message = hasFence
    ? 'Hier beginnt ein zweiter Vorspann; ein Entwurf hat nur einen.'
    : 'Hier stehen Felder unter dem Ende des Vorspanns; ein Entwurf hat nur einen Vorspann.';
  const merging = 'Führen Sie die Felder oben zusammen, oder machen Sie daraus eine zweite Datei.';
  const hint = hasFence
    ? merging
    : `${merging} Gehören sie zum Vorspann, löschen Sie die Zeile „---“ darüber.`;
  return fault('draft/yaml', file, start, first, message, hint);
}

/** Fields that a draft begins with. */
const field =
  /^(?:art|titel|haus|datum|nummer|status|textvorlage|antragsteller|absender|empfaenger|beschlussvorschlag):(?:\s|$)/;

function isField(line: string): boolean {
  return field.test(line);
}

/** A field, or what may stand below one: a heading underlined with `---` is a sentence. */
function isYaml(line: string): boolean {
  return /^(?:[a-zäöüß_]+:(?:\s|$)|\s|- |#)/u.test(line);
}

function faultOfOpenEnd(file: SourceFile, start: number, inside: number): Diagnostic {
  const nearly = nearlyClosing.exec(file.text.slice(inside));
  if (nearly === null) {
    const message = 'Dem Vorspann, der hier beginnt, fehlt die schließende Zeile „---“.';
    return fault('draft/vorspann-offen', file, start, '---', message, shape);
  }
  const [line] = nearly;
  const message = `Der Vorspann endet mit einer Zeile „---“; hier steht „${line.trim()}“.`;
  return fault('draft/vorspann-offen', file, inside + nearly.index, line, message, exact);
}

function fault(code: Code, file: SourceFile, start: number, marked: string, message: string, hint: string) {
  return error(code, { file, start, end: start + marked.trimEnd().length }, message, hint);
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

function excerpt(line: string): string {
  const characters = Array.from(line.trimEnd());
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 40).join('')}…`;
}
