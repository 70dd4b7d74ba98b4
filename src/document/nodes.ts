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
  | Synopsis
  | FactSheet
  | BudgetTable
  | Greeting
  | Signatures
  | Contacts
  | EndMatter
  | Copies
  | RunningHead
  | PageNumber
  | DraftMark
  | ReleaseHead
  | Embargo
  | Notice
  | Headline
  | Lead
  | CaptionedPicture
  | TextLength
  | PressFoot;

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

/** `::: synopse` – what a resolution says now, beside what it shall say. */
export interface Synopsis {
  readonly type: 'synopsis';
  /** How the marks look; what is struck is `strikethrough`, what is new `strong`, here as in the cells. */
  readonly legend: Line;
  readonly head: SynopsisHead;
  readonly rows: readonly SynopsisRow[];
  /** What those hear who do not see the marks, before the words that have them. */
  readonly spoken: { readonly deleted: string; readonly inserted: string };
  readonly origin: Origin;
}

export interface SynopsisHead {
  readonly label: Line;
  readonly before: Line;
  readonly after: Line;
}

export interface SynopsisRow {
  readonly label: string;
  readonly before: SynopsisCell;
  readonly after: SynopsisCell;
}

export interface SynopsisCell {
  readonly paragraphs: readonly Line[];
  /** Not the resolution's words, but why there are none. */
  readonly isNote: boolean;
}

/** `::: werte` – finances: label and value. */
export interface FactSheet {
  readonly type: 'fact-sheet';
  readonly facts: readonly LabelledValue[];
  readonly origin: Origin;
}

/** `::: haushalt` – figures that add up. */
export interface BudgetTable {
  readonly type: 'budget-table';
  /** The last row is the total. */
  readonly table: Table;
  /** What the figures are. */
  readonly unit?: Line;
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
  /** Only what there is of it. */
  readonly table: Table;
  /** Its columns by their place in the template. */
  readonly columns: readonly number[];
  readonly origin: Origin;
}

/** `::: verzeichnis` – supporters, enclosures: a label and one item a line. */
export interface EndMatter {
  readonly type: 'end-matter';
  readonly label: Line;
  readonly items: readonly Line[];
  readonly origin: Origin;
}

/** `::: kopie` – "**Kopie an:** A, B, C": set as end matter, beside the enclosures. */
export interface Copies {
  readonly type: 'copies';
  readonly label: Line;
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

/** `::: pressekopf` – "Pressemitteilung", and what stands beside it. */
export interface ReleaseHead {
  readonly type: 'release-head';
  readonly paperType: Line;
  readonly facts: readonly LabelledValue[];
  readonly origin: Origin;
}

/** `::: sperrfrist` – until when a release must not be published. */
export interface Embargo {
  readonly type: 'embargo';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: vermerk` – that this is a corrected version, or that the release is withdrawn. */
export interface Notice {
  readonly type: 'notice';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: schlagzeile` */
export interface Headline {
  readonly type: 'headline';
  /** Rubrik and Dachzeile, one above the other. */
  readonly kickers: readonly Line[];
  readonly title: Line;
  /** Unterzeile */
  readonly subhead?: Line;
  readonly origin: Origin;
}

/** `::: lead` – the paragraph that opens a release, its dateline included. */
export interface Lead {
  readonly type: 'lead';
  readonly children: readonly Block[];
  readonly origin: Origin;
}

/** `::: bild` */
export interface CaptionedPicture {
  readonly type: 'captioned-picture';
  readonly picture: Line;
  readonly caption?: Line;
  readonly origin: Origin;
}

/** `::: laenge` */
export interface TextLength {
  readonly type: 'text-length';
  readonly line: Line;
  readonly origin: Origin;
}

/** `::: pressefuss` – whom newsrooms may ask, and who sends the release. */
export interface PressFoot {
  readonly type: 'press-foot';
  /** Side by side. */
  readonly columns: readonly EndMatter[];
  /** Below them: label and text about the sender. */
  readonly about: readonly Block[];
  readonly origin: Origin;
}
