import { branches, isBlock, isMustache, isPath } from './ast.ts';

/**
 * Rewrites `{{x}}` into `{{md x}}`, here and in all blocks (architecture.md, rule 3), so that no way of writing a
 * field gets around the escaping. Changes the tree in place: it was parsed for this and belongs to no one else.
 */
export function escapePrints(program: hbs.AST.Program): hbs.AST.Program {
  for (const statement of program.body) {
    if (isMustache(statement) && isPath(statement.path) && statement.params.length === 0) {
      statement.params = [statement.path];
      statement.path = { ...statement.path, data: false, depth: 0, parts: ['md'], original: 'md' };
    } else if (isBlock(statement)) {
      const { inside, otherwise } = branches(statement);
      if (inside) escapePrints(inside);
      if (otherwise) escapePrints(otherwise);
    }
  }
  return program;
}
