import type { Origin } from '../diagnostics/source-file.ts';
import type { Block, Inline, Table } from '../markdown/nodes.ts';

/**
 * The composed document: the template's `:::` blocks, each read into a typed node, and the draft's own nodes put
 * in at the slots. A closed union; `layout` has one file a node. The German block names stand in the glossary.
 */
export type DocNode =
  | Block
  | Letterhead
  | ReturnLine
  | Address
  | InfoBlock
  | DateLine
  | Subject
  | CouncilHead
  | Resolution
  | FactSheet
  | Greeting
  | Signatures
  | Contacts
  | EndMatter
  | Copies
  | RunningHead
  | PageNumber
  | DraftMark;

export type Line = readonly Inline[];

/** `- **Label** value` */
export interface LabelledValue {
  readonly label: Line;
  readonly value: Line;
}

/** `::: absender` – the applicants' names in their order. */
export interface Letterhead {
  readonly type: 'letterhead';
  readonly senders: readonly { readonly name: Line; readonly addition?: Line }[];
  readonly origin: Origin;
}

/** `::: ruecksendung` – DIN 5008 return line above the address. */
export interface ReturnLine {
  readonly type: 'return-line';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: anschrift` */
export interface Address {
  readonly type: 'address';
  readonly lines: readonly Line[];
  /** Versandvermerk, one blank line below. */
  readonly note?: Line;
  readonly origin: Origin;
}

/** `::: infoblock` */
export interface InfoBlock {
  readonly type: 'info-block';
  readonly contactLabel?: Line;
  readonly contact: readonly Line[];
  readonly facts: readonly LabelledValue[];
  readonly origin: Origin;
}

/** `::: angabenzeile` – "10.02.16 jf/mv" */
export interface DateLine {
  readonly type: 'date-line';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: betreff` */
export interface Subject {
  readonly type: 'subject';
  /** Kind of paper and meetings; absent in the council's table head. */
  readonly reference?: Line;
  /** "hier: …" */
  readonly occasion?: Line;
  readonly title: Line;
  readonly origin: Origin;
}

/** `::: ratskopf` */
export interface CouncilHead {
  readonly type: 'council-head';
  readonly body: Line;
  readonly paperType: Line;
  /** The four fields side by side. */
  readonly fields: readonly LabelledValue[];
  readonly applicants: LabelledValue;
  /** Gremium, Termin, TOP, Öffentlichkeit, Zuständigkeit. */
  readonly consultations?: Table;
  readonly origin: Origin;
}

/** `::: beschluss` – exactly what is voted on. */
export interface Resolution {
  readonly type: 'resolution';
  readonly children: readonly Block[];
  readonly origin: Origin;
}

/** `::: werte` – finances: label and value. */
export interface FactSheet {
  readonly type: 'fact-sheet';
  readonly facts: readonly LabelledValue[];
  readonly origin: Origin;
}

/** `::: gruss` */
export interface Greeting {
  readonly type: 'greeting';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: unterschriften` */
export interface Signatures {
  readonly type: 'signatures';
  readonly signatories: readonly { readonly name: Line; readonly functions: readonly Line[] }[];
  readonly origin: Origin;
}

/** `::: kontakte` – the contacts of the applicants of a joint motion. */
export interface Contacts {
  readonly type: 'contacts';
  readonly heading: Line;
  readonly table: Table;
  readonly origin: Origin;
}

/** `::: verzeichnis` – supporters, enclosures: a label and one item a line. */
export interface EndMatter {
  readonly type: 'end-matter';
  readonly label: Line;
  readonly items: readonly Line[];
  readonly origin: Origin;
}

/** `::: kopie` – "**Kopie an:** A, B, C" as one paragraph. */
export interface Copies {
  readonly type: 'copies';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: kopfzeile` – from page 2 on. */
export interface RunningHead {
  readonly type: 'running-head';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: seitenzahl` – with the placeholders `{seite}` and `{seiten}`. */
export interface PageNumber {
  readonly type: 'page-number';
  readonly pattern: string;
  readonly origin: Origin;
}

/** `::: entwurfsmarke` */
export interface DraftMark {
  readonly type: 'draft-mark';
  readonly text: string;
  readonly origin: Origin;
}
