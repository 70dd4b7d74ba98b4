import type { Origin } from '../diagnostics/source-file.ts';

/** The closed tree that Markdown becomes. Every node says where it comes from. */
export type Block = Heading | Paragraph | ListBlock | Table | Quote | CodeBlock | Rule | Footnotes;

export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
  readonly origin: Origin;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
  readonly origin: Origin;
}

export interface ListBlock {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  readonly origin: Origin;
}

export interface ListItem {
  /** As printed: `1.`, `a)`, `(3)`; `–` for every bullet (look.md 3). Typed numbers are kept. */
  readonly label: string;
  readonly children: readonly Block[];
  readonly origin: Origin;
}

export type Alignment = 'left' | 'center' | 'right';

export interface Table {
  readonly type: 'table';
  readonly alignments: readonly Alignment[];
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly origin: Origin;
}

export interface TableCell {
  readonly children: readonly Inline[];
  readonly origin: Origin;
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Block[];
  readonly origin: Origin;
}

export interface CodeBlock {
  readonly type: 'code-block';
  readonly text: string;
  readonly origin: Origin;
}

export interface Rule {
  readonly type: 'rule';
  readonly origin: Origin;
}

/** The notes of a text, in the order of their first reference. */
export interface Footnotes {
  readonly type: 'footnotes';
  readonly notes: readonly Footnote[];
  readonly origin: Origin;
}

export interface Footnote {
  /** Printed number, from 1. */
  readonly number: number;
  readonly children: readonly Block[];
  readonly origin: Origin;
}

export type Inline = Text | Styled | Foreign | Link | CodeSpan | LineBreak | Image | FootnoteReference;

export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly origin: Origin;
}

export interface Styled {
  readonly type: 'strong' | 'emphasis' | 'strikethrough' | 'subscript' | 'superscript';
  readonly children: readonly Inline[];
  readonly origin: Origin;
}

/** Words in another language than German. */
export interface Foreign {
  readonly type: 'foreign';
  /** RFC 5646: `en`, `pt-BR`. */
  readonly lang: string;
  /** Of a heading: all below it is in that language too, up to the next of its level. */
  readonly section: boolean;
  readonly children: readonly Inline[];
  readonly origin: Origin;
}

export interface Link {
  readonly type: 'link';
  readonly href: string;
  readonly children: readonly Inline[];
  readonly origin: Origin;
}

export interface CodeSpan {
  readonly type: 'code';
  readonly text: string;
  readonly origin: Origin;
}

export interface LineBreak {
  readonly type: 'break';
  readonly origin: Origin;
}

export interface Image {
  readonly type: 'image';
  /** As written: a path relative to the workspace. */
  readonly src: string;
  readonly alt: string;
  /** `![alt](src "title")`: printed below the picture. */
  readonly title?: string;
  readonly origin: Origin;
}

export interface FootnoteReference {
  readonly type: 'footnote-reference';
  readonly number: number;
  readonly origin: Origin;
}
