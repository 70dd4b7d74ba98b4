import type { List, Mapping, MappingEntry, Scalar, Value } from './value.ts';
import type { Span } from '../diagnostics/source-file.ts';
import { beginsPlain, flowInLine, plainInLine, scalarInLine, withoutEndBlanks } from './ordinary-scalars.ts';
import type { Written } from './ordinary-scalars.ts';
import { withoutStrayCharacters } from './stray-characters.ts';
import type { YamlPart } from './yaml-values.ts';

/**
 * Fields, lists and values as nearly every draft writes them: by indentation, one line each or text that goes on
 * indented. Undefined where anything may be more, or wrong: then `yaml` reads it, and says what it is.
 */
export function ordinaryMapping(part: YamlPart): Mapping | undefined {
  const { source } = part;
  if (source.length > maxLength || unordinary.test(source)) return undefined;
  if (withoutStrayCharacters(source) !== source) return undefined;
  return new OrdinaryReader(part).all();
}

/** Beyond, there might be more values than a file may have. */
const maxLength = 30_000;
/**
 * Tabs and other controls, what is a blank to some, what marks documents, and lines so far to the right that there may
 * be more levels than a file may have.
 */
const unordinary = new RegExp('[[\\p{Cc}--\\n]\\u2028\\u2029\\uFEFF]|^(?:---|\\.\\.\\.|%| {100})', 'mv');
/** YAML takes 1,024 characters for a name. */
const longestKey = 1000;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly isBlank: boolean;
}

interface Read<T extends Value = Value> {
  readonly value: T;
  /** Where all that belongs to its last line ends. */
  readonly tail: number;
}

/** Fields have German names; a class of all letters there are takes V8 longer to read than a draft. */
const keyAt = /([a-zA-ZäöüßÄÖÜ_][\wäöüßÄÖÜ-]*):(?= |$) */muy;

class OrdinaryReader {
  readonly #part: YamlPart;
  readonly #lines: readonly Line[];
  #next = 0;

  constructor(part: YamlPart) {
    this.#part = part;
    this.#lines = linesOf(part.source);
  }

  all(): Mapping | undefined {
    if (!this.#skip()) return undefined;
    const line = this.#lines[this.#next];
    const root = line?.indent === 0 ? this.#mapping(line.start, 0) : undefined;
    return root !== undefined && this.#next === this.#lines.length ? root.value : undefined;
  }

  /** Over empty lines and remarks that begin a line; false where such a remark is not between fields of the file. */
  #skip(): boolean {
    let hasRemark = false;
    for (; this.#next < this.#lines.length; this.#next += 1) {
      const line = this.#lines[this.#next];
      if (line === undefined) break;
      const isRemark = this.#part.source[line.start + line.indent] === '#' && !line.isBlank;
      if (isRemark && line.indent > 0) return false;
      if (!isRemark && !line.isBlank) return !hasRemark || line.indent === 0;
      hasRemark ||= isRemark;
    }
    return true;
  }

