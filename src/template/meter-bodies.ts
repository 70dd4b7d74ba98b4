import type { SourceFile, Span } from '../diagnostics/source-file.ts';
import { readDirectiveLine } from '../markdown/rules/directive.ts';
import { branches, isBlock, isContent, isPartial, spanOf } from './ast.ts';
import type { Body } from './budget.ts';

/** The helper that tells that a body begins; its one parameter is the body's index. No template can name it. */
export const ENTER = 'enter';

/**
 * Puts `{{enter n}}` at the start of every body and before every call of a partial, and adds what each will spend
 * to `bodies`. Changes the tree in place, as `escapePrints` does.
 */
export function meterBodies(
  program: hbs.AST.Program,
  file: SourceFile,
  bodies: Body[],
  span?: Span,
): hbs.AST.Program {
  const enter = (body: Body): hbs.AST.MustacheStatement => entry(bodies.push(body) - 1, program.loc);
  const metered: hbs.AST.Statement[] = [enter({ ...sizeOf(program), ...(span && { span }) })];
  for (const statement of program.body) {
    if (isPartial(statement)) {
      // The partial's own body follows, which does not know who calls it.
      metered.push(
        enter({ span: spanOf(file, statement.name.loc), statements: 0, characters: 0, slots: [] }),
      );
    }
    if (isBlock(statement)) {
      const { inside, otherwise } = branches(statement);
      const place = spanOf(file, statement.path.loc);
      for (const branch of [inside, otherwise]) if (branch) meterBodies(branch, file, bodies, place);
    }
    metered.push(statement);
  }
  program.body = metered;
  return program;
}

function sizeOf({ body }: hbs.AST.Program): Omit<Body, 'span'> {
  const texts = body.filter(isContent).map(({ value }) => value);
  return {
    statements: body.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    slots: texts.flatMap((text) => text.split('\n').flatMap(slotsOf)),
  };
}

function slotsOf(line: string): readonly string[] {
  const { name, argument = '' } = readDirectiveLine(line.trimStart()) ?? {};
  return name === 'slot' ? [argument] : [];
}

function entry(index: number, loc: hbs.AST.SourceLocation): hbs.AST.MustacheStatement {
  const path: hbs.AST.PathExpression = {
    type: 'PathExpression',
    loc,
    data: false,
    depth: 0,
    parts: [ENTER],
    original: ENTER,
  };
  const number: hbs.AST.NumberLiteral = { type: 'NumberLiteral', loc, value: index, original: index };
  const hash: hbs.AST.Hash = { type: 'Hash', loc, pairs: [] };
  const strip = { open: false, close: false };
  return { type: 'MustacheStatement', loc, path, params: [number], hash, escaped: true, strip };
}
