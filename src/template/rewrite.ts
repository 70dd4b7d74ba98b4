import type { SourceFile } from '../diagnostics/source-file.ts';
import { readDirectiveLine } from '../markdown/rules/directive.ts';
import {
  isBlock,
  isContent,
  isMustache,
  isPartial,
  isPath,
  spanOf,
  type Block,
  type Location,
  type Mustache,
  type Node,
  type Partial,
  type Tree,
} from './ast.ts';

/**
 * What Handlebars compiles of a template in which `checkTemplate` finds nothing: each field is printed by `md` or `url`
 * (architecture.md, rule 3), each body begins with `enter`, which counts it, and `call` says which partial is printed.
 * These helpers are in `engine.ts`. What they need to know stands in the tree, offsets first: Handlebars compares every
 * body with all others to compile equal ones once.
 *
 * @param block to which the tree is a body
 */
export function rewritten(tree: Tree, file: SourceFile, block?: Location): Tree {
  const place = block === undefined ? [undefined, undefined] : offsetsOf(block, file);
  const entered = mustache('enter', tree.loc, literals(tree.loc, [...place, ...sizeOf(tree)]));
  const body = tree.body.map((statement) => rewrittenStatement(statement, file));
  // In a chained body Handlebars looks for `{{else if}}` in the first statement.
  return { ...tree, chained: false, body: [entered, ...body] };
}

function rewrittenStatement(statement: Node, file: SourceFile): Node {
  if (isMustache(statement)) return rewrittenPrint(statement);
  if (isPartial(statement)) return rewrittenCall(statement, file);
  if (isBlock(statement)) return rewrittenBlock(statement, file);
  if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') return statement;
  throw new Error(`no template has passed the check with ${statement.type}`);
}

function rewrittenPrint({ path, params: [field], loc }: Mustache): Mustache {
  const isUrl = field !== undefined && isPath(path) && path.original === 'url';
  return mustache(isUrl ? 'url' : 'md', loc, [field ?? path]);
}

function rewrittenCall(call: Partial, file: SourceFile): Partial {
  const { loc } = call.name;
  const name = isPath(call.name) ? call.name.original : '';
  const called = mustache('call', loc, literals(loc, [...offsetsOf(loc, file), name]));
  return { ...call, name: { ...called, type: 'SubExpression' }, params: [] };
}

function rewrittenBlock(block: Block, file: SourceFile): Block {
  const { program, inverse, path } = block;
  return {
    ...block,
    program: program && rewritten(program, file, path.loc),
    inverse: inverse && rewritten(inverse, file, path.loc),
  };
}

function mustache(helper: string, loc: Location, params: readonly Node[]): Mustache {
  const path = { type: 'PathExpression', loc, data: false, depth: 0, parts: [helper], original: helper };
  return { type: 'MustacheStatement', loc, path, params, escaped: true };
}

const literal: Readonly<Record<string, string>> = { number: 'NumberLiteral', undefined: 'UndefinedLiteral' };

function literals(loc: Location, values: readonly (string | number | undefined)[]): readonly Node[] {
  return values.map((value) => ({ type: literal[typeof value] ?? 'StringLiteral', loc, value }));
}

function offsetsOf(location: Location, file: SourceFile): readonly number[] {
  const { start, end } = spanOf(file, location);
  return [start, end];
}

function sizeOf({ body }: Tree): readonly (string | number)[] {
  const texts = body.filter(isContent).map(({ value }) => value);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const slots = texts.flatMap((text) => (text.includes(':::') ? text.split('\n').flatMap(slotsOf) : []));
  return [body.length, characters, slots.join(' ')];
}

function slotsOf(line: string): readonly string[] {
  const { name, argument = '' } = readDirectiveLine(line.trimStart()) ?? {};
  return name === 'slot' ? [argument] : [];
}
