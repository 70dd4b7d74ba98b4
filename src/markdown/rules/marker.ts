/** What a line begins with when it is an item of a list. */
export interface ListMarker {
  /** As typed: `-`, `3.`, `3)`, `(3)`, `3.)`, `3.1`, `b)`, `(b)`, `iv.`, `aa)`. */
  readonly label: string;
  readonly ordered: boolean;
  /** Items of one list have the same. */
  readonly style: string;
  /** How deep in a motion's outline such labels usually stand: 0 for `I.`, the greatest for bullets. */
  readonly rank: number;
  /** 1, a, A, i, I, aa, AA; `2.1`. */
  readonly isFirst: boolean;
  /** Nothing follows on the line. */
  readonly isEmpty: boolean;
  /** Only the rest of the text can tell: `i. V. m.` is not a list, `i.` followed by `ii.` is. */
  readonly successor?: string;
  /** `2` of `2.1`: below such an item it needs no successor. */
  readonly parent?: string;
  /** Can begin a list at the start of a paragraph; `(c)` cannot, but it can go on one. */
  readonly canBegin: boolean;
  /** Text begins so as well (`– wie 2019 –`, `1 Woche`): only lines that follow each other are a list (`list-run.ts`). */
  readonly doubt?: Doubt;
}

export interface Doubt {
  /** `dash`: also opens an aside. `count`: the next line has to go on counting. */
  readonly kind: 'dash' | 'sign' | 'count';
  /** The list is reported, since it is not written as lists are. */
  readonly isReported: boolean;
  /** The same mark as lists are written, where it prints the same. */
  readonly usual?: string;
}
