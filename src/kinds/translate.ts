import type { z } from 'zod';
import { catalogue, type Code } from '../diagnostics/catalogue.ts';
import { nearest } from '../diagnostics/suggestion.ts';
import { findValue } from '../draft/value-path.ts';
import type { Mapping, Value, ValuePath } from '../draft/value.ts';
import { foldUmlauts, type Data, type DataFields } from './data.ts';
import { fieldName, quoted, type Fault } from './fault.ts';
import type { ForeignFields } from './validate.ts';
import { fieldMeant } from './words.ts';

type Issue = z.core.$ZodIssue;

/** zod's issues in the clerk's words. The schemas' own texts arrive as `message` (see `fields/note.ts`). */
export function faultsOf(
  issues: readonly Issue[],
  data: DataFields,
  root: Mapping,
  foreign: ForeignFields,
): readonly Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, [], data, root, foreign));
}

function faultsOfIssue(
  issue: Issue,
  above: ValuePath,
  data: DataFields,
  root: Mapping,
  foreign: ForeignFields,
): readonly Fault[] {
  const path = [...above, ...pathOf(issue)];
  const value = dataAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, issue.message, root, foreign));
    case 'invalid_union': {
      const meant =
        value === undefined ? undefined : issue.errors.find((branch) => !branch.some(isWrongShape));
      if (meant !== undefined)
        return meant.flatMap((inner) => faultsOfIssue(inner, path, data, root, foreign));
      return [wrongShape(path, value, shapesOf(issue), hintOf(issue), root)];
    }
    case 'invalid_type':
      return [wrongShape(path, value, shapesOf(issue), issue.message, root)];
    case 'invalid_value':
      return [wrongChoice(path, value, issue.values, issue.message, root)];
    default:
      return [complaint(path, value, issue)];
  }
}

function pathOf(issue: Issue): ValuePath {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}

function dataAt(data: DataFields, path: ValuePath): Data {
  let here: Data = data;
  for (const step of path) {
    if (typeof here !== 'object') return undefined;
    here = typeof step === 'number' ? (Array.isArray(here) ? here[step] : undefined) : child(here, step);
  }
  return here;
}

function child(data: readonly Data[] | DataFields, key: string): Data {
  return isList(data) || !Object.hasOwn(data, key) ? undefined : data[key];
}

function isList(data: Data): data is readonly Data[] {
  return Array.isArray(data);
}

/** A branch of a union that is not meant: the value is a text and the branch wants a list, say. */
function isWrongShape(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_type') return true;
  return issue.code === 'invalid_union' && issue.errors.every((branch) => branch.some(isWrongShape));
}

const shapeNames: Readonly<Record<string, string>> = {
  string: 'ein Text',
  array: 'eine Liste',
  object: 'Unterfelder',
  record: 'Unterfelder',
};

function shapesOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_union')
    return [...new Set(issue.errors.flat().filter(isWrongShape).flatMap(shapesOf))];
  if (issue.code !== 'invalid_type') return [];
  return [shapeNames[issue.expected] ?? 'etwas anderes'];
}

function hintOf(issue: Issue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  return (
    issue.errors
      .flat()
      .map(hintOf)
      .find((hint) => hint !== '') ?? ''
  );
}

function wrongShape(
  path: ValuePath,
  value: Data,
  shapes: readonly string[],
  hint: string,
  root: Mapping,
): Fault {
  if (value === undefined) return missing(path, hint, findValue(root, path) !== undefined);
  const found =
    typeof value === 'string' ? `der Text ${quoted(value)}` : isList(value) ? 'eine Liste' : 'Unterfelder';
  const here = found === 'Unterfelder' ? 'hier stehen' : 'hier steht';
  return {
    code: 'draft/typ',
    path,
    message: `${fieldName(path)}: ${here} ${found}, erwartet wird ${shapes.join(' oder ')}`,
    hint: joinHints(shapeHint(value, shapes, findValue(root, path)), hint),
  };
}

