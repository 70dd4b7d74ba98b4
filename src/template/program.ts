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
import type { Body, Place } from './budget.ts';

/**
 * A checked template as it is printed: what the library's tree says, without its places and its many shapes. Plain data,
 * kept as JSON for the shipped ones (`shipped.ts`).
 */
export interface Program {
  readonly body: Body;
  readonly steps: readonly Step[];
}

/** A program with the file that it was made of. */
export interface FileProgram {
  readonly file: SourceFile;
  readonly program: Program;
}

/** A template that has been checked against its kind and can be rendered any number of times. */
export interface Template extends FileProgram {
  /** All that it calls, and that these call, by name. */
  readonly partials: ReadonlyMap<string, FileProgram>;
}

export type Step = string | Print | Condition | Loop | Group | Call;

/** `{{x}}`, `{{md x}}`; `{{url x}}`. */
export interface Print {
  readonly type: 'md' | 'url';
  readonly field: Field;
}

interface Branches {
  readonly field: Field;
  /** Either may be missing: `{{^if x}}`. */
  readonly inside?: Program | undefined;
  readonly otherwise?: Program | undefined;
}

export interface Condition extends Branches {
  readonly type: 'if' | 'unless';
}

export interface Loop extends Branches {
  readonly type: 'each';
}

export interface Group extends Branches {
  readonly type: 'with';
}

/** `{{> name}}` */
export interface Call {
  readonly type: 'partial';
  readonly name: string;
  /** Before each line of what it prints. */
  readonly indent: string;
  /** What stands here before the partial's own text: nothing but its place. */
  readonly body: Body;
}

/** `../finanzen.betrag`; `@first` of a loop. */
export interface Field {
  readonly depth: number;
  readonly parts: readonly string[];
  readonly isOfLoop: boolean;
}

/** Of a tree in which `checkTemplate` finds nothing. */
export function programOf(tree: Tree, file: SourceFile, place?: Place): Program {
  return {
    body: { ...sizeOf(tree), ...(place && { place }) },
    steps: tree.body.flatMap((statement) => stepOf(statement, file) ?? []),
  };
}

function stepOf(statement: Node, file: SourceFile): Step | undefined {
  if (isContent(statement)) return statement.value;
  if (isMustache(statement)) return printOf(statement);
  if (isPartial(statement)) return callOf(statement, file);
  return isBlock(statement) ? blockOf(statement, file) : undefined;
}

function printOf({ path, params }: Mustache): Print {
  const [named] = params;
  const isUrl = named !== undefined && isPath(path) && path.original === 'url';
  return { type: isUrl ? 'url' : 'md', field: fieldOf(named ?? path) };
}

function callOf({ name, indent }: Partial, file: SourceFile): Call {
  const body = { place: placeOf(file, name.loc), statements: 0, characters: 0, slots: [] };
  return { type: 'partial', name: isPath(name) ? name.original : '', indent, body };
}

function blockOf(block: Block, file: SourceFile): Step {
  const { inside, otherwise } = branches(block);
  const place = placeOf(file, block.path.loc);
  const parts: Branches = {
    field: fieldOf(block.params[0]),
    inside: inside && programOf(inside, file, place),
    otherwise: otherwise && programOf(otherwise, file, place),
  };
  switch (block.path.original) {
    case 'if':
    case 'unless':
    case 'each':
    case 'with':
      return { type: block.path.original, ...parts };
    default:
      throw new Error(`no template has passed the check with ${block.path.original}`);
  }
}

function fieldOf(expression: Node | undefined): Field {
  if (expression === undefined || !isPath(expression)) throw new Error('no template has passed the check');
  const { depth, parts, data } = expression;
  return { depth, parts, isOfLoop: data };
}

function placeOf(file: SourceFile, location: Location): Place {
  const { start, end } = spanOf(file, location);
  return { start, end };
}

function sizeOf({ body }: Tree): Omit<Body, 'place'> {
  const texts = body.filter(isContent).map(({ value }) => value);
  return {
    statements: body.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    slots: texts.flatMap((text) => (text.includes(':::') ? text.split('\n').flatMap(slotsOf) : [])),
  };
}

function slotsOf(line: string): readonly string[] {
  const { name, argument = '' } = readDirectiveLine(line.trimStart()) ?? {};
  return name === 'slot' ? [argument] : [];
}
