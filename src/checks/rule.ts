import type { CheckName } from '../diagnostics/catalogue.ts';
import type { Edit, Severity } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/source-file.ts';
import type { Entry } from '../kinds/kind.ts';

/** A named check of a valid draft, for what an office wants to know before sending it. */
export interface Rule {
  /** Its name in `pruefungen`; the code of its findings is `check/<id>`. */
  readonly id: CheckName;
  /** The house may set another. */
  readonly severity: Severity;
  /** What it looks for and why, in German, for the handbook. */
  readonly explain: string;
  /** German examples of a draft's text: one that the rule reports, and the same text corrected. */
  readonly example: { readonly wrong: string; readonly right: string };
  run(entry: Entry): readonly Finding[];
}

export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  /** Where it may well be meant so, milder than the rule's; the severity that a house sets holds for all findings. */
  readonly severity?: 'info';
  /** Only if no reader would object; all edits are made or none. */
  readonly fix?: readonly Edit[];
}
