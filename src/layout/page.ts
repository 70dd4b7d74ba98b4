import { RULE_BLACK } from './style.ts';
import type { FontPair, TextStyle } from './style.ts';

/** What the PDF room paints: finished pages, and the tree of structure elements that says what the marks mean. */
export interface PageDefinition {
  readonly pages: readonly Page[];
  readonly structure: StructureElement;
  /** What the text was measured with. */
  readonly pair: FontPair;
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export interface Page {
  /** pt */
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** Lengths in pt from the page's top left. */
export type PageItem = LineItem | RuleItem | FrameItem | ImageItem;

/**
 * What is painted and not read (ISO 32000-1, 14.8.2.2): the heads and feet that come again on each page, what a page adds
 * to its text (line numbers, a table's head once more), and design.
 */
export type ArtifactKind = 'header' | 'footer' | 'pagination' | 'layout';

/** One line of text; `y` is the top of its line box. Without `element` it is an artifact. */
export interface LineItem {
  readonly kind: 'line';
  readonly x: number;
  readonly y: number;
  readonly runs: readonly PlacedRun[];
  readonly element?: StructureElement;
  /** `pagination` where nothing is said. */
  readonly artifact?: ArtifactKind;
}

export interface PlacedRun {
  /** A soft hyphen is painted: the hyphen of a break inside a word. */
  readonly text: string;
  readonly style: TextStyle;
  /** What is painted for a single sign: „(“ for „)“ between words that run from right to left, nothing for a direction mark. */
  readonly drawn?: string;
  /** From the line's `x`, pt. */
  readonly x: number;
  readonly width: number;
  /** A structure element inside the line's: Link, or Reference with a Link in it, which then holds the run. */
  readonly inline?: StructureElement;
  /** An element within `inline`, which then holds the run. */
  readonly inner?: StructureElement;
}

/** A filled rectangle: rules, the resolution's bar, the band in the house colour. Always an artifact. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  /** `layout` where nothing is said. */
  readonly artifact?: ArtifactKind;
}

/** An unfilled rectangle; `stroke` runs along the inside. */
export interface FrameItem {
  readonly kind: 'frame';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stroke: number;
  /** `layout` where nothing is said. */
  readonly artifact?: ArtifactKind;
}

export interface ImageItem {
  readonly kind: 'image';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Key in `PageDefinition.images`. */
  readonly source: string;
  readonly element?: StructureElement;
}

/** Structure types of ISO 32000-1, 14.8.4, as far as they are used. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'BlockQuote'
  | 'Code'
  | 'Link'
  | 'Note'
  | 'Reference'
  | 'Span';

export interface StructureElement {
  readonly type: StructureType;
  /** Block-level children in reading order; inline ones (Link, Span) join where their first run is painted. */
  readonly children: readonly StructureElement[];
  readonly attributes: StructureAttributes;
}

export interface StructureAttributes {
  readonly alt?: string;
  /** Read instead of what is painted. */
  readonly actualText?: string;
  readonly lang?: string;
  /** Target of a link: an address, or the `anchor` of an element. The annotation is made where the runs are painted. */
  readonly href?: string;
  readonly goTo?: string;
  /** What a link is called to those who do not see where it stands. */
  readonly contents?: string;
  readonly listNumbering?:
    | 'Decimal'
    | 'LowerAlpha'
    | 'UpperAlpha'
    | 'LowerRoman'
    | 'UpperRoman'
    | 'Disc'
    | 'None';
  readonly scope?: 'Column' | 'Row';
  /** Name of the place where the element begins, for `goTo`. */
  readonly anchor?: string;
  /** Of a note: PDF/UA-1 wants each named (ISO 14289-1, 7.9). */
  readonly id?: string;
  /** Text of a heading, for the outline. */
  readonly outline?: string;
}

export const element = (
  type: StructureType,
  children: readonly StructureElement[] = [],
  attributes: StructureAttributes = {},
): StructureElement => ({ type, children, attributes });

/** The structure elements of all parts, in order. */
export const elementsOf = (
  parts: readonly { readonly elements: readonly StructureElement[] }[],
): readonly StructureElement[] => parts.flatMap(({ elements }) => elements);

/** A rule of this thickness, from its top left corner. */
export const ruleItem = (
  { x, y, width }: Pick<RuleItem, 'x' | 'y' | 'width'>,
  height: number,
  colour = RULE_BLACK,
): RuleItem => ({ kind: 'rule', x, y, width, height, colour });
