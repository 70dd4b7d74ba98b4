import type { SynopsisRow } from '../amendment/synopsis.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Origin, Span } from '../diagnostics/source-file.ts';
import type { Draft, Mapping, ValuePath } from '../draft/value.ts';
import type { YamlData } from '../draft/write-yaml.ts';
import type { Block, Inline, Paragraph } from '../markdown/nodes.ts';
import type { CommonFields } from './fields/every-kind.ts';
import type { Shape } from './fields/fields.ts';
import type { Target } from './fields/party.ts';
import type { FileStates } from './files.ts';
import type { ReleaseFacts } from './release-facts.ts';
import type { LookFields, Stammdaten } from './stammdaten/stammdaten.ts';

/** Which text a template holds: that of the paper, or that of the release as Markdown. */
export type TemplateName = 'dokument' | 'presse';

/**
 * One kind of document: its fields, how they are checked, and what its templates may name. `Entry` is what its
 * `read` makes; only the kind itself, its checks and its view know the fields.
 */
export interface Kind<E extends Entry = Entry> {
  /** What `art` says; the folder of its templates. */
  readonly name: string;
  /** One German line for `drucksache list`. */
  readonly description: string;
  /** `templates/<kind>/<name>.md.hbs`; the first one's format is made when `--format` says nothing. */
  readonly templates: readonly TemplateName[];
  /** Its fields by their names. */
  readonly shape: Shape;
  /** All faults at once; a value only if none of them is an error. `owners`: for what is said of other kinds' fields. */
  read(draft: Draft, context: KindContext, owners?: FieldOwners): KindReading<E>;
  /** What the template and the layout get. Pure; the entry is already checked. */
  present(entry: E): Presentation;
  /** The entry for programs, embedded in an archival PDF; absent for a kind that becomes none. Pure, keys in a fixed order. */
  data?(entry: E): Data;
  /** What templates of this kind may name (architecture.md, rule 4). */
  readonly viewShape: ViewShape;
  /** Parts that a template may wrap in `::: teil`; their slots have the same names. */
  readonly parts: readonly string[];
  /** Other slots of `::: slot`. */
  readonly slots: readonly string[];
  /** JSON Schema (draft-07) of the front matter, for editors. */
  jsonSchema(): Readonly<Record<string, unknown>>;
}

export interface KindReading<E> extends Outcome<E> {
  /** Of a draft with errors what can be read, with stand-ins: checks look at it, so that one run tells all. */
  readonly tentative?: E;
}

/** The kinds that have a field, by its name. */
export type FieldOwners = ReadonlyMap<string, readonly string[]>;

/** What `read` may ask of the workspace. */
export interface KindContext extends FileStates {
  /** The council's Stammdaten the draft names or is given; absent where the workspace has none. */
  readonly haus?: Stammdaten;
  /**
   * Another draft of the workspace, checked with its own Stammdaten; nothing where it has errors, or leads back to
   * the draft that asks. Whether there is such a file says `fileState`.
   */
  entryOf(path: string): Entry | undefined;
}

export interface Entry {
  /** The name of its kind. */
  readonly kind: string;
  /** At least the fields of every kind, checked. */
  readonly fields: CommonFields;
  readonly draft: Draft;
  readonly haus?: Stammdaten;
  /** The front matter with its keys in the spelling of the contract, for positions. */
  readonly root: Mapping;
  /** Where a value stands: its own place, or that of the nearest key above it that exists. */
  spanOf(path: ValuePath): Span;
}

/** A plain JSON object. */
export type Data = { readonly [key: string]: YamlData };

/** Markdown put in at `::: slot`. */
export interface SlotContent {
  readonly nodes: readonly Block[];
  /** Said before what is voted on, „Der Rat möge beschließen:“: printed above `::: beschluss`, else above the text. */
  readonly formula?: Paragraph;
  /** For body sections under a heading of the author's own, which no `::: teil` names. */
  readonly heading?: readonly Inline[];
  /** Footnotes of a heading in whose place the template prints its own. */
  readonly marks?: readonly Inline[];
  /** A part that a body has more than once is printed like its first; `heading` is the typed one where it prints. */
  readonly repeats?: { readonly part: string; readonly heading?: string };
  readonly origin: Origin;
}

/** A resolution as it stands beside what it shall be, for `::: synopse`. */
export interface Synopsis {
  readonly rows: readonly SynopsisRow[];
  readonly origin: Origin;
}

/** A plain JSON value; what Handlebars sees. */
export type ViewValue =
  | string
  | boolean
  | readonly ViewValue[]
  | { readonly [name: string]: ViewValue | undefined };

export type View = { readonly [name: string]: ViewValue | undefined };

/**
 * The shape of a view, so that each path a template names is checked when it is loaded. `slot`: Markdown, which
 * `{{#if}}` may ask for and nothing may print.
 */
export type ViewShape =
  | 'text'
  | 'flag'
  | 'slot'
  | { readonly list: ViewShape }
  | { readonly fields: Readonly<Record<string, ViewShape>> };

/** How the page looks: the tokens of the Stammdaten (front-matter.md, `gestaltung`) and those of a single applicant. */
export interface Look extends Required<
  Omit<LookFields, 'angaben' | 'wortbinnenzeichen' | 'datumsformat' | 'ueberschriften'>
> {
  /** House colour of the one applicant, `#rrggbb`. */
  readonly farbe?: string;
  /** Logo of the one applicant; `datei` is a path in the workspace. */
  readonly logo?: { readonly datei: string; readonly alt: string };
}

/** Metadata of the output file. */
export interface DocumentInfo {
  readonly title: string;
  readonly authors: readonly string[];
  /** The kind of paper, German. */
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The draft's `datum`, `2016-02-10`. */
  readonly date?: string;
}

export interface Presentation {
  readonly view: View;
  readonly slots: ReadonlyMap<string, SlotContent>;
  /** Names of slots in the body's order; parts not among them go to their place in the template. */
  readonly bodyOrder: readonly string[];
  /** Only for amendments whose operations are derived. */
  readonly synopsis?: Synopsis;
  readonly look: Look;
  readonly info: DocumentInfo;
  /** `templates/<art>/<name>.md.hbs` in place of the usual one. */
  readonly textvorlage?: string;
  /** Only for releases: what the front matter is made of. */
  readonly facts?: ReleaseFacts;
  /** Only for releases: whose front matter and dialect the Markdown has. */
  readonly ziel?: Target;
  /** Only for releases: where the website keeps pictures, where the Stammdaten say so (`presse.bilder`). */
  readonly pictureStore?: PictureStore;
  /** Output file name without extension, where the Stammdaten set one (`presse.dateiname`) or the target needs one. */
  readonly fileName?: string;
}

/** A folder of a website for the pictures of all releases. */
export interface PictureStore {
  /** In the workspace; else one among the outputs. */
  readonly folder?: string;
  /** What an address of the page begins with. */
  readonly address: string;
}
