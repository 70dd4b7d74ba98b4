import type { SourceFile, Span } from '../diagnostics/source-file.ts';

/** A value of the front matter or of the Stammdaten, with its place in the file. */
export type Value = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  /**
   * What the author wrote: the source spelling of a plain scalar (`0123`, `4.10`, `NO`), the unescaped content of
   * a quoted or block scalar. Empty and not quoted (or `~`, `null`) is `isNull`.
   */
  readonly text: string;
  readonly isNull: boolean;
  /** `lines`: one that YAML folds, but whose lines stand as they are written, from the first on. */
  readonly style: 'plain' | 'quoted' | 'literal' | 'folded' | 'lines';
  readonly span: Span;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly span: Span;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: readonly MappingEntry[];
  readonly span: Span;
}

export interface MappingEntry {
  /** As typed, NFC; the umlaut spelling is folded to ASCII only by the kinds that know the fields. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
  /** It is not YAML, which is reported already; a stand-in is its value. */
  readonly isUnread?: true;
}

/** `['beratungsfolge', 2, 'datum']` */
export type ValuePath = readonly (string | number)[];

/** A draft after reading. */
export interface Draft {
  readonly file: SourceFile;
  readonly data: Mapping;
  readonly body: DraftBody;
}

/** The Markdown after the front matter: `file.text.slice(start)`. */
export interface DraftBody {
  readonly text: string;
  /** UTF-16 offset of the body in `file.text`. */
  readonly start: number;
  /** Line of the body's first line in the file, from 1. */
  readonly line: number;
}
