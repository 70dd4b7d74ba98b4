import type * as z from 'zod/mini';
import { catalogue, type Code } from '../diagnostics/catalogue.ts';
import { findValue, keySpanOf } from '../draft/value-path.ts';
import type { Mapping, Value, ValuePath } from '../draft/value.ts';
import { foldUmlauts } from './plain-fields.ts';
import { fieldName, quoted, type Fault } from './fault.ts';
import { choiceHint, shapeHint, unknownFieldHint } from './hints.ts';

type Issue = z.core.$ZodIssue;

/** What is said of a field that this kind of document does not have, but others. */
export interface Elsewhere {
  readonly message: string;
  readonly hint?: string;
}

/** Where the issues were found. */
interface Source {
  readonly root: Mapping;
  readonly foreign: (field: string) => Elsewhere | undefined;
}

/** A value that has an issue, as it was written; absent where nothing or `null` was. */
interface Faulty {
  readonly path: ValuePath;
  readonly value: Value | undefined;
}

/** zod's issues in the clerk's words. The schemas' own texts arrive as `message` (see `fields/field.ts`). */
export function faultsOf(issues: readonly Issue[], source: Source): readonly Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [], source));
}

function faultsOfIssue(issue: Issue, above: ValuePath, source: Source): readonly Fault[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const faulty = { path, value: notNull(findValue(source.root, path)) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField([...path, key], issue.message.split(' '), source));
    case 'invalid_union': {
      const meant = faulty.value && issue.errors.find((branch) => !branch.some(isWrongShape));
      if (meant === undefined || isTextWithColon(faulty, issue.errors, meant))
        return [wrongShape(faulty, shapesOf(issue), hintOf(issue), source)];
      return meant.flatMap((inner) => faultsOfIssue(inner, path, source));
    }
    case 'invalid_type':
      return [wrongShape(faulty, shapesOf(issue), issue.message, source)];
    case 'invalid_value':
      return [wrongChoice(faulty, issue.values.map(String), issue.message, source)];
    default:
      return [complaint(faulty, issue)];
  }
}

function notNull(value: Value | undefined): Value | undefined {
  return value?.kind === 'scalar' && value.isNull ? undefined : value;
}

/** A branch of a union that is not meant: the value is a text and the branch wants a list, say. */
function isWrongShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_type') return true;
  return issue.code === 'invalid_union' && issue.errors.every((branch) => branch.some(isWrongShape));
}

/** "Der Rat beschließt: 50 Euro" is a field to YAML. Where a text may stand, one of several words was meant as text. */
function isTextWithColon(
  { value }: Faulty,
  branches: readonly (readonly Issue[])[],
  meant: readonly Issue[],
): boolean {
  const takesText = branches.some((branch) => branch.flatMap(shapesOf).includes('ein Text'));
  const unknown = meant.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  const isSentence = unknown.length > 0 && unknown.every((key) => key.includes(' '));
  return takesText && isSentence && value?.kind === 'mapping' && unknown.length === value.entries.length;
}

const shapeNames: Readonly<Record<string, string>> = {
  string: 'ein Text',
  array: 'eine Liste',
  object: 'eine Gruppe von Feldern',
  record: 'eine Gruppe von Feldern',
};

function shapesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_type') return [shapeNames[issue.expected] ?? 'etwas anderes'];
  if (issue.code !== 'invalid_union') return [];
  return [...new Set(issue.errors.flat().filter(isWrongShape).flatMap(shapesOf))];
}

function hintOf(issue: Issue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const hints = issue.errors.flat().map(hintOf);
  return hints.find((hint) => hint !== '') ?? '';
}

function wrongShape({ path, value }: Faulty, shapes: readonly string[], hint: string, source: Source): Fault {
  if (value === undefined) return missing(path, hint, source);
  const message = `${fieldName(path)}: ${describe(value)}, erwartet wird ${shapes.join(' oder ')}`;
  return { code: 'draft/typ', path, message, hint: shapeHint(value, shapes, hint) || hint };
}

function describe(value: Value): string {
  if (value.kind === 'scalar') return `hier steht der Text ${quoted(value.text)}`;
  return value.kind === 'list' ? 'hier steht eine Liste' : 'hier stehen Unterfelder';
}

function missing(path: ValuePath, hint: string, { root }: Source): Fault {
  const above = fieldName(path.slice(0, -1));
  const isThere = findValue(root, path) !== undefined;
  const message = isThere
    ? `${fieldName(path)} ist leer`
    : `${above === '' ? '' : `${above}: `}${quoted(String(path.at(-1)))} fehlt`;
  return { code: 'draft/pflichtfeld', path, at: 'key', message, hint };
}

function wrongChoice(faulty: Faulty, words: readonly string[], hint: string, source: Source): Fault {
  const { path, value } = faulty;
  if (value?.kind !== 'scalar') return wrongShape(faulty, ['ein Text'], hint, source);
  const message = `${fieldName(path)}: ${quoted(value.text)} ist keiner der erlaubten Werte`;
  return { code: 'draft/auswahl', path, message, hint: choiceHint(value.text, words) };
}

function unknownField(path: ValuePath, known: readonly string[], { root, foreign }: Source): Fault {
  const key = String(path.at(-1));
  const elsewhere = path.length === 1 ? foreign(key) : undefined;
  const message = `${fieldName([...path.slice(0, -1), keyAsTyped(root, path)])}: ${elsewhere?.message ?? 'dieses Feld gibt es nicht'}`;
  const hint = elsewhere === undefined ? unknownFieldHint(key, known, findValue(root, path)) : elsewhere.hint;
  return { code: 'draft/unbekanntes-feld', path, at: 'key', message, hint };
}

/** The tree has its keys folded; a clerk looks for the word in the file. */
function keyAsTyped(root: Mapping, path: ValuePath): string {
  const key = String(path.at(-1));
  const { file, start, end } = keySpanOf(root, path);
  const typed = file.text.slice(start, end).replaceAll(/^(["'])(.*)\1$/gu, '$2');
  return foldUmlauts(typed) === key ? typed : key;
}

/** A fault that a field kind found itself. */
function complaint({ path, value }: Faulty, issue: Issue): Fault {
  const params = issue.code === 'custom' ? issue.params : undefined;
  const code: unknown = params?.['code'];
  const hint: unknown = params?.['hint'];
  const found = value?.kind === 'scalar' && value.text.trim() !== '' ? `${quoted(value.text)} ` : '';
  return {
    code: isCode(code) ? code : 'draft/typ',
    path,
    message: `${fieldName(path)}: ${found}${issue.message === '' ? 'ist nicht erlaubt' : issue.message}`,
    hint: typeof hint === 'string' ? hint : undefined,
  };
}

function isCode(code: unknown): code is Code {
  return typeof code === 'string' && Object.hasOwn(catalogue, code);
}
