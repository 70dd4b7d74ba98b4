import { spanOfLine, type SourceFile, type Span } from '../diagnostics/source-file.ts';

/** What is asked of Handlebars' syntax tree, whose own types are open, and hide what may be missing. */
export interface Node {
  readonly type: string;
  readonly loc: Location;
}

export interface Location {
  readonly start: Position;
  readonly end: Position;
}

/** Handlebars counts lines from 1 and columns from 0, in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A template, the inside of a block, or what stands behind `{{else}}`. */
export interface Tree extends Node {
  readonly body: readonly Node[];
  readonly blockParams?: readonly string[] | undefined;
  /** Behind `{{else if}}`. */
  readonly chained?: boolean;
}

export interface Path extends Node {
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

interface WithParameters extends Node {
  readonly params: readonly Node[];
  /** `key=value` parameters, which nothing here takes; left undefined by the parser where there are none. */
  readonly hash?: Node | undefined;
}

export interface Mustache extends WithParameters {
  readonly path: Node;
  readonly escaped: boolean;
}

/** Either body may be missing; the inverse one is behind `{{else}}`, or inside `{{^if x}}`. */
export interface Block extends WithParameters {
  readonly path: Path;
  readonly program?: Tree | undefined;
  readonly inverse?: Tree | undefined;
}

export interface Partial extends WithParameters {
  readonly name: Node;
}

export interface Content extends Node {
  readonly value: string;
}

export function isMustache(node: Node): node is Mustache {
  return node.type === 'MustacheStatement';
}

export function isBlock(node: Node): node is Block {
  return node.type === 'BlockStatement';
}

export function isPartial(node: Node): node is Partial {
  return node.type === 'PartialStatement';
}

export function isContent(node: Node): node is Content {
  return node.type === 'ContentStatement';
}

export function isPath(node: Node): node is Path {
  return node.type === 'PathExpression';
}

export function spanOf(file: SourceFile, { start, end }: Location): Span {
  return { file, start: offsetOf(file, start), end: offsetOf(file, end) };
}

function offsetOf(file: SourceFile, { line, column }: Position): number {
  return spanOfLine(file, line).start + column;
}