function missing(path: ValuePath, hint: string, isThere: boolean): Fault {
  const above = fieldName(path.slice(0, -1));
  const message = isThere
    ? `${fieldName(path)} ist leer`
    : `${above === '' ? '' : `${above}: `}${quoted(String(path.at(-1)))} fehlt`;
  return { code: 'draft/pflichtfeld', path, at: 'key', message, hint };
}

/** YAML reads more into a text than its author: a colon, a bracket or a comma that no quotes enclose. */
function shapeHint(value: Data, shapes: readonly string[], written: Value | undefined): string {
  if (typeof value === 'string' && shapes.includes('eine Liste')) {
    const items = value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return `Als Liste schreiben: [${items.join(', ')}]`;
  }
  if (!shapes.includes('ein Text') || written === undefined || typeof value === 'string') return '';
  const source = written.span.file.text.slice(written.span.start, written.span.end);
  const sample = source.includes('\n') || source.length > 60 || source.includes('"') ? '…' : source;
  return isList(value)
    ? `Ist ein Text gemeint, der „[“ oder Kommas enthält, gehört er in Anführungszeichen: "${sample}"`
    : `Ist ein Text gemeint, der einen Doppelpunkt enthält, gehört er in Anführungszeichen: "${sample}"`;
}

function joinHints(...hints: readonly string[]): string {
  return hints.filter((hint) => hint !== '').join(' ');
}

function wrongChoice(
  path: ValuePath,
  value: Data,
  words: readonly unknown[],
  hint: string,
  root: Mapping,
): Fault {
  const allowed = words.map(String);
  if (value === undefined) return missing(path, hint, findValue(root, path) !== undefined);
  if (typeof value !== 'string') return wrongShape(path, value, ['ein Text'], hint, root);
  const near = nearest(foldUmlauts(value).toLowerCase(), allowed);
  return {
    code: 'draft/auswahl',
    path,
    message: `${fieldName(path)}: ${quoted(value)} ist keiner der erlaubten Werte`,
    hint: joinHints(
      near === undefined ? '' : `Meinten Sie „${near}“?`,
      `Erlaubt sind: ${allowed.join(', ')}.`,
    ),
  };
}

function unknownField(
  key: string,
  above: ValuePath,
  known: string,
  root: Mapping,
  foreign: ForeignFields,
): Fault {
  const path = [...above, key];
  const elsewhere = above.length === 0 ? foreign.get(key) : undefined;
  const message =
    elsewhere === undefined
      ? `${fieldName(path)}: dieses Feld gibt es nicht`
      : `${fieldName(path)}: ${elsewhere}`;
  return {
    code: 'draft/unbekanntes-feld',
    path,
    at: 'key',
    message,
    hint:
      elsewhere === undefined ? unknownFieldHint(key, known.split(' '), findValue(root, path)) : undefined,
  };
}

function unknownFieldHint(key: string, allowed: readonly string[], written: Value | undefined): string {
  const word = foldUmlauts(key).toLowerCase();
  if (allowed.includes(word)) return `Feldnamen werden klein geschrieben: „${word}“.`;
  const meant = fieldMeant(word, allowed) ?? nearest(word, allowed);
  if (meant !== undefined) return `Meinten Sie „${meant}“?`;
  if (written?.kind === 'scalar' && written.isNull) {
    return 'Gehört das zum Text davor? Ein Text mit Komma steht zwischen { } in Anführungszeichen.';
  }
  return `Möglich sind hier: ${allowed.join(', ')}.`;
}

function complaint(path: ValuePath, value: Data, issue: Issue): Fault {
  const params = issue.code === 'custom' ? issue.params : undefined;
  const code: unknown = params?.['code'];
  const hint: unknown = params?.['hint'];
  const found = typeof value === 'string' && value.trim() !== '' ? `${quoted(value)} ` : '';
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
