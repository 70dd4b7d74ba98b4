import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, Scalar as YamlScalar, YAMLMap, YAMLSeq } from 'yaml';
import { counted } from '../diagnostics/counted.ts';
import { error, warning, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { positionAt, type SourceFile, type Span } from '../diagnostics/source-file.ts';
import type { List, Mapping, MappingEntry, Scalar, Value } from './value.ts';
import { cutOff } from './cut-off.ts';
import { quoteHint } from './quote-hint.ts';
import { strayEscapes, withoutStrayCharacters } from './stray-characters.ts';
import { parseYaml } from './parse-yaml.ts';
import { tooDeepMessage, yamlFaults } from './yaml-faults.ts';
import { withoutFaults } from './yaml-cuts.ts';
import type { YamlFault } from './yaml-rule.ts';
import { valueAround } from './yaml-lines.ts';
import { maxNodes, startOfExcess } from './yaml-size.ts';

/** A piece of a file that is YAML. */
export interface YamlPart {
  readonly file: SourceFile;
  readonly source: string;
  /** UTF-16 offset of `source` in `file.text`. */
  readonly start: number;
}

/**
 * The fields of a parsed document, each with its place. Text that is not YAML gives no value. What YAML allows and we
 * refuse (aliases, tags, fields written twice) is reported and left out or kept as text, so that the rest is checked.
 */
export function readMapping(part: YamlPart, document: Document): Outcome<Mapping> {
  const excess = startOfExcess(document, part.source);
  if (excess !== undefined) return { diagnostics: [tooManyNodes(part, excess)] };
  const faults = yamlFaults(document, part.source);
  return faults.length === 0 ? readFields(part, document) : readAround(part, faults);
}

/** The entries that are not YAML are reported and left out, so that all others are read. */
function readAround(part: YamlPart, first: readonly YamlFault[]): Outcome<Mapping> {
  const { source, faults, cuts } = withoutFaults(part.source, first);
  const reported = faults.map((fault) => faultAsDiagnostic(part, fault));
  const document = parseYaml(source);
  if (yamlFaults(document, source).length > 0 || !isMap(document.contents)) return { diagnostics: reported };
  const { value, diagnostics } = readFields({ ...part, source }, document);
  if (value === undefined) return { diagnostics: reported };
  const known = new Set(value.entries.map(({ key }) => key));
  const unread = cuts
    .filter(({ key }) => !known.has(key))
    .map(({ key, start, end }): MappingEntry => {
      const keySpan = spanOf(part, start, end);
      return {
        key,
        keySpan,
        value: { ...nothing(keySpan), text: unreadText, isNull: false },
        isUnread: true,
      };
    });
  return {
    value: { ...value, entries: [...value.entries, ...unread] },
    diagnostics: [...reported, ...diagnostics],
  };
}

/** Whatever stands there is cut out before the fields are read. */
const unreadText = '…';

function faultAsDiagnostic(part: YamlPart, { start, end, message, hint, fix }: YamlFault): Diagnostic {
  const reported = error('draft/yaml', spanOf(part, start, end), message, hint);
  if (fix === undefined) return reported;
  const edits = fix.map(({ text, ...range }) => ({
    span: spanOf(part, range.start, range.end),
    replacement: text,
  }));
  return { ...reported, fix: edits };
}

function readFields(part: YamlPart, document: Document): Outcome<Mapping> {
  const root: unknown = document.contents;
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const reader = { part, report, names: new Set<string>(), depth: 0 };
  if (isMap(root)) return { value: refuseProperties(reader, root, mappingOf(reader, root)), diagnostics };
  if (root === null || (isScalar(root) && isNull(root))) {
    // Front matter begins with the line end of its fence: the line below is where a field would stand.
    const at = part.source.startsWith('\n') ? 1 : 0;
    return { value: { kind: 'mapping', entries: [], span: spanOf(part, at, at) }, diagnostics };
  }
  const [start, end] = isSeq(root) || isScalar(root) ? rangeOf(root) : [0, 0];
  const message = 'Hier stehen keine Felder; erwartet wird „name: Wert“, ein Feld je Zeile.';
  const hint = 'Hinter dem Feldnamen stehen ein Doppelpunkt und ein Leerzeichen: „art: antrag“.';
  return { diagnostics: [error('draft/yaml', spanOf(part, start, end), message, hint)] };
}

function tooManyNodes(part: YamlPart, start: number): Diagnostic {
  const message = `Die Datei hat mehr als ${counted(maxNodes)} Felder und Einträge.`;
  const hint =
    'Verarbeitet werden bis hierhin; langer Text gehört unter den Vorspann oder in eigene Dateien.';
  return error('draft/zu-gross', spanOf(part, start, start), message, hint);
}

interface Reader {
  readonly part: YamlPart;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Anchors and aliases that are reported of. */
  readonly names: Set<string>;
  /** How many lists and groups of fields are around. */
  readonly depth: number;
}

/** A motion has far fewer levels, and functions that walk the values exhaust the stack at far more. */
const maxDepth = 200;

function valueOf(outer: Reader, node: unknown, offset: number): Value {
  if (isScalar(node)) return refuseProperties(outer, node, scalarOf(outer, node));
  if (isAlias(node)) return refusedAlias(outer, node);
  // `{a, b}`: a key without a colon has no node for its value.
  if (!isMap(node) && !isSeq(node)) return nothing(spanOf(outer.part, offset, offset));
  const reader = { ...outer, depth: outer.depth + 1 };
  if (reader.depth > maxDepth) return tooDeep(reader, node);
  return refuseProperties(reader, node, isMap(node) ? mappingOf(reader, node) : listOf(reader, node));
}

function tooDeep({ part, report }: Reader, node: Node): Scalar {
  const [start] = rangeOf(node);
  const span = spanOf(part, start, start + 1);
  report(error('draft/yaml', span, tooDeepMessage, 'Fassen Sie Ebenen zusammen.'));
  return nothing(span);
}

function nothing(span: Span): Scalar {
  return { kind: 'scalar', text: '', isNull: true, style: 'plain', span };
}

const styles = {
  PLAIN: 'plain',
  QUOTE_DOUBLE: 'quoted',
  QUOTE_SINGLE: 'quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
} as const;

function scalarOf(reader: Reader, node: YamlScalar): Scalar {
  const span = spanOfNode(reader.part, node);
  const written = (node.source ?? '').normalize('NFC');
  const text = withoutStrayCharacters(written);
  strayEscapes(written, reader.part.source.slice(...rangeOf(node)), span).forEach(reader.report);
  // Escapes ("\uD83D") can name what no file in UTF-8 can hold; in a pattern with `u` a pair is no surrogate.
  if (/\p{Surrogate}/u.test(text)) {
    const message = 'Der Wert enthält mit „\\u…“ ein halbes Zeichen.';
    reader.report(error('draft/yaml', span, message, 'Schreiben Sie das Zeichen selbst.'));
  }
  warnOfCut(reader, node);
  return { kind: 'scalar', text, isNull: isNull(node), style: styles[node.type ?? 'PLAIN'], span };
}

function warnOfCut({ part, report }: Reader, node: YamlScalar): void {
  const cut = cutOff(part.source, node);
  if (cut === undefined) return;
  const rest = excerpt(part.source.slice(cut.start, cut.end));
  const message = `Der Text endet vor „${rest}“: hinter „ #“ hält YAML alles für einen Kommentar.`;
  const hint =
    'Gehört es zum Text, setzen Sie den ganzen Wert in Anführungszeichen; sonst schreiben Sie „  # …“.';
  report(warning('draft/abgeschnitten', spanOf(part, cut.start, cut.end), message, hint));
}

/** As the core schema of YAML 1.2 has it (10.3.2). */
function isNull(node: YamlScalar): boolean {
  return node.type === 'PLAIN' && /^(?:|~|null|Null|NULL)$/.test(node.source ?? '');
}

function listOf(reader: Reader, node: YAMLSeq): List {
  const span = spanOfNode(reader.part, node);
  const [, end] = rangeOf(node);
  return { kind: 'list', items: node.items.map((item) => valueOf(reader, item, end)), span };
}

function mappingOf(reader: Reader, node: YAMLMap): Mapping {
  const entries = new Map<string, MappingEntry>();
  for (const pair of node.items) {
    const entry = entryOf(reader, pair);
    if (entry === undefined) continue;
    const first = entries.get(entry.key);
    if (first === undefined) entries.set(entry.key, entry);
    else reader.report(duplicate(entry, first));
  }
  return { kind: 'mapping', entries: [...entries.values()], span: spanOfNode(reader.part, node) };
}

function duplicate({ key, keySpan }: MappingEntry, first: MappingEntry): Diagnostic {
  const { line } = positionAt(first.keySpan.file, first.keySpan.start);
  const message = `Das Feld „${key}“ steht schon in Zeile ${line}.`;
  return error('draft/doppeltes-feld', keySpan, message, 'Löschen Sie eine der beiden Angaben.');
}

function entryOf(reader: Reader, { key, value }: Pair): MappingEntry | undefined {
  if (!isScalar(key)) return refusedKey(reader, key);
  const { text, span } = refuseProperties(reader, key, scalarOf(reader, key));
  const [, end] = rangeOf(key);
  const entry = { key: text, keySpan: span, value: valueOf(reader, value, end) };
  if (text === '') {
    const hint = 'Ein Feld wird so geschrieben: „name: Wert“.';
    reader.report(error('draft/yaml', span, 'Vor dem Doppelpunkt fehlt der Feldname.', hint));
    return undefined;
  }
  if (text === '<<' && key.type === 'PLAIN') {
    const hint = 'Schreiben Sie die Felder einzeln hin.';
    reader.report(error('draft/yaml', span, 'Felder lassen sich nicht mit „<<“ übernehmen.', hint));
    return undefined;
  }
  return entry;
}

function refusedKey({ part, report }: Reader, key: unknown): undefined {
  const [start, end] = isMap(key) || isSeq(key) || isAlias(key) ? rangeOf(key) : [0, 0];
  const message = `„${excerpt(part.source.slice(start, end))}“ kann kein Feldname sein.`;
  report(error('draft/yaml', spanOf(part, start, end), message, hintToQuote(part.source, start)));
}

/** With aliases a few lines could stand for millions of values. A clerk who writes `*` means a star. */
function refusedAlias({ part, report, names }: Reader, node: Node): Scalar {
  const [start, end] = rangeOf(node);
  const span = spanOf(part, start, end);
  const text = part.source.slice(start, end);
  const message = 'Ein Wert darf nicht mit „*“ beginnen, wenn er nicht in Anführungszeichen steht.';
  const name = text.slice(1);
  if (!names.has(name)) report(error('draft/yaml', span, message, hintToQuote(part.source, start)));
  names.add(name);
  return { kind: 'scalar', text, isNull: false, style: 'plain', span };
}

/** Tags (`!x`) and anchors (`&x`), which stand before a value. */
function refuseProperties<T extends Value>({ part, report, names }: Reader, node: Node, value: T): T {
  const { tag, anchor } = isScalar(node) || isMap(node) || isSeq(node) ? node : {};
  if (tag === undefined && anchor === undefined) return value;
  if (anchor !== undefined) names.add(anchor);
  for (const [mark, isThere] of [
    ['!', tag !== undefined],
    ['&', anchor !== undefined],
  ] as const) {
    if (!isThere) continue;
    const start = startOfProperty(part.source, mark, rangeOf(node)[0]);
    const end = start + (/^\S*/.exec(part.source.slice(start))?.[0].length ?? 0);
    const message = `Ein Wert darf nicht mit „${mark}“ beginnen, wenn er nicht in Anführungszeichen steht.`;
    report(error('draft/yaml', spanOf(part, start, end), message, hintToQuote(part.source, start)));
  }
  return value;
}

function startOfProperty(source: string, mark: string, before: number): number {
  const at = Math.max(source.lastIndexOf(mark, before), 0);
  const word = /[!&][^\s,[\]{}]*$/.exec(source.slice(Math.max(0, at - 200), at));
  return word === null ? at : at - word[0].length;
}

/** The hint repeats the value only where it stands alone behind its field: in brackets its end would be a guess. */
function hintToQuote(source: string, at: number): string {
  const { start, end, isField } = valueAround(source, at);
  const value = source.slice(start, end);
  return quoteHint(isField && (start === at || value.startsWith('{{')) ? value : '');
}

function excerpt(text: string): string {
  const characters = Array.from(text.trim().replaceAll(/\s+/g, ' '));
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 40).join('')}…`;
}

function rangeOf(node: Node): readonly [start: number, end: number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}

/** A block's range reaches to where the next node begins; its span ends with its last character. */
function spanOfNode(part: YamlPart, node: Node): Span {
  const [start, end] = rangeOf(node);
  return spanOf(part, start, start + part.source.slice(start, end).trimEnd().length);
}

function spanOf({ file, start: offset }: YamlPart, start: number, end: number): Span {
  const last = file.text.length;
  const from = Math.min(offset + start, last);
  return { file, start: from, end: Math.min(Math.max(offset + end, from), last) };
}
