import type { Origin } from '../../diagnostics/source-file.ts';
import type { StructureElement } from '../page.ts';
import type { TextStyle } from '../style.ts';

/** A stretch of text in one style. `text` is `\n` for a forced line break. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly origin?: Origin;
  readonly inline?: StructureElement;
  /** An element within `inline`: what is struck in a link. */
  readonly inner?: StructureElement;
  /** Number of the note this run refers to. */
  readonly note?: number;
}
