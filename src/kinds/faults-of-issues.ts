import type * as z from 'zod/mini';
import { catalogue, type Code } from '../diagnostics/catalogue.ts';
import { findValue, keySpanOf } from '../draft/value-path.ts';
import type { Mapping, Value, ValuePath } from '../draft/value.ts';
import type { Shape } from './fields/fields.ts';
import { foldedWord, foldUmlauts } from './plain-fields.ts';
import { fieldName, quoted, type Fault } from './fault.ts';
import { choiceHint, nameMeant, shapeHint, unknownFieldHint } from './hints.ts';
import { isFirstInLine, isTooDeep, listOfOne, movedToTop, renamed, type Repair } from './repairs.ts';

type Issue = z.core.$ZodIssue;

/** What is said of a field that this kind of document does not have, but others. */
export interface Elsewhere {
  readonly message: string;
  readonly hint?: string;
}

/** A fault in a field, and how the tree is read where it shows what was meant. */
export interface FieldFault extends Fault {
  readonly repair?: Repair;
}

/** Where the issues were found. */
interface Source {
  readonly root: Mapping;
  /** The fields at the top of the file. */
  readonly shape: Shape;
  readonly foreign: (field: string) => Elsewhere | undefined;
}

/** A value that has an issue, as it was written; absent where nothing or `null` was. */
interface Faulty {
  readonly path: ValuePath;
  readonly value: Value | undefined;
}

/** zod's issues in the clerk's words. The schemas' own texts arrive as `message` (see `fields/field.ts`). */
export function faultsOf(issues: readonly Issue[], source: Source): readonly FieldFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [], source));
}

function faultsOfIssue(issue: Issue, above: ValuePath, source: Source): readonly FieldFault[] {
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

function wrongShape(
  { path, value }: Faulty,
  shapes: readonly string[],
  hint: string,
  source: Source,
): FieldFault {
  if (value === undefined) return missing(path, hint, source);
  const message = `${fieldName(path)}: ${describe(value)}, erwartet wird ${shapes.join(' oder ')}`;
  const dash = shapes.length === 1 && shapes[0] === 'eine Liste' ? dashMissing(value) : undefined;
  if (dash !== undefined)
    return { code: 'draft/typ', path: [...path, dash.key], at: 'key', ...dash, repair: listOfOne(path) };
  return { code: 'draft/typ', path, message, hint: shapeHint(value, shapes, hint) || hint };
}

function describe(value: Value): string {
  if (value.kind === 'scalar') return `hier steht der Text ${quoted(value.text)}`;
  return value.kind === 'list' ? 'hier steht eine Liste' : 'hier stehen Unterfelder';
}

/** Fields below a field that is a list, each in a line of its own. */
function dashMissing(value: Value): { key: string; message: string; hint: string } | undefined {
  const [first] = value.kind === 'mapping' ? value.entries : [];
  if (first === undefined || !isFirstInLine(first.keySpan)) return undefined;
  const { file, start, end } = first.keySpan;
  const written = file.text.slice(start, end);
  const line = file.text.slice(start).split('\n', 1)[0] ?? '';
  const message = `Vor ${quoted(written)} fehlt ein Strich: Hier steht eine Liste`;
  const hint = `So: „  - ${line.trim()}“, und was noch dazugehört, darunter in derselben Spalte wie ${quoted(written)}.`;
  return { key: first.key, message, hint };
}

function missing(path: ValuePath, hint: string, { root }: Source): FieldFault {
  const above = fieldName(path.slice(0, -1));
  const isThere = findValue(root, path) !== undefined;
  const message = isThere
    ? `${fieldName(path)} ist leer`
    : `${above === '' ? '' : `${above}: `}${quoted(String(path.at(-1)))} fehlt`;
  return { code: 'draft/pflichtfeld', path, at: 'key', message, hint };
}

function wrongChoice(faulty: Faulty, words: readonly string[], hint: string, source: Source): FieldFault {
  const { path, value } = faulty;
  if (value?.kind !== 'scalar') return wrongShape(faulty, ['ein Text'], hint, source);
  const message = `${fieldName(path)}: ${quoted(value.text)} ist keiner der erlaubten Werte`;
  return { code: 'draft/auswahl', path, message, hint: choiceHint(value.text, words) };
}

function unknownField(path: ValuePath, known: readonly string[], source: Source): FieldFault {
  const { root, shape, foreign } = source;
  const key = String(path.at(-1));
  const typed = keyAsTyped(root, path);
  const above = path.slice(0, -1);
  const fault = { code: 'draft/unbekanntes-feld', path, at: 'key' } as const;
  const elsewhere = path.length > 1 || known.includes(foldedWord(key)) ? undefined : foreign(foldedWord(key));
  const name = elsewhere === undefined ? nameMeant(key, known) : undefined;
  const meant = name === undefined ? undefined : meantAt(root, path, name);
  if (meant === undefined && isTooDeep(root, path, known, shape)) {
    const message = `${quoted(typed)} gehört nach ganz links, nicht unter ${fieldName(above)}`;
    const hint = `Die Leerzeichen davor löschen, auch in den Zeilen darunter: „${typed}:“ beginnt am Zeilenanfang.`;
    return { ...fault, message, hint, repair: movedToTop(path) };
  }
  const twin = twinOf(root, path, known);
  if (twin !== undefined) {
    const message = `${quoted(typed)} und ${quoted(twin)} sind dasselbe Feld: Es steht zweimal da`;
    return { ...fault, code: 'draft/doppeltes-feld', message, hint: 'Eine der beiden Angaben löschen.' };
  }
  const message = `${fieldName([...above, typed])}: ${elsewhere?.message ?? 'dieses Feld gibt es nicht'}`;
  const hint =
    elsewhere === undefined ? unknownFieldHint(name, known, findValue(root, path)) : elsewhere.hint;
  return { ...fault, message, hint, ...(meant !== undefined && { repair: meant }) };
}

/** The same field in its own spelling, where it is there as well. */
function twinOf(root: Mapping, path: ValuePath, known: readonly string[]): string | undefined {
  const name = foldedWord(String(path.at(-1)));
  const isThere = known.includes(name) && findValue(root, [...path.slice(0, -1), name]) !== undefined;
  return isThere ? name : undefined;
}

/** The field read under the name that its word means, unless that is there as well. */
function meantAt(root: Mapping, path: ValuePath, name: string): Repair | undefined {
  if (findValue(root, [...path.slice(0, -1), name]) !== undefined) return undefined;
  return renamed(path, name, foldedWord(String(path.at(-1))) === name);
}

/** The tree has its keys folded; a clerk looks for the word in the file. */
function keyAsTyped(root: Mapping, path: ValuePath): string {
  const key = String(path.at(-1));
  const { file, start, end } = keySpanOf(root, path);
  const typed = file.text.slice(start, end).replaceAll(/^(["'])(.*)\1$/gu, '$2');
  return foldUmlauts(typed) === key ? typed : key;
}

/** A fault that a field kind found itself. */
function complaint({ path, value }: Faulty, issue: Issue): FieldFault {
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
