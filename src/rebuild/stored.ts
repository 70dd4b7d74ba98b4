import { catalogue } from '../diagnostics/catalogue.ts';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { ReportedOutput } from '../diagnostics/report.ts';
import { isWrittenFormat } from '../output/formats.ts';
import type { WrittenFormat } from '../output/formats.ts';

/** The form of an entry in the manifest. An entry of any other form is as good as none: the draft is built again. */
type Guard<T> = (value: unknown) => value is T;
type Guarded<G> = G extends Guard<infer T> ? T : never;

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isNull = (value: unknown): value is null => value === null;
const isCode = (value: unknown): value is Code => isText(value) && Object.hasOwn(catalogue, value);
const isFormatName = (value: unknown): value is WrittenFormat => isText(value) && isWrittenFormat(value);
const isSeverity = (value: unknown): value is Severity =>
  value === 'error' || value === 'warning' || value === 'info';

function either<A, B>(first: Guard<A>, second: Guard<B>): Guard<A | B> {
  return (value): value is A | B => first(value) || second(value);
}

function list<T>(item: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

function pair<A, B>(first: Guard<A>, second: Guard<B>): Guard<readonly [A, B]> {
  return (value): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && first(value[0]) && second(value[1]);
}

function fields<G extends Readonly<Record<string, Guard<unknown>>>>(
  guards: G,
): Guard<{ readonly [K in keyof G]: Guarded<G[K]> }> {
  return (value): value is { readonly [K in keyof G]: Guarded<G[K]> } => {
    if (typeof value !== 'object' || value === null) return false;
    const found = new Map<string, unknown>(Object.entries(value));
    return Object.entries(guards).every(([name, guard]) => guard(found.get(name)));
  };
}

const isAnswers = list(pair(isText, isText));

/** Answers that many drafts share. */
export const isStoredBundle = fields({ id: isText, answers: isAnswers });

const isStoredDiagnostic = fields({
  severity: isSeverity,
  code: isCode,
  message: isText,
  hint: either(isText, isNull),
  file: isText,
  /** UTF-16 offsets into the text of the file. */
  span: either(pair(isNumber, isNumber), isNull),
  fix: list(fields({ span: pair(isNumber, isNumber), replacement: isText })),
});
export type StoredDiagnostic = Guarded<typeof isStoredDiagnostic>;

export const isStoredOutput = fields({
  path: isText,
  format: isFormatName,
  bytes: isNumber,
  sha256: isText,
  pages: either(isNumber, isNull),
  mtimeMs: isNumber,
});
export type StoredOutput = Guarded<typeof isStoredOutput>;

export function reportedOutput(draft: string, stored: StoredOutput, cached: boolean): ReportedOutput {
  const { path, format, bytes, sha256, pages } = stored;
  return { draft, path, format, bytes, sha256, pages, cached };
}

/** See `stampOf`. */
const isStamp = list(isNumber);

/** One draft that was built without an error. */
export const isStoredDraft = fields({
  draft: isText,
  settings: isText,
  /** The workspace as seen from the folder of outputs: several may write into one. */
  home: isText,
  /** Of the draft's file; `null` where it is too recent to be relied on. */
  stamp: either(isStamp, isNull),
  answers: isAnswers,
  bundles: list(isText),
  outputs: list(isStoredOutput),
  /** Paths of outputs that were not written, since nobody may see them yet. */
  withheld: list(isText),
  /** From when on and until when the outputs are these, in milliseconds since 1970. */
  validity: pair(either(isNumber, isNull), either(isNumber, isNull)),
  diagnostics: list(isStoredDiagnostic),
});
export type StoredDraft = Guarded<typeof isStoredDraft>;

/** Its name in the manifest. */
export const draftEntry = ({ draft, settings }: Pick<StoredDraft, 'draft' | 'settings'>): string =>
  `draft ${settings} ${draft}`;
