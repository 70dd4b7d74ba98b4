import type { SourceFile } from '../diagnostics/source-file.ts';
import { readDirectiveLine } from '../markdown/rules/directive.ts';
import {
  branches,
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
 * These helpers are in `engine.ts`; what they need to know stands in the tree, since Handlebars knows equal bodies once.
 *
 * @param block to which the tree is a body
 */
export function rewritten(tree: Tree, file: SourceFile, block?: Location): Tree {
  const entered = mustache('enter', tree.loc, [], { ...(block && offsetsOf(block, file)), ...sizeOf(tree) });
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
  const called = mustache('call', loc, [], { ...offsetsOf(loc, file), name });
  return { ...call, name: { ...called, type: 'SubExpression' }, params: [] };
}

function rewrittenBlock(block: Block, file: SourceFile): Block {
  const { inside, otherwise } = branches(block);
  const { loc } = block.path;
  return {
    ...block,
    program: inside && rewritten(inside, file, loc),
    inverse: otherwise && rewritten(otherwise, file, loc),
  };
}

type Values = Readonly<Record<string, string | number>>;

function mustache(helper: string, loc: Location, params: readonly Node[], values: Values = {}): Mustache {
  const path = { type: 'PathExpression', loc, data: false, depth: 0, parts: [helper], original: helper };
  const pairs = Object.entries(values).map(([key, value]) => {
    const type = typeof value === 'number' ? 'NumberLiteral' : 'StringLiteral';
    return { key, value: { type, loc, value } };
  });
  const hash = { type: 'Hash', loc, pairs };
  return { type: 'MustacheStatement', loc, path, params, hash, escaped: true };
}

function offsetsOf(location: Location, file: SourceFile): Values {
  const { start, end } = spanOf(file, location);
  return { start, end };
}

function sizeOf({ body }: Tree): Values {
  const texts = body.filter(isContent).map(({ value }) => value);
  return {
    statements: body.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    slots: texts.flatMap((text) => (text.includes(':::') ? text.split('\n').flatMap(slotsOf) : [])).join(' '),
  };
}

function slotsOf(line: string): readonly string[] {
  const { name, argument = '' } = readDirectiveLine(line.trimStart()) ?? {};
  return name === 'slot' ? [argument] : [];
}
