/**
 * The public API: what the command line does, from a program. Nothing here prints, reads the environment or looks
 * at the clock. `docs/api.md` shows it in use.
 */
export { compileDraft, compileDrafts } from './compile/compile.ts';
export type { CompileOptions } from './compile/options.ts';
export type { Compiled, Output } from './compile/produce.ts';
export { memoryWorkspace, openWorkspace } from './workspace/workspace.ts';
export type { FileState } from './workspace/files.ts';
export type { Workspace } from './workspace/workspace.ts';
export { placeOf } from './diagnostics/diagnostic.ts';
export type { Diagnostic, Outcome, Place, Severity } from './diagnostics/diagnostic.ts';
export type { Code } from './diagnostics/catalogue.ts';
export type { SourceFile, Span } from './diagnostics/source-file.ts';
export { reporters } from './diagnostics/reporters/reporters.ts';
export type { Printed, Reporter, ReporterOptions, Style } from './diagnostics/reporters/reporter.ts';
export type { Report, ReportedOutput, Summary } from './diagnostics/report.ts';
export { jsonSchemaFor } from './kinds/registry.ts';
export { kinds } from './output/registry.ts';
export type { Format, PictureFormat, WrittenFormat } from './output/formats.ts';
export type { Kind } from './output/registry.ts';
export type { Target } from './output/paths.ts';
