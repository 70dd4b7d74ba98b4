import type { Block, Content, Location, Mustache, Node, Partial, Tree } from './ast.ts';

/** Nodes of a tree while its blanks are told from its text. */
export interface OpenContent extends Content {
  value: string;
  readonly original: string;
  isRightStripped: boolean;
  isLeftStripped: boolean;
}

export interface OpenPartial extends Partial {
  indent: string;
}

export interface OpenTree extends Tree {
  readonly body: OpenNode[];
}

export interface OpenBlock extends Block {
  readonly type: 'BlockStatement';
  loc: Location;
  readonly program: OpenTree;
  inverse?: OpenTree;
}

export type OpenNode =
  | (OpenContent & { readonly type: 'ContentStatement' })
  | (OpenPartial & { readonly type: 'PartialStatement' })
  | OpenBlock
  | (Mustache & { readonly type: 'MustacheStatement' })
  | (Node & { readonly type: 'CommentStatement' });

/**
 * An instruction alone on its line leaves no line behind, and a partial there is indented as its call is: as
 * Handlebars' `WhitespaceControl` does it, for templates without `~`. Changes the nodes in place.
 */
export function stripStandalone(body: readonly OpenNode[], isRoot: boolean): void {
  for (const [index, node] of body.entries()) {
    if (node.type === 'ContentStatement' || node.type === 'MustacheStatement') continue;
    const isAfterLine = endsLine(body, index, isRoot);
    const isBeforeLine = beginsLine(body, index, isRoot);
    if (node.type === 'BlockStatement') stripBlock(node, body, index, { isAfterLine, isBeforeLine });
    else if (isAfterLine && isBeforeLine) {
      stripRight(body[index + 1]);
      const before = body[index - 1];
      const isIndented = stripLeft(before);
      if (isIndented && node.type === 'PartialStatement' && before?.type === 'ContentStatement')
        node.indent = /(?:^|[^ \t])([ \t]+)$/u.exec(before.original)?.[1] ?? '';
    }
  }
}

interface Surroundings {
  readonly isAfterLine: boolean;
  readonly isBeforeLine: boolean;
}

function stripBlock(
  { program, inverse }: OpenBlock,
  around: readonly OpenNode[],
  index: number,
  { isAfterLine, isBeforeLine }: Surroundings,
): void {
  stripStandalone(program.body, false);
  if (inverse !== undefined) stripStandalone(inverse.body, false);
  const last = inverse ?? program;
  const opens = beginsLine(program.body, -1, false);
  const closes = endsLine(last.body, last.body.length, false);
  if (
    inverse !== undefined &&
    endsLine(program.body, program.body.length, false) &&
    beginsLine(inverse.body, -1, false)
  ) {
    stripLeft(program.body.at(-1));
    stripRight(inverse.body[0]);
  }
  if (opens && isAfterLine) {
    stripRight(program.body[0]);
    stripLeft(around[index - 1]);
  }
  if (closes && isBeforeLine) {
    stripRight(around[index + 1]);
    stripLeft(last.body.at(-1));
  }
}

/** Nothing but blanks stands before the node in its line. */
function endsLine(body: readonly OpenNode[], index: number, isRoot: boolean): boolean {
  const before = body[index - 1];
  if (before === undefined) return isRoot;
  if (before.type !== 'ContentStatement') return false;
  const isFirst = body[index - 2] === undefined && isRoot;
  return (isFirst ? /^\s*$|(?:^|\S)[^\S\n]*\n\s*$/u : /(?:^|\S)[^\S\n]*\n\s*$/u).test(before.original);
}

function beginsLine(body: readonly OpenNode[], index: number, isRoot: boolean): boolean {
  const behind = body[index + 1];
  if (behind === undefined) return isRoot;
  if (behind.type !== 'ContentStatement') return false;
  const isLast = body[index + 2] === undefined && isRoot;
  return (isLast ? /^\s*?(?:\n|$)/u : /^\s*?\n/u).test(behind.original);
}

function stripRight(node: OpenNode | undefined): void {
  if (node?.type !== 'ContentStatement' || node.isRightStripped) return;
  const value = node.value.replace(/^[ \t]*\n?/u, '');
  node.isRightStripped = value !== node.value;
  node.value = value;
}

function stripLeft(node: OpenNode | undefined): boolean {
  if (node?.type !== 'ContentStatement' || node.isLeftStripped) return false;
  const value = node.value.replace(/(^|[^ \t])[ \t]+$/u, '$1');
  node.isLeftStripped = value !== node.value;
  node.value = value;
  return node.isLeftStripped;
}
