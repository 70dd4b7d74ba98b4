import type { CheckName } from '../diagnostics/catalogue.ts';
import type { Edit, Severity } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/source-file.ts';
import type { Entry } from '../kinds/kind.ts';
import type { Prompts } from './prompts.ts';

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
  /** `prompts`: what the starters of this kind ask the writer to replace. */
  run(entry: Entry, prompts: Prompts): readonly Finding[];
}

export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  /** Where it is another than the rule's; a grade of the house is for all findings. */
  readonly severity?: Severity;
  /** Only if no reader would object; all edits are made or none. */
  readonly fix?: readonly Edit[];
}
