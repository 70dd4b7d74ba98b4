/** German, for the handbook and for editors. */
export interface Meaning {
  /** What is wrong, in one sentence. */
  readonly meaning: string;
  /** What a clerk does about it. */
  readonly remedy?: string;
}
