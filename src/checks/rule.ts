import type { CheckName } from '../diagnostics/catalogue.ts';
import type { Edit, Severity } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/source-file.ts';
import type { Entry } from '../kinds/kind.ts';

/** A named check of a draft that is valid in itself: what an office wants to know before sending it. */
export interface Rule {
  /** Its name in `pruefungen`; the code of its findings is `check/<id>`. */
  readonly id: CheckName;
  /** Unless the house sets another. */
  readonly severity: Severity;
  /** What it looks for and why, in German, for the handbook. */
  readonly explain: string;
  /** Of a draft's text, German: what it finds, and how that would be right. */
  readonly example: { readonly wrong: string; readonly right: string };
  run(entry: Entry): readonly Finding[];
}

export interface Finding {
  readonly span: Span;
  readonly message: string;
  readonly hint?: string;
  /** Only where no reader would object to it; all of it or nothing. */
  readonly fix?: readonly Edit[];
}
