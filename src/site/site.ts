import type { Dialect } from './dialects/dialect.ts';

/** What the printer knows of the place a text goes to. */
export interface Site {
  readonly dialect: Dialect;
  /** The document has notes. */
  readonly hasNotes: boolean;
  /** Where the page finds a picture that the draft names by this path. */
  /** The text stands in an item of a list. */
  readonly isInList?: boolean;
  readonly pictureAddress: (src: string) => string;
}
