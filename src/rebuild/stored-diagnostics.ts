import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../diagnostics/source-file.ts';
import { decode } from '../draft/decode.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { StoredDiagnostic } from './stored.ts';

/** Nothing where a fix would change another file than that of its diagnostic: too rare to be stored. */
export function storedDiagnostics(
  diagnostics: readonly Diagnostic[],
): readonly StoredDiagnostic[] | undefined {
  const isPlain = diagnostics.every(({ fix = [], span: place }) =>
    fix.every(({ span }) => span.file === place?.file),
  );
  if (!isPlain) return undefined;
  return diagnostics.map(({ severity, code, message, hint, file, span, fix = [] }) => ({
    severity,
    code,
    message,
    hint: hint ?? null,
    file,
    span: span === undefined ? null : [span.start, span.end],
    fix: fix.map((edit) => ({ span: [edit.span.start, edit.span.end], replacement: edit.replacement })),
  }));
}

/** With their spans in the files, which have not changed; nothing where one of these cannot be read after all. */
export function restoredDiagnostics(
  workspace: Workspace,
  stored: readonly StoredDiagnostic[],
): readonly Diagnostic[] | undefined {
  const files = new Map<string, SourceFile | undefined>();
  const restored: Diagnostic[] = [];
  for (const { severity, code, message, hint, file: path, span, fix } of stored) {
    const diagnostic = { severity, code, message, file: path, ...(hint !== null && { hint }) };
    if (span === null) {
      restored.push(diagnostic);
      continue;
    }
    if (!files.has(path)) files.set(path, sourceAt(workspace, path));
    const file = files.get(path);
    if (file === undefined) return undefined;
    const spanned = ([start, end]: readonly [number, number]) => ({ file, start, end });
    const edits = fix.map((edit) => ({ span: spanned(edit.span), replacement: edit.replacement }));
    restored.push({ ...diagnostic, span: spanned(span), ...(edits.length > 0 && { fix: edits }) });
  }
  return restored;
}

function sourceAt(workspace: Workspace, path: string): SourceFile | undefined {
  const inTemplates = /^templates\/(.*)$/su.exec(path)?.[1];
  const bytes =
    (inTemplates === undefined ? undefined : workspace.template(inTemplates)) ?? workspace.read(path);
  return bytes.value && decode(path, bytes.value).value;
}
