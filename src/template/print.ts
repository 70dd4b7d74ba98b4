import type { SourceFile } from '../diagnostics/source-file.ts';
import type { View } from '../kinds/kind.ts';
import { escapeMarkdown, escapeUrl } from '../markdown/escape.ts';
import type { Meter } from './budget.ts';
import type { Call, Condition, Field, FileProgram, Group, Loop, Print, Program, Step } from './program.ts';

/** The text of a program and of the partials that it calls. Throws `BudgetSpent`. */
export function printProgram(
  { file, program }: FileProgram,
  partials: ReadonlyMap<string, FileProgram>,
  view: View,
  meter: Meter,
): string {
  return printed(program, { value: view }, { partials, meter, file });
}

interface Printing {
  readonly partials: ReadonlyMap<string, FileProgram>;
  readonly meter: Meter;
  readonly file: SourceFile;
}

/** What fields are looked up in. */
interface Scope {
  readonly value: unknown;
  /** For `../x`; absent at the start of a template and of a partial. */
  readonly outer?: Scope;
  readonly turn?: Turn;
}

/** `@index`, `@first` and `@last` of the innermost loop. */
interface Turn {
  readonly index: number;
  readonly first: boolean;
  readonly last: boolean;
}

function printed(program: Program | undefined, scope: Scope, printing: Printing): string {
  if (program === undefined) return '';
  printing.meter.enter(program.body, printing.file);
  let text = '';
  for (const step of program.steps)
    text += typeof step === 'string' ? step : printedStep(step, scope, printing);
  return text;
}

function printedStep(step: Exclude<Step, string>, scope: Scope, printing: Printing): string {
  switch (step.type) {
    case 'md':
    case 'url':
      return printedField(step, scope, printing);
    case 'if':
    case 'unless':
      return printedCondition(step, scope, printing);
    case 'each':
      return printedLoop(step, scope, printing);
    case 'with':
      return printedGroup(step, scope, printing);
    case 'partial':
      return printedCall(step, scope, printing);
  }
}

/** Every field is escaped (architecture.md, rule 3): there is no other way to print one. */
function printedField({ type, field }: Print, scope: Scope, { meter }: Printing): string {
  const value = plain(valueOf(field, scope));
  const text = type === 'url' ? escapeUrl(value) : escapeMarkdown(value);
  meter.print(text.length);
  return text;
}

/** Absent fields print nothing; numbers come from `@index` only. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function printedCondition(
  { type, field, inside, otherwise }: Condition,
  scope: Scope,
  printing: Printing,
): string {
  const holds = isSomething(valueOf(field, scope)) === (type === 'if');
  return printed(holds ? inside : otherwise, scope, printing);
}

function isSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function printedLoop({ field, inside, otherwise }: Loop, scope: Scope, printing: Printing): string {
  const values: unknown = valueOf(field, scope);
  if (!Array.isArray(values) || values.length === 0) return printed(otherwise, scope, printing);
  let text = '';
  for (const [index, value] of values.entries()) {
    const turn = { index, first: index === 0, last: index === values.length - 1 };
    text += printed(inside, { value, outer: scope, turn }, printing);
  }
  return text;
}

function printedGroup({ field, inside, otherwise }: Group, scope: Scope, printing: Printing): string {
  const value = valueOf(field, scope);
  if (!isSomething(value)) return printed(otherwise, scope, printing);
  return printed(inside, { ...scope, value, outer: scope }, printing);
}

/** Each line is indented, and those of partials within partials again. */
function printedCall({ name, indent, body }: Call, { value }: Scope, printing: Printing): string {
  const { meter, partials, file } = printing;
  meter.enter(body, file);
  const called = partials.get(name);
  if (called === undefined) return '';
  const text = printed(called.program, { value }, { ...printing, file: called.file });
  if (indent === '') return text;
  const lines = text.split('\n');
  meter.print(indent.length * lines.length);
  // Behind the last line end stands no line.
  const end = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return lines.map((line, index) => (index < end ? indent + line : line)).join('\n');
}

/** Own properties only: what every object inherits is no field. */
function valueOf({ depth, parts, isOfLoop }: Field, scope: Scope): unknown {
  let from: Scope | undefined = scope;
  for (let climbed = 0; climbed < depth; climbed += 1) from = from?.outer;
  let value: unknown = isOfLoop ? from?.turn : from?.value;
  for (const part of parts) value = ownProperty(value, part);
  return value;
}

function ownProperty(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
