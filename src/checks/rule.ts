import type { Code } from '../diagnostics/catalogue.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/source-file.ts';
import type { CheckName } from '../kinds/check-names.ts';
import type { Entry } from '../kinds/kind.ts';

/** A named check of a draft that is valid in itself: what an office wants to know before sending it. */
export interface Rule {
  /** Its name in `pruefungen`; the code of its findings is `check/<id>`. */
  readonly id: CheckName;
  readonly code: Code;
  readonly severity: Severity;
  /** What it looks for and why, in German. */
  readonly explain: string;
  run(entry: Entry): readonly Finding[];
}

export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
}
