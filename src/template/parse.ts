import { error, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { spanOfLine, type SourceFile, type Span } from '../diagnostics/source-file.ts';
import { handlebars } from './load-handlebars.ts';
import { excessOf, tooManyTags } from './size.ts';
import type { Tree } from './ast.ts';

/** Handlebars' tree of a template; its syntax errors, and what is too large (`excessOf`), in German at their place. */
export function parseTemplate(file: SourceFile): Outcome<Tree> {
  const tags = tooManyTags(file);
  if (tags !== undefined) return { diagnostics: [tags] };
  const Handlebars = handlebars();
  try {
    // Processing calls itself for each block within a block: first is seen how many there are.
    const excess = excessOf(file, Handlebars.parseWithoutProcessing(file.text));
    if (excess !== undefined) return { diagnostics: [excess] };
    return { value: Handlebars.parse(file.text), diagnostics: [] };
  } catch (thrown) {
    return { diagnostics: [blockFault(file) ?? pathFault(file, thrown) ?? tokenFault(file)] };
  }
}

interface BlockTag {
  readonly name: string;
  readonly span: Span;
}

/**
 * A block that is open at the end or closed under another name is the commonest fault, and the parser notices it
 * far from its cause: so the openers are counted here.
 */
function blockFault(file: SourceFile): Diagnostic | undefined {
  const open: BlockTag[] = [];
  for (const span of tagsOf(file)) {
    const tag = file.text.slice(span.start, span.end);
    const { mark, name } = /^\{\{~?(?<mark>[#^/])[*>]?\s*(?<name>[^\s~}]+)/u.exec(tag)?.groups ?? {};
    if (mark === undefined || name === undefined) continue;
    const found = { name, span };
    if (mark !== '/') {
      open.push(found);
      continue;
    }
    const opener = open.pop();
    if (opener?.name !== name) return strayClose(found, opener);
  }
  const unclosed = open.pop();
  if (unclosed === undefined) return undefined;
  const { name, span } = unclosed;
  const hint = `Nach dem letzten Wort, das dazugehört, {{/${name}}} schreiben.`;
  return error('template/syntax', span, `„{{#${name} …}}“ ist nicht geschlossen`, hint);
}

/** Each `{{…}}`, comments among them. Where one has no end none after it has, and looking on would take for ever. */
function* tagsOf(file: SourceFile): Generator<Span> {
  let start = file.text.indexOf('{{');
  while (start >= 0) {
    const close = file.text.startsWith('{{!--', start) ? /--~?\}\}/gu : /\}\}/gu;
    close.lastIndex = start;
    if (close.exec(file.text) === null) return;
    yield { file, start, end: close.lastIndex };
    start = file.text.indexOf('{{', close.lastIndex);
  }
}

function strayClose({ name, span }: BlockTag, opener: BlockTag | undefined): Diagnostic {
  const hint = opener
    ? `Offen ist hier {{#${opener.name} …}}; es schließt mit {{/${opener.name}}}.`
    : `Davor ist kein {{#${name} …}} offen.`;
  return error('template/syntax', span, `„{{/${name}}}“ schließt nichts`, hint);
}

/** `{{a/../b}}`: the one fault whose place the library's error carries. */
function pathFault(file: SourceFile, thrown: unknown): Diagnostic | undefined {
  if (!(thrown instanceof handlebars().Exception)) return undefined;
  const line: unknown = thrown.lineNumber;
  const column: unknown = thrown.column;
  if (typeof line !== 'number' || typeof column !== 'number') return undefined;
  const start = spanOfLine(file, line).start + column;
  const hint = 'Felder heißen {{titel}} oder {{finanzen.betrag}}; „..“ steht nur am Anfang.';
  const span = { file, start, end: start + 1 };
  return error('template/syntax', span, 'der Feldname ist nicht richtig geschrieben', hint);
}

function tokenFault(file: SourceFile): Diagnostic {
  const start = Math.min(lexerOffset() ?? 0, file.text.length);
  const opened = file.text.lastIndexOf('{{', start);
  const rest = file.text.slice(opened + 2).split('{{')[0] ?? '';
  if (opened >= 0 && !rest.includes('}}')) {
    const span = { file, start: opened, end: opened + 2 };
    return error('template/syntax', span, '„{{“ ist nicht geschlossen', 'Ein Feld steht so da: {{titel}}.');
  }
  const found = /^[^\s{}]+|^[{}]+/u.exec(file.text.slice(start))?.[0] ?? '';
  const hint = 'Ein Feld steht so da: {{titel}}; eine Bedingung so: {{#if datum}} … {{else}} … {{/if}}.';
  const span = { file, start, end: start + found.length };
  return error('template/syntax', span, `„${found}“ gehört hier nicht hin`, hint);
}

/**
 * Where the parser stopped. Its error says so in English prose only; the lexer behind it, which all of Handlebars
 * shares and which runs synchronously, still knows how much it has read.
 */
function lexerOffset(): number | undefined {
  const lexer = property(property(handlebars(), 'Parser'), 'lexer');
  const matched = property(lexer, 'matched');
  const match = property(lexer, 'match');
  return typeof matched === 'string' && typeof match === 'string' ? matched.length - match.length : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
