import type { SourceFile } from '../diagnostics/source-file.ts';
import type { Location, Path, Place, Tree } from './ast.ts';
import { type OpenBlock, type OpenNode, type OpenTree, stripStandalone } from './standalone.ts';

/**
 * The tree of a template of nothing but fields, `{{#if}}` and its like with `{{else}}`, partials and comments, as the
 * shipped ones are. Undefined where anything may be more, or wrong: then Handlebars reads it, and says what it is.
 */
export function ordinaryTree(file: SourceFile): Tree | undefined {
  if (unordinary.test(file.text)) return undefined;
  return new OrdinaryReader(file).tree();
}

/** Marks that strip blanks, an escaped brace, what other readers take for a line end, and what none takes. */
const unordinary = /\{\{\{|\}\}\}|\{\{~|~\}\}|\\\{\{|[\0\r\u2028\u2029]/u;

/** Far less than a template may have. */
const maxStatements = 2000;
const maxDepth = 30;

const name = '[a-z_][a-z\\d_]*';
const path = `@(?:index|first|last)|(?:\\.\\./)*${name}(?:\\.${name})*`;
const tag = new RegExp(
  [
    '\\{\\{(?:(?<comment>!--)',
    `#(?<open>if|unless|each|with) (?<asked>${path})\\}\\}`,
    '/(?<close>if|unless|each|with)\\}\\}',
    '(?<otherwise>else)\\}\\}',
    `> (?<called>[a-z][a-z\\d_-]*)\\}\\}`,
    `(?:(?<helper>md|url) )?(?<field>${path})\\}\\})`,
  ].join('|'),
  'uy',
);
/** What Handlebars takes for something else than a name. */
const reserved = /(?:^|[./])(?:true|false|null|undefined|as|else)(?:$|\.)|[./]this(?:$|\.)|^this\./u;

class OrdinaryReader {
  readonly #file: SourceFile;
  readonly #root: OpenTree;
  readonly #opened: OpenBlock[] = [];
  #count = 0;
  #line = 1;
  #lineStart = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#root = this.#program(0);
  }

  tree(): Tree | undefined {
    const { text } = this.#file;
    for (let at = 0; at < text.length;) {
      const found = text.indexOf('{{', at);
      const start = found < 0 ? text.length : found;
      if (start > at) this.#content(at, start);
      const end = start < text.length ? this.#tag(start) : start;
      if (end === undefined || this.#count > maxStatements || this.#opened.length > maxDepth)
        return undefined;
      at = end;
    }
    if (this.#opened.length > 0) return undefined;
    stripStandalone(this.#root.body, true);
    return this.#root;
  }

  #add(node: OpenNode): void {
    const opened = this.#opened.at(-1);
    const { body } = opened?.inverse ?? opened?.program ?? this.#root;
    body.push(node);
    this.#count += 1;
  }

  #content(start: number, end: number): void {
    const original = this.#file.text.slice(start, end);
    const loc = this.#location(start, end);
    const isOpen = { isRightStripped: false, isLeftStripped: false };
    this.#add({ type: 'ContentStatement', loc, value: original, original, ...isOpen });
  }

  /** The place behind it; undefined where it is none of those above. */
  #tag(start: number): number | undefined {
    const { text } = this.#file;
    tag.lastIndex = start;
    const {
      comment,
      open,
      asked = '',
      close,
      otherwise,
      called,
      helper,
      field,
    } = tag.exec(text)?.groups ?? {};
    const end = tag.lastIndex;
    if (comment !== undefined) return this.#comment(start, end);
    if (open !== undefined) return this.#open(open, asked, start, end);
    if (close !== undefined) return this.#close(close, end);
    if (otherwise !== undefined) return this.#otherwise(end);
    if (called !== undefined) return this.#call(called, start, end);
    return field === undefined ? undefined : this.#print(helper, field, start, end);
  }

  /** `{{!--}}` is one as well: what opens it may close it. */
  #comment(start: number, inside: number): number | undefined {
    const close = this.#file.text.indexOf('--}}', inside - '--'.length);
    if (close < 0) return undefined;
    const end = close + '--}}'.length;
    this.#add({ type: 'CommentStatement', loc: this.#location(start, end) });
    return end;
  }

  #open(block: string, asked: string, start: number, end: number): number | undefined {
    const field = this.#path(asked, end - '}}'.length - asked.length);
    const path = this.#path(block, start + '{{#'.length);
    if (field === undefined || path === undefined) return undefined;
    const loc = this.#location(start, end);
    const opened: OpenBlock = {
      type: 'BlockStatement',
      loc,
      path,
      params: [field],
      program: this.#program(end),
    };
    this.#add(opened);
    this.#opened.push(opened);
    return end;
  }

  #close(block: string, end: number): number | undefined {
    const opened = this.#opened.pop();
    if (opened?.path.original !== block) return undefined;
    opened.loc = { start: opened.loc.start, end: this.#place(end) };
    return end;
  }

  #otherwise(end: number): number | undefined {
    const block = this.#opened.at(-1);
    if (block === undefined || block.inverse !== undefined) return undefined;
    block.inverse = this.#program(end);
    return end;
  }

  #call(called: string, start: number, end: number): number | undefined {
    const named = this.#path(called, start + '{{> '.length);
    if (named === undefined) return undefined;
    const loc = this.#location(start, end);
    this.#add({ type: 'PartialStatement', loc, name: named, params: [], indent: '' });
    return end;
  }

  #print(helper: string | undefined, typed: string, start: number, end: number): number | undefined {
    const field = this.#path(typed, end - '}}'.length - typed.length);
    const named = helper === undefined ? field : this.#path(helper, start + '{{'.length);
    if (field === undefined || named === undefined) return undefined;
    const params = helper === undefined ? [] : [field];
    const loc = this.#location(start, end);
    this.#add({ type: 'MustacheStatement', loc, path: named, params, escaped: true });
    return end;
  }

  #path(original: string, start: number): Path | undefined {
    if (reserved.test(original)) return undefined;
    const [, sign = '', climb = '', names = ''] = /^(@?)((?:\.\.\/)*)(.*)$/u.exec(original) ?? [];
    return {
      type: 'PathExpression',
      loc: this.#location(start, start + original.length),
      data: sign !== '',
      depth: climb.length / '../'.length,
      parts: names === 'this' ? [] : names.split('.'),
      original,
    };
  }

  #program(start: number): OpenTree {
    return { type: 'Program', loc: this.#location(start, start), body: [] };
  }

  #location(start: number, end: number): Location {
    return { start: this.#place(start), end: this.#place(end) };
  }

  /** Counted on from the last place asked for, since reading mostly goes forward. */
  #place(offset: number): Place {
    const { text } = this.#file;
    if (offset < this.#lineStart) [this.#line, this.#lineStart] = [1, 0];
    for (let end = text.indexOf('\n', this.#lineStart); end >= 0 && end < offset;) {
      this.#line += 1;
      this.#lineStart = end + 1;
      end = text.indexOf('\n', this.#lineStart);
    }
    return { line: this.#line, column: offset - this.#lineStart };
  }
}