  /** @param first where the first key stands; the others below it, in column `indent` */
  #mapping(first: number, indent: number): Read<Mapping> | undefined {
    const entries: MappingEntry[] = [];
    const keys = new Set<string>();
    let tail = first;
    for (let start = first; ;) {
      const line = this.#lines[this.#next];
      keyAt.lastIndex = start;
      const [typed, key = ''] = keyAt.exec(this.#part.source) ?? [];
      if (line === undefined || typed === undefined || key.length > longestKey || keys.has(key))
        return undefined;
      keys.add(key);
      const read = this.#valueOfField(start + typed.length, line, indent);
      if (read === undefined || !this.#skip()) return undefined;
      entries.push({ key, keySpan: this.#span(start, start + key.length), value: read.value });
      tail = read.tail;
      const next = this.#lines[this.#next];
      if (next === undefined || next.indent < indent) break;
      if (next.indent > indent) return undefined;
      start = next.start + indent;
    }
    return { value: { kind: 'mapping', entries, span: this.#spanOf(first, tail) }, tail };
  }

  #valueOfField(start: number, line: Line, indent: number): Read | undefined {
    const { source } = this.#part;
    const rest = source.slice(start, line.end);
    if (rest !== '' && !rest.startsWith('#')) {
      const block = /^([|>])(-?)$/u.exec(rest);
      if (block !== null) return this.#blockScalar(start, block[1] === '|', block[2] === '-', indent);
      return this.#inLine(start, line, indent);
    }
    if (rest !== '' && !/^ {2}#(?: |$)/u.test(source.slice(start - 2, line.end))) return undefined;
    this.#next += 1;
    if (!this.#skip()) return undefined;
    const below = this.#lines[this.#next];
    const at = below && below.start + below.indent;
    if (below !== undefined && at !== undefined && below.indent >= indent) {
      if (source.startsWith('- ', at)) return this.#list(below.indent);
      if (below.indent > indent) return this.#mapping(at, below.indent);
    }
    // A remark below a field without a value would belong to the field.
    if (source.slice(start, below?.start).trim() !== '') return undefined;
    const span = this.#span(start, start);
    return { value: { kind: 'scalar', text: '', isNull: true, style: 'plain', span }, tail: start };
  }

  #list(indent: number): Read<List> | undefined {
    const { source } = this.#part;
    const items: Value[] = [];
    let tail = 0;
    let first = 0;
    for (let line = this.#lines[this.#next]; line?.indent === indent; line = this.#lines[this.#next]) {
      const dash = line.start + indent;
      if (!source.startsWith('- ', dash)) break;
      if (items.length === 0) first = dash;
      const start = dash + (/^- +/u.exec(source.slice(dash, line.end))?.[0].length ?? 0);
      const read = this.#item(start, line, indent);
      if (read === undefined || !this.#skip()) return undefined;
      items.push(read.value);
      tail = read.tail;
    }
    const below = this.#lines[this.#next];
    if (below !== undefined && below.indent > indent) return undefined;
    return { value: { kind: 'list', items, span: this.#spanOf(first, tail) }, tail };
  }

  #item(start: number, line: Line, indent: number): Read | undefined {
    keyAt.lastIndex = start;
    if (keyAt.test(this.#part.source)) return this.#mapping(start, start - line.start);
    return this.#inLine(start, line, indent);
  }

  /** A scalar, or several in brackets; the scalar may go on in lines that are indented further than `indent`. */
  #inLine(start: number, line: Line, indent: number): Read | undefined {
    const { source } = this.#part;
    if (/[[{]/u.test(source[start] ?? '')) return this.#flow(start, line, indent);
    if (source[start] === '"' && !source.slice(start + 1, line.end).includes('"'))
      return this.#quotedLines(start, line, indent);
    const written = scalarInLine(source, start, line.end);
    this.#next += 1;
    if (written === undefined) return undefined;
    if (!this.#goesOn(indent)) return { value: this.#scalar(written), tail: written.tail };
    const isOpen = written.style === 'plain' && written.tail === written.end;
    return isOpen ? this.#plainLines(written, indent) : undefined;
  }

  /** Also where empty lines or remarks are between. */
  #goesOn(indent: number): boolean {
    for (let index = this.#next; index < this.#lines.length; index += 1) {
      const line = this.#lines[index];
      if (line !== undefined && !line.isBlank) return line.indent > indent;
    }
    return false;
  }

  #flow(start: number, line: Line, indent: number): Read | undefined {
    const flow = flowInLine(this.#part.source, start, line.end);
    this.#next += 1;
    if (flow === undefined || this.#goesOn(indent)) return undefined;
    const span = this.#span(flow.start, flow.end);
    const { tail } = flow;
    const entries: MappingEntry[] = [];
    for (const { key, value } of flow.items) {
      if (key === undefined) continue;
      const name = this.#part.source.slice(key.start, key.end);
      if (entries.some((entry) => entry.key === name)) return undefined;
      entries.push({ key: name, keySpan: this.#span(key.start, key.end), value: this.#scalar(value) });
    }
    if (entries.length > 0) return { value: { kind: 'mapping', entries, span }, tail };
    return { value: { kind: 'list', items: flow.items.map(({ value }) => this.#scalar(value)), span }, tail };
  }

  #plainLines(first: Written, indent: number): Read | undefined {
    const { source } = this.#part;
    let { text, end, tail } = first;
    for (let line = this.#lines[this.#next]; line !== undefined; line = this.#lines[this.#next]) {
      if (line.isBlank || line.indent <= indent) break;
      const start = line.start + line.indent;
      const rest = source.slice(start, line.end);
      const more = beginsPlain(rest) ? plainInLine(rest, start, line.end) : undefined;
      if (more === undefined) return undefined;
      text += ` ${more.text}`;
      ({ end, tail } = more);
      this.#next += 1;
      if (rest.includes(' #')) break;
    }
    if (this.#goesOn(indent)) return undefined;
    return { value: this.#scalar({ ...first, text, end }), tail };
  }

  #quotedLines(start: number, { end }: Line, indent: number): Read | undefined {
    const { source } = this.#part;
    let text = withoutEndBlanks(source.slice(start + 1, end));
    for (this.#next += 1; this.#next < this.#lines.length; this.#next += 1) {
      const line = this.#lines[this.#next];
      if (line === undefined || line.isBlank || line.indent <= indent) return undefined;
      const from = line.start + line.indent;
      const close = source.indexOf('"', from);
      const isLast = close >= 0 && close < line.end;
      text += ` ${source.slice(from, isLast ? close : line.end)}`;
      if (!isLast) {
        text = withoutEndBlanks(text);
        continue;
      }
      this.#next += 1;
      const isAlone = /^ *$/u.test(source.slice(close + 1, line.end));
      if (!isAlone || text.includes('\\') || this.#goesOn(indent)) return undefined;
      const written = { text, style: 'quoted', start, end: close + 1, tail: line.end } as const;
      return { value: this.#scalar(written), tail: written.tail };
    }
    return undefined;
  }

  /** `|` keeps the lines; `>` makes one of those that no empty line parts. */
  #blockScalar(start: number, isLiteral: boolean, isStripped: boolean, indent: number): Read | undefined {
    const { source } = this.#part;
    this.#next += 1;
    const first = this.#lines[this.#next];
    if (first === undefined || first.isBlank || first.indent <= indent) return undefined;
    const lines: string[] = [];
    let filled = 0;
    let tail = first.end;
    for (let line = this.#lines[this.#next]; line !== undefined; line = this.#lines[this.#next]) {
      if (!line.isBlank && line.indent < first.indent) break;
      if (line.isBlank && line.end > line.start) return undefined;
      if (!isLiteral && line.indent > first.indent) return undefined;
      lines.push(source.slice(line.start + first.indent, line.end));
      if (!line.isBlank) [tail, filled] = [line.end, lines.length];
      this.#next += 1;
    }
    const typed = lines.slice(0, filled).join('\n');
    // A line that ends in blanks keeps them, also before the one that follows.
    if (!isLiteral && / (?:\n|$)/u.test(typed)) return undefined;
    const text = isLiteral ? typed : typed.replaceAll(/\n+/gu, (ends) => ends.slice(1) || ' ');
    const value: Scalar = {
      kind: 'scalar',
      text: isStripped ? text : `${text}\n`,
      isNull: false,
      style: isLiteral ? 'literal' : 'folded',
      span: this.#spanOf(start, tail),
    };
    return { value, tail };
  }

  #scalar({ text, style, start, end }: Written): Scalar {
    const isNull = style === 'plain' && /^(?:null|Null|NULL)$/u.test(text);
    return { kind: 'scalar', text, isNull, style, span: this.#spanOf(start, end) };
  }

  #spanOf(start: number, end: number): Span {
    return this.#span(start, start + this.#part.source.slice(start, end).trimEnd().length);
  }

  #span(start: number, end: number): Span {
    const { file, start: offset } = this.#part;
    return { file, start: offset + start, end: offset + end };
  }
}

function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < source.length;) {
    const lineEnd = source.indexOf('\n', start);
    const end = lineEnd < 0 ? source.length : lineEnd;
    let indent = 0;
    while (source[start + indent] === ' ') indent += 1;
    lines.push({ start, end, indent, isBlank: start + indent >= end });
    start = end + 1;
  }
  return lines;
}
