import { spanOfLine } from '../diagnostics/source-file.ts';
import type { SourceFile, Span } from '../diagnostics/source-file.ts';

/** Narrowings of Handlebars' syntax tree, whose types are open, and the way from its places to ours. */

export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

export function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === 'PartialStatement';
}

export function isContent(node: hbs.AST.Node): node is hbs.AST.ContentStatement {
  return node.type === 'ContentStatement';
}

export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

/** The two programs of a block; the library's types hide that either may be missing. */
export function branches(block: hbs.AST.BlockStatement): {
  readonly inside: hbs.AST.Program | undefined;
  readonly otherwise: hbs.AST.Program | undefined;
} {
  return { inside: block.program, otherwise: block.inverse };
}

/** `key=value` parameters, which nothing here takes; left undefined by the parser where there are none. */
export function hasHash(node: { readonly hash: hbs.AST.Hash | undefined }): boolean {
  return node.hash !== undefined;
}

/** Handlebars counts lines from 1 and columns from 0, in UTF-16 units. */
export function spanOf(file: SourceFile, { start, end }: hbs.AST.SourceLocation): Span {
  return { file, start: offsetOf(file, start), end: offsetOf(file, end) };
}

function offsetOf(file: SourceFile, { line, column }: hbs.AST.Position): number {
  return spanOfLine(file, line).start + column;
}
